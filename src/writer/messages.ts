import type { MutationResult, SentMutation } from "../api/mutate-elsewhere.js";
import type { StoreConfig } from "../store/open-store.js";

/** What a writer is sent: where the graph is, and what to do there. */
export interface WriteOrder {
  readonly store: Pick<StoreConfig, "database" | "neo4j">;
  readonly mutation: SentMutation;
}

/** What it answers: the result, or why there is none. */
export type WriteReply = { readonly done: MutationResult } | { readonly failed: string };
