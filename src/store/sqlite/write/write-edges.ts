import type { EdgeRecord } from "../../port/write-batch.js";
import type { Connection } from "../connect/connection.js";
import type { Value } from "../connect/statement.js";
import type { NodeKeys } from "./write-nodes.js";

/** Takes the curated edges out, with their sources and references. */
export function removeCuratedEdges(connection: Connection): void {
  connection.run("DELETE FROM edge WHERE origin = 'CURATED'");
}

/** Writes curated edges, in the order of the index that tells whether one is there already. What was imported becomes curated. */
export function writeEdges(connection: Connection, edges: readonly EdgeRecord[], keys: NodeKeys): void {
  const placed = edges.map((edge) => ({ edge, src: keys.get(edge.from) ?? null, dst: keys.get(edge.to) ?? null }));
  placed.sort((a, b) => Number(a.src) - Number(b.src) || compare(a.edge.type, b.edge.type) || Number(a.dst) - Number(b.dst));
  const written = connection.insertAll(
    `INSERT INTO edge (type, src, dst, note, origin) VALUES (?, ?, ?, ?, 'CURATED')
     ON CONFLICT (src, type, dst) DO UPDATE SET note = excluded.note, origin = excluded.origin RETURNING pk`,
    placed.map(({ edge: { type, note }, src, dst }) => [type, src, dst, note ?? null]),
  );
  const details = (of: (edge: EdgeRecord) => readonly Value[]): Value[][] =>
    placed.flatMap(({ edge }, index) => of(edge).map((each) => [written[index] ?? null, each]));
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
