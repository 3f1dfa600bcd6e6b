import type { NodeSelection } from "../../../../plan/selection.js";
import type { Open } from "../../../../plan/slots.js";
import type { SqlBuilder } from "../builder.js";
import { kindCondition } from "../conditions.js";

/** The array of the nodes with these ids, in their order; null where there is none. */
export function compileNodes(builder: SqlBuilder, ids: Open<readonly string[]>, selection: NodeSelection): string {
  const node = builder.name("n");
  const list = builder.bindList(ids);
  const object = `CASE WHEN ${node}.pk IS NOT NULL THEN ${builder.node(selection, node)} END`;
  return `(
    SELECT jsonb_group_array(jsonb(${object}) ORDER BY j.key)
    FROM json_each(${list}) j
      LEFT JOIN node ${node} ON ${node}.id = j.value AND ${kindCondition(`${node}.`, selection.kinds)}
  )`;
}
