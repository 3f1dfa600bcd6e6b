import type { ReactElement } from "react";
import { inWords } from "../../kinds.js";
import { resultContexts } from "../../parts/enums.js";
import { Check, Choice, facetOptions, FilterForm, FiltersEnd, type Option } from "../../parts/filters.js";
import type { RecordsData } from "./records-page.js";
import { formatRecords, isAsked, lineCounts, parseRecords, type RecordsState } from "./records-state.js";

interface Props {
  readonly state: RecordsState;
  readonly data: RecordsData;
}

/** What the records are of, and what may be unsaid. */
export function RecordsFilters({ state, data }: Props): ReactElement {
  const valuesOf = (field: string): readonly Option[] => facetOptions(data.all.facets.find((facet) => facet.field === field)?.values);
  return (
    <FilterForm action="/records" toAddress={(search) => formatRecords(parseRecords({ search }))}>
      <Choice label="Metric" name="metric" value={state.metric} options={valuesOf("METRIC")} />
      <Choice label="On" name="hardware" value={state.hardware} options={valuesOf("HARDWARE")} />
      <Choice label="Measured by" name="benchmark" value={state.benchmark} options={valuesOf("BENCHMARKS")} />
      <fieldset className="checks">
        <legend className="muted">May be unsaid, if all results of a line leave it so</legend>
        {resultContexts.map((context) => (
          <Check key={context} name="unsaid" value={context} checked={state.unsaid.includes(context)}>
            {inWords(context)}
          </Check>
        ))}
      </fieldset>
      {state.first === lineCounts.most && <input type="hidden" name="first" value={state.first} />}
      <FiltersEnd clear={isAsked(state) ? "/records" : undefined} />
    </FilterForm>
  );
}
