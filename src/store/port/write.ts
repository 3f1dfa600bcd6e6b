import type { EvidenceFact } from "../../model/confidence.js";
import type { Kind } from "../../model/model.js";
import type { ObjectSelection } from "../../plan/selection.js";

/** Who speaks where something is written: people through the API, or a program that read it out of a text. */
export type WriteOrigin = "CONTRIBUTED" | "IMPORTED";

/** What a write does, for the history. SEED is the start of a program with other seeds. */
export type ChangeAction = "PUT" | "REMOVE" | "RELATE" | "UNRELATE" | "MERGE" | "IMPORT" | "REVIEW" | "SEED";

/** Values under property names. One that is left out stays as it is, null clears it. */
export type Values = Readonly<Record<string, unknown>>;

/** Where an entry of a batch stands in what was asked for, for errors: `input.relations[2]`. */
interface Placed {
  readonly at?: string;
}

/** A node that has a name, as it is written. Without `id` it is the one that is called so, else a new one whose slug is made of its name. */
export interface NodeEntry extends Placed {
  readonly kind: Kind;
  readonly id?: string;
  readonly values: Values;
}

/** Where a statement was read in a paper, which is that of the statement. */
export type ReadIn = Omit<EvidenceFact, "paper">;

/** One claim of a paper, as it is written. Every node is a ref; a link to several takes a list of them. */
export interface ResultEntry extends Placed {
  readonly paper: string;
  /** Unique within the paper, in kebab case; made of metric and subject where it is left out. */
  readonly key?: string;
  readonly values: Values;
  /** Under the names of the links, `paper` aside. */
  readonly links: Readonly<Record<string, string | readonly string[] | null>>;
  /** Where it was read; the places are added to those it has. */
  readonly evidence?: readonly ReadIn[];
}

/** A relation as it is written, between refs. Sources and references are added to those it has; a note replaces the one before, null clears it. */
export interface RelationEntry extends Placed {
  readonly from: string;
  readonly relation: string;
  readonly to: string;
  /** The papers that say so, as refs. */
  readonly sources?: readonly string[];
  /** Addresses of documentation that says so. */
  readonly references?: readonly string[];
  readonly note?: string | null;
  /** Where it was read in the first of its sources; the places are added to those it has. */
  readonly evidence?: readonly ReadIn[];
}

/** A relation to take out. With `sources` only these papers stop saying so; it goes with its last source. */
export interface RelationKey extends Placed {
  readonly from: string;
  readonly relation: string;
  readonly to: string;
  readonly sources?: readonly string[];
}

/** A node to take out, by a ref. With `force` also what other papers still speak of. */
export interface Removal extends Placed {
  readonly ref: string;
  readonly force?: boolean;
}

/** Two nodes of one kind that are one, by refs: what `drop` has becomes `keep`'s. */
export interface Merger extends Placed {
  readonly keep: string;
  readonly drop: string;
}

/** What people say of statements that were read out of texts: all of them are right, or none is. */
export interface Review {
  readonly verdict: "ACCEPT" | "REJECT";
  /** Results by their ids. */
  readonly results: readonly ReviewedResult[];
  /** Relations; with `sources` only as far as these papers say so. */
  readonly relations: readonly RelationKey[];
}

/** A result that is reviewed, by its id. */
export interface ReviewedResult extends Placed {
  readonly id: string;
}

/** A statement that a paper was read to make and does not: a relation as `<from> <relation> <to>`, or the id of a result. */
export interface Rejection extends Placed {
  readonly paper: string;
  readonly statement: string;
}

/**
 * Writes that hold together or not at all. Refs may mean what the same batch writes. Relations and nodes are taken out first, then nodes,
 * results and relations are written, then what is rejected goes, and what is one is merged. A review becomes such writes when it is applied.
 */
export interface Batch {
  readonly nodes?: readonly NodeEntry[];
  readonly results?: readonly ResultEntry[];
  readonly relations?: readonly RelationEntry[];
  readonly removeRelations?: readonly RelationKey[];
  readonly removeNodes?: readonly Removal[];
  readonly merge?: readonly Merger[];
  readonly review?: Review;
  readonly rejections?: readonly Rejection[];
}

