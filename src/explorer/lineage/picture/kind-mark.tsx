import type { ReactElement } from "react";
import { kinds, kindOf, type KindName } from "../../kinds.js";

/** The outline of each kind in a square of 20 pixels, as the badges of the pages have it. */
const OUTLINES: Readonly<Record<KindName, string>> = {
  paper: "M2 1H14L19 6V19H2Z",
  technique: "M6 1H14A5 5 0 0 1 19 6V14A5 5 0 0 1 14 19H6A5 5 0 0 1 1 14V6A5 5 0 0 1 6 1Z",
  system: "M1 1H19V19H1Z",
  hardware: "M3 1H17V4H19V8H17V12H19V16H17V19H3V16H1V12H3V8H1V4H3Z",
  model: "M10 1A9 9 0 0 1 10 19A9 9 0 0 1 10 1Z",
  benchmark: "M6 1H14L19 10L14 19H6L1 10Z",
};

/** The badge of a kind at the corner of a box: its letter in its shape. */
export function KindMark({ id, x, y }: { readonly id: string; readonly x: number; readonly y: number }): ReactElement {
  const kind = kindOf(id);
  return (
    <g aria-hidden="true" className={`picture-kind kind-${kind}`} transform={`translate(${x} ${y}) scale(0.8)`}>
      <path d={OUTLINES[kind]} />
      <text x="10" y="14.2" textAnchor="middle">
        {kinds[kind].letter}
      </text>
    </g>
  );
}
