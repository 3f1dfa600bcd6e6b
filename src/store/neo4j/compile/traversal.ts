import type { Model } from "../../../model/model.js";
import type { Traversal } from "../../../plan/selection.js";
import { lineageWalk } from "../../read/questions/lineage.js";
import { neighborhoodWalk } from "../../read/questions/neighborhood.js";
import type { Demand } from "../../port/answer.js";
import { compileCommon } from "./questions/related.js";
import { compileComparison } from "./questions/compare.js";
import { compileNodes, nodeCompiler } from "./node.js";
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
export function compileSupplies(model: Model, demands: readonly Demand[]): Statement & { readonly refs: readonly string[] } {
  const builder = new StatementBuilder();
  const supplies = demands.map((demand) =>
    demand.is === "nodes" ? compileNodes(builder, model, demand.keys.map(String), demand.node) : compileSources(builder, model, demand),
  );
  const statement = builder.build(`[${supplies.join(", ")}]`);
  return { ...statement, refs: builder.refTexts };
}

/** A relation is found again by the id that the server gave it. */
function compileSources(builder: StatementBuilder, model: Model, { keys, node }: Demand): string {
  const [edge, place, paper] = [builder.variable("e"), builder.variable("i"), builder.variable("n")];
  const edges = builder.bind([...keys]);
  const object = nodeCompiler(model)(builder, node, paper);
  const sources = `COLLECT { MATCH (${paper}:Node) WHERE ${paper}.id IN ${edge}.sources ${builder.answer([paper], object, `${paper}.id`)} }`;
  return `COLLECT { UNWIND range(0, size(${edges}) - 1) AS ${place} MATCH ()-[${edge}]->() WHERE elementId(${edge}) = ${edges}[${place}] ${builder.answer([place, edge], sources, place)} }`;
}
