/** A thing to place. `introduced` is a partial date: "2022", "2022-05" or "2022-05-27". */
export interface Thing {
  readonly id: string;
  readonly introduced: string | null;
}

/** A relation to draw. `from` came from `to` ("B extends A"), so the drawn line runs from `to` to `from`. */
export interface Relation {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** The width of what is written on the line, in pixels; without it nothing is. */
  readonly labelWidth?: number;
}

/** Whether time runs to the right, as on a desk, or down, as on a phone. */
export type Flow = "right" | "down";

/** Sizes in pixels. */
export interface Measures {
  readonly nodeWidth: number;
  readonly nodeHeight: number;
  readonly labelHeight: number;
}

/** A point of the picture, in pixels from its top left. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle of the picture. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** A stretch of time: a year, a run of years in which nothing was introduced, or the place of what has no date. */
export interface Band extends Box {
  readonly kind: "undated" | "year" | "empty";
  /** "2022", "2018–2021", or "" for what has no date. */
  readonly label: string;
}

/** Where a thing stands: its box, the index of its band, and its column, counted from the start of time. */
export interface Place extends Box {
  readonly id: string;
  readonly band: number;
  readonly column: number;
}

/** How a relation runs: from what was there before to what came from it. */
export interface Route {
  readonly id: string;
  /** Curved from an even point to the next one, straight from an odd one. */
  readonly points: readonly Point[];
  /** The middle of what is written on it. */
  readonly label: Point | null;
  /** True where both ends have a date and what came from the other is older. */
  readonly isAgainstTime: boolean;
}

/** A lineage with a place for everything. */
export interface Picture {
  readonly flow: Flow;
  readonly width: number;
  readonly height: number;
  readonly bands: readonly Band[];
  readonly places: readonly Place[];
  readonly routes: readonly Route[];
  /** How often lines cross, by the order of the columns. */
  readonly crossings: number;
}

/** The year of a partial date; null without one. */
export function yearOf(introduced: string | null): number | null {
  const year = Number(introduced?.slice(0, 4));
  return introduced !== null && Number.isInteger(year) && year > 0 ? year : null;
}
