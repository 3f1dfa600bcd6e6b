import { useEffect, useRef, type ReactElement } from "react";
import type { Refusal, WriteState } from "./use-write.js";

/** What is wrong with a field, below it and named by its `aria-describedby`. */
export function FieldError({ id, refusal }: { readonly id: string; readonly refusal: Refusal | undefined }): ReactElement {
  return (
    <p className="field-error" id={id} aria-live="polite">
      {refusal && (
        <>
          {refusal.message} <code>{refusal.code}</code>
        </>
      )}
    </p>
  );
}

interface Props {
  readonly state: WriteState;
  /** Fields that show what is wrong with them themselves. */
  readonly fields?: readonly string[];
  /** Reads again what somebody else has written. */
  readonly reload: () => void;
}

/** How a write ended, where no field says it. */
export function Outcome({ state, fields = [], reload }: Props): ReactElement {
  const refusal = state.is === "refused" ? state.refusal : undefined;
  const isAtField = refusal?.field !== undefined && fields.includes(refusal.field);
  return (
    <div aria-live="polite">
      {state.is === "sending" && <p className="muted">Writing …</p>}
      {state.is === "done" && (
        <p className="write-done">
          {state.changed ? `Written: the graph is at revision ${state.revision}.` : "Nothing changed: the graph said so already."}
        </p>
      )}
      {refusal && !isAtField && <Problem refusal={refusal} reload={reload} />}
    </div>
  );
}

function Problem({
  refusal: { code, message, isStale },
  reload,
}: {
  readonly refusal: Refusal;
  readonly reload: () => void;
}): ReactElement {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div className="write-problem" ref={place} tabIndex={-1}>
      <p>
        {isStale ? "Somebody else has written since you opened this page." : message} <code>{code}</code>
      </p>
      {isStale && (
        <p>
          What you typed is still here.{" "}
          <button type="button" className="button" onClick={reload}>
            Read what is there now
          </button>
        </p>
      )}
    </div>
  );
}
