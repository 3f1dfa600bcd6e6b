import { defaultMinConfidence } from "../../../model/confidence.js";
import type { SqlBuilder } from "./builder.js";

/**
 * What has to hold of edges that are to be as sure as is asked for, as a condition to add to others. It is no table of its own: filters are
 * nested, and SQLite nests tables only so deep.
 */
export const sureEdges = (builder: SqlBuilder, minConfidence: number, edge: string): string =>
  builder.isAllSure(minConfidence) ? "" : ` AND ${edge}.confidence >= ${builder.bind(minConfidence)}`;

/** The same where nobody says how sure they have to be. */
export const shownEdges = (builder: SqlBuilder, edge: string): string => sureEdges(builder, defaultMinConfidence, edge);

/** What has to hold of nodes that are to be as sure, as a condition to add to others. Nearly all are, so that no index on it is of use. */
export const sureNodes = (builder: SqlBuilder, minConfidence: number, node: string): string =>
  builder.isAllSure(minConfidence) ? "" : ` AND coalesce(${node}.confidence, 1) >= ${builder.bind(minConfidence)}`;

/** The edges that a walk follows: their table, and its parameters. */
export interface WalkedEdges {
  readonly table: string;
  readonly parameters: { readonly sure?: number };
}

/** The table of the edges that are as sure as is asked for, of a graph that holds none that is less sure than the least. */
export const walkedEdges = (minConfidence: number, leastConfidence: number): WalkedEdges =>
  minConfidence <= leastConfidence
    ? { table: "edge", parameters: {} }
    : { table: "(SELECT * FROM edge WHERE confidence >= +@sure)", parameters: { sure: minConfidence } };
