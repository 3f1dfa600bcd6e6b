import { Fragment, type ReactElement } from "react";
import { inWords } from "../kinds.js";
import { readNumber, type ReportedNumber } from "./result-value.js";

/** What a bound says, in words. */
const boundWords: Readonly<Record<string, string>> = {
  UP_TO: "up to, the best case",
  AT_LEAST: "at least",
  APPROXIMATE: "about",
  AVERAGE: "on average",
  MEDIAN: "in the median",
  GEOMEAN: "in the geometric mean",
  RANGE: "a range",
};

/** The number of a result as the paper states it, with how it is meant. */
export function NumberShown({ result }: { readonly result: ReportedNumber & { readonly outcome?: string | null } }): ReactElement {
  const read = readNumber(result);
  if (!read) return <span className="muted">{result.outcome ? `${inWords(result.outcome)}, no number` : "no number"}</span>;
  const words = boundWords[result.bound];
  return (
    <span className="number" title={words}>
      <span aria-hidden={words === undefined ? undefined : true}>
        <Words of={read.number} />
      </span>
      {words !== undefined && (
        <span className="visually-hidden">
          {words}: {read.number.replace(/^[≤≥~]\s*|^(avg|median|geomean)\s/u, "")}
        </span>
      )}
    </span>
  );
}

/** Words that a line may end between, but not within: a browser would also end it at the slash of "TFLOP/s". */
function Words({ of }: { readonly of: string }): ReactElement {
  return (
    <>
      {of.split(" ").map((word, index) => (
        <Fragment key={index}>
          {index > 0 && " "}
          <span className="unbroken">{word}</span>
        </Fragment>
      ))}
    </>
  );
}
