import type { ReactElement } from "react";
import { inWords } from "../../kinds.js";
import { categories } from "../../parts/enums.js";
import { facetOptions, FilterForm, FiltersEnd, type Option } from "../../parts/filters.js";
import { ResultFields } from "./result-fields.js";
import type { ResultsData } from "./results-page.js";
import { formatResults, parseResults, type ResultsState } from "./results-state.js";

interface Props {
  readonly state: ResultsState;
  readonly data: ResultsData;
}

/** What the list is narrowed by. */
export function ResultsFilters({ state, data }: Props): ReactElement {
  const valuesOf = (field: string): readonly Option[] => facetOptions(data.all.facets.find((facet) => facet.field === field)?.values);
  const isNarrowed = formatResults({ ...state, plot: undefined, after: undefined }) !== "/results";
  const options = {
    metric: valuesOf("METRIC"),
    baseline: valuesOf("BASELINE"),
    hardware: valuesOf("HARDWARE"),
    category: categories.map((value) => ({ value, name: inWords(value) })),
  };
  return (
    <FilterForm action="/results" toAddress={(search) => formatResults(parseResults({ search }))}>
      <ResultFields state={state} options={options} years={data.statistics.papersByYear} format={formatResults} />
      {state.plot && <input type="hidden" name="plot" value={state.plot} />}
      <FiltersEnd clear={isNarrowed ? formatResults({ plot: state.plot }) : undefined} />
    </FilterForm>
  );
}
