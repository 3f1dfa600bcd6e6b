import type { EvidenceFact } from "../../model/confidence.js";
import type { WriteBatch } from "./write-batch.js";
import type { Batch, ChangeAction, ChangeRecord, Values, WriteOrigin } from "./write.js";

/** A write that is kept above the seeds, with ids in the place of refs. */
export interface LoggedWrite {
  readonly revision: number;
  readonly origin: WriteOrigin;
  readonly batch: Batch;
  readonly by: string;
  readonly action: ChangeAction;
  /** What it did, in a line. */
  readonly summary: string;
}

/** A line of the history with what is kept of it above the seeds. */
export interface CarriedChange extends ChangeRecord {
  readonly origin: string;
  readonly batch: Batch | null;
}

/** One part of a graph on its way: a node or an edge with all that is stated of it, or a line of the history. */
export type Carried =
  | { readonly node: { readonly id: string; readonly kind: string; readonly origin: string; readonly properties: Values } }
  | {
      readonly edge: {
        readonly type: string;
        readonly from: string;
        readonly to: string;
        readonly sources: readonly string[];
        readonly references: readonly string[];
        readonly note: string | null;
        readonly origin: string;
        readonly confidence: number;
        readonly evidence: readonly EvidenceFact[];
      };
    }
  | { readonly change: CarriedChange };

/** Which part of a graph is carried: all of it with its history where nothing is said. */
export interface CarriedPart {
  /** The ids of the nodes; between them all edges, and no others. */
  readonly ids?: readonly string[];
  readonly history?: boolean;
}

/** What a store offers to whoever carries its graph elsewhere. Errors are PapergraphErrors, as those of every store. */
export interface StoreTransfer {
  readonly description: string;
  /** The fingerprint of the seeds that the curated part was made from; null where it is empty. */
  curatedFingerprint(): Promise<string | null>;
  /** The writes that are kept above the seeds, in their order. */
  log(): Promise<readonly LoggedWrite[]>;
  /**
   * Everything, or a part of it, of one revision: nodes in the order of their ids, then edges, then the history. A part of it is held at a time. Where a store cannot
   * hold a snapshot for so long and somebody writes meanwhile, it is CONFLICT.
   */
  carry(part?: CarriedPart): AsyncIterable<Carried> | Iterable<Carried>;
  /** Puts a graph with its history in the place of what is there, in one transaction. */
  replace(graph: WriteBatch, history: readonly CarriedChange[], fingerprint: string): Promise<void>;
  close(): Promise<void>;
}
