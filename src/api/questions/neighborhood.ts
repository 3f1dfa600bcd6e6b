import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Float, Info, Int, Query, Resolver } from "type-graphql";
import { answerOf, type RequestContext } from "../request-context.js";
import { minConfidenceOption } from "../types/evidence-types.js";
import { edges, truncated } from "../types/edge-types.js";
import type { TypeClass, TypeRegistry } from "../types/type-registry.js";
import { startDescription } from "./ref-description.js";

/** The part of the graph around one thing. */
export function neighborhoodQuestion(types: TypeRegistry): TypeClass {
  types.defineObject("SubgraphNode", "A node of a part of the graph.", [
    { name: "node", type: () => types.class("Entity"), description: "The node." },
    { name: "depth", type: () => Int, description: "The shortest distance from the first, 0 for itself." },
  ]);
  types.defineObject("Subgraph", "A part of the graph.", [
    { name: "nodes", type: () => [types.class("Entity")], description: "Every node once, nearest first, then by id." },
    {
      name: "nodesByDepth",
      type: () => [types.class("SubgraphNode")],
      description: "The same nodes in the same order, with their depths.",
    },
    edges(types),
    truncated("`maxNodes`"),
  ]);

  @Resolver()
  class NeighborhoodResolver {
    @Query(() => types.class("Subgraph"), { description: "The part of the graph around one thing, nearest first, for drawing." })
    neighborhood(
      @Ctx() context: RequestContext,
      @Info() info: GraphQLResolveInfo,
      @Arg("of", () => String, { description: startDescription }) _of: string,
      @Arg("depth", () => Int, { defaultValue: 1, description: "How many steps away, 10 at most." }) _depth: number,
      @Arg("relations", () => [types.enum("RelationType")], {
        nullable: true,
        description: "The relations to walk, in either direction; all without it.",
      })
      _relations?: string[],
      @Arg("maxNodes", () => Int, { defaultValue: 100, description: "How many nodes, the first included; 1,000 at most." })
      _maxNodes?: number,
      @Arg("minConfidence", () => Float, minConfidenceOption) _minConfidence?: number,
    ): unknown {
      return answerOf(context, info);
    }
  }
  return NeighborhoodResolver;
}
