import type { Model } from "../../../model/model.js";
import type { Traversal } from "../../../plan/selection.js";
import { lineageWalk } from "../../read/questions/lineage.js";
import { neighborhoodWalk } from "../../read/questions/neighborhood.js";
import type { Demand } from "../../port/answer.js";
import { compileCommon } from "./questions/related.js";
import { compileComparison } from "./questions/compare.js";
import { compileNode, compileNodes } from "./node.js";
import { compileRegion } from "./questions/paths.js";
import { compileWalk } from "./walk.js";
import { StatementBuilder, type Statement } from "./statement.js";

/** What a traversal has to know of the graph before it can be worked out. */
export function compileTraversal(builder: StatementBuilder, model: Model, selection: Traversal): string {
  switch (selection.is) {
    case "lineage":
      return compileWalk(builder, builder.ref(selection.of), lineageWalk(selection));
    case "neighborhood":
      return compileWalk(builder, builder.ref(selection.of), neighborhoodWalk(selection));
    case "paths":
      return compileRegion(builder, builder.ref(selection.from), builder.ref(selection.to), selection);
    case "related":
      return compileCommon(builder, model, builder.ref(selection.to));
    case "compare":
      return compileComparison(
        builder,
        model,
        selection.refs.map((ref) => builder.ref(ref)),
      );
  }
}

/** The second statement of a traversal: the nodes that its answer shows, a list for each demand. */
export function compileSupplies(demands: readonly Demand[]): Statement & { readonly refs: readonly string[] } {
  const builder = new StatementBuilder();
  const supplies = demands.map((demand) =>
    demand.is === "nodes" ? compileNodes(builder, demand.keys.map(String), demand.node) : compileSources(builder, demand),
  );
  const statement = builder.build(`json_array(${supplies.join(", ")})`);
  return { ...statement, refs: builder.refTexts };
}

function compileSources(builder: StatementBuilder, { keys, node }: Demand): string {
  const paper = builder.alias("n");
  const sources = `SELECT json_group_array(${compileNode(builder, node, paper)} ORDER BY ${paper}.id) FROM edge_source s CROSS JOIN node ${paper} ON ${paper}.pk = s.paper WHERE s.edge = j.value`;
  return `(SELECT json_group_array(json((${sources})) ORDER BY j.key) FROM json_each(${builder.bind(JSON.stringify(keys))}) j)`;
}
