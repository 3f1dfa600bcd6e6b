import type { EdgeRecord } from "../../port/write-batch.js";
import type { Connection } from "../connect/connection.js";
import type { Value } from "../connect/statement.js";
import type { NodeKeys } from "./write-nodes.js";

/** Makes these the edges of the graph, written in the order of their index. */
export function replaceEdges(connection: Connection, edges: readonly EdgeRecord[], keys: NodeKeys): void {
  connection.run("DELETE FROM edge");
  const placed = edges.map((edge) => ({ edge, src: keys.get(edge.from) ?? null, dst: keys.get(edge.to) ?? null }));
  placed.sort((a, b) => Number(a.src) - Number(b.src) || compare(a.edge.type, b.edge.type) || Number(a.dst) - Number(b.dst));
  connection.runAll(
    "INSERT INTO edge (pk, type, src, dst, note, origin, confidence, evidence) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
    placed.map(({ edge: { type, note, origin, confidence, evidence }, src, dst }, index) => [
      index + 1,
      type,
      src,
      dst,
      note ?? null,
      origin ?? "CURATED",
      confidence ?? 1,
      JSON.stringify(evidence ?? []),
    ]),
  );
  const details = (of: (edge: EdgeRecord) => readonly Value[]): Value[][] =>
    placed.flatMap(({ edge }, index) => of(edge).map((each) => [index + 1, each]));
  connection.runAll(
    "INSERT OR IGNORE INTO edge_source (edge, paper) VALUES (?, ?)",
    details(({ sources }) => sources.map((paper) => keys.get(paper) ?? null)),
  );
  connection.runAll(
    "INSERT OR IGNORE INTO edge_reference (edge, url) VALUES (?, ?)",
    details(({ references = [] }) => references),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
