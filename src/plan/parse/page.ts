import { between } from "./arguments.js";
import { decodeCursor } from "./cursor.js";
import { inputError } from "./input-error.js";
import type { OrderItem, PageRange } from "../selection.js";

const defaultPageSize = 20;

/** The most that any argument may list or ask for at once. */
export const maxPageSize = 100;

/** The page that `first`, `after`, `last` and `before` ask for; 20 rows where neither `first` nor `last` is given. */
export function parsePage(args: Readonly<Record<string, unknown>>, order: readonly OrderItem[], signature: string): PageRange {
  const { first, last, after, before } = args;
  if (first != null && last != null) throw inputError('Give either "first" or "last", not both.');
  const size = pageSize(first ?? last ?? defaultPageSize, last != null ? "last" : "first");
  const position = (cursor: unknown, argument: string): PageRange["after"] =>
    typeof cursor === "string" ? decodeCursor(signature, order, cursor, argument) : undefined;
  const from = position(after, "after");
  const to = position(before, "before");
  return { size, backward: last != null, ...(from && { after: from }), ...(to && { before: to }) };
}

/** A number of rows, from 0 to the largest page; anything else is BAD_USER_INPUT. */
export function pageSize(value: unknown, argument: string): number {
  return between(value, argument, 0, maxPageSize);
}
