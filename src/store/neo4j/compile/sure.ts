import { defaultMinConfidence } from "../../../model/confidence.js";
import type { CypherBuilder } from "./builder.js";

/** How sure an edge or a result is. What was written before there was evidence says nothing, and people wrote it. */
export const confidenceOf = (holder: string): string => `coalesce(${holder}.confidence, 1.0)`;

/** A relationship of some types in a pattern, where it is as sure as is asked for. It has no variable where none is given and none is needed. */
export function sureEdge(builder: CypherBuilder, types: string, minConfidence: number, variable = ""): string {
  if (builder.isAllSure(minConfidence)) return `${variable}:${types}`;
  const name = variable === "" ? builder.name("e") : variable;
  return `${name}:${types} WHERE ${confidenceOf(name)} >= ${builder.bind(minConfidence)}`;
}

/** The same where nobody says how sure it has to be. */
export const shownEdge = (builder: CypherBuilder, types: string): string => sureEdge(builder, types, defaultMinConfidence);

/** What has to hold of a path whose relations all are as sure; nothing where they are anyway. */
export const surePath = (builder: CypherBuilder, path: string, minConfidence: number): string[] =>
  builder.isAllSure(minConfidence) ? [] : [`all(e IN relationships(${path}) WHERE ${confidenceOf("e")} >= ${builder.bind(minConfidence)})`];

/** The same in a statement that no builder makes. */
export const shownEdges = (types: string): string => `e:${types} WHERE ${confidenceOf("e")} >= ${defaultMinConfidence}`;
