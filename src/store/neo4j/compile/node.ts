import type { Branch, NodeSelection } from "../../../plan/selection.js";
import { compileNode as compileWith, type NodeTexts } from "../../compile/node.js";
import { compileEvidence } from "../../compile/view.js";
import { arrow } from "./arrow.js";
import type { CypherBuilder } from "./builder.js";
import { kindCondition } from "./labels.js";
import { compilePage } from "./page.js";
import { factsOf } from "./sources.js";

const texts: NodeTexts<CypherBuilder> = {
  kind({ kinds: [kind, ...others] }, node) {
    return kind !== undefined && others.length === 0 ? `'${kind}'` : `${node}.kind`;
  },
  property: ({ stored }, node) => `${node}.${stored}`,
  branch: compileBranch,
  choice({ model }, cases, node) {
    const whens = cases.map(({ kinds, text }) => `WHEN ${kindCondition(model, node, kinds)} THEN ${text}`);
    return `CASE ${whens.join(" ")} END`;
  },
};

/** The map of one node. */
export function compileNode(builder: CypherBuilder, selection: NodeSelection, node: string): string {
  return compileWith(texts, builder, selection, node);
}

function compileBranch(builder: CypherBuilder, branch: Branch, node: string): string {
  const { end } = branch;
  if (branch.is === "page") return compilePage(builder, branch.page, { end, node });
  const list = (selection: NodeSelection): string => {
    const other = builder.name("n");
    const answer = builder.answer([other], builder.node(selection, other), `${other}.id`);
    return `COLLECT { MATCH (${node})${arrow(end.direction, `:${end.edge.name}`)}(${other}) ${answer} }`;
  };
  if (branch.is === "evidence") return compileEvidence(builder, factsOf(node), branch.papers, list);
  return end.shape === "many" ? list(branch.node) : `head(${list(branch.node)})`;
}
