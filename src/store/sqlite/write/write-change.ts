import type { Model } from "../../../model/model.js";
import { slugOf } from "../../../model/names.js";
import { allValues } from "../../../model/written.js";
import type { Change } from "../../change/apply-batch.js";
import type { Changed } from "../../change/draft.js";
import type { EdgeFact, NodeFact } from "../../change/facts.js";
import type { NodeRecord } from "../../port/write-batch.js";
import type { Connection } from "../connect/connection.js";
import { upsertNodes } from "./write-nodes.js";

/** The keys of the nodes that a change speaks of, by their ids. */
export type ChangeKeys = ReadonlyMap<string, number>;

/** Writes what a change says of nodes and edges; what follows from them is left to others. Answers the keys of all nodes that it names. */
export function writeChange(connection: Connection, model: Model, { nodes, edges }: Change): ChangeKeys {
  for (const { before, after } of edges) if (before && !after) removeEdge(connection, before);
  const before = keysOf(connection, nodes, edges);
  upsertNodes(connection, model, recordsOf(connection, model, nodes, edges));
  const keys = keysOf(connection, nodes, edges);
  for (const { after } of edges) if (after) writeEdge(connection, after, keys);
  for (const { before: node, after } of nodes) if (node && !after) connection.run("DELETE FROM node WHERE id = @id", { id: node.id });
  return new Map([...before, ...keys]);
}

function keysOf(connection: Connection, nodes: readonly Changed<NodeFact>[], edges: readonly Changed<EdgeFact>[]): Map<string, number> {
  const ids = new Set([
    ...nodes.map(({ before, after }) => (after ?? before)?.id ?? ""),
    ...edges.flatMap(({ before, after }) => [before, after].flatMap((edge) => (edge ? [edge.from, edge.to, ...edge.sources] : []))),
  ]);
  const rows = connection.values({
    sql: "SELECT n.id, n.pk FROM json_each(@ids) j JOIN node n ON n.id = j.value",
    parameters: { ids: JSON.stringify([...ids]) },
  });
  return new Map(rows.map(([id, pk]) => [String(id), Number(pk)]));
}

/** The nodes as records with all that follows from their values and links. A result follows its links, also where it is not written itself. */
function recordsOf(
  connection: Connection,
  model: Model,
  nodes: readonly Changed<NodeFact>[],
  edges: readonly Changed<EdgeFact>[],
): NodeRecord[] {
  return nodes.flatMap(({ after }) => {
    if (!after) return [];
    const { id, kind, origin, properties } = after;
    const links = new Set<string>();
    if (!model.typeOfKind(kind).isNamed) {
      for (const { type } of connection.rows("SELECT DISTINCT e.type FROM node n JOIN edge e ON e.src = n.pk WHERE n.id = @id", { id }))
        links.add(model.edge(String(type)).forward);
      for (const { after: edge } of edges) if (edge?.from === id) links.add(model.edge(edge.type).forward);
    }
    return [
      { id, kind, properties: { id, kind, slug: slugOf(id), origin, ...allValues(model.typeOfKind(kind), properties, links, origin) } },
    ];
  });
}

function removeEdge(connection: Connection, { type, from, to }: EdgeFact): void {
  connection.run(
    "DELETE FROM edge WHERE src = (SELECT pk FROM node WHERE id = @from) AND type = @type AND dst = (SELECT pk FROM node WHERE id = @to)",
    { type, from, to },
  );
}

function writeEdge(
  connection: Connection,
  { type, from, to, note, origin, confidence, evidence, sources, references }: EdgeFact,
  keys: ChangeKeys,
): void {
  const [edge = null] = connection.insertAll(
    `INSERT INTO edge (type, src, dst, note, origin, confidence, evidence) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (src, type, dst) DO UPDATE
       SET note = excluded.note, origin = excluded.origin, confidence = excluded.confidence, evidence = excluded.evidence RETURNING pk`,
    [[type, keys.get(from) ?? null, keys.get(to) ?? null, note, origin, confidence, JSON.stringify(evidence)]],
  );
  connection.run("DELETE FROM edge_source WHERE edge = @edge", { edge });
  connection.run("DELETE FROM edge_reference WHERE edge = @edge", { edge });
  connection.runAll(
    "INSERT INTO edge_source (edge, paper) VALUES (?, ?)",
    sources.map((paper) => [edge, keys.get(paper) ?? null]),
  );
  connection.runAll(
    "INSERT INTO edge_reference (edge, url) VALUES (?, ?)",
    references.map((url) => [edge, url]),
  );
}
