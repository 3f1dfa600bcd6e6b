import type { ReactElement } from "react";

/** Marks what a program read out of a text and nobody has checked. */
export function ImportedMark({ origin }: { readonly origin: string }): ReactElement | null {
  return origin === "IMPORTED" ? <span className="imported">read by a program</span> : null;
}
