import type { Kind } from "../../../../model/model.js";
import { isOfOneType, type FieldLayout, type Layout, type ObjectLayout } from "../../../../plan/layout.js";
import type { Branch, NodeSelection } from "../../../../plan/selection.js";
import { partKey } from "../../../port/answer-keys.js";
import type { SqlBuilder } from "../builder.js";
import { endsOf } from "../conditions.js";
import { gap, joined, literal, unwritable, type Text } from "./joined.js";
import { propertyText, wordOf } from "./leaf.js";
import { fieldsText, itemsOf, listText, objectIn, orAbsent } from "./object.js";
import { pageText } from "./page.js";

/** A node, written as its layout says: the kinds that are written alike together. */
export function nodeText(builder: SqlBuilder, selection: NodeSelection, { fields }: ObjectLayout, node: string): Text {
  const groups: { readonly kinds: Kind[]; readonly fields: readonly FieldLayout[] }[] = [];
  for (const kind of selection.kinds) {
    const own = isOfOneType(fields) ? fields : (fields[kind] ?? unwritable(kind));
    const alike = groups.find((group) => isAlike(selection, [kind, own], [group.kinds[0] ?? "", group.fields]));
    if (alike) alike.kinds.push(kind);
    else groups.push({ kinds: [kind], fields: own });
  }
  const cases = groups.map((group) => ({
    kinds: group.kinds,
    text: fieldsText(builder, group.fields, (name, layout) => fieldText(builder, selection, group.kinds, name, layout, node)),
  }));
  const [only] = cases;
  if (only && cases.length === 1) return only.text;
  const isOneOf = (kinds: readonly Kind[]): string => kinds.map((kind) => `${node}.kind = ${literal(kind)}`).join(" OR ");
  const whens = cases.map(({ kinds, text }) => `WHEN ${isOneOf(kinds)} THEN ${joined(text)}`);
  return [{ sql: `CASE ${whens.join(" ")} ELSE ${gap} END` }];
}

type KindFields = readonly [Kind, readonly FieldLayout[]];

/** Whether two kinds are written alike: the same fields, which mean the same properties and branches in both. */
function isAlike({ branches }: NodeSelection, [kind, fields]: KindFields, [other, others]: KindFields): boolean {
  if (fields.length !== others.length || branches.some(({ kinds }) => kinds.includes(kind) !== kinds.includes(other))) return false;
  return fields.every((field, index) => {
    const like = others[index];
    return field.head === like?.head && field.property === like.property && field.text === like.text && isSame(field.value, like.value);
  });
}

/** What is laid out alike consists of the same objects. */
function isSame(one: Layout | undefined, other: Layout | undefined): boolean {
  if (one === other) return true;
  if (one?.nullable !== other?.nullable) return false;
  if (one?.is === "list" && other?.is === "list") return isSame(one.of, other.of);
  return one?.is === "object" && other?.is === "object" && one.fields === other.fields;
}

function fieldText(
  builder: SqlBuilder,
  { branches, properties }: NodeSelection,
  kinds: readonly Kind[],
  name: string,
  layout: Layout,
  node: string,
): Text {
  const branch = branches.find((each) => partKey(each.key) === name && kinds.every((kind) => each.kinds.includes(kind)));
  if (branch) return branchText(builder, branch, layout, node);
  if (name === "kind" && layout.is === "leaf") return wordOf(layout, `${node}.kind`);
  return propertyText(properties.find((each) => each.name === name) ?? unwritable(name), layout, node);
}

function branchText(builder: SqlBuilder, branch: Branch, layout: Layout, node: string): Text {
  const { end } = branch;
  if (branch.is === "page") return pageText(builder, branch.page, objectIn(layout), { end, node });
  if (branch.is === "evidence") return unwritable("evidence is put together with its papers");
  const [edge, other] = [builder.name("e"), builder.name("n")];
  const [near, far] = endsOf(end.direction);
  const from = `FROM edge ${edge} CROSS JOIN node ${other} ON ${other}.pk = ${edge}.${far}
    WHERE ${edge}.${near} = ${node}.pk AND ${edge}.type = '${end.edge.name}'`;
  if (end.shape === "many") return listText(nodeText(builder, branch.node, itemsOf(layout), other), from, `${other}.id`);
  return orAbsent(`SELECT ${joined(nodeText(builder, branch.node, objectIn(layout), other))} ${from}`, layout);
}
