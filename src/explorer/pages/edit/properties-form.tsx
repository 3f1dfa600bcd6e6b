import { useId, useState, type ReactElement } from "react";
import type { TypedDocumentNode } from "urql";
import { inWords } from "../../kinds.js";
import { FieldError, Outcome } from "../../write/refusal-shown.js";
import { useWrite, type Refusal, type Written } from "../../write/use-write.js";
import { toText, toValue, type Field } from "./fields.js";
import type { PutVariables } from "./mutations.js";

interface Props<Input extends object> {
  readonly label: string;
  readonly fields: readonly Field[];
  /** What is known by now, under the names of the fields. */
  readonly known: Readonly<Record<string, unknown>>;
  readonly mutation: TypedDocumentNode<Written, PutVariables<Input>>;
  /** The input of the mutation, made of what was changed. */
  readonly inputOf: (changed: object) => Input;
  readonly revision: number;
  readonly reload: () => void;
}

/** Properties in a form. Only what was changed is written, so that what somebody else corrected stays. */
export function PropertiesForm<Input extends object>({
  label,
  fields,
  known,
  mutation,
  inputOf,
  revision,
  reload,
}: Props<Input>): ReactElement {
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const { state, send } = useWrite<PutVariables<Input>>(reload);
  const textOf = ({ name }: Field): string => typed[name] ?? toText(known[name]);
  const changed = fields.filter((field) => textOf(field) !== toText(known[field.name]));
  const save = async (): Promise<void> => {
    const input = inputOf(Object.fromEntries(changed.map((field) => [field.name, toValue(field, textOf(field))])));
    if (await send(mutation, { input, expectedRevision: revision })) setTyped({});
  };
  const refusal = state.is === "refused" ? state.refusal : undefined;
  return (
    <form
      className="edit-form"
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (changed.length > 0) void save();
      }}
    >
      {fields.map((field) => (
        <FieldShown
          key={field.name}
          field={field}
          text={textOf(field)}
          refusal={refusal?.field === field.name ? refusal : undefined}
          onType={(text) => setTyped({ ...typed, [field.name]: text })}
        />
      ))}
      <p className="edit-end">
        <button className="button" disabled={changed.length === 0 || state.is === "sending"}>
          Write {changed.length === 0 ? "what is changed" : changed.map(({ label }) => label.toLowerCase()).join(", ")}
        </button>
      </p>
      <Outcome state={state} fields={fields.map(({ name }) => name)} reload={reload} />
    </form>
  );
}

interface FieldProps {
  readonly field: Field;
  readonly text: string;
  readonly refusal: Refusal | undefined;
  readonly onType: (text: string) => void;
}

/** One property, with what is wrong with it below. */
function FieldShown({ field: { label, form, choices = [], hint }, text, refusal, onType }: FieldProps): ReactElement {
  const id = useId();
  const shared = {
    id,
    value: text,
    "aria-invalid": refusal !== undefined || undefined,
    "aria-describedby": `${id}-hint ${id}-error`,
    onChange: ({ target }: { readonly target: { readonly value: string } }): void => onType(target.value),
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {form === "choice" ? (
        <select {...shared}>
          {text === "" && <option value="">not said</option>}
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {inWords(choice)}
            </option>
          ))}
        </select>
      ) : form === "text" || form === "lines" ? (
        <textarea {...shared} rows={form === "text" ? 3 : Math.min(8, Math.max(2, text.split("\n").length))} />
      ) : (
        <input {...shared} type="text" inputMode={form === "number" ? "decimal" : undefined} autoComplete="off" spellCheck={false} />
      )}
      {hint !== undefined && (
        <p className="muted small" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldError id={`${id}-error`} refusal={refusal} />
    </div>
  );
}
