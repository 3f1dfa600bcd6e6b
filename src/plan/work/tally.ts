import type { GraphCounts } from "./graph-counts.js";

/** What would make a part take less. */
export const remedies = {
  text: 'compare it with "eq", or "search" for the words',
  relation: 'name what it leads to with "ref", or go through fewer relations',
  list: 'narrow it by "ref" or a relation, or leave out "totalCount"',
  facets: "ask for fewer facets, or of a narrower list",
  aggregate: "aggregate a narrower list",
  shown: 'ask for smaller pages ("first") or fewer levels',
  walk: "name fewer relations, fewer steps or fewer nodes",
  search: "search for fewer words",
  again: "ask for less in one request",
} as const;

/** A part of a request: its response keys and arguments, and what would make it take less. */
export interface Part {
  readonly path: string;
  readonly remedy: keyof typeof remedies;
}

/** Adds up what the parts of a request read, in rows, and keeps the part that reads most. */
export class WorkTally {
  private readonly parts = new Map<string, { rows: number; readonly part: Part }>();
  private sum = 0;

  constructor(readonly counts: GraphCounts) {}

  get total(): number {
    return this.sum;
  }

  /** The part that reads most, and how much; undefined where nothing is read. */
  get largest(): { readonly part: Part; readonly rows: number } | undefined {
    return [...this.parts.values()].reduce<{ part: Part; rows: number } | undefined>(
      (most, each) => (most && most.rows >= each.rows ? most : each),
      undefined,
    );
  }

  add(rows: number, path: string, remedy: Part["remedy"]): void {
    this.sum += rows;
    const known = this.parts.get(path);
    if (known) known.rows += rows;
    else this.parts.set(path, { rows, part: { path, remedy } });
  }
}
