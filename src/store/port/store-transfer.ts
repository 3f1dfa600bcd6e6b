import type { Batch, ChangeAction, WriteOrigin } from "./write.js";

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

/** What a store offers to whoever carries its graph elsewhere. Errors are PapergraphErrors, as those of every store. */
export interface StoreTransfer {
  readonly description: string;
  /** The fingerprint of the seeds that the curated part was made from; null where it is empty. */
  curatedFingerprint(): Promise<string | null>;
  /** The writes that are kept above the seeds, in their order. */
  log(): Promise<readonly LoggedWrite[]>;
  close(): Promise<void>;
}
