import type { ReactElement } from "react";
import type { VariablesOf } from "../../graphql.js";
import { ImportedMark } from "../../parts/imported-mark.js";
import { ThingLink } from "../../parts/thing-link.js";
import { relationNames, verbsOf } from "../../parts/verbs.js";
import { Outcome } from "../../write/refusal-shown.js";
import { useWrite } from "../../write/use-write.js";
import type { EditData } from "./edit-page.js";
import type { EditPart } from "./edit-view.js";
import { unrelateMutation } from "./mutations.js";

type Edge = EditData["neighborhood"]["edges"][number];

/** The relations of a thing, each with a button that takes it out. */
export function RelationsToEdit({ thing, revision, reload, edges }: EditPart & { readonly edges: readonly Edge[] }): ReactElement {
  const { state, send } = useWrite<VariablesOf<typeof unrelateMutation>>(reload);
  const own = edges.filter(({ from, to }) => from.id === thing.id || to.id === thing.id);
  const takeOut = ({ from, to, relation }: Edge): void => {
    const name = relationNames.find((each) => each === relation);
    if (name) void send(unrelateMutation, { input: { from: from.id, relation: name, to: to.id }, expectedRevision: revision });
  };
  return (
    <>
      <Outcome state={state} reload={reload} />
      <ul className="edit-relations">
        {own.map((edge) => (
          <li key={edge.id}>
            <div>
              <p>
                <ThingLink thing={edge.from} /> {verbsOf(edge.relation).verb} <ThingLink thing={edge.to} />
                <ImportedMark {...edge} about={edge.from.id} />
              </p>
              <p className="muted small">
                {[...edge.sources.map(({ name }) => name), ...edge.references, ...(edge.note === null ? [] : [edge.note])].join(" · ")}
              </p>
            </div>
            <button
              type="button"
              className="button"
              disabled={state.is === "sending"}
              aria-label={`Take out: ${edge.from.name} ${verbsOf(edge.relation).verb} ${edge.to.name}`}
              onClick={() => takeOut(edge)}
            >
              Take out
            </button>
          </li>
        ))}
      </ul>
      {own.length === 0 && <p className="muted">It has none.</p>}
    </>
  );
}
