import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { Connection } from "./connection.js";

/** Makes a file without tables. */
export function makeEmpty(path: string): void {
  makeFile(path, (draft) => {
    const connection = Connection.open(draft, { create: true });
    connection.pragma("journal_mode = WAL");
    connection.close();
  });
}

/** Makes a file as a copy of a filled one, where neither it nor that is missing. Where it cannot be made, opening it says why. */
export function copyFilled(filled: () => string, path: string): void {
  if (path === ":memory:" || existsSync(path)) return;
  const source = filled();
  if (!existsSync(source)) return;
  try {
    makeFile(path, (draft) => {
      // Not as a copy of the file itself, which may be one that nobody may write.
      writeFileSync(draft, readFileSync(source), { flush: true });
    });
  } catch {
    return;
  }
}

/**
 * Makes a file that gets its name once it is whole: of several processes that start at once, none meets half a file, and what the first one
 * made stays.
 */
function makeFile(path: string, write: (draft: string) => void): void {
  const draft = `${path}.${process.pid}.new`;
  mkdirSync(dirname(path), { recursive: true });
  try {
    write(draft);
    linkSync(draft, path);
  } catch (error) {
    if ((error as { code?: unknown }).code !== "EEXIST") throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}
