import type { Model } from "../../../model/model.js";
import type { Connection } from "./connection.js";
import {
  addedEdgeColumns,
  applicationId,
  indexDefinitions,
  nodeColumns,
  schemaScript,
  schemaVersion,
  tableDefinitions,
  triggerDefinitions,
} from "../write/schema.js";

/** Tables of derived data that earlier versions kept, in this shape or in another: they are made anew with the graph. */
const former = ["family", "entry", "word", "chunk", "typo"];

/**
 * Makes the tables, or brings those of an older model up to this one: new tables and columns are added and the indexes made anew. False
 * where they are others even then.
 */
export function migrate(connection: Connection, model: Model): boolean {
  const script = schemaScript(model);
  const lacksNoIndex = (): boolean => {
    const present = new Set(connection.rows("SELECT sql FROM sqlite_schema WHERE type IN ('index', 'trigger')").map(({ sql }) => sql));
    return [...indexDefinitions(model), ...triggerDefinitions].every((definition) => present.has(definition));
  };
  const isCurrent = (): boolean =>
    connection.value("SELECT count(*) FROM sqlite_schema WHERE name = 'meta'") === 1 &&
    connection.value("SELECT value FROM meta WHERE key = 'schema'") === script &&
    lacksNoIndex();
  if (isCurrent()) return true;
  connection.transaction(() => {
    if (isCurrent()) return;
    const existing = connection.value("SELECT count(*) FROM sqlite_schema WHERE name = 'meta'") === 1;
    for (const table of former) connection.execute(`DROP TABLE IF EXISTS ${table}`);
    addTables(connection, model);
    if (existing) addColumns(connection, model);
    for (const { name } of connection.rows("SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL")) {
      connection.execute(`DROP INDEX ${String(name)}`);
    }
    for (const { name } of connection.rows("SELECT name FROM sqlite_schema WHERE type = 'trigger'"))
      connection.execute(`DROP TRIGGER ${String(name)}`);
    if (existing) nameEnds(connection);
    for (const definition of [...indexDefinitions(model), ...triggerDefinitions]) connection.execute(definition);
    connection.pragma(`application_id = ${String(applicationId)}`);
    connection.pragma(`user_version = ${String(schemaVersion)}`);
    connection.run("INSERT INTO meta (key, value) VALUES ('schema', @script) ON CONFLICT (key) DO UPDATE SET value = excluded.value", {
      script,
    });
    // What the curated part derives may have changed with the model, so it is made anew.
    connection.run("DELETE FROM meta WHERE key = 'seeds'");
  });
  return isCurrent();
}

/** The tables that a file lacks although it says that it has them all. */
export function lackingTables(connection: Connection, model: Model): string[] {
  const present = new Set(connection.rows("SELECT name FROM sqlite_schema WHERE type = 'table'").map(({ name }) => name));
  const complete = present.has("meta")
    ? connection.value("SELECT value FROM meta WHERE key = 'schema'") === schemaScript(model)
    : present.size > 0;
  if (!complete) return [];
  const wanted = tableDefinitions(model).map((definition) => /CREATE TABLE (\w+)/.exec(definition)?.[1] ?? "");
  return wanted.filter((name) => !present.has(name));
}

function addTables(connection: Connection, model: Model): void {
  const present = new Set(connection.rows("SELECT name FROM sqlite_schema WHERE type = 'table'").map((row) => row["name"]));
  for (const definition of tableDefinitions(model))
    if (!present.has(/CREATE TABLE (\w+)/.exec(definition)?.[1])) connection.execute(definition);
}

/** Writes the ids of the ends of edges that lack them. */
function nameEnds(connection: Connection): void {
  const id = (end: string): string => `(SELECT id FROM node WHERE pk = edge.${end})`;
  connection.run(`UPDATE edge SET src_id = ${id("src")}, dst_id = ${id("dst")} WHERE src_id IS NULL OR dst_id IS NULL`);
}

function addColumns(connection: Connection, model: Model): void {
  for (const [table, columns] of [["node", nodeColumns(model)] as const, ["edge", addedEdgeColumns] as const]) {
    const present = new Set(connection.rows(`SELECT name FROM pragma_table_info('${table}')`).map((row) => row["name"]));
    for (const { name, type } of columns) if (!present.has(name)) connection.execute(`ALTER TABLE ${table} ADD COLUMN ${name} ${type}`);
  }
}
