import type { Model } from "../../model/model.js";
import type { Finding, SeedGraph } from "../seed-graph.js";

/** One rule that the curated graph keeps. */
export interface SeedRule {
  /** The rule as a sentence. */
  readonly says: string;
  readonly check: (graph: SeedGraph, model: Model) => Finding[];
}
