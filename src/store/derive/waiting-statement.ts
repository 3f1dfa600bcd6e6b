import type { Model } from "../../model/model.js";
import { relationKey, type RelationEnds } from "../../model/relation-key.js";

/** The statement of a relation that an import read and nobody has reviewed: lists of what waits are in its order. Null for every other edge. */
export const waitingStatement = (model: Model, edge: RelationEnds & { readonly origin?: string }): string | null =>
  edge.origin === "IMPORTED" && model.edge(edge.type).isRelation ? relationKey(edge) : null;
