import { accessSync, constants, existsSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { PapergraphError } from "../../../errors.js";
import type { Model } from "../../../model/model.js";
import { Connection, type StatementListener } from "./connection.js";
import { makeEmpty } from "./make-file.js";
import { lackingTables, migrate } from "./migrate.js";
import { applicationId, schemaVersion } from "../write/schema.js";

/**
 * Opens the database file, or makes it where there is none. A file that is not Papergraph's, is of a newer version, damaged, empty or not
 * writable is DATABASE_UNUSABLE with one line that says why: it is never replaced by a new one.
 */
export function openDatabase(path: string, model: Model, onStatement?: StatementListener): Connection {
  const unusable = (why: string, cause?: unknown): PapergraphError =>
    new PapergraphError("DATABASE_UNUSABLE", `The database ${path} ${why}.`, {}, { cause });
  if (path === ":memory:") throw unusable("is no file: give the path of one, whose folder is made where it is not there");
  try {
    if (!existsSync(path)) makeEmpty(path);
    if (!statSync(path).isFile()) throw unusable("is not a file");
    else if (statSync(path).size === 0) throw unusable("is empty: it is not a Papergraph database. Remove it to start with a new one");
    else accessSync(path, constants.R_OK | constants.W_OK);
    accessSync(dirname(path), constants.W_OK);
  } catch (error) {
    throw error instanceof PapergraphError
      ? error
      : unusable(isFull(error) ? faults.SQLITE_FULL : "cannot be read and written there", error);
  }
  let connection: Connection | undefined;
  try {
    connection = Connection.open(path, { create: false, ...(onStatement && { onStatement }) });
    checkFile(connection, path, unusable);
    connection.pragma("journal_mode = WAL");
    connection.pragma("synchronous = NORMAL");
    connection.pragma("foreign_keys = ON");
    connection.pragma(`cache_size = -${usualCache}`);
    const lacking = lackingTables(connection, model);
    if (lacking.length > 0)
      throw unusable(`lacks its table ${lacking.join(", ")}: restore it from a copy, or remove it to start with a new one`);
    if (!migrate(connection, model)) throw unusable("has tables that this program does not know");
    return connection;
  } catch (error) {
    connection?.close();
    throw error instanceof PapergraphError ? error : unusable(faultOf(error), error);
  }
}

/** Kibibytes of pages kept in memory, where so many are read: with SQLite's 2 MB the indexes of a large graph are written many times over. */
export const usualCache = 32 * 1024;

/** Pages in the write-ahead log from which on a commit copies them into the file; SQLite's own number. */
export const usualLog = 1_000;

/** What the engine's codes say of a file. */
const faults = {
  SQLITE_FULL: "cannot be written: the disk is full. Make room and start again",
  SQLITE_NOTADB: "is no SQLite database",
  SQLITE_CORRUPT: "is damaged: restore it from a copy",
  SQLITE_BUSY: "is locked by another process",
} as const;

function faultOf(error: unknown): string {
  const code = String((error as { code?: unknown }).code);
  const known = Object.entries(faults).find(([prefix]) => code.startsWith(prefix));
  return known?.[1] ?? "is damaged, is no SQLite database, or cannot be written";
}

const isFull = (error: unknown): boolean => /^(SQLITE_FULL|ENOSPC)/.test(String((error as { code?: unknown }).code));

/** Bytes that are read within a moment. A larger file is looked through by `npm run verify`; damage in it shows when it is read. */
const quickSize = 64_000_000;

function checkFile(connection: Connection, path: string, unusable: (why: string) => PapergraphError): void {
  // A file that is new, or whose process was killed early, has neither tables nor a mark: nothing was in it.
  const tables = connection.value("SELECT count(*) FROM sqlite_schema");
  const id = connection.pragma("application_id");
  if (id !== applicationId && !(id === 0 && tables === 0)) throw unusable("is not a Papergraph database");
  const version = Number(connection.pragma("user_version"));
  if (version > schemaVersion)
    throw unusable(`has schema version ${version}, newer than this program's ${schemaVersion}: use a newer program`);
  if (statSync(path).size > quickSize) return;
  if (!isWhole(path)) throw unusable("is damaged: restore it from a copy");
}

/**
 * Looks through the whole file. On a connection of its own: the check uses up SQLite's buffer for small allocations (lookaside), and a
 * list of three levels took a third longer on a connection that had been through it.
 */
function isWhole(path: string): boolean {
  const connection = Connection.openToRead(path);
  try {
    // Each page is looked at once: to keep them all would only take memory.
    connection.pragma("cache_size = -1024");
    return connection.pragma("quick_check(1)") === "ok";
  } finally {
    connection.close();
  }
}
