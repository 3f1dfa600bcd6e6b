import type { NodeSelection } from "../../../../plan/selection.js";
import { mapOpen, type Open } from "../../../../plan/slots.js";
import type { CypherBuilder } from "../builder.js";
import { kindCondition } from "../labels.js";

/** The list of the nodes with these ids, in their order; null where there is none. */
export function compileNodes(builder: CypherBuilder, ids: Open<readonly string[]>, selection: NodeSelection): string {
  const [node, place] = [builder.name("n"), builder.name("i")];
  const list = builder.bind(mapOpen(ids, (given) => [...given]));
  const object = `CASE WHEN ${node} IS NOT NULL THEN ${builder.node(selection, node)} END`;
  return `COLLECT {
    UNWIND range(0, size(${list}) - 1) AS ${place}
    OPTIONAL MATCH (${node}:Node {id: ${list}[${place}]}) WHERE ${kindCondition(builder.model, node, selection.kinds)}
    ${builder.answer([place, node], object, place)}
  }`;
}
