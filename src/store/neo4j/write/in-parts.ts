import type { Run } from "../connect/connection.js";
import type { Value } from "../connect/statement.js";

/** How many rows one statement writes. */
export const rowsAtOnce = 5_000;

/** Runs a statement for so many rows at a time, which it is given as `$given.rows`; not at all where there are none. */
export async function runInParts(run: Run, cypher: string, rows: readonly Value[]): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsAtOnce)
    await run({ cypher, parameters: { rows: rows.slice(start, start + rowsAtOnce) } });
}
