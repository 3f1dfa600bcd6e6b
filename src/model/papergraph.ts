import { papergraphDeclaration } from "./declare/papergraph.js";
import { buildModel } from "./model.js";

/** The model of Papergraph. */
export const papergraph = buildModel(papergraphDeclaration);
