import { buildModel } from "./build/build-model.js";
import { papergraphDeclaration } from "./declare/papergraph.js";

/** The model of Papergraph. */
export const papergraph = buildModel(papergraphDeclaration);
