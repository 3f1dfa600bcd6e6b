import type { Model } from "../model/model.js";
import type { Finding, StatedGraph } from "./stated-graph.js";

/** One rule that the graph keeps, whoever writes it. */
export interface GraphRule {
  /** The rule as a sentence. */
  readonly says: string;
  readonly check: (graph: StatedGraph, model: Model) => Finding[];
}
