import type { ReactElement, ReactNode } from "react";
import { Link, useLocation } from "wouter";
import { inWords } from "../../kinds.js";
import { categories } from "../../parts/enums.js";
import type { ResultsData } from "./results-page.js";
import { formatResults, parseResults, type ResultsState } from "./results-state.js";

interface Props {
  readonly state: ResultsState;
  readonly data: ResultsData;
}

/** What the list is narrowed by. A form of the address, which works without JavaScript as well. */
export function ResultsFilters({ state, data }: Props): ReactElement {
  const [, go] = useLocation();
  const valuesOf = (field: string): Option[] => optionsOf(data.all.facets.find((facet) => facet.field === field)?.values ?? []);
  const years = data.statistics.papersByYear.map(({ year }) => String(year)).reverse();
  const isNarrowed = formatResults({ ...state, plot: undefined, after: undefined }) !== "/results";
  const others = (["subject", "model", "benchmark", "paper"] as const).flatMap((name) =>
    state[name] === undefined ? [] : [{ name, ref: state[name] }],
  );
  return (
    <form
      className="filters"
      action="/results"
      aria-label="Filters"
      onSubmit={(event) => event.preventDefault()}
      onChange={(event) => {
        const search = new URLSearchParams();
        for (const [name, value] of new FormData(event.currentTarget)) if (typeof value === "string") search.set(name, value);
        go(formatResults(parseResults({ search })), { replace: true });
      }}
    >
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
    </form>
  );
}

interface Option {
  readonly value: string;
  readonly name: string;
}

type FacetValues = ResultsData["all"]["facets"][number]["values"];

function optionsOf(values: FacetValues): Option[] {
  return values.flatMap(({ value, count, node }) => {
    if (node) return [{ value: node.id, name: `${node.name} (${count})` }];
    return value === null ? [] : [{ value, name: `${inWords(value)} (${count})` }];
  });
}

interface ChoiceProps {
  readonly label: string;
  readonly name: string;
  readonly value: string | undefined;
  readonly options: readonly Option[];
}

/** One of several values, or any. What the address names stays a choice though it is not among the frequent ones. */
function Choice({ label, name, value, options }: ChoiceProps): ReactElement {
  const isListed = value === undefined || options.some((option) => option.value === value);
  return (
    <label>
      <span>{label}</span>
      <select name={name} value={value ?? ""} onChange={ignore}>
        <option value="">any</option>
        {!isListed && <option value={value}>{value.replace(/^\w+:/, "")}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  );
}

interface CheckProps {
  readonly name: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly children: ReactNode;
}

function Check({ name, checked, disabled = false, children }: CheckProps): ReactElement {
  return (
    <label className="check">
      <input type="checkbox" name={name} value="1" checked={checked} disabled={disabled} onChange={ignore} />
      <span>{children}</span>
    </label>
  );
}

/** The form hears of every change. */
const ignore = (): void => undefined;
