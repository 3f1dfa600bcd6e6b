import type { EvidenceFact } from "../../../model/confidence.js";
import type { Model } from "../../../model/model.js";
import { isList, statedValues, written, writtenAs } from "../../../model/written.js";
import type { EdgeFact, FactsAnswer, FactsQuestion, NameFact, NodeFact } from "../../change/facts.js";
import { columnOf } from "../columns.js";
import type { Connection } from "../connect/connection.js";

/** Answers what a write asks of the graph. */
export function readFacts(connection: Connection, model: Model, question: FactsQuestion): FactsAnswer {
  const { names = [], outOf, at = [], between = [], saidBy = [] } = question;
  const nodes = [...(question.nodes ?? []), ...(question.rejecting === true ? rejectingPapers(connection) : [])];
  const edges = [
    ...(outOf
      ? edgesBy(
          connection,
          "SELECT e.pk FROM json_each(@a) j JOIN node n ON n.id = j.value JOIN edge e ON e.src = n.pk AND e.type IN (SELECT value FROM json_each(@b))",
          outOf.ids,
          outOf.types,
        )
      : []),
    ...(at.length > 0
      ? edgesBy(connection, "SELECT e.pk FROM json_each(@a) j JOIN node n ON n.id = j.value JOIN edge e ON e.src = n.pk", at)
      : []),
    ...(at.length > 0
      ? edgesBy(connection, "SELECT e.pk FROM json_each(@a) j JOIN node n ON n.id = j.value JOIN edge e ON e.dst = n.pk", at)
      : []),
    ...(between.length > 0 ? edgesBetween(connection, model, between) : []),
    ...(saidBy.length > 0
      ? edgesBy(
          connection,
          "SELECT s.edge AS pk FROM json_each(@a) j JOIN node n ON n.id = j.value JOIN edge_source s ON s.paper = n.pk",
          saidBy,
        )
      : []),
  ];
  return { nodes: nodesOf(connection, model, nodes), names: namesOf(connection, names), edges };
}

const rejectingPapers = (connection: Connection): string[] =>
  connection.rows("SELECT id FROM node WHERE kind = 'PAPER' AND rejected <> '[]'").map(({ id }) => String(id));

function nodesOf(connection: Connection, model: Model, ids: readonly string[]): NodeFact[] {
  if (ids.length === 0) return [];
  const rows = connection.rows("SELECT n.* FROM json_each(@ids) j JOIN node n ON n.id = j.value", { ids: JSON.stringify(ids) });
  const links = linksOf(connection, model, rows);
  return rows.map((row) => {
    const [id, kind] = [String(row["id"]), String(row["kind"])];
    return {
      id,
      kind,
      origin: String(row["origin"]),
      properties: statedValues(model.typeOfKind(kind), valuesOf(model, kind, row), links.get(id) ?? new Set()),
    };
  });
}

function valuesOf(model: Model, kind: string, row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    written(model.typeOfKind(kind)).map((property) => {
      const value = row[columnOf(property.stored)];
      if (isList(property)) return [writtenAs(property), JSON.parse(String(value)) as unknown];
      return [writtenAs(property), property.type === "boolean" && value !== null ? value === 1 : value];
    }),
  );
}

/** The names of the links that results have. */
function linksOf(connection: Connection, model: Model, rows: readonly Readonly<Record<string, unknown>>[]): Map<string, Set<string>> {
  const results = rows.filter(({ kind }) => kind === "RESULT").map(({ pk }) => Number(pk));
  const links = new Map<string, Set<string>>();
  if (results.length === 0) return links;
  const found = connection.rows(
    "SELECT n.id, e.type FROM json_each(@results) j JOIN edge e ON e.src = j.value JOIN node n ON n.pk = e.src",
    {
      results: JSON.stringify(results),
    },
  );
  for (const { id, type } of found) links.set(String(id), (links.get(String(id)) ?? new Set()).add(model.edge(String(type)).forward));
  return links;
}

function namesOf(connection: Connection, keys: readonly string[]): NameFact[] {
  if (keys.length === 0) return [];
  return connection.rows(
    "SELECT a.key, a.rank, a.kind, n.id FROM json_each(@keys) j JOIN name a ON a.key = j.value JOIN node n ON n.pk = a.node",
    {
      keys: JSON.stringify(keys),
    },
  ) as unknown as NameFact[];
}

const edgeColumns = `e.type, s.id AS "from", d.id AS "to", e.note, e.origin, e.confidence, e.evidence,
  (SELECT json_group_array(p.id ORDER BY p.id) FROM edge_source x JOIN node p ON p.pk = x.paper WHERE x.edge = e.pk) AS sources,
  (SELECT json_group_array(x.url ORDER BY x.url) FROM edge_reference x WHERE x.edge = e.pk) AS "references"`;

function edgesBy(connection: Connection, keys: string, a: readonly string[], b: readonly string[] = []): EdgeFact[] {
  const sql = `SELECT ${edgeColumns} FROM (${keys}) k JOIN edge e ON e.pk = k.pk JOIN node s ON s.pk = e.src JOIN node d ON d.pk = e.dst`;
  return connection.rows(sql, { a: JSON.stringify(a), ...(b.length > 0 && { b: JSON.stringify(b) }) }).map(toEdge);
}

function edgesBetween(connection: Connection, model: Model, pairs: readonly (readonly [string, string])[]): EdgeFact[] {
  const distinct = [...new Map(pairs.map((pair) => [pair.join(" "), pair])).values()];
  const keys = `SELECT e.pk FROM json_each(@a) j
    CROSS JOIN node n ON n.id = j.value ->> 0 CROSS JOIN node m ON m.id = j.value ->> 1
    CROSS JOIN json_each(@b) t CROSS JOIN edge e ON e.src = n.pk AND e.type = t.value AND e.dst = m.pk`;
  const sql = `SELECT ${edgeColumns} FROM (${keys}) k JOIN edge e ON e.pk = k.pk JOIN node s ON s.pk = e.src JOIN node d ON d.pk = e.dst`;
  return connection.rows(sql, { a: JSON.stringify(distinct), b: JSON.stringify([...model.edges.keys()]) }).map(toEdge);
}

const toEdge = (row: Readonly<Record<string, unknown>>): EdgeFact => {
  const list = (name: string): string[] => JSON.parse(String(row[name])) as string[];
  return {
    ...(row as unknown as EdgeFact),
    sources: list("sources"),
    references: list("references"),
    evidence: JSON.parse(String(row["evidence"])) as EvidenceFact[],
  };
};
