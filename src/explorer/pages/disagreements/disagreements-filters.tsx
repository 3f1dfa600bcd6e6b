import type { ReactElement } from "react";
import { facetOptions, FilterForm, FiltersEnd, type Option } from "../../parts/filters.js";
import { ResultFields } from "../results/result-fields.js";
import type { DisagreementsData } from "./disagreements-page.js";
import { counts, formatDisagreements, parseDisagreements, type DisagreementsState } from "./disagreements-state.js";

interface Props {
  readonly state: DisagreementsState;
  readonly data: DisagreementsData;
}

type Shown = DisagreementsData["all"]["nodes"][number];

/** What of a disagreement can be chosen: words of the API, or things. */
interface Value {
  readonly value: string;
  readonly node: { readonly id: string; readonly name: string } | null;
}

const word = (value: string | null | undefined): readonly Value[] => (value ? [{ value, node: null }] : []);
const thing = (node: { readonly id: string; readonly name: string }): Value => ({ value: node.id, node });

/** What the disagreements are narrowed by: what there are some of, most frequent first, counted among the first hundred. */
export function DisagreementsFilters({ state, data }: Props): ReactElement {
  const { results, first } = state;
  const optionsOf = (read: (node: Shown) => readonly Value[]): readonly Option[] => facetOptions(count(data.all.nodes.flatMap(read)));
  const isNarrowed = formatDisagreements({ results, first: counts.usual }) !== "/disagreements";
  const options = {
    metric: optionsOf(({ metric }) => word(metric)),
    baseline: optionsOf(({ baseline }) => [thing(baseline)]),
    hardware: optionsOf(({ hardware }) => hardware.map(thing)),
    category: optionsOf(({ subject }) => ("category" in subject ? word(subject.category) : [])),
  };
  return (
    <FilterForm action="/disagreements" toAddress={(search) => formatDisagreements(parseDisagreements({ search }))}>
      <ResultFields
        state={results}
        options={options}
        years={data.statistics.papersByYear}
        format={(narrowed) => formatDisagreements({ ...state, results: narrowed })}
      />
      {first === counts.most && <input type="hidden" name="first" value={first} />}
      <FiltersEnd clear={isNarrowed ? "/disagreements" : undefined} />
    </FilterForm>
  );
}

function count(values: readonly Value[]): readonly (Value & { readonly count: number })[] {
  const counted = new Map<string, Value & { count: number }>();
  for (const each of values) counted.set(each.value, { ...each, count: (counted.get(each.value)?.count ?? 0) + 1 });
  return [...counted.values()].sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
}
