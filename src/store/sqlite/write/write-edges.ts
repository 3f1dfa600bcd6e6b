import type { Model } from "../../../model/model.js";
import { waitingStatement } from "../../derive/waiting-statement.js";
import type { EdgeRecord } from "../../port/write-batch.js";
import type { Connection } from "../connect/connection.js";
import type { Value } from "../connect/statement.js";
import type { NodeKeys } from "./write-nodes.js";

/** Takes out all edges, with where they are stated. */
export function removeAllEdges(connection: Connection): void {
  for (const table of ["edge_source", "edge_reference", "edge"]) connection.run(`DELETE FROM ${table}`);
}

/** Writes the edges of the graph, which has none, in the order of their index. */
export function writeAllEdges(connection: Connection, model: Model, edges: readonly EdgeRecord[], keys: NodeKeys): void {
  const placed = edges.map((edge) => ({ edge, src: keys.get(edge.from) ?? null, dst: keys.get(edge.to) ?? null }));
  placed.sort((a, b) => Number(a.src) - Number(b.src) || compare(a.edge.type, b.edge.type) || Number(a.dst) - Number(b.dst));
  connection.insertRows(
    "INSERT INTO edge (pk, type, src, dst, src_id, dst_id, note, origin, confidence, evidence, statement)",
    placed.map(({ edge, src, dst }, index) => [
      index + 1,
      edge.type,
      src,
      dst,
      edge.from,
      edge.to,
      edge.note ?? null,
      edge.origin ?? "CURATED",
      edge.confidence ?? 1,
      JSON.stringify(edge.evidence ?? []),
      waitingStatement(model, edge),
    ]),
  );
  const details = (of: (edge: EdgeRecord) => readonly Value[]): Value[][] =>
    placed.flatMap(({ edge }, index) => of(edge).map((each) => [index + 1, each]));
  connection.insertRows(
    "INSERT OR IGNORE INTO edge_source (edge, paper)",
    details(({ sources }) => sources.map((paper) => keys.get(paper) ?? null)),
  );
  connection.insertRows(
    "INSERT OR IGNORE INTO edge_reference (edge, url)",
    details(({ references = [] }) => references),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
