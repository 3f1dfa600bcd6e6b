import type { Model } from "../../../model/model.js";
import type { Carried, CarriedChange, CarriedPart } from "../../port/store-transfer.js";
import type { WriteBatch } from "../../port/write-batch.js";
import type { Connection } from "../connect/connection.js";
import { pagesOf } from "../../change/pages-of.js";
import { batchOf, noteChange } from "./history.js";
import { readFacts } from "./read-facts.js";
import { noteFingerprint } from "./replace-curated.js";
import { replaceGraph, whileFilling } from "./replace-graph.js";

/** Nodes, or lines of the history, that are read at once. */
const pageSize = 500;

/** Everything that a file holds, or a part of it, of one snapshot. */
export function* carried(
  connection: Connection,
  model: Model,
  { ids: only, history: isWhole = true }: CarriedPart = {},
): Generator<Carried> {
  const chosen = only && new Set(only);
  connection.execute("BEGIN");
  try {
    for (const ids of pagesOfIds(connection, chosen)) {
      const nodes = new Map(readFacts(connection, model, { nodes: ids }).nodes.map((node) => [node.id, node]));
      for (const id of ids) {
        const node = nodes.get(id);
        if (node) yield { node };
      }
    }
    const types = [...model.edges.keys()];
    for (const ids of pagesOfIds(connection, chosen)) {
      const { edges } = readFacts(connection, model, { outOf: { ids, types } });
      const keyed = edges.map((edge) => ({ key: `${edge.from} ${edge.type} ${edge.to}`, edge }));
      for (const { edge } of keyed.sort((a, b) => (a.key < b.key ? -1 : 1))) if (chosen?.has(edge.to) !== false) yield { edge };
    }
    if (isWhole) yield* history(connection);
  } finally {
    connection.execute("COMMIT");
  }
}

function* pagesOfIds(connection: Connection, chosen?: ReadonlySet<string>): Generator<string[]> {
  if (chosen) {
    yield* pagesOf(chosen, pageSize);
    return;
  }
  for (let after = ""; ;) {
    const sql = "SELECT id FROM node WHERE id > @after ORDER BY id LIMIT @pageSize";
    const ids = connection.values({ sql, parameters: { after, pageSize } }).map(([id]) => String(id));
    if (ids.length === 0) return;
    yield ids;
    after = ids.at(-1) ?? after;
  }
}

function* history(connection: Connection): Generator<Carried> {
  for (let after = 0; ;) {
    const rows = connection.rows(
      `SELECT c.revision, c.at, c.author AS "by", c.action, c.origin, c.summary, c.problem, c.batch,
         (SELECT json_group_array(n.id ORDER BY n.place) FROM change_node n WHERE n.revision = c.revision) AS ids
       FROM change c WHERE c.revision > @after ORDER BY c.revision LIMIT @pageSize`,
      { after, pageSize },
    );
    if (rows.length === 0) return;
    for (const row of rows) {
      const batch = typeof row["batch"] === "string" ? batchOf(connection, row) : null;
      yield { change: { ...row, batch, ids: JSON.parse(String(row["ids"])) as unknown } as unknown as CarriedChange };
      after = Number(row["revision"]);
    }
  }
}

/** Puts a graph with its history in the place of what is there, with all that follows from it, in one transaction. */
export function replaceAll(
  connection: Connection,
  model: Model,
  graph: WriteBatch,
  changes: readonly CarriedChange[],
  fingerprint: string,
): void {
  whileFilling(connection, () => {
    replaceGraph(connection, model, graph);
    connection.run("DELETE FROM change_node");
    connection.run("DELETE FROM change_part");
    connection.run("DELETE FROM change");
    for (const change of changes) {
      noteChange(connection, { ...change, batch: change.batch && [change.batch] });
      if (change.problem === null) continue;
      const { revision, problem } = change;
      connection.run("UPDATE change SET problem = @problem WHERE revision = @revision", { problem, revision });
    }
    noteFingerprint(connection, fingerprint);
  });
}
