import type { ReactElement } from "react";
import { inWords } from "../../kinds.js";
import { NumberShown } from "../../parts/number-shown.js";
import { Quoted } from "../../parts/quoted.js";
import { ThingLink } from "../../parts/thing-link.js";
import { verbsOf } from "../../parts/verbs.js";
import type { Waiting } from "./review-page.js";

/** One statement, how sure it is, and the words in the title or abstract that it was read from. */
export function Statement({ waiting }: { readonly waiting: Waiting }): ReactElement {
  const { from, relation, to, result, confidence, evidence } = waiting;
  return (
    <div className="waiting-statement">
      <p>
        <ThingLink thing={from} />{" "}
        {relation !== null && to ? (
          <>
            {verbsOf(relation).verb} <ThingLink thing={to} />
          </>
        ) : (
          result && <Measured result={result} />
        )}
        <span className="imported" title="How often the rule that read it was right in measurement">
          {confidence.toFixed(2)}
        </span>
      </p>
      <ul>
        {evidence.map(({ paper, part, rule, ...quote }, index) => (
          <li key={index}>
            <Quoted quote={quote} text={part === "TITLE" ? paper.name : paper.abstract} what={inWords(part)} />
            <p className="muted small">
              {inWords(part)} of <ThingLink thing={paper} badge={false} /> · read by <code>{rule}</code>
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A result as one reads it in a sentence: the number, its metric, and against what and on what. */
function Measured({ result }: { readonly result: NonNullable<Waiting["result"]> }): ReactElement {
  const { metric, baseline, hardware, models } = result;
  return (
    <>
      <NumberShown result={result} /> {inWords(metric)}
      {baseline && (
        <>
          {" "}
          against <ThingLink thing={baseline} badge={false} />
        </>
      )}
      {[...hardware, ...models].map((thing, index) => (
        <span key={thing.id}>
          {index === 0 ? " on " : ", "}
          <ThingLink thing={thing} badge={false} />
        </span>
      ))}
    </>
  );
}
