import type { Reading } from "../../read/reading.js";
import type { Rows, Statement, Value } from "../connect/statement.js";

/** A reading of SQLite. Its statements are small and their texts constant for what is walked, so that each is prepared once. */
export type SqlReading<T> = Reading<Statement, Rows, T>;

/** Reads rows. What their columns hold follows from the statement; here alone that is taken for granted. */
export function* rowsOf<Row extends readonly unknown[]>(
  sql: string,
  parameters: Readonly<Record<string, Value>>,
): SqlReading<readonly Row[]> {
  return (yield { sql, parameters }) as readonly Row[];
}

/** Keys of nodes or edges as a list that `json_each` opens. */
export const keyList = (keys: Iterable<number>): string => `[${[...keys].join()}]`;
