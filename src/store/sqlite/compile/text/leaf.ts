import type { Layout, LeafLayout } from "../../../../plan/layout.js";
import type { Property } from "../../../../model/model.js";
import { columnOf } from "../../columns.js";
import { gap, literal, unwritable, type Text } from "./joined.js";

/** The bounds of GraphQL's `Int`. */
const [least, most] = [-(2 ** 31), 2 ** 31 - 1];

/** Whole numbers within these bounds are written by SQLite as they are by JavaScript. */
const wholeNumbers = 1e15;

/** Decimals of up to three places within these bounds have at most 15 digits; less is written with an exponent by SQLite. */
const [leastDecimal, mostDecimal] = [0.001, 1e11];

/** Words that are compared one after the other. More are looked up in a table, which takes longer to make. */
const wordsInTurn = 16;

/** The types of leaves whose values are text, each with the types of the properties that are stored as such. */
const textual: Readonly<Record<string, readonly Property["type"][]>> = {
  String: ["string"],
  PartialDate: ["date"],
  URL: ["url"],
};

/** A property of a node as JSON. */
export function propertyText(property: Property, layout: Layout, node: string): Text {
  const column = `${node}.${columnOf(property.stored)}`;
  const { type } = property;
  if (layout.is === "list") return type === "list" && layout.of.is === "leaf" ? listOf(layout.of, column) : unwritable(property.name);
  if (layout.is !== "leaf") return unwritable(property.name);
  if (layout.type === "ID" && type === "id") return idOf(column);
  if (textual[layout.type]?.includes(type)) return textOf(layout, column);
  if (layout.type === "Int" && type === "int") return intOf(layout, column);
  if (layout.type === "Float" && type === "float") return floatOf(layout, column);
  if (layout.type === "Boolean" && type === "boolean") return booleanOf(layout, column);
  if (layout.words && type === "enum") return wordOf(layout, column);
  return unwritable(`${property.name} as ${layout.type}`);
}

/** What SQLite keeps as a list is JSON that JavaScript has written. */
function listOf(of: LeafLayout, column: string): Text {
  if (of.type === "String") return [{ sql: `json(${column})` }];
  if (!of.words) return unwritable(of.type);
  const isOther = `EXISTS (SELECT 1 FROM json_each(${column}) WHERE value NOT IN (${of.words.map(literal).join(", ")}))`;
  return [{ sql: `iif(${isOther}, ${gap}, json(${column}))` }];
}

const absent = ({ nullable }: LeafLayout): string => (nullable ? "'null'" : gap);

/** An id as JSON. Every node has one, and no letter of it need be escaped. */
const idOf = (value: string): Text => ['"', { sql: value }, '"'];

/** A text as JSON. */
export const textOf = (layout: LeafLayout, value: string): Text => [
  { sql: layout.nullable ? `json_quote(${value})` : `iif(${value} IS NULL, ${gap}, json_quote(${value}))` },
];

/** A word of an enum as JSON: no letter of it need be escaped. */
export function wordOf(layout: LeafLayout, value: string): Text {
  const { words = [], nullable } = layout;
  const other = nullable ? `iif(${value} IS NULL, 'null', ${gap})` : gap;
  if (words.length > wordsInTurn)
    return [{ sql: `CASE WHEN ${value} IN (${words.map(literal).join(", ")}) THEN '"' || ${value} || '"' ELSE ${other} END` }];
  const whens = words.map((word) => `WHEN ${literal(word)} THEN ${literal(`"${word}"`)}`);
  return [{ sql: `CASE ${value} ${whens.join(" ")} ELSE ${other} END` }];
}

export const booleanOf = (layout: LeafLayout, value: string): Text => [
  { sql: `CASE WHEN ${value} IS NULL THEN ${absent(layout)} WHEN ${value} THEN 'true' ELSE 'false' END` },
];

export const intOf = (layout: LeafLayout, value: string): Text => [
  { sql: `CASE WHEN ${value} BETWEEN ${least} AND ${most} THEN ${value} WHEN ${value} IS NULL THEN ${absent(layout)} ELSE ${gap} END` },
];

/**
 * A number as JavaScript writes it: the shortest decimal that means it. No two decimals of 15 digits mean the same number, so that a decimal
 * of three places is the shortest of the number that it means, and SQLite writes it so. Whether a number is one tells a quotient, which is
 * rounded as the decimal is read. For any other number JavaScript is asked.
 */
export function floatOf(layout: LeafLayout, value: string): Text {
  const whole = `CAST(${value} AS INTEGER)`;
  const text = `CAST(${value} AS TEXT)`;
  const isWhole = `${value} = ${whole} AND ${value} BETWEEN -${wholeNumbers} AND ${wholeNumbers}`;
  const isDecimal = `${value} BETWEEN ${leastDecimal} AND ${mostDecimal} AND CAST(${value} * 1000 + 0.5 AS INTEGER) / 1000.0 = ${value}`;
  const others = `WHEN ${value} IS NULL THEN ${absent(layout)} ELSE number_text(${value})`;
  return [{ sql: `CASE WHEN ${isWhole} THEN ${whole} WHEN ${isDecimal} THEN ${text} ${others} END` }];
}
