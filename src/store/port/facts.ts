/**
 * What a store reads of the graph before a traversal is worked out of it: ids, names and relations, as plain data. Both stores give the
 * same, apart from the handles and from the order of what is said to have none.
 */

/** How a store finds an edge again within one snapshot. */
export type Handle = string | number;

/** One relation between two nodes, by their ids. */
export interface EdgeFact {
  readonly edge: Handle;
  readonly relation: string;
  readonly from: string;
  readonly to: string;
  /** Addresses of documentation that says so, in their order. */
  readonly references: readonly string[];
  readonly note: string | null;
  readonly origin: string;
  /** How sure it is, from 0 to 1. */
  readonly confidence: number;
}

/** Something with a name. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/**
 * A breadth-first walk, once for each side: the ids of each level, in their order; the first level is the root alone. A level is cut at the
 * size of the walk, and after as many nodes no further level is read. `edges`, in no order, are those between the nodes that are shown; a
 * store may give some between others as well.
 */
export interface WalkFacts {
  readonly sides: readonly (readonly (readonly string[])[])[];
  readonly edges: readonly EdgeFact[];
}

/** What a walk from one node follows. */
export interface Walk {
  readonly relations: readonly string[];
  /** Only relations that are as sure are followed and shown. */
  readonly minConfidence: number;
  /** For each side, whether it follows relations along, against, or both ways. */
  readonly sides: readonly (readonly EdgeDirection[])[];
  /** How many levels beyond the root are read. */
  readonly depth: number;
  /** How many nodes of a level are read. */
  readonly size: number;
  /** Whether anybody asks for the edges. */
  readonly edges: boolean;
  /** Which of the nodes that were met are shown. */
  readonly shown: (sides: WalkFacts["sides"]) => readonly string[];
}

export type EdgeDirection = "out" | "in";

/** The relations, in no order and some of them twice, that were read around both ends of a path: among them stand the shortest paths. */
export interface PathsFacts {
  readonly from: string | null;
  readonly to: string | null;
  readonly edges: readonly Omit<EdgeFact, "references" | "note" | "origin" | "confidence">[];
  /** False where the search gave up before the ends could meet. */
  readonly complete: boolean;
}

/** What one thing has in common with others. */
export interface RelatedFacts {
  readonly of: Named | null;
  /**
   * In no order. Papers are held against papers, all else against all else. `others` are the ids of all that share it, the one asked about
   * included; of more than is of use, one more than that.
   */
  readonly shared: readonly {
    /** A common thing of the model by its name, or CATEGORY. */
    readonly by: string;
    /** What is shared; null where it is a category. */
    readonly via: Named | null;
    readonly category: string | null;
    readonly others: readonly string[];
  }[];
  /** The relations between it and others, in no order. `count` is how many relations of that type and direction the other has. */
  readonly direct: readonly {
    readonly relation: string;
    readonly direction: EdgeDirection;
    readonly other: Named;
    readonly count: number;
  }[];
}

/** What is known of a few things that are held against each other. */
export interface CompareFacts {
  /** In the order of the question. */
  readonly items: readonly Named[];
  /** Where a relation leads from an item (out), or comes from (in); in no order. */
  readonly relations: readonly {
    readonly item: string;
    readonly relation: string;
    readonly direction: EdgeDirection;
    readonly other: string;
  }[];
  /** The results that an item is the subject of; in no order. */
  readonly results: readonly ResultFacts[];
}

/** One result with the context that has to agree before its number may be held against another one. */
export interface ResultFacts {
  readonly id: string;
  readonly subject: string;
  readonly metric: string;
  readonly precision: string | null;
  readonly hardwareCount: number | null;
  readonly baseline: Named | null;
  readonly hardware: readonly Named[];
  readonly models: readonly Named[];
  readonly benchmarks: readonly Named[];
}

/** One result with its number, as the paper states it, and when it did. */
export interface NumberFacts extends ResultFacts {
  readonly value: number;
  readonly valueMax: number | null;
  readonly factor: number | null;
  readonly bound: string;
  readonly unit: string | null;
  readonly betterIs: string;
  readonly outcome: string | null;
  readonly paper: { readonly id: string; readonly published: string | null };
}

/** What is stated of techniques and hardware. */
export interface GapsFacts {
  /** How many techniques there are, also where fewer are listed. */
  readonly total: number;
  /** The ids of the hardware, in the order of the question, and of the techniques. */
  readonly hardware: readonly string[];
  readonly techniques: readonly string[];
  /** The relations that count for a technique and the hardware at a place, in no order, with the id of what each was stated for. */
  readonly stated: readonly {
    readonly technique: string;
    readonly place: number;
    readonly edge: Handle;
    readonly relation: string;
    readonly stated: string;
  }[];
}

/** What waits for review. */
export interface WaitingFacts {
  /** How many statements there are, also where fewer are listed. */
  readonly total: number;
  /** In the order asked for: one more than a page holds says that there are more. */
  readonly statements: readonly {
    /** The key of a relation, or the id of a result. */
    readonly statement: string;
    readonly confidence: number;
    readonly relation: string | null;
    readonly from: string;
    readonly to: string | null;
    readonly result: string | null;
    /** The ids of the papers that were read to say so, in their order. */
    readonly papers: readonly string[];
    /** Where it was read, as JSON. */
    readonly evidence: string;
  }[];
}
