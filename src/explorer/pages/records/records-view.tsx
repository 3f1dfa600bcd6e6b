import type { ReactElement } from "react";
import { Link } from "wouter";
import { inWords } from "../../kinds.js";
import type { ViewProps } from "../../page.js";
import { resultContexts } from "../../parts/enums.js";
import { Examples } from "../../parts/examples.js";
import { formatAmount, formatCount } from "../../parts/format.js";
import { RecordLineShown } from "./record-line.js";
import { RecordsFilters } from "./records-filters.js";
import type { RecordsData, RecordsShown } from "./records-page.js";
import { formatRecords, lineCounts, type RecordsState } from "./records-state.js";

/** The best comparable results over time: what was improved as a plot with its list, what stands alone, and what was left out and why. */
export function RecordsView({ state, data }: ViewProps<RecordsState, RecordsData>): ReactElement | null {
  if (!data) return null;
  return (
    <div className="results-page">
      <header>
        <h1>Records</h1>
        <p className="muted prose">
          The best result over time, for a metric, hardware or a benchmark. A line holds only results that may be held against each other:
          baseline, hardware and its number, model, precision and benchmark are said and are the same, and so is what their numbers mean. A
          record is one among the papers of this graph, not of the world.
        </p>
      </header>
      <RecordsFilters state={state} data={data} />
      {data.records ? <Lines state={state} records={data.records} /> : <Begin data={data} />}
    </div>
  );
}

/** Before anything is chosen: the metrics with most results. */
function Begin({ data }: { readonly data: RecordsData }): ReactElement {
  const metrics = data.all.facets.find(({ field }) => field === "METRIC")?.values ?? [];
  const examples = metrics
    .slice(0, 3)
    .flatMap(({ value }) => (value === null ? [] : [{ text: `Records of ${inWords(value)}`, href: `/records?metric=${value}` }]));
  return <Examples intro="Choose a metric, hardware or a benchmark." examples={examples} />;
}

function Lines({ state, records }: { readonly state: RecordsState; readonly records: RecordsShown }): ReactElement {
  const { lines, totalCount } = records;
  const improved = lines.filter((line) => line.records.length > 1);
  const alone = lines.filter((line) => line.records.length <= 1);
  return (
    <>
      <p role="status">
        {totalCount === 0
          ? "No result says enough of its context to be held against others."
          : `${formatAmount(totalCount, "line")} of comparable results`}
        {totalCount > lines.length && <span className="muted">, {formatCount(lines.length)} shown, those improved most often first</span>}
      </p>
      <LeftOut state={state} records={records} />
      {improved.map((line) => (
        <RecordLineShown key={line.records[0]?.result.id} line={line} />
      ))}
      {alone.length > 0 && (
        <section className="records-alone" aria-labelledby="alone">
          <h2 id="alone">Not improved so far</h2>
          <p className="muted small">Lines with one record: nothing comparable in this graph came later and was better.</p>
          {alone.map((line) => (
            <RecordLineShown key={line.records[0]?.result.id} line={line} />
          ))}
        </section>
      )}
      {totalCount > lines.length && state.first < lineCounts.most && (
        <p>
          <Link href={formatRecords({ ...state, first: lineCounts.most })} replace>
            Show {formatCount(Math.min(totalCount, lineCounts.most))}
          </Link>
        </p>
      )}
    </>
  );
}

/** What is in no line, and why; a part of the context that is not said can be allowed to be so. */
function LeftOut({
  state,
  records: { leftOut, undated, truncated },
}: {
  readonly state: RecordsState;
  readonly records: RecordsShown;
}): ReactElement | null {
  if (leftOut.length === 0 && undated === 0 && !truncated) return null;
  return (
    <section className="left-out small" aria-label="Left out">
      <h2>Left out</h2>
      <ul>
        {leftOut.map(({ context, count }) => (
          <li key={context}>
            {formatAmount(count, "result")} {count === 1 ? "does" : "do"} not say the {inWords(context)}
            {state.unsaid.includes(context) ? (
              <span className="muted">: a factor always needs its baseline</span>
            ) : (
              <>
                {" · "}
                <Link
                  href={formatRecords({
                    ...state,
                    unsaid: resultContexts.filter((each) => each === context || state.unsaid.includes(each)),
                  })}
                  replace
                >
                  allow it
                </Link>
              </>
            )}
          </li>
        ))}
        {undated > 0 && <li>{formatAmount(undated, "result")} of papers without a date</li>}
        {truncated && <li>More than 5,000 results pass: what was not read is missing here. Choose less.</li>}
      </ul>
      <p className="muted">A result that leaves several parts unsaid is counted for each of them.</p>
    </section>
  );
}
