import type { ReactElement } from "react";
import { kinds, kindOf } from "../kinds.js";

/** The badge of a kind: its letter in its shape and colour, with its name for readers. */
export function KindBadge({ kind }: { readonly kind: string }): ReactElement {
  const name = kindOf(kind);
  return (
    <span className={`badge kind-${name}`} title={kinds[name].one}>
      <span aria-hidden="true">{kinds[name].letter}</span>
      <span className="visually-hidden">{kinds[name].one}: </span>
    </span>
  );
}
