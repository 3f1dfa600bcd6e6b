import type { Model } from "../../model/model.js";
import type { Finding } from "../../rules/stated-graph.js";
import type { SeedGraph } from "../seed-graph.js";

/** One rule that the seed files keep beside those of the graph. */
export interface SeedRule {
  /** The rule as a sentence. */
  readonly says: string;
  readonly check: (graph: SeedGraph, model: Model) => Finding[];
}
