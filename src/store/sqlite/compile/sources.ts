import type { NodeSelection } from "../../../plan/selection.js";
import type { Open } from "../../../plan/slots.js";
import type { OpenDemand } from "../../compile/question.js";
import type { Handle } from "../../port/facts.js";
import type { SqlBuilder } from "./builder.js";

/** The array of the papers that say so, of the edge with a key. */
export function compileEdgeSources(builder: SqlBuilder, selection: NodeSelection, source: string, edge: string): string {
  const paper = builder.name("n");
  return `SELECT jsonb_group_array(${builder.node(selection, paper)} ORDER BY ${paper}.id)
    FROM edge_source ${source} CROSS JOIN node ${paper} ON ${paper}.pk = ${source}.paper
    WHERE ${source}.edge = ${edge}`;
}

/** The array of the addresses of documentation that says so, of the edge with a key. */
export const referencesOf = (edge: string): string =>
  `jsonb((SELECT jsonb_group_array(r.url ORDER BY r.url) FROM edge_reference r WHERE r.edge = ${edge}))`;

/** The array of such arrays, for each key of a demand. */
export function compileSources(builder: SqlBuilder, { keys, node }: OpenDemand): string {
  const sources = compileEdgeSources(builder, node, "s", "j.value");
  return `(SELECT jsonb_group_array(jsonb((${sources})) ORDER BY j.key) FROM json_each(${builder.bindList(keys)}) j)`;
}

/** The array of the arrays of addresses, for each of some edges. */
export const compileReferences = (builder: SqlBuilder, edges: Open<readonly Handle[]>): string =>
  `(SELECT jsonb_group_array(${referencesOf("j.value")} ORDER BY j.key) FROM json_each(${builder.bindList(edges)}) j)`;