/** A batch with who writes it and on what condition. */
export interface WriteRequest {
  /**
   * A large one may come in portions, which are looked through as often as a store needs: each is worked out above those before it, so that no
   * more than one is held. What a paper says stands in one of them, and what it speaks of in the same or in one before.
   */
  readonly batch: Batch | Iterable<Batch>;
  readonly action: ChangeAction;
  readonly origin: WriteOrigin;
  /** The name of who writes. */
  readonly by: string;
  /** The revision that the graph must have: where it has another one, somebody has written meanwhile, and it is CONFLICT. */
  readonly expectedRevision?: number;
  /** Only say what would be written. */
  readonly dryRun?: boolean;
}

/** What a write did, or in a dry run would do. */
export interface WriteOutcome {
  /** The revision of the graph after the write; the one before it where nothing changed. */
  readonly revision: number;
  readonly changed: boolean;
  /** Ids of nodes, results among them. */
  readonly created: readonly string[];
  readonly updated: readonly string[];
  readonly removed: readonly string[];
  readonly relationsAdded: number;
  readonly relationsRemoved: number;
  /** The ids that the entries of the batch mean, in their order. */
  readonly nodes: readonly string[];
  readonly results: readonly string[];
  readonly relations: readonly { readonly from: string; readonly to: string }[];
  readonly unrelated: readonly { readonly from: string; readonly to: string }[];
  readonly merged: readonly string[];
  /** How many statements a review accepted and rejected, and the nodes that they speak of. */
  readonly accepted: number;
  readonly rejected: number;
  readonly reviewed: readonly string[];
}

/**
 * An object that a write answers, before its nodes are read: an id stands where a node will. A list may hold ids, and objects with fields of
 * their own.
 */
export type Outline = string | number | boolean | null | readonly Outline[] | { readonly [field: string]: Outline };

/** What is shown of the graph as it stands after a write, or in a dry run would stand. */
export interface Shown {
  readonly object: ObjectSelection;
  readonly outline: (outcome: WriteOutcome) => Outline;
}

/** A write that is done, with what is shown of it: the outline with nodes in the place of ids, under the response keys. */
export interface Written {
  readonly outcome: WriteOutcome;
  readonly shown: unknown;
}

/** One write of the history. */
export interface ChangeRecord {
  readonly revision: number;
  /** ISO 8601, in UTC. */
  readonly at: string;
  readonly by: string;
  readonly action: ChangeAction;
  readonly summary: string;
  /** The nodes that it wrote. */
  readonly ids: readonly string[];
  /** Why it does not fit the seeds any more, where it does not: it is kept and tried again with the next seeds. */
  readonly problem: string | null;
}

/** Which part of the history is asked for. */
export interface ChangesQuestion {
  /** A ref that means a node. */
  readonly about?: string;
  /** Only writes of what stands in this relation to that, as the graph is. */
  readonly relation?: string;
  readonly by?: string;
  readonly sinceRevision?: number;
  /** Only writes that do not fit the seeds any more. */
  readonly onlyProblems?: boolean;
  /** False where nobody wants the nodes that were written: one import writes tens of thousands. There are none then. */
  readonly withIds?: boolean;
  /** Oldest first, instead of newest first. */
  readonly oldestFirst?: boolean;
  /** Only writes before this revision: the page goes on there. */
  readonly before?: number;
  readonly size: number;
}

/** A page of the history. */
export interface ChangesPage {
  readonly changes: readonly ChangeRecord[];
  readonly totalCount: number;
  readonly hasNext: boolean;
  /** The revision of the graph, of whose history this is a page. */
  readonly revision: number;
}

/** A write as it enters the history, with what is kept of it above the seeds; nothing of it is kept where there is no batch. */
export interface HistoryEntry extends Omit<ChangeRecord, "problem"> {
  readonly origin: string;
  /** In parts, of which one is in memory at a time. */
  readonly batch: Iterable<Batch> | null;
}

/** What became of the writes above the seeds when these were replaced. */
export interface Reseeded {
  /** How many are part of the seeds by now. */
  readonly settled: number;
  /** Those that do not fit any more, and why. They are kept. */
  readonly problems: readonly { readonly revision: number; readonly problem: string }[];
}
