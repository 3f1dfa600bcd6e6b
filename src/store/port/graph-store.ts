import type { RootSelection } from "../../plan/selection.js";
import type { SlotValues } from "../../plan/slots.js";
import type { GraphCounts } from "../../plan/work/graph-counts.js";
import type { Answer } from "./answer.js";
import type { Carried, CarriedPart } from "./store-transfer.js";
import type { ChangesPage, ChangesQuestion, Reseeded, Shown, WriteRequest, Written } from "./write.js";
import type { WriteBatch } from "./write-batch.js";

/** How busy a store is. */
export interface StoreLoad {
  readonly running: number;
  readonly waiting: number;
}

/** What was read of one snapshot of the graph. */
export interface Snapshot {
  /** In the order of the selections. */
  readonly answers: readonly Answer[];
  /**
   * The revision of the graph in it. A store that keeps no snapshots tells the one from before the first statement: whatever was written up to it is in
   * the answers.
   */
  readonly revision: number;
}

/**
 * The graph wherever it is kept. Every method rejects with a PapergraphError that has a code of the table, and with no text of the engine.
 */
export interface GraphStore {
  /** What kind of store this is and where, for people: `sqlite data/papergraph.sqlite`. */
  readonly description: string;
  /**
   * Reads every selection from one snapshot, each in one statement, or in several where what to read shows in those before. Once
   * the signal is aborted, nobody waits for them: what runs is ended and nothing more is asked. `values` is what the selections leave open.
   */
  read(selections: readonly RootSelection[], signal?: AbortSignal, values?: SlotValues): Promise<Snapshot>;
  /**
   * The version of the graph, which every write of any process changes and which is never the same again. Null where the store cannot tell
   * it without a question to a server. It is asked for before reading: what is read then is of this version or of a later one.
   */
  version(): string | null;
  /**
   * The same where it is a question to a server, which takes about as long as a light read. It is null where the server does not answer, and
   * there as well where it is not filled.
   */
  readonly askVersion?: (() => Promise<string | null>) | undefined;
  /** The fingerprint of the seeds that the curated part was made from; null where it is empty. */
  curatedFingerprint(): Promise<string | null>;
  /**
   * Replaces the curated part by the batch and applies above it again what else was written, in one transaction, unless it has this
   * fingerprint already: then it is null.
   */
  replaceCurated(batch: WriteBatch, fingerprint: string): Promise<Reseeded | null>;
  /**
   * Writes a batch with all that follows from it, in one transaction: what is read afterwards shows it. Errors are BAD_USER_INPUT, NOT_FOUND,
   * AMBIGUOUS_REF or CONFLICT, with the `path` in the input, and nothing is changed then. `shown` is
   * read of the graph as the write leaves it.
   */
  write(request: WriteRequest, shown?: Shown): Promise<Written>;
  /** The number of the last write: it grows by one with each. */
  revision(): Promise<number>;
  /** A page of the history of writes, newest first. A ref that means nothing is NOT_FOUND. */
  changes(question: ChangesQuestion): Promise<ChangesPage>;
  /**
   * How much there is of everything: a copy of what the store keeps. It follows what this process writes at once, and what another one writes by the
   * next turn of the event loop.
   */
  counts(): Promise<GraphCounts>;
  /**
   * The facts of a part of the graph without its history, of one revision, as `StoreTransfer.carry` does: a page at a time, and no longer than somebody
   * takes them.
   */
  carry(part: Pick<CarriedPart, "ids">): AsyncIterable<Carried>;
  /** How many nodes and relations there are. */
  size(): Promise<{ readonly nodes: number; readonly relations: number }>;
  /** How many reads have a reader or a connection of their own now, and how many wait for one. */
  load(): StoreLoad;
  /** Resolves where the store can answer. */
  ping(): Promise<void>;
  /** Finishes what is running and releases everything. */
  close(): Promise<void>;
}
