import type { Kind, Model } from "../../../model/model.js";
import type { NodeRecord } from "../../port/write-batch.js";
import { columnOf } from "../columns.js";
import type { Connection } from "../connect/connection.js";
import type { Value } from "../connect/statement.js";

/** The keys of nodes by their ids. */
export type NodeKeys = ReadonlyMap<string, number>;

/**
 * Makes these the curated nodes, and answers the keys of all nodes. A node keeps its key, so that what was imported about it stays, and one
 * that says the same as before is not written. A curated node that is gone stays as imported where something imported still needs it.
 */
export function writeNodes(connection: Connection, model: Model, nodes: readonly NodeRecord[]): NodeKeys {
  retireOthers(connection, new Set(nodes.map(({ id }) => id)));
  for (const kind of model.kinds) {
    const ofKind = nodes.filter((node) => node.kind === kind);
    if (ofKind.length > 0) writeKind(connection, model, kind, ofKind);
  }
  return new Map(connection.values({ sql: "SELECT id, pk FROM node", parameters: {} }).map(([id, pk]) => [String(id), Number(pk)]));
}

function retireOthers(connection: Connection, kept: ReadonlySet<string>): void {
  const curated = connection.values({ sql: "SELECT id, pk FROM node WHERE origin = 'CURATED'", parameters: {} });
  const gone = curated.filter(([id]) => !kept.has(String(id))).map(([, pk]) => pk);
  if (gone.length === 0) return;
  const isGone = "pk IN (SELECT value FROM json_each(@gone))";
  const imported = "EXISTS (SELECT 1 FROM edge WHERE src = node.pk OR dst = node.pk)";
  const source = "EXISTS (SELECT 1 FROM edge_source WHERE paper = node.pk)";
  const parameters = { gone: JSON.stringify(gone) };
  connection.run(`UPDATE node SET origin = 'IMPORTED' WHERE ${isGone} AND (${imported} OR ${source})`, parameters);
  connection.run(`DELETE FROM node WHERE ${isGone} AND origin = 'CURATED'`, parameters);
}

function writeKind(connection: Connection, model: Model, kind: Kind, nodes: readonly NodeRecord[]): void {
  const properties = [...model.typeOfKind(kind).properties.values()].filter(
    ({ name, sameAs }) => name !== "id" && name !== "kind" && sameAs === undefined,
  );
  const columns = [...new Set([...properties.map(({ stored }) => columnOf(stored)), "slug"])];
  const read = new Map([...properties.map(({ name, stored, type }) => [columnOf(stored), { name, type }] as const)]);
  const changed = columns.map((column) => `${column} = excluded.${column}`);
  const isChanged = `(${columns.map((column) => `node.${column}`).join(", ")}) IS NOT (${columns.map((column) => `excluded.${column}`).join(", ")})`;
  connection.runAll(
    `INSERT INTO node (id, kind, ${columns.join(", ")}) VALUES (?, ?, ${columns.map(() => "?").join(", ")})
     ON CONFLICT (id) DO UPDATE SET ${changed.join(", ")} WHERE ${isChanged}`,
    nodes.map(({ id, properties: values }) => [
      id,
      kind,
      ...columns.map((column) => {
        const { name, type } = read.get(column) ?? { name: column, type: "string" };
        return stored(values[name] ?? (type === "list" ? [] : null));
      }),
    ]),
  );
}

function stored(value: unknown): Value {
  if (Array.isArray(value)) return JSON.stringify(value);
  if (typeof value === "boolean") return Number(value);
  return typeof value === "string" || typeof value === "number" ? value : null;
}
