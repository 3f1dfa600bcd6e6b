import type { ReactElement } from "react";
import { styleOf } from "./relations.js";

/** A piece of the line of a relation, as the picture draws it. */
export function LineSample({ relation }: { readonly relation: string }): ReactElement {
  const { family, dash, head } = styleOf(relation);
  return (
    <svg className={`line-sample family-${family}`} width="44" height="12" viewBox="0 0 44 12" aria-hidden="true">
      <path className="picture-line" d="M1 6H35" strokeDasharray={dash} />
      {head === "triangle" && <path d="M34 2 42 6 34 10Z" fill="currentColor" />}
      {head === "bar" && <path d="M33 2 39 6 33 10ZM41 2V10" fill="currentColor" stroke="currentColor" strokeWidth="1.5" />}
      {head === "chevron" && <path d="M34 2 41 6 34 10" fill="none" stroke="currentColor" strokeWidth="1.5" />}
      {head === "circle" && <circle cx="38" cy="6" r="3.2" fill="currentColor" />}
    </svg>
  );
}
