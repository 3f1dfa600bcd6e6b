import type { EvidenceFact } from "../../model/confidence.js";

/** A node as it is written: every property that has a value, derived ones included, under its property name. */
export interface NodeRecord {
  readonly id: string;
  readonly kind: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** An edge as it is written, between ids. `sources` are the papers that say so, `references` the addresses of documentation that does; links have none. */
export interface EdgeRecord {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly sources: readonly string[];
  readonly references?: readonly string[];
  readonly note?: string;
  /** Who put it into the graph: CURATED where it is not said. */
  readonly origin?: string;
  /** How sure it is: 1 where it is not said. A link is as sure as its result. */
  readonly confidence?: number;
  /** Where it was read. */
  readonly evidence?: readonly EvidenceFact[];
}

/** A part of the graph that is written whole or not at all. */
export interface WriteBatch {
  readonly nodes: readonly NodeRecord[];
  readonly edges: readonly EdgeRecord[];
}
