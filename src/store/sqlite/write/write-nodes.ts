import type { Kind, Model } from "../../../model/model.js";
import { isList } from "../../../model/written.js";
import type { NodeRecord } from "../../port/write-batch.js";
import { columnOf } from "../columns.js";
import type { Connection } from "../connect/connection.js";
import type { Value } from "../connect/statement.js";

/** The keys of nodes by their ids. */
export type NodeKeys = ReadonlyMap<string, number>;

/**
 * Makes these the nodes of the graph, and answers their keys. A node keeps its key, and one that says the same as before is not written.
 */
export function replaceNodes(connection: Connection, model: Model, nodes: readonly NodeRecord[]): NodeKeys {
  const kept = new Set(nodes.map(({ id }) => id));
  const present = connection.values({ sql: "SELECT id, pk FROM node", parameters: {} });
  const gone = present.filter(([id]) => !kept.has(String(id))).map(([, pk]) => pk);
  connection.run("DELETE FROM node WHERE pk IN (SELECT value FROM json_each(@gone))", { gone: JSON.stringify(gone) });
  upsertNodes(connection, model, nodes);
  return new Map(connection.values({ sql: "SELECT id, pk FROM node", parameters: {} }).map(([id, pk]) => [String(id), Number(pk)]));
}

/** Writes nodes that are new, and those that say something else than before. */
export function upsertNodes(connection: Connection, model: Model, nodes: readonly NodeRecord[]): void {
  for (const kind of model.kinds) {
    const ofKind = nodes.filter((node) => node.kind === kind);
    if (ofKind.length > 0) writeKind(connection, model, kind, ofKind);
  }
}

function writeKind(connection: Connection, model: Model, kind: Kind, nodes: readonly NodeRecord[]): void {
  const properties = [...model.typeOfKind(kind).properties.values()].filter(
    ({ name, sameAs }) => name !== "id" && name !== "kind" && sameAs === undefined,
  );
  const columns = [...new Set([...properties.map(({ stored }) => columnOf(stored)), "slug"])];
  const read = new Map([...properties.map(({ name, stored, type }) => [columnOf(stored), { name, type }] as const)]);
  const changed = columns.map((column) => `${column} = excluded.${column}`);
  const isChanged = `(${columns.map((column) => `node.${column}`).join(", ")}) IS NOT (${columns.map((column) => `excluded.${column}`).join(", ")})`;
  connection.insertRows(
    `INSERT INTO node (id, kind, ${columns.join(", ")})`,
    nodes.map(({ id, properties: values }) => [
      id,
      kind,
      ...columns.map((column) => {
        const { name, type } = read.get(column) ?? { name: column, type: "string" };
        return stored(values[name] ?? (isList({ type }) ? [] : null));
      }),
    ]),
    `ON CONFLICT (id) DO UPDATE SET ${changed.join(", ")} WHERE ${isChanged}`,
  );
}

function stored(value: unknown): Value {
  if (Array.isArray(value)) return JSON.stringify(value);
  if (typeof value === "boolean") return Number(value);
  return typeof value === "string" || typeof value === "number" ? value : null;
}
