import type { Model } from "../../../model/model.js";
import { slugOf } from "../../../model/names.js";
import { allValues } from "../../../model/written.js";
import type { Change } from "../../change/apply-batch.js";
import { slicesOf } from "../../../slices-of.js";
import type { Changed } from "../../change/draft.js";
import type { EdgeFact, NodeFact } from "../../change/facts.js";
import { waitingStatement } from "../../derive/waiting-statement.js";
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
  writeNodes(connection, model, nodes, edges);
  const keys = keysOf(connection, nodes, edges);
  writeEdges(connection, model, edges, keys);
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

/** How many nodes are made records of at once. */
const recordsAtOnce = 1_000;

/** Writes nodes with all that follows from their values and links. A result follows its links, also where it is not written itself. */
function writeNodes(connection: Connection, model: Model, nodes: readonly Changed<NodeFact>[], edges: readonly Changed<EdgeFact>[]): void {
  const links = linksOf(connection, model, nodes, edges);
  const toRecord = ({ id, kind, origin, properties }: NodeFact): NodeRecord => {
    const values = allValues(model.typeOfKind(kind), properties, links.get(id) ?? new Set<string>(), origin);
    return { id, kind, properties: { id, kind, slug: slugOf(id), origin, ...values } };
  };
  const written = Map.groupBy(
    nodes.flatMap(({ after }) => after ?? []),
    ({ kind }) => kind,
  );
  for (const kind of model.kinds)
    for (const slice of slicesOf(written.get(kind) ?? [], recordsAtOnce)) upsertNodes(connection, model, slice.map(toRecord));
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
function writeEdges(connection: Connection, model: Model, edges: readonly Changed<EdgeFact>[], keys: ChangeKeys): void {
  const placed = edges.flatMap(({ before, after }) =>
    after ? [{ isKnown: before !== null, edge: after, src: keys.get(after.from) ?? null, dst: keys.get(after.to) ?? null }] : [],
  );
  placed.sort((a, b) => Number(a.src) - Number(b.src) || compare(a.edge.type, b.edge.type) || Number(a.dst) - Number(b.dst));
  const written = connection.insertAll(
    `INSERT INTO edge (type, src, dst, src_id, dst_id, note, origin, confidence, evidence, statement) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (src, type, dst) DO UPDATE
       SET note = excluded.note, origin = excluded.origin, confidence = excluded.confidence, evidence = excluded.evidence,
         statement = excluded.statement RETURNING pk`,
    rowsOf(model, placed),
  );
  const known = placed.flatMap(({ isKnown }, index) => (isKnown ? [[written[index] ?? null]] : []));
  connection.runAll("DELETE FROM edge_source WHERE edge = ?", known);
  connection.runAll("DELETE FROM edge_reference WHERE edge = ?", known);
  function* details(of: (edge: EdgeFact) => readonly Value[]): Generator<Value[]> {
    for (const [index, { edge }] of placed.entries()) for (const each of of(edge)) yield [written[index] ?? null, each];
  }
  connection.runAll(
    "INSERT INTO edge_source (edge, paper) VALUES (?, ?)",
    details(({ sources }) => sources.map((paper) => keys.get(paper) ?? null)),
  );
  connection.runAll(
    "INSERT INTO edge_reference (edge, url) VALUES (?, ?)",
    details(({ references }) => references),
  );
}

/** An edge with the keys of its ends. */
interface PlacedEdge {
  readonly edge: EdgeFact;
  readonly src: number | null;
  readonly dst: number | null;
}

/** The rows of edges, each made when it is written: the words that an import rests on are as long as all else. */
function* rowsOf(model: Model, placed: readonly PlacedEdge[]): Generator<Value[]> {
  for (const { edge, src, dst } of placed) {
    const evidence = edge.evidence.length === 0 ? "[]" : JSON.stringify(edge.evidence);
    yield [edge.type, src, dst, edge.from, edge.to, edge.note, edge.origin, edge.confidence, evidence, waitingStatement(model, edge)];
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
