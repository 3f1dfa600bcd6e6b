import type { Property } from "../../../model/model.js";
import type { Branch, NodeSelection } from "../../../plan/selection.js";
import { compilePage } from "./page.js";
import { kindCondition } from "../write/schema.js";
import type { StatementBuilder } from "./statement.js";

/** The JSON object of one node: its kind, the properties asked for, and each branch under `>` and its response key. */
export function compileNode(builder: StatementBuilder, selection: NodeSelection, node: string): string {
  const properties = selection.properties
    .filter((property) => property.name !== "kind")
    .map((property) => `'${property.name}', ${compileProperty(property, node)}`);
  const byKey = new Map<string, Branch[]>();
  for (const branch of selection.branches) byKey.set(branch.key, [...(byKey.get(branch.key) ?? []), branch]);
  const branches = [...byKey].map(([key, alternatives]) => `'>${key}', ${compileAlternatives(builder, selection, alternatives, node)}`);
  return `json_object(${[`'kind', ${node}.kind`, ...properties, ...branches].join(", ")})`;
}

function compileProperty(property: Property, node: string): string {
  const column = `${node}.${property.column}`;
  if (property.type === "list") return `json(${column})`;
  if (property.type === "boolean") return `json(iif(${column}, 'true', 'false'))`;
  return column;
}

/** One response key may mean a different branch for each kind; a kind that has none answers null, and the executor never asks for it. */
function compileAlternatives(builder: StatementBuilder, { kinds }: NodeSelection, branches: readonly Branch[], node: string): string {
  const [only] = branches;
  if (only && branches.length === 1 && only.kinds.length === kinds.length) return compileBranch(builder, only, node);
  const cases = branches.map((branch) => {
    const words = branch.kinds.map((kind) => `'${kind}'`).join(", ");
    return `WHEN ${node}.kind IN (${words}) THEN ${compileBranch(builder, branch, node)}`;
  });
  return `json(CASE ${cases.join(" ")} END)`;
}

function compileBranch(builder: StatementBuilder, branch: Branch, node: string): string {
  if (branch.is === "page") return compilePage(builder, compileNode, branch.page, { end: branch.end, node });
  const edge = builder.alias("e");
  const other = builder.alias("n");
  const [near, far] = branch.end.direction === "out" ? ["src", "dst"] : ["dst", "src"];
  const object = compileNode(builder, branch.node, other);
  const from = `FROM edge ${edge} CROSS JOIN node ${other} ON ${other}.pk = ${edge}.${far} WHERE ${edge}.${near} = ${node}.pk AND ${edge}.type = '${branch.end.edge.name}'`;
  return branch.end.shape === "many" ? `(SELECT json_group_array(${object} ORDER BY ${other}.id) ${from})` : `(SELECT ${object} ${from})`;
}

/** The array of the nodes with these ids, in their order; null where there is none. */
export function compileNodes(builder: StatementBuilder, ids: readonly string[], selection: NodeSelection): string {
  const node = builder.alias("n");
  const list = builder.bind(JSON.stringify(ids));
  const object = `CASE WHEN ${node}.pk IS NOT NULL THEN ${compileNode(builder, selection, node)} END`;
  const known = `${node}.id = j.value AND ${kindCondition(`${node}.`, selection.kinds)}`;
  return `(SELECT json_group_array(json(${object}) ORDER BY j.key) FROM json_each(${list}) j LEFT JOIN node ${node} ON ${known})`;
}
