import { isOfOneType, type FieldLayout, type Layout, type ObjectLayout } from "../../../../plan/layout.js";
import type { SqlBuilder } from "../builder.js";
import { gap, joined, unwritable, type Part, type Text } from "./joined.js";

/** An object, each of its fields written by `write`. */
export function fieldsText(builder: SqlBuilder, fields: readonly FieldLayout[], write: (property: string, layout: Layout) => Text): Text {
  builder.countObject();
  const parts = fields.flatMap(({ head, property, value, text }): Part[] =>
    text === undefined ? [head, ...write(property, value)] : [head + text],
  );
  return ["{", ...parts, "}"];
}

/** An object of one type that is no node. */
export function objectText(builder: SqlBuilder, { fields }: ObjectLayout, write: (property: string, layout: Layout) => Text): Text {
  return isOfOneType(fields) ? fieldsText(builder, fields, write) : unwritable("an object is of several types");
}

/** The one object that is selected, or what stands there where there is none. */
export const orAbsent = (select: string, { nullable }: Layout): Text => [{ sql: `ifnull((${select}), ${nullable ? "'null'" : gap})` }];

/** A list of objects: of all rows of a FROM clause, in its order or in the one that is given. */
export function listText(object: Text, from: string, order?: string): Text {
  const inOrder = order === undefined ? "" : ` ORDER BY ${order}`;
  return ["[", { sql: `ifnull((SELECT group_concat(${joined(object)}, ','${inOrder}) ${from}), '')` }, "]"];
}

/** What an object is laid out as. */
export const objectIn = (layout: Layout): ObjectLayout => (layout.is === "object" ? layout : unwritable(layout.is));

/** What the objects of a list are laid out as. */
export const itemsOf = (layout: Layout): ObjectLayout => objectIn(layout.is === "list" ? layout.of : unwritable(layout.is));
