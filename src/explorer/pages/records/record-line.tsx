import type { ReactElement } from "react";
import { inWords } from "../../kinds.js";
import { formatAmount, formatDate } from "../../parts/format.js";
import { NumberShown } from "../../parts/number-shown.js";
import { ResultLink } from "../../parts/result-link.js";
import { shortTitle } from "../../parts/results-table.js";
import { ThingLink, type Linked } from "../../parts/thing-link.js";
import { statements } from "../results/groups.js";
import { RecordPlot } from "./record-plot.js";
import type { RecordLine } from "./records-page.js";

/** The records of comparable results: under what all of them have in common, as steps where there are some, and as a list. */
export function RecordLineShown({ line }: { readonly line: RecordLine }): ReactElement {
  const { metric, bound, baseline, unsaid, count, records } = line;
  const isPlotted = records.length > 1;
  const Heading = isPlotted ? "h2" : "h3";
  const meant = statements[bound];
  return (
    <article className={isPlotted ? "record-line is-plotted" : "record-line"}>
      <Heading>
        <span className="capital">
          {inWords(metric)}
          {meant !== undefined && `, ${meant}`}
        </span>
        {baseline && (
          <>
            {" against "}
            <ThingLink thing={baseline} badge={false} />
          </>
        )}
      </Heading>
      <p className="muted small">
        <Conditions line={line} />
        {count === 1 ? "Nothing else is comparable with it." : `${formatAmount(count, "result")} held against each other.`}
        {unsaid.length > 0 && ` ${unsaidWords(unsaid, count)}`}
      </p>
      {isPlotted && <RecordPlot line={line} />}
      <ol className="records">
        {records.map(({ published, number, result }) => (
          <li key={result.id}>
            <time dateTime={published} className="muted small">
              {formatDate(published)}
            </time>
            <span>
              <ThingLink thing={result.subject} />{" "}
              <ResultLink id={result.id} className="thing-link">
                <NumberShown result={result} />
              </ResultLink>
              {line.unit !== result.unit && line.unit === "x" && <span className="muted small"> a factor of {number}</span>}
              <span className="small">
                {" "}
                <ThingLink thing={result.paper} badge={false}>
                  {shortTitle(result.paper.name)}
                </ThingLink>
              </span>
            </span>
          </li>
        ))}
      </ol>
    </article>
  );
}

function unsaidWords(unsaid: RecordLine["unsaid"], count: number): string {
  const parts = unsaid.map(inWords);
  if (count === 1) return `Not said: ${parts.join(", ")}.`;
  const any = [parts.slice(0, -1).join(", "), parts.at(-1)].filter(Boolean).join(" or ");
  return `None says its ${any}: they may not have been measured alike.`;
}

/** What all results of a line have in common, in words. */
function Conditions({
  line: { hardware, hardwareCount, models, precision, benchmarks },
}: {
  readonly line: RecordLine;
}): ReactElement | null {
  const parts = [
    { before: hardwareCount === null ? "on" : `on ${hardwareCount} ×`, things: hardware },
    { before: "with", things: models },
    { before: "measured by", things: benchmarks },
  ].filter(({ things }) => things.length > 0);
  if (parts.length === 0 && precision === null) return null;
  return (
    <>
      {parts.map(({ before, things }, index) => (
        <span key={before}>
          {index > 0 ? `, ${before}` : capital(before)} <Names things={things} />
        </span>
      ))}
      {precision !== null && `${parts.length > 0 ? ", in" : "In"} ${precision}`}
      {". "}
    </>
  );
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function Names({ things }: { readonly things: readonly Linked[] }): ReactElement {
  return (
    <>
      {things.map((thing, index) => (
        <span key={thing.id}>
          {index > 0 && " and "}
          <ThingLink thing={thing} badge={false} />
        </span>
      ))}
    </>
  );
}
