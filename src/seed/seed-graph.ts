/** A node as the seed files define it. */
export interface SeedNode {
  readonly id: string;
  readonly kind: string;
  /** What is written in the file, under property names. */
  readonly properties: Readonly<Record<string, unknown>>;
  readonly file: string;
}

/** One statement of an edge. The same edge may be stated by several files. */
export interface SeedEdge {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  /** The paper that says so; absent in a registry. */
  readonly source?: string;
  /** Addresses of documentation that says so; in a registry alone. */
  readonly references?: readonly string[];
  readonly note?: string;
  readonly file: string;
  /** True where it follows from other statements and is not written in the file. */
  readonly implied: boolean;
}

/** A paper that declares to have neither relation nor result, and why. */
export interface SeedReason {
  readonly paper: string;
  readonly reason: string;
}

/** All seed files together, before any rule has been checked. */
export interface SeedGraph {
  readonly files: readonly string[];
  readonly nodes: readonly SeedNode[];
  readonly edges: readonly SeedEdge[];
  readonly reasons: readonly SeedReason[];
}

/** Something wrong in a seed file. */
export interface Finding {
  readonly file: string;
  readonly message: string;
}
