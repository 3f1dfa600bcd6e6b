import type { FormattedExecutionResult } from "graphql";
import type { Viewer } from "./auth/viewer.js";

/** A mutation as it was sent, with who sends it: that they may was checked. */
export interface SentMutation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | null;
  readonly viewer: Viewer;
}

/** What a mutation answers, and what is to be logged of it. */
export interface MutationResult {
  readonly result: FormattedExecutionResult;
  /** The revision of the graph that it tells of, where it tells of the graph. */
  readonly revision: number | null;
  /** What failed unexpectedly, under the ids that the client is given. */
  readonly failures: readonly { readonly errorId: string; readonly text: string }[];
}

/**
 * Does a mutation elsewhere than in this process, which answers others meanwhile. It rejects with SERVICE_UNAVAILABLE where the process that
 * does it ends, and nothing is written where the signal is aborted in time.
 */
export type MutateElsewhere = (mutation: SentMutation, signal?: AbortSignal) => Promise<MutationResult>;
