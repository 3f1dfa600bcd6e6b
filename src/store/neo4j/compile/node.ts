import type { Model } from "../../../model/model.js";
import type { Branch, NodeSelection } from "../../../plan/selection.js";
import { compilePage } from "./page.js";
import { kindCondition } from "./labels.js";
import type { NodeCompiler, StatementBuilder } from "./statement.js";

/** Makes the compiler of nodes of a model: a node is a map of its kind, the properties asked for, and each branch under `>` and its response key. */
export function nodeCompiler(model: Model): NodeCompiler {
  const compileNode: NodeCompiler = (builder, selection, node) => {
    const properties = selection.properties
      .filter((property) => property.name !== "kind")
      .map((property) => `${property.name}: ${node}.${property.sameAs ?? property.name}`);
    const byKey = new Map<string, Branch[]>();
    for (const branch of selection.branches) byKey.set(branch.key, [...(byKey.get(branch.key) ?? []), branch]);
    const branches = [...byKey].map(([key, alternatives]) => `\`>${key}\`: ${compileAlternatives(builder, selection, alternatives, node)}`);
    const [kind] = selection.kinds;
    const known = selection.kinds.length === 1 ? `'${kind ?? ""}'` : `${node}.kind`;
    return `{${[`kind: ${known}`, ...properties, ...branches].join(", ")}}`;
  };

  const compileAlternatives = (builder: StatementBuilder, { kinds }: NodeSelection, branches: readonly Branch[], node: string): string => {
    const [only] = branches;
    if (only && branches.length === 1 && only.kinds.length === kinds.length) return compileBranch(builder, only, node);
    const cases = branches.map((branch) => `WHEN ${kindCondition(model, node, branch.kinds)} THEN ${compileBranch(builder, branch, node)}`);
    return `CASE ${cases.join(" ")} END`;
  };

  const compileBranch = (builder: StatementBuilder, branch: Branch, node: string): string => {
    if (branch.is === "page") return compilePage(builder, model, compileNode, branch.page, { end: branch.end, node });
    const other = builder.variable("n");
    const arrow = branch.end.direction === "out" ? `-[:${branch.end.edge.name}]->` : `<-[:${branch.end.edge.name}]-`;
    const list = `COLLECT { MATCH (${node})${arrow}(${other}) ${builder.answer([other], compileNode(builder, branch.node, other), `${other}.id`)} }`;
    return branch.end.shape === "many" ? list : `head(${list})`;
  };

  return compileNode;
}

/** The list of the nodes with these ids, in their order; null where there is none. */
export function compileNodes(builder: StatementBuilder, model: Model, ids: readonly string[], selection: NodeSelection): string {
  const [node, place] = [builder.variable("n"), builder.variable("i")];
  const list = builder.bind([...ids]);
  const object = nodeCompiler(model)(builder, selection, node);
  const known = kindCondition(model, node, selection.kinds);
  return `COLLECT { UNWIND range(0, size(${list}) - 1) AS ${place} OPTIONAL MATCH (${node}:Node {id: ${list}[${place}]}) WHERE ${known} ${builder.answer([place, node], `CASE WHEN ${node} IS NOT NULL THEN ${object} END`, place)} }`;
}
