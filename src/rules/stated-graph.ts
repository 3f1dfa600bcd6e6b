/** A node as it is stated: what follows from other values is not among its properties. */
export interface StatedNode {
  readonly id: string;
  readonly kind: string;
  /** Under property names. */
  readonly properties: Readonly<Record<string, unknown>>;
  /** Where it is stated: a seed file, or a place in what is written; empty for what is stored. */
  readonly at: string;
}

/** One statement of an edge. The same edge may be stated several times. */
export interface StatedEdge {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  /** The paper that says so; absent where documentation does. */
  readonly source?: string;
  /** Addresses of documentation that says so. */
  readonly references?: readonly string[];
  readonly note?: string;
  /** Where it is stated: a seed file, or a place in what is written; empty for what is stored. */
  readonly at: string;
}

/** A part of the graph that is checked: all seeds, or what is written with all that it may contradict. What is stored comes first. */
export interface StatedGraph {
  readonly nodes: readonly StatedNode[];
  readonly edges: readonly StatedEdge[];
}

/** Something wrong in it. */
export interface Finding {
  readonly at: string;
  readonly message: string;
  /** The property or the end that is wrong, where it is one. */
  readonly field?: string;
}
