import type { ReactElement } from "react";
import { kindOf } from "../../kinds.js";
import type { ViewProps } from "../../page.js";
import { ThingLink } from "../../parts/thing-link.js";
import { ForWriters } from "../../write/sign-in.js";
import type { EditData, EditState } from "./edit-page.js";
import { NewRelation } from "./new-relation.js";
import { RelationsToEdit } from "./relations-to-edit.js";
import { Removal } from "./removal.js";
import { fieldsOf } from "./fields.js";
import { puts } from "./mutations.js";
import { PropertiesForm } from "./properties-form.js";
import { ResultsToEdit } from "./results-to-edit.js";

/** What the parts of the page are given: the thing as it was read, at which revision, and how to read it again. */
export interface EditPart {
  readonly thing: EditedThing;
  readonly revision: number;
  readonly reload: () => void;
}

export type EditedThing = Extract<NonNullable<EditData["thing"]>, { name: string }>;

/** Corrects a thing, adds relations with their sources, and takes out. */
export function EditView({ data, reload }: ViewProps<EditState, EditData>): ReactElement | null {
  if (!data?.thing || !("name" in data.thing)) return null;
  const part: EditPart = { thing: data.thing, revision: data.revision, reload };
  const kind = kindOf(part.thing.id);
  return (
    <div className="edit">
      <h1>
        Correct <ThingLink thing={part.thing} badge={false} />
      </h1>
      <p className="muted prose">
        What is written here is in the graph at once, under your name in its history. The rules of the graph hold: a relation needs a paper
        or a document that says so.
      </p>
      <ForWriters>
        <section aria-labelledby="edit-thing">
          <h2 id="edit-thing">What it is</h2>
          <PropertiesForm
            key={part.thing.id}
            label="What it is"
            fields={fieldsOf[kind]}
            known={part.thing}
            mutation={puts[kind]}
            inputOf={(changed) => ({ id: part.thing.id, ...changed })}
            revision={part.revision}
            reload={reload}
          />
        </section>
        <section aria-labelledby="edit-new-relation">
          <h2 id="edit-new-relation">Add a relation</h2>
          <NewRelation {...part} />
        </section>
        <section aria-labelledby="edit-relations">
          <h2 id="edit-relations">Its relations</h2>
          <RelationsToEdit {...part} edges={data.neighborhood.edges} />
          {data.neighborhood.truncated && <p className="muted small">There are more relations than this page shows.</p>}
        </section>
        {"results" in part.thing && part.thing.results.nodes.length > 0 && (
          <section aria-labelledby="edit-results">
            <h2 id="edit-results">Its results</h2>
            <ResultsToEdit {...part} thing={part.thing} />
          </section>
        )}
        <section aria-labelledby="edit-remove">
          <h2 id="edit-remove">Take it out</h2>
          <Removal {...part} />
        </section>
      </ForWriters>
    </div>
  );
}
