import type { End } from "../../../model/model.js";
import type { NodeSelection, Branch } from "../../../plan/selection.js";
import { quoted } from "../../compile/dialect.js";
import { compileNode as compileWith, type NodeTexts } from "../../compile/node.js";
import { compileEvidence } from "../../compile/view.js";
import { columnOf } from "../columns.js";
import type { SqlBuilder } from "./builder.js";
import { endsOf } from "./conditions.js";
import { compilePage } from "./page.js";

const texts: NodeTexts<SqlBuilder> = {
  kind: (_selection, node) => `${node}.kind`,
  property({ stored, type }, node) {
    const column = `${node}.${columnOf(stored)}`;
    if (type === "list") return `jsonb(${column})`;
    if (type === "boolean") return `jsonb(iif(${column}, 'true', 'false'))`;
    return column;
  },
  branch: compileBranch,
  choice(_builder, cases, node) {
    const whens = cases.map(({ kinds, text }) => `WHEN ${node}.kind IN (${quoted(kinds)}) THEN ${text}`);
    return `jsonb(CASE ${whens.join(" ")} END)`;
  },
};

/** The JSON object of one node. */
export function compileNode(builder: SqlBuilder, selection: NodeSelection, node: string): string {
  return compileWith(texts, builder, selection, node);
}

function compileBranch(builder: SqlBuilder, branch: Branch, node: string): string {
  const { end } = branch;
  if (branch.is === "page") return compilePage(builder, branch.page, { end, node });
  if (branch.is === "evidence")
    return compileEvidence(builder, `${node}.evidence`, branch.papers, (selection) => linked(builder, end, selection, node, true));
  return linked(builder, end, branch.node, node);
}

/** The node to which a link leads, or the array of those. Of evidence it is an array as well. */
function linked(builder: SqlBuilder, end: End, selection: NodeSelection, node: string, isList = end.shape === "many"): string {
  const edge = builder.name("e");
  const other = builder.name("n");
  const [near, far] = endsOf(end.direction);
  const object = builder.node(selection, other);
  const from = `FROM edge ${edge} CROSS JOIN node ${other} ON ${other}.pk = ${edge}.${far}
    WHERE ${edge}.${near} = ${node}.pk AND ${edge}.type = '${end.edge.name}'`;
  return isList ? `(SELECT jsonb_group_array(${object} ORDER BY ${other}.id) ${from})` : `(SELECT ${object} ${from})`;
}
