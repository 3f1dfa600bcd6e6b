import type { ReactElement } from "react";
import { Link } from "wouter";
import type { ViewProps } from "../../page.js";
import { formatCount } from "../../parts/format.js";
import { useSession } from "../../write/session.js";
import { ForWriters } from "../../write/sign-in.js";
import { Decision } from "./decision.js";
import type { ReviewData, Waiting } from "./review-page.js";
import { formatReview, type ReviewState } from "./review-state.js";
import { Statement } from "./statement.js";

/** What waits for review, each with the words that it rests on. */
export function ReviewView({ state, data, reload }: ViewProps<ReviewState, ReviewData>): ReactElement | null {
  const session = useSession();
  if (!data) return null;
  const { totalCount, nodes } = data.waiting;
  const mayDecide = session?.viewer.roles.includes("EDITOR") === true;
  return (
    <div className="review">
      <h1>Review</h1>
      <p className="muted prose">
        What was read out of titles and abstracts by rules, with the words it rests on. What is accepted counts as written by you. What is
        rejected goes, and no import of the same paper brings it back.
      </p>
      <Choices state={state} />
      <ForWriters>{null}</ForWriters>
      <div role="status">
        <h2>
          {totalCount === 0
            ? "Nothing waits."
            : `${formatCount(totalCount)} ${totalCount === 1 ? "statement waits" : "statements wait"}${nodes.length < totalCount ? `, ${nodes.length} shown` : ""}`}
        </h2>
      </div>
      {totalCount === 0 && state.about === undefined && (
        <p className="muted">An import puts here what it reads out of abstracts; until then there is nothing to review.</p>
      )}
      <ol className="waiting">
        {nodes.map((waiting) => (
          <Row key={waiting.statement} waiting={waiting}>
            {mayDecide && <Decision waiting={waiting} reload={reload} />}
          </Row>
        ))}
      </ol>
    </div>
  );
}

function Row({ waiting, children }: { readonly waiting: Waiting; readonly children: ReactElement | false }): ReactElement {
  return (
    <li>
      <Statement waiting={waiting} />
      {children}
    </li>
  );
}

/** Which of them are shown, and in which order. */
function Choices({ state }: { readonly state: ReviewState }): ReactElement {
  const choice = (text: string, other: Partial<ReviewState>, isChosen: boolean): ReactElement => (
    <li>
      <Link href={formatReview({ ...state, ...other })} aria-current={isChosen ? "true" : undefined}>
        {text}
      </Link>
    </li>
  );
  return (
    <nav aria-label="What is shown" className="review-choices">
      <ul>
        {choice("All", { statement: undefined }, state.statement === undefined)}
        {choice("Relations", { statement: "RELATION" }, state.statement === "RELATION")}
        {choice("Results", { statement: "RESULT" }, state.statement === "RESULT")}
      </ul>
      <ul>
        {choice("Surest first", { leastSureFirst: false }, !state.leastSureFirst)}
        {choice("Least sure first", { leastSureFirst: true }, state.leastSureFirst)}
      </ul>
      {state.about !== undefined && (
        <p>
          About <strong>{state.about}</strong> · <Link href={formatReview({ ...state, about: undefined })}>show all</Link>
        </p>
      )}
    </nav>
  );
}
