import type { Layout } from "../../../../plan/layout.js";
import type { RootSelection } from "../../../../plan/selection.js";
import type { Question } from "../../../port/answer.js";
import type { SqlBuilder } from "../builder.js";
import { kindCondition } from "../conditions.js";
import { gap, joined, unwritable, type Text } from "./joined.js";
import { itemsOf, listText, objectIn, orAbsent } from "./object.js";
import { pageText } from "./page.js";

/** The answer to a root field as it is sent. It throws where SQLite does not write it. */
export function questionText(builder: SqlBuilder, selection: RootSelection, layout: Layout): Text {
  if (selection.is === "list") return pageText(builder, selection.page, objectIn(layout));
  if (selection.is === "item") return itemText(builder, selection, layout);
  return selection.is === "nodes" ? nodesText(builder, selection, layout) : unwritable(selection.is);
}

function itemText(builder: SqlBuilder, selection: Question<"item">, layout: Layout): Text {
  const node = builder.name("n");
  const object = joined(builder.nodeText(selection.node, objectIn(layout), node));
  return orAbsent(`SELECT ${object} FROM node ${node} WHERE ${node}.pk = (SELECT pk FROM ${builder.ref(selection.ref)})`, layout);
}

function nodesText(builder: SqlBuilder, selection: Question<"nodes">, layout: Layout): Text {
  const node = builder.name("n");
  const isNode = `${node}.id = j.value AND ${kindCondition(`${node}.`, selection.node.kinds)}`;
  const ids = `json_each(${builder.bindList(selection.ids)}) j`;
  const items = selection.single ? objectIn(layout) : itemsOf(layout);
  const object = builder.nodeText(selection.node, items, node);
  if (selection.single) return orAbsent(`SELECT ${joined(object)} FROM ${ids} CROSS JOIN node ${node} ON ${isNode}`, layout);
  const text = `CASE WHEN ${node}.pk IS NOT NULL THEN ${joined(object)} ELSE ${items.nullable ? "'null'" : gap} END`;
  return listText([{ sql: text }], `FROM ${ids} LEFT JOIN node ${node} ON ${isNode}`, "j.key");
}
