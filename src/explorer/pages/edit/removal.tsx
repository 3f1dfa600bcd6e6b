import { useState, type ReactElement } from "react";
import type { VariablesOf } from "../../graphql.js";
import { Outcome } from "../../write/refusal-shown.js";
import { useWrite } from "../../write/use-write.js";
import type { EditPart } from "./edit-view.js";
import { removeMutation } from "./mutations.js";

/** What is gone cannot be read again. */
const nothing = (): void => undefined;

/** Takes a thing out. It is asked for twice: the button works once the box is ticked. */
export function Removal({ thing, revision, reload }: EditPart): ReactElement {
  const [isSure, setSure] = useState(false);
  const { state, send } = useWrite<VariablesOf<typeof removeMutation>>(nothing);
  return (
    <div className="edit-form" role="group" aria-label="Take it out">
      <label className="check">
        <input type="checkbox" checked={isSure} onChange={({ target }) => setSure(target.checked)} />
        <span>Take {thing.name} out with all its relations. What other papers still speak of is refused.</span>
      </label>
      <p className="edit-end">
        <button
          type="button"
          className="button"
          disabled={!isSure || state.is === "sending" || state.is === "done"}
          onClick={() => void send(removeMutation, { id: thing.id, expectedRevision: revision })}
        >
          Take it out
        </button>
      </p>
      <Outcome state={state} reload={reload} />
    </div>
  );
}
