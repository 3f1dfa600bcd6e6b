import type { LinkLabel } from "../graph.js";
import type { Measures } from "../layout/picture.js";
import { widthOf } from "../text-width.js";

/** Sizes of what is drawn, in pixels. */
export const measures: Measures = { nodeWidth: 146, nodeHeight: 44, labelHeight: 44 };

/** The size of names in boxes and of labels on lines, in pixels, and the width that a name has. */
export const type = { name: 13, label: 12, nameWidth: 146 - 32 - 6 };

/** The lines of a label: the number, its metric, and on what it was measured. */
export function linesOf({ number, metric, hardware, more }: LinkLabel): readonly string[] {
  const first = more > 0 ? `${number} (+${more})` : number;
  const on = hardware === undefined ? [] : [`on ${hardware.length > 14 ? `${hardware.slice(0, 13)}…` : hardware}`];
  return [first, ...(metric === undefined ? [] : [metric]), ...on];
}

/** How wide a label is drawn. */
export const labelWidth = (label: LinkLabel): number => Math.ceil(Math.max(...linesOf(label).map((line) => widthOf(line, type.label))) + 8);
