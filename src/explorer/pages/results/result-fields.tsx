import type { ReactElement } from "react";
import { Link } from "wouter";
import { Check, Choice, type Option } from "../../parts/filters.js";
import type { ResultsState } from "./results-state.js";

interface Props {
  readonly state: ResultsState;
  /** What can be chosen. */
  readonly options: Readonly<Record<"metric" | "baseline" | "hardware" | "category", readonly Option[]>>;
  /** The years of papers, the first one first. */
  readonly years: readonly { readonly year: number }[];
  /** The address of the page with other filters. */
  readonly format: (state: ResultsState) => string;
}

/** The fields by which results are narrowed, for every page that shows some. */
export function ResultFields({ state, options, years, format }: Props): ReactElement {
  const others = (["subject", "model", "benchmark", "paper"] as const).flatMap((name) =>
    state[name] === undefined ? [] : [{ name, ref: state[name] }],
  );
  return (
    <>
      <Choice label="Metric" name="metric" value={state.metric} options={options.metric} />
      <Choice label="Against" name="baseline" value={state.baseline} options={options.baseline} />
      <Choice label="On" name="hardware" value={state.hardware} options={options.hardware} />
      <Choice label="Category" name="category" value={state.category} options={options.category} />
      <Choice
        label="Year"
        name="year"
        value={state.year === undefined ? undefined : String(state.year)}
        options={years.map(({ year }) => ({ value: String(year), name: String(year) })).reverse()}
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
          <Link href={format({ ...state, [name]: undefined, after: undefined })}>remove</Link>
        </p>
      ))}
    </>
  );
}
