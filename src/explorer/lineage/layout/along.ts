import type { YearColumns } from "./columns.js";
import type { Layered } from "./layers.js";
import type { Band } from "./picture.js";

/** Space along the flow of time, in pixels: at the edges of the picture, between layers, and for years in which nothing was introduced. */
const SPACE = { edge: 12, layers: 32, label: 12, emptyYear: 40, emptyYears: 78 };

/** From this many years in a row on, those in which nothing was introduced are one band. */
const COLLAPSED_FROM = 3;

/** A stretch of time along its flow. */
export interface Stretch extends Pick<Band, "kind" | "label"> {
  readonly start: number;
  readonly size: number;
}

/** Where everything is along the flow of time. */
export interface Along {
  readonly stretches: readonly Stretch[];
  /** For each layer where it starts and its size. */
  readonly layers: readonly { readonly start: number; readonly size: number }[];
  readonly total: number;
  /** For each year of the columns its stretch. */
  readonly stretchOfYear: readonly number[];
}

/** Puts one layer behind the other, and the years under them. */
export function placeAlong(years: readonly YearColumns[], graph: Layered, nodeSize: number): Along {
  const layers: { start: number; size: number }[] = [];
  const stretches: Stretch[] = [];
  const stretchOfYear: number[] = [];
  let position = 0;
  years.forEach(({ year }, index) => {
    const previous = years[index - 1]?.year ?? null;
    if (year !== null && previous !== null) {
      for (const empty of emptyYears(previous, year)) {
        stretches.push({ ...empty, start: position });
        position += empty.size;
      }
    }
    const start = position;
    const { first, last } = graph.spans[index] ?? { first: 0, last: -1 };
    position += SPACE.edge;
    for (let layer = first; layer <= last; layer += 1) {
      const labelSize = graph.labelSizes[layer] ?? null;
      if (layer > first) position += labelSize === null && (graph.labelSizes[layer - 1] ?? null) === null ? SPACE.layers : SPACE.label;
      layers[layer] = { start: position, size: labelSize ?? nodeSize };
      position += labelSize ?? nodeSize;
    }
    position += SPACE.edge;
    stretchOfYear.push(stretches.length);
    stretches.push({ kind: year === null ? "undated" : "year", label: year === null ? "" : String(year), start, size: position - start });
  });
  return { stretches, layers, total: position, stretchOfYear };
}

function emptyYears(previous: number, next: number): Omit<Stretch, "start">[] {
  const count = next - previous - 1;
  if (count >= COLLAPSED_FROM) return [{ kind: "empty", label: `${previous + 1}–${next - 1}`, size: SPACE.emptyYears }];
  return Array.from({ length: count }, (_, index) => ({ kind: "empty", label: String(previous + 1 + index), size: SPACE.emptyYear }));
}
