import { csvLine } from "../export/csv.js";

/** An answer as rows: values under the paths of their fields. */
export type AnswerRow = Readonly<Record<string, string>>;

type Fields = Readonly<Record<string, unknown>>;

/**
 * The rows of an answer: of each root field its first list (the nodes or edges of a page), or the object itself. What is nested stands under its path
 * with dots, and a list in a row is its items with semicolons between.
 */
export function toRows(data: Fields): AnswerRow[] {
  const several = Object.keys(data).length > 1;
  return Object.entries(data).flatMap(([field, value]) => {
    const items = listIn(value) ?? (value === null ? [] : [value]);
    return items.map((item) => ({ ...(several && { field }), ...flat(item, "") }));
  });
}

/** The first list in a value, the nearest to its root. */
function listIn(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value as readonly unknown[];
  if (!isFields(value)) return undefined;
  const nested = Object.values(value);
  // What has values of its own is a thing, not a page: its lists belong to it.
  if (typeof value["id"] === "string" || typeof value["name"] === "string") return undefined;
  return nested.find((each): each is unknown[] => Array.isArray(each)) ?? nested.map(listIn).find((list) => list !== undefined);
}

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null && !Array.isArray(value);

function flat(value: unknown, path: string): Record<string, string> {
  if (!isFields(value)) return { [path === "" ? "value" : path]: textOf(value) };
  const page = value["nodes"] ?? value["edges"];
  if (path !== "" && Array.isArray(page)) return { [path]: textOf(page) };
  return Object.assign({}, ...Object.entries(value).map(([name, each]) => flat(each, path === "" ? name : `${path}.${name}`))) as Record<
    string,
    string
  >;
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(textOf).join("; ");
  if (!isFields(value)) return typeof value === "string" ? value : JSON.stringify(value);
  const called = value["name"] ?? value["title"] ?? value["id"] ?? value["node"];
  return called === undefined
    ? Object.values(value)
        .map(textOf)
        .filter((each) => each !== "")
        .join(" ")
    : textOf(called);
}

/** The columns of all rows. Where an object is null it has none of its own. */
function columnsOf(rows: readonly AnswerRow[]): string[] {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return columns.filter((column) => !columns.some((other) => other.startsWith(`${column}.`)));
}

/** A table of plain text. A column is as wide as its widest cell, up to a bound. */
export function toTable(rows: readonly AnswerRow[]): string {
  const columns = columnsOf(rows);
  const cell = (text: string): string => {
    const line = text.replace(/[\p{Cc}\p{Cf}]+/gu, " ");
    return line.length > widest ? `${line.slice(0, widest - 1)}…` : line;
  };
  const lines = [columns, ...rows.map((row) => columns.map((column) => cell(row[column] ?? "")))];
  const widths = columns.map((_, index) => Math.max(...lines.map((line) => line[index]?.length ?? 0)));
  const print = (line: readonly string[]): string =>
    line
      .map((each, index) => each.padEnd(widths[index] ?? 0))
      .join("  ")
      .trimEnd();
  const [head = [], ...body] = lines;
  return [print(head), widths.map((width) => "-".repeat(width)).join("  "), ...body.map(print)].join("\n");
}

/** Characters of a cell of a table. */
const widest = 60;

/** The same as CSV. */
export function toCsv(rows: readonly AnswerRow[]): string {
  const columns = columnsOf(rows);
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ""))].map(csvLine).join("\r\n");
}
