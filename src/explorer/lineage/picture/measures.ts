import type { LinkLabel } from "../graph.js";
import type { Measures } from "../layout/picture.js";
import { widthOf } from "../../parts/text-width.js";

/** Sizes of what is drawn, in pixels. */
export const measures: Measures = { nodeWidth: 116, nodeHeight: 46, labelHeight: 48 };

/** The size of names in boxes and of labels on lines, in pixels, and the width that a name has. */
export const type = { name: 14, label: 13, nameWidth: measures.nodeWidth - 10 };

/** How much wider the name of the root is set, which is bold. */
export const boldly = 1.08;

/** Names are drawn this large at least; where a picture is smaller, they are left out. */
export const leastName = 12;

/** The lines of a label: the number, its metric, and on what it was measured. */
export function linesOf({ number, metric, hardware, more }: LinkLabel): readonly string[] {
  const first = more > 0 ? `${number} (+${more})` : number;
  const on = hardware === undefined ? [] : [`on ${hardware.length > 14 ? `${hardware.slice(0, 13)}…` : hardware}`];
  return [first, ...(metric === undefined ? [] : [metric]), ...on];
}

/** How wide a label is drawn. */
export const labelWidth = (label: LinkLabel): number => Math.ceil(Math.max(...linesOf(label).map((line) => widthOf(line, type.label))) + 8);
