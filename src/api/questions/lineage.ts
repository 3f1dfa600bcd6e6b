import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Float, Info, Int, Query, Resolver } from "type-graphql";
import { listing } from "../../model/listing.js";
import type { Model } from "../../model/model.js";
import { answerOf, type RequestContext } from "../request-context.js";
import { relationsThat } from "../types/describe-relations.js";
import { minConfidenceOption } from "../types/evidence-types.js";
import { edges, truncated } from "../types/edge-types.js";
import type { TypeClass, TypeRegistry } from "../types/type-registry.js";
import { startDescription } from "./ref-description.js";

/** What something descends from and what descends from it. */
export function lineageQuestion(types: TypeRegistry, model: Model): TypeClass {
  defineLineage(types);
  const descents = relationsThat(model, (edge) => edge.descent);

  @Resolver()
  class LineageResolver {
    @Query(() => types.class("Lineage"), {
      description:
        "What something descends from and what descends from it, as one flat graph. It follows EXTENDS, the relation of methods and of models, " +
        "where `relations` does not name others.",
    })
    lineage(
      @Ctx() context: RequestContext,
      @Info() info: GraphQLResolveInfo,
      @Arg("of", () => String, { description: startDescription }) _of: string,
      @Arg("direction", () => types.enum("LineageDirection"), { defaultValue: "BOTH", description: "Up, down or both." })
      _direction: string,
      @Arg("relations", () => [types.enum("RelationType")], {
        defaultValue: ["EXTENDS"],
        description: `What to follow: ${listing(descents, "or")}.`,
      })
      _relations: string[],
      @Arg("maxDepth", () => Int, { defaultValue: 10, description: "How many steps away, 25 at most." }) _maxDepth: number,
      @Arg("maxNodes", () => Int, { defaultValue: 200, description: "How many nodes, the root included; 1,000 at most." })
      _maxNodes: number,
      @Arg("minConfidence", () => Float, minConfidenceOption) _minConfidence?: number,
    ): unknown {
      return answerOf(context, info);
    }
  }
  return LineageResolver;
}

function defineLineage(types: TypeRegistry): void {
  const entity = (): object => types.class("Entity");
  types.defineEnum("LineageDirection", {
    description: "Which way a lineage goes.",
    values: { ANCESTORS: "What it comes from.", DESCENDANTS: "What comes from it.", BOTH: "Both ways." },
  });
  types.defineObject("LineageNode", "A node of a lineage.", [
    { name: "node", type: entity, description: "The node." },
    {
      name: "depth",
      type: () => Int,
      description: "The shortest distance: negative for ancestors, positive for descendants, 0 for the root.",
    },
  ]);
  types.defineObject("Lineage", "What something descends from and what descends from it.", [
    { name: "root", type: entity, description: "What was asked about." },
    { name: "nodes", type: () => [types.class("LineageNode")], description: "Every node once, the root first, nearest first, then by id." },
    edges(types),
    truncated("`maxDepth` or `maxNodes`"),
  ]);
}
