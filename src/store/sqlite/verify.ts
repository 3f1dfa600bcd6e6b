import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Model } from "../../model/model.js";
import { maxPlaces } from "../search/posting.js";
import type { WriteBatch } from "../port/write-batch.js";
import { describeDifferences, type Compared, type Row } from "../verify/differences.js";
import { Connection } from "./connect/connection.js";
import { lackingTables } from "./connect/migrate.js";
import { maxWords } from "./word-keys.js";
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

interface Table extends Compared {
  /** Reads its contents from a database of the connection. */
  readonly read: (schema: string) => string;
}

/** The contents of the tables, with what identifies their rows in place of keys that change whenever they are written. */
function tables(model: Model): Table[] {
  const nodes = ["pk", "id", "kind", ...nodeColumns(model).map(({ name }) => name)].join(", ");
  const ends = `e.type, a.id AS "from", b.id AS "to"`;
  const edges = (schema: string): string =>
    `${schema}.edge e LEFT JOIN ${schema}.node a ON a.pk = e.src LEFT JOIN ${schema}.node b ON b.pk = e.dst`;
  const edgeKey = ["from", "type", "to"];
  return [
    { name: "node", key: ["id"], read: (schema) => `SELECT ${nodes} FROM ${schema}.node` },
    {
      name: "relation",
      key: edgeKey,
      read: (schema) => `SELECT ${ends}, e.src_id, e.dst_id, e.note, e.origin, e.confidence, e.evidence, e.statement FROM ${edges(schema)}`,
    },
    {
      name: "source",
      key: [...edgeKey, "paper"],
      read: (schema) =>
        `SELECT ${ends}, p.id AS paper FROM ${edges(schema)} JOIN ${schema}.edge_source s ON s.edge = e.pk LEFT JOIN ${schema}.node p ON p.pk = s.paper`,
    },
    {
      name: "reference",
      key: [...edgeKey, "url"],
      read: (schema) => `SELECT ${ends}, r.url FROM ${edges(schema)} JOIN ${schema}.edge_reference r ON r.edge = e.pk`,
    },
    {
      name: "name",
      key: ["key", "rank", "of"],
      read: (schema) =>
        `SELECT a.key, a.rank, n.id AS "of", a.kind, a.text FROM ${schema}.name a LEFT JOIN ${schema}.node n ON n.pk = a.node`,
    },
    {
      name: "family",
      key: ["from", "scope", "to"],
      read: (schema) =>
        `SELECT a.id AS "from", r.scope, b.id AS "to", r.rank FROM ${schema}.reach r
         LEFT JOIN ${schema}.node a ON a.pk = r.asked LEFT JOIN ${schema}.node b ON b.pk = r.stated`,
    },
    { name: "amount", key: ["what", "name"], read: (schema) => `SELECT what, name, count, out_squares, in_squares FROM ${schema}.amount` },
    { name: "entry", key: ["id"], read: (schema) => `SELECT id, number, standing, called, degree, connected FROM ${schema}.entry` },
    {
      name: "word",
      key: ["text"],
      read: (schema) =>
        `SELECT w.text, w.count, w.named, w.forgiven,
           (SELECT group_concat(hex(c.postings), '' ORDER BY c.key) FROM ${schema}.chunk c
            WHERE c.key >= w.pk * ${maxPlaces} AND c.key < (w.pk + 1) * ${maxPlaces}) AS postings
         FROM ${schema}.word w`,
    },
    {
      name: "typo",
      key: ["key", "word"],
      read: (schema) =>
        `SELECT t.key / ${maxWords} AS key, w.text AS word FROM ${schema}.typo t LEFT JOIN ${schema}.word w ON w.pk = t.key % ${maxWords}`,
    },
  ];
}

function differences(connection: Connection, model: Model): string[] {
  return tables(model).flatMap((table) => {
    const only = (schema: string, other: string): Row[] => connection.rows(`${table.read(schema)} EXCEPT ${table.read(other)}`);
    return describeDifferences(table, only("main", "fresh"), only("fresh", "main"));
  });
}
