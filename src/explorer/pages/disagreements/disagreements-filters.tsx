import type { ReactElement } from "react";
import { Link } from "wouter";
import { Check, Choice, facetOptions, FilterForm, type Option } from "../../parts/filters.js";
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
  const years = data.statistics.papersByYear.map(({ year }) => String(year)).reverse();
  const others = (["subject", "model", "benchmark", "paper"] as const).flatMap((name) =>
    results[name] === undefined ? [] : [{ name, ref: results[name] }],
  );
  const isNarrowed = formatDisagreements({ results, first: counts.usual }) !== "/disagreements";
  return (
    <FilterForm action="/disagreements" toAddress={(search) => formatDisagreements(parseDisagreements({ search }))}>
      <Choice label="Metric" name="metric" value={results.metric} options={optionsOf(({ metric }) => word(metric))} />
      <Choice label="Against" name="baseline" value={results.baseline} options={optionsOf(({ baseline }) => [thing(baseline)])} />
      <Choice label="On" name="hardware" value={results.hardware} options={optionsOf(({ hardware }) => hardware.map(thing))} />
      <Choice
        label="Category"
        name="category"
        value={results.category}
        options={optionsOf(({ subject }) => ("category" in subject ? word(subject.category) : []))}
      />
      <Choice
        label="Year"
        name="year"
        value={results.year === undefined ? undefined : String(results.year)}
        options={years.map((value) => ({ value, name: value }))}
      />
      <div className="checks">
        <Check name="descendants" checked={results.descendants} disabled={results.baseline === undefined}>
          or what descends from that baseline
        </Check>
        <Check name="complete" checked={results.complete}>
          nothing left unsaid
        </Check>
      </div>
      {others.map(({ name, ref }) => (
        <p key={name} className="filter-ref">
          <input type="hidden" name={name} value={ref} />
          {name}: <strong>{ref.replace(/^\w+:/, "")}</strong>{" "}
          <Link href={formatDisagreements({ ...state, results: { ...results, [name]: undefined } })}>remove</Link>
        </p>
      ))}
      {first === counts.most && <input type="hidden" name="first" value={first} />}
      <p className="filters-end">
        <button className="button without-script">Show</button>
        {isNarrowed && <Link href="/disagreements">Clear the filters</Link>}
      </p>
    </FilterForm>
  );
}

function count(values: readonly Value[]): readonly (Value & { readonly count: number })[] {
  const counted = new Map<string, Value & { count: number }>();
  for (const each of values) counted.set(each.value, { ...each, count: (counted.get(each.value)?.count ?? 0) + 1 });
  return [...counted.values()].sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
}
