import type { Rows, Statement } from "../connect/statement.js";

/** What a reader is told: to read, in the snapshot that its first read begins, or that nothing more is read in this snapshot. */
export type Order = { readonly read: Statement } | "end";

/** What a reader answers to each read. */
export type Reply = Found | Failed;

/** The rows, and how many milliseconds of processor time they took. */
export interface Found {
  readonly rows: Rows;
  readonly milliseconds: number;
}

/** The engine's error. */
export interface Failed {
  readonly failed: { readonly code: string; readonly message: string };
}
