import type { ReactElement } from "react";

/** Characters that surely fit into a line of a phone's heading. */
const mostInLine = 18;

/** A name within a heading. No line ends within a short one: "FlashAttention-" is another thing than "FlashAttention-3". */
export function Unbroken({ name }: { readonly name: string }): ReactElement {
  return <span className={name.length <= mostInLine ? "unbroken" : undefined}>{name}</span>;
}
