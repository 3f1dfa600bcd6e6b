import type { StatedEdge, StatedGraph } from "../rules/stated-graph.js";

/** One statement of an edge in a seed file. */
export interface SeedEdge extends StatedEdge {
  /** True where it follows from other statements and is not written in the file. */
  readonly implied: boolean;
}

/** A paper that declares to have neither relation nor result, and why. */
export interface SeedReason {
  readonly paper: string;
  readonly reason: string;
}

/** All seed files together, before any rule has been checked. */
export interface SeedGraph extends StatedGraph {
  readonly files: readonly string[];
  readonly edges: readonly SeedEdge[];
  readonly reasons: readonly SeedReason[];
}
