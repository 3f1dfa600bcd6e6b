import type { Model } from "../../../model/model.js";
import { slugOf } from "../../../model/names.js";
import { allValues } from "../../../model/written.js";
import type { Change } from "../../change/apply-batch.js";
import type { Changed } from "../../change/draft.js";
import type { EdgeFact, NodeFact } from "../../change/facts.js";
import type { NodeRecord } from "../../port/write-batch.js";
import type { Connection } from "../connect/connection.js";
import type { Value } from "../connect/statement.js";
import { upsertNodes } from "./write-nodes.js";

/** The keys of the nodes that a change speaks of, by their ids. */
export type ChangeKeys = ReadonlyMap<string, number>;

/** Writes what a change says of nodes and edges; what follows from them is left to others. Answers the keys of all nodes that it names. */
export function writeChange(connection: Connection, model: Model, { nodes, edges }: Change): ChangeKeys {
  for (const { before, after } of edges) if (before && !after) removeEdge(connection, before);
  const before = keysOf(connection, nodes, edges);
  upsertNodes(connection, model, recordsOf(connection, model, nodes, edges));
  const keys = keysOf(connection, nodes, edges);
  writeEdges(connection, edges, keys);
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
  const links = linksOf(connection, model, nodes, edges);
  return nodes.flatMap(({ after }) => {
    if (!after) return [];
    const { id, kind, origin, properties } = after;
    const values = allValues(model.typeOfKind(kind), properties, links.get(id) ?? new Set<string>(), origin);
    return [{ id, kind, properties: { id, kind, slug: slugOf(id), origin, ...values } }];
  });
}

/** The names of the links that written results have: those of the graph, and those that are written. */
function linksOf(
  connection: Connection,
  model: Model,
  nodes: readonly Changed<NodeFact>[],
  edges: readonly Changed<EdgeFact>[],
): Map<string, Set<string>> {
  const results = nodes.filter(({ after }) => after && !model.typeOfKind(after.kind).isNamed);
  const links = new Map(results.map(({ after }) => [after?.id ?? "", new Set<string>()]));
  const known = results.flatMap(({ before }) => before?.id ?? []);
  const stored = connection.values({
    sql: "SELECT DISTINCT n.id, e.type FROM json_each(@known) j JOIN node n ON n.id = j.value JOIN edge e ON e.src = n.pk",
    parameters: { known: JSON.stringify(known) },
  });
  for (const [id, type] of stored) links.get(String(id))?.add(model.edge(String(type)).forward);
  for (const { after } of edges) if (after) links.get(after.from)?.add(model.edge(after.type).forward);
  return links;
}

function removeEdge(connection: Connection, { type, from, to }: EdgeFact): void {
  connection.run(
    "DELETE FROM edge WHERE src = (SELECT pk FROM node WHERE id = @from) AND type = @type AND dst = (SELECT pk FROM node WHERE id = @to)",
    { type, from, to },
  );
}

/** Writes edges that are new or say something else than before, in the order of their index. */
function writeEdges(connection: Connection, edges: readonly Changed<EdgeFact>[], keys: ChangeKeys): void {
  const placed = edges.flatMap(({ before, after }) =>
    after ? [{ isKnown: before !== null, edge: after, src: keys.get(after.from) ?? null, dst: keys.get(after.to) ?? null }] : [],
  );
  placed.sort((a, b) => Number(a.src) - Number(b.src) || compare(a.edge.type, b.edge.type) || Number(a.dst) - Number(b.dst));
  const written = connection.insertAll(
    `INSERT INTO edge (type, src, dst, note, origin, confidence, evidence) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (src, type, dst) DO UPDATE
       SET note = excluded.note, origin = excluded.origin, confidence = excluded.confidence, evidence = excluded.evidence RETURNING pk`,
    placed.map(({ edge, src, dst }) => [
      edge.type,
      src,
      dst,
      edge.note,
      edge.origin,
      edge.confidence,
      edge.evidence.length === 0 ? "[]" : JSON.stringify(edge.evidence),
    ]),
  );
  const known = placed.flatMap(({ isKnown }, index) => (isKnown ? [[written[index] ?? null]] : []));
  connection.runAll("DELETE FROM edge_source WHERE edge = ?", known);
  connection.runAll("DELETE FROM edge_reference WHERE edge = ?", known);
  const details = (of: (edge: EdgeFact) => readonly Value[]): Value[][] =>
    placed.flatMap(({ edge }, index) => of(edge).map((each) => [written[index] ?? null, each]));
  connection.runAll(
    "INSERT INTO edge_source (edge, paper) VALUES (?, ?)",
    details(({ sources }) => sources.map((paper) => keys.get(paper) ?? null)),
  );
  connection.runAll(
    "INSERT INTO edge_reference (edge, url) VALUES (?, ?)",
    details(({ references }) => references),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
