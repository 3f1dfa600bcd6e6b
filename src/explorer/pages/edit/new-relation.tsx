import { useId, useState, type ReactElement } from "react";
import type { VariablesOf } from "../../graphql.js";
import { relationNames, verbsOf } from "../../parts/verbs.js";
import { SearchBox } from "../../parts/search-box.js";
import { ThingLink } from "../../parts/thing-link.js";
import { FieldError, Outcome } from "../../write/refusal-shown.js";
import { useWrite, type Refusal } from "../../write/use-write.js";
import type { EditPart } from "./edit-view.js";
import { relateMutation } from "./mutations.js";

/** A relation in one of its two directions. */
const choices = relationNames.flatMap((relation) => [
  { key: `${relation} out`, relation, isOut: true, words: verbsOf(relation).verb },
  { key: `${relation} in`, relation, isOut: false, words: verbsOf(relation).inverse },
]);

/** Adds a relation to another thing, with the paper or the document that says so. */
export function NewRelation({ thing, revision, reload }: EditPart): ReactElement {
  const [chosen, setChosen] = useState("EXTENDS out");
  const [other, setOther] = useState<string>();
  const [source, setSource] = useState<string>();
  const [reference, setReference] = useState("");
  const [note, setNote] = useState("");
  const { state, send } = useWrite<VariablesOf<typeof relateMutation>>(reload);
  const choice = choices.find(({ key }) => key === chosen) ?? choices[0];
  const isReady = other !== undefined && (source !== undefined || reference.trim() !== "");
  const refusalAt = (...names: readonly string[]): Refusal | undefined =>
    state.is === "refused" && names.includes(state.refusal.field ?? "") ? state.refusal : undefined;
  const save = async (): Promise<void> => {
    if (!choice || other === undefined) return;
    const input = {
      relation: choice.relation,
      ...(choice.isOut ? { from: thing.id, to: other } : { from: other, to: thing.id }),
      ...(source !== undefined && { sources: [source] }),
      ...(reference.trim() !== "" && { references: [reference.trim()] }),
      ...(note.trim() !== "" && { note: note.trim() }),
    };
    if (!(await send(relateMutation, { input, expectedRevision: revision }))) return;
    setOther(undefined);
    setReference("");
    setNote("");
  };
  return (
    <div className="edit-form" role="group" aria-label="New relation">
      <div className="field">
        <label htmlFor="relation">{thing.name} …</label>
        <select id="relation" aria-describedby="relation-error" value={chosen} onChange={({ target }) => setChosen(target.value)}>
          {choices.map(({ key, words }) => (
            <option key={key} value={key}>
              {words}
            </option>
          ))}
        </select>
        <FieldError id="relation-error" refusal={refusalAt("relation")} />
      </div>
      <Chosen label="The other thing" id={other} choose={setOther} refusal={refusalAt("from", "to")} />
      <Chosen label="The paper that says so" id={source} choose={setSource} refusal={refusalAt("sources")} />
      <div className="field">
        <label htmlFor="reference">Or the document that says so</label>
        <input
          id="reference"
          type="text"
          inputMode="url"
          autoComplete="off"
          value={reference}
          placeholder="https://"
          aria-describedby="reference-error"
          onChange={({ target }) => setReference(target.value)}
        />
        <FieldError id="reference-error" refusal={refusalAt("references")} />
      </div>
      <div className="field">
        <label htmlFor="note">Remark</label>
        <input
          id="note"
          type="text"
          autoComplete="off"
          value={note}
          aria-describedby="note-error"
          onChange={({ target }) => setNote(target.value)}
        />
        <FieldError id="note-error" refusal={refusalAt("note")} />
      </div>
      <p className="edit-end">
        <button type="button" className="button" disabled={!isReady || state.is === "sending"} onClick={() => void save()}>
          Add the relation
        </button>
        {!isReady && <span className="muted small">It needs another thing, and a paper or a document.</span>}
      </p>
      <Outcome state={state} fields={["relation", "from", "to", "sources", "references", "note"]} reload={reload} />
    </div>
  );
}

interface ChosenProps {
  readonly label: string;
  readonly id: string | undefined;
  readonly choose: (id: string | undefined) => void;
  readonly refusal: Refusal | undefined;
}

/** Something that is searched for and chosen. */
function Chosen({ label, id, choose, refusal }: ChosenProps): ReactElement {
  const error = useId();
  return (
    <div className="field" role="group" aria-label={label} aria-describedby={error}>
      <span>{label}</span>
      {id === undefined ? (
        <SearchBox label={label} onChoose={choose} />
      ) : (
        <span className="edit-chosen">
          <ThingLink thing={{ id, name: id.slice(id.indexOf(":") + 1) }} />
          <button type="button" className="button" aria-label={`Choose another: ${label}`} onClick={() => choose(undefined)}>
            Another
          </button>
        </span>
      )}
      <FieldError id={error} refusal={refusal} />
    </div>
  );
}
