import type { ReactElement } from "react";
import { Link } from "wouter";
import { inWords } from "../../kinds.js";
import type { ViewProps } from "../../page.js";
import { formatAmount, formatCount } from "../../parts/format.js";
import { ResultsTable } from "../../parts/results-table.js";
import { ThingLink } from "../../parts/thing-link.js";
import { DisagreementsFilters } from "./disagreements-filters.js";
import type { Disagreement, DisagreementsData } from "./disagreements-page.js";
import { counts, formatDisagreements, type DisagreementsState } from "./disagreements-state.js";

/** Numbers that exclude each other, by what they are about: who claims what, on what, and why they are likely to differ. */
export function DisagreementsView({ state, data }: ViewProps<DisagreementsState, DisagreementsData>): ReactElement | null {
  if (!data) return null;
  const { totalCount, truncated, nodes } = data.disagreements;
  const subjects = [...new Map(nodes.map(({ subject }) => [subject.id, subject])).values()];
  return (
    <div className="results-page">
      <header>
        <h1>Disagreements</h1>
        <p className="muted prose">
          Where results on one subject, by one metric, against one baseline and on one hardware state numbers that cannot all hold. Each
          number is read as it is meant: 2 may be 1.5 to 2.5, “up to 9” leaves open what lies below, and an average says nothing of a single
          measurement. What their context does not explain comes first.
        </p>
      </header>
      <DisagreementsFilters state={state} data={data} />
      <p role="status">
        {totalCount === 0 ? "No numbers that pass these filters exclude each other." : formatAmount(totalCount, "disagreement")}
        {totalCount > 0 && totalCount < data.all.totalCount && ` of ${formatCount(data.all.totalCount)}`}
        {totalCount > nodes.length && <span className="muted">, {formatCount(nodes.length)} shown</span>}
        {truncated && <span className="muted">. More than 5,000 results pass, so there may be more: narrow the filters</span>}
      </p>
      {totalCount === 0 && (
        <p className="muted prose">
          That is no proof that all agree: numbers are held against each other only where subject, metric, baseline and hardware are said
          and are the same. <Link href="/results">All results</Link> show what each paper says.
        </p>
      )}
      {subjects.map((subject) => (
        <section key={subject.id} className="result-group" aria-label={subject.name}>
          <h2>
            <ThingLink thing={subject} />
          </h2>
          {nodes
            .filter((node) => node.subject.id === subject.id)
            .map((node) => (
              <DisagreementShown key={keyOf(node)} disagreement={node} />
            ))}
        </section>
      ))}
      {totalCount > nodes.length && state.first < counts.most && (
        <p>
          <Link href={formatDisagreements({ ...state, first: counts.most })} replace>
            Show {formatCount(Math.min(totalCount, counts.most))}
          </Link>
        </p>
      )}
    </div>
  );
}

const keyOf = ({ metric, unit, results }: Disagreement): string => [metric, unit, ...results.map(({ id }) => id)].join(" ");

/** What the API calls the likely reason, in words. */
const reasons: Readonly<Record<Disagreement["likelyReason"], string>> = {
  NONE_STATED:
    "Nothing that is stated explains it: the context is the same, all of it. One is wrong, or rests on something that nobody states.",
  UNSAID_CONTEXT: "A part of the context is left unsaid, and it may be what differs.",
  ONE_PAPER: "One paper states both, so it is likely to mean two measurements: the claims say which.",
  OTHER_CONTEXT: "They were measured in another context, which says why they differ: none of them need be wrong.",
};

/** Columns that say the same in every row. */
const without = ["subject", "metric", "baseline", "hardware"] as const;

function DisagreementShown({ disagreement }: { readonly disagreement: Disagreement }): ReactElement {
  const { subject, metric, baseline, hardware, unit, min, max, likelyReason, results, pairs } = disagreement;
  const unitShown = unit === "x" ? "×" : unit === null ? "" : `\u00a0${unit}`;
  return (
    <article className="disagreement">
      <h3>
        <span className="capital">{inWords(metric)}</span> against <ThingLink thing={baseline} badge={false} />
        {hardware.map((device, index) => (
          <span key={device.id}>
            {index === 0 ? " on " : " and "}
            <ThingLink thing={device} badge={false} />
          </span>
        ))}
      </h3>
      <p>
        <span className="number">
          {min}
          {unitShown} to {max}
          {unitShown}
        </span>
        {unit === "x" && metric !== "SPEEDUP" && <span className="muted"> as factors by which it is better</span>}
      </p>
      <p className="prose">
        <strong>Likely reason:</strong> {reasons[likelyReason]}
      </p>
      <ResultsTable caption={`${subject.name}, ${inWords(metric)} against ${baseline.name}`} rows={results} without={without} />
      <details className="small">
        <summary>What of their context differs or is unsaid</summary>
        <ul className="pair-reasons">
          {pairs.map((pair) => (
            <li key={`${pair.left.id} ${pair.right.id}`}>
              {pairs.length > 1 && <strong>{rowsOf(pair, results)}: </strong>}
              {pair.reasons.length === 0 ? "All of it is said and the same." : pair.reasons.join(" ")}
            </li>
          ))}
        </ul>
      </details>
    </article>
  );
}

/** Which rows of the table a pair holds against each other. */
function rowsOf({ left, right }: Disagreement["pairs"][number], results: Disagreement["results"]): string {
  const row = (id: string): number => results.findIndex((result) => result.id === id) + 1;
  return `Rows ${row(left.id)} and ${row(right.id)}`;
}
