import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Model } from "../../model/model.js";
import type { WriteBatch } from "../port/write-batch.js";
import { Connection } from "./connect/connection.js";
import { lackingTables } from "./connect/migrate.js";
import { applicationId, nodeColumns, schemaScript } from "./write/schema.js";
import { curatedFingerprint, replaceCurated } from "./write/replace-curated.js";

/** How many findings of one kind are named. */
const shown = 5;

/**
 * What is wrong with a database file; nothing where all is well. The file is only read: a copy of it is filled with the batch anew and
 * everything derived in it, and each table has to hold the same there. So a value that differs by one byte is found, wherever it stands.
 */
export function verifyDatabase(path: string, model: Model, batch: WriteBatch, fingerprint: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), "papergraph-verify-"));
  let connection: Connection | undefined;
  try {
    connection = Connection.open(path, { create: false });
    const damages = damagesOf(connection, model);
    if (damages.length > 0) return damages;
    const findings: string[] = [];
    const found = curatedFingerprint(connection);
    if (found !== fingerprint) findings.push(`It was filled from other seeds: ${found ?? "none"} instead of ${fingerprint}.`);
    const copy = join(folder, "fresh.sqlite");
    connection.run("VACUUM INTO @copy", { copy });
    fill(copy, model, batch);
    connection.run("ATTACH @copy AS fresh", { copy });
    return [...findings, ...differences(connection, model)];
  } catch (error) {
    return [`It cannot be read: ${(error as Error).message}.`];
  } finally {
    connection?.close();
    rmSync(folder, { recursive: true });
  }
}

function damagesOf(connection: Connection, model: Model): string[] {
  if (connection.pragma("application_id") !== applicationId) return ["It is not a Papergraph database."];
  const broken = connection.rows(`PRAGMA integrity_check(${shown})`).map((row) => String(Object.values(row)[0]));
  if (broken.join() !== "ok") return broken.map((text) => `It is damaged: ${text}.`);
  const lacking = lackingTables(connection, model);
  if (lacking.length > 0) return [`It lacks its table ${lacking.join(", ")}.`];
  if (connection.value("SELECT value FROM meta WHERE key = 'schema'") !== schemaScript(model))
    return ["Its tables are those of another version: start the server once, which brings them up to this one."];
  const orphans = connection.rows(`SELECT "table" AS name FROM pragma_foreign_key_check LIMIT ${shown}`);
  return orphans.map(({ name }) => `A row of ${String(name)} refers to one that is not there.`);
}

function fill(path: string, model: Model, batch: WriteBatch): void {
  const connection = Connection.open(path, { create: false });
  connection.pragma("foreign_keys = ON");
  connection.run("DELETE FROM meta WHERE key = 'seeds'");
  replaceCurated(connection, model, batch, "verified");
  connection.close();
}

/** The contents of the tables by what identifies their rows: the keys of edges change whenever they are written. */
function contents(model: Model): Readonly<Record<string, (schema: string) => string>> {
  const nodes = ["pk", "id", "kind", ...nodeColumns(model).map(({ name }) => name)].join(", ");
  const plain = (table: string, columns: string) => (schema: string) => `SELECT ${columns} FROM ${schema}.${table}`;
  return {
    node: plain("node", nodes),
    edge: plain("edge", "type, src, dst, note, origin"),
    edge_source: (schema) =>
      `SELECT e.type, e.src, e.dst, s.paper FROM ${schema}.edge_source s LEFT JOIN ${schema}.edge e ON e.pk = s.edge`,
    edge_reference: (schema) =>
      `SELECT e.type, e.src, e.dst, r.url FROM ${schema}.edge_reference r LEFT JOIN ${schema}.edge e ON e.pk = r.edge`,
    name: plain("name", "key, kind, rank, node, text"),
    reach: plain("reach", "asked, scope, stated, rank"),
    amount: plain("amount", "what, name, count, out_squares, in_squares"),
    entry: plain("entry", "place, id"),
    word: plain("word", "pk, text, count, named, postings"),
    typo: plain("typo", "key, word"),
  };
}

function differences(connection: Connection, model: Model): string[] {
  const findings: string[] = [];
  for (const [table, read] of Object.entries(contents(model))) {
    for (const [schema, other, what] of [
      ["main", "fresh", "should not be there"],
      ["fresh", "main", "should be there"],
    ] as const) {
      const sql = `${read(schema)} EXCEPT ${read(other)}`;
      const count = Number(connection.value(`SELECT count(*) FROM (${sql})`));
      if (count === 0) continue;
      const [row] = connection.rows(`${sql} LIMIT 1`);
      const example = Object.values(row ?? {}).filter((value) => typeof value === "string" || typeof value === "number");
      findings.push(`${table}: ${count} rows ${what}, such as ${example.slice(0, 4).join(" ")}.`);
    }
  }
  return findings;
}
