import type { ReactElement } from "react";
import { Link } from "wouter";
import { inWords } from "../../kinds.js";
import { categories } from "../../parts/enums.js";
import { Check, Choice, facetOptions, FilterForm, type Option } from "../../parts/filters.js";
import type { ResultsData } from "./results-page.js";
import { formatResults, parseResults, type ResultsState } from "./results-state.js";

interface Props {
  readonly state: ResultsState;
  readonly data: ResultsData;
}

/** What the list is narrowed by. */
export function ResultsFilters({ state, data }: Props): ReactElement {
  const valuesOf = (field: string): readonly Option[] => facetOptions(data.all.facets.find((facet) => facet.field === field)?.values);
  const years = data.statistics.papersByYear.map(({ year }) => String(year)).reverse();
  const isNarrowed = formatResults({ ...state, plot: undefined, after: undefined }) !== "/results";
  const others = (["subject", "model", "benchmark", "paper"] as const).flatMap((name) =>
    state[name] === undefined ? [] : [{ name, ref: state[name] }],
  );
  return (
    <FilterForm action="/results" toAddress={(search) => formatResults(parseResults({ search }))}>
      <Choice label="Metric" name="metric" value={state.metric} options={valuesOf("METRIC")} />
      <Choice label="Against" name="baseline" value={state.baseline} options={valuesOf("BASELINE")} />
      <Choice label="On" name="hardware" value={state.hardware} options={valuesOf("HARDWARE")} />
      <Choice
        label="Category"
        name="category"
        value={state.category}
        options={categories.map((value) => ({ value, name: inWords(value) }))}
      />
      <Choice
        label="Year"
        name="year"
        value={state.year === undefined ? undefined : String(state.year)}
        options={years.map((value) => ({ value, name: value }))}
      />
      <div className="checks">
        <Check name="descendants" checked={state.descendants} disabled={state.baseline === undefined}>
          or what descends from that baseline
        </Check>
        <Check name="complete" checked={state.complete}>
          nothing left unsaid
        </Check>
      </div>
      {others.map(({ name, ref }) => (
        <p key={name} className="filter-ref">
          <input type="hidden" name={name} value={ref} />
          {name}: <strong>{ref.replace(/^\w+:/, "")}</strong>{" "}
          <Link href={formatResults({ ...state, [name]: undefined, after: undefined })}>remove</Link>
        </p>
      ))}
      {state.plot && <input type="hidden" name="plot" value={state.plot} />}
      <p className="filters-end">
        <button className="button without-script">Show</button>
        {isNarrowed && <Link href={formatResults({ plot: state.plot })}>Clear the filters</Link>}
      </p>
    </FilterForm>
  );
}
