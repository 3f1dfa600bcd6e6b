import { useRef, type ReactElement } from "react";
import { graphql, type VariablesOf } from "../../graphql.js";
import { relationNames, verbsOf } from "../../parts/verbs.js";
import { Outcome } from "../../write/refusal-shown.js";
import { useWrite } from "../../write/use-write.js";
import type { Waiting } from "./review-page.js";

const reviewMutation = graphql(`
  mutation Decide($input: ReviewInput!) {
    write: review(input: $input) {
      revision
      changed
    }
  }
`);

type Variables = VariablesOf<typeof reviewMutation>;
type Verdict = Variables["input"]["verdict"];

/** What is reviewed of a statement. */
function reviewed({ result, relation, from, to }: Waiting, verdict: Verdict): Variables["input"] | undefined {
  if (result) return { results: [result.id], verdict };
  const name = relationNames.find((each) => each === relation);
  return name && to ? { relations: [{ from: from.id, relation: name, to: to.id }], verdict } : undefined;
}

/** Accepts or rejects a statement. Afterwards the next one has the focus, so that the keyboard goes on where it was. */
export function Decision({ waiting, reload }: { readonly waiting: Waiting; readonly reload: () => void }): ReactElement {
  const { state, send } = useWrite<Variables>(reload);
  const place = useRef<HTMLDivElement>(null);
  const { from, relation, to, result } = waiting;
  const what = relation !== null && to ? `${from.name} ${verbsOf(relation).verb} ${to.name}` : (result?.claim ?? from.name);
  const decide = async (verdict: Verdict): Promise<void> => {
    const input = reviewed(waiting, verdict);
    const row = place.current?.closest("li");
    const next = row?.nextElementSibling ?? row?.previousElementSibling;
    if (input && (await send(reviewMutation, { input }))) next?.querySelector<HTMLButtonElement>("button")?.focus();
  };
  return (
    <div ref={place} className="decision">
      {(["ACCEPT", "REJECT"] as const).map((verdict) => {
        const word = verdict === "ACCEPT" ? "Accept" : "Reject";
        return (
          <button
            key={verdict}
            type="button"
            className="button"
            disabled={state.is === "sending"}
            aria-label={`${word}: ${what}`}
            onClick={() => void decide(verdict)}
          >
            {word}
          </button>
        );
      })}
      <Outcome state={state} reload={reload} />
    </div>
  );
}
