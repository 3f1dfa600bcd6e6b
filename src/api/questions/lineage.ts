import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Int, Query, Resolver } from "type-graphql";
import type { Model } from "../../model/model.js";
import { answerOf, type RequestContext } from "../request-context.js";
import { defineTraversalTypes } from "../types/traversal-types.js";
import type { TypeClass, TypeRegistry } from "../types/type-registry.js";

const ref = "An id, a slug, a name or an alias, in any case, spacing or hyphenation. Nothing meant by it is NOT_FOUND.";

/** The questions that no list can answer: where things come from, how they are connected, how they compare. */
export function traversalResolver(types: TypeRegistry, model: Model): TypeClass {
  defineTraversalTypes(types);
  const descents = model.relations.flatMap(({ name, descent }) => (descent ? [name] : [])).join(", ");
  const RelationType = types.enum("RelationType");

  @Resolver()
  class TraversalResolver {
    @Query(() => types.class("Lineage"), {
      description:
        "What a method or model descends from and what descends from it, as one flat graph; of hardware where `relations` names PART_OF or SUCCEEDS.",
    })
    lineage(
      @Ctx() context: RequestContext,
      @Info() info: GraphQLResolveInfo,
      @Arg("of", () => String, { description: ref }) _of: string,
      @Arg("direction", () => types.enum("LineageDirection"), { defaultValue: "BOTH", description: "Up, down or both." })
      _direction: string,
      @Arg("relations", () => [RelationType], {
        defaultValue: ["EXTENDS"],
        description: `What to follow: ${descents}.`,
      })
      _relations: string[],
      @Arg("maxDepth", () => Int, { defaultValue: 10, description: "How many steps away, 25 at most." }) _maxDepth: number,
      @Arg("maxNodes", () => Int, { defaultValue: 200, description: "How many nodes, the root included; 1,000 at most." })
      _maxNodes: number,
    ): unknown {
      return answerOf(context, info);
    }

    @Query(() => [types.class("Path")], {
      description:
        "The ways between two things that pass nothing twice, shortest first, then by the ids along them; MENTIONS is walked only when named in `via`. " +
        "Where more than 20,000 relations lie around both ends, or a node with more than 5,000, some that are longer than the shortest may be missing; where none " +
        "is found among 200,000 it is QUERY_TOO_COMPLEX.",
    })
    paths(
      @Ctx() context: RequestContext,
      @Info() info: GraphQLResolveInfo,
      @Arg("from", () => String, { description: ref }) _from: string,
      @Arg("to", () => String, { description: ref }) _to: string,
      @Arg("via", () => [RelationType], {
        nullable: true,
        description: "The relations to walk, in either direction; all but MENTIONS without it.",
      })
      _via?: string[],
      @Arg("maxLength", () => Int, { defaultValue: 6, description: "How many steps, 8 at most." }) _maxLength?: number,
      @Arg("first", () => Int, { defaultValue: 3, description: "How many paths, 100 at most." }) _first?: number,
    ): unknown {
      return answerOf(context, info);
    }

    @Query(() => [types.class("RelatedEntity")], {
      description: "What else belongs to it, and why, best first. What two things share counts more the fewer others share it.",
    })
    related(
      @Ctx() context: RequestContext,
      @Info() info: GraphQLResolveInfo,
      @Arg("to", () => String, { description: ref }) _to: string,
      @Arg("kinds", () => [types.enum("Kind")], { nullable: true, description: "Only these kinds; all without it." }) _kinds?: string[],
      @Arg("first", () => Int, { defaultValue: 10, description: "How many, 100 at most." }) _first?: number,
    ): unknown {
      return answerOf(context, info);
    }

    @Query(() => types.class("Comparison"), {
      description: "What two to six things have in common, where they differ, and which numbers compare.",
    })
    compare(
      @Ctx() context: RequestContext,
      @Info() info: GraphQLResolveInfo,
      @Arg("refs", () => [String], { description: `Two to six different things. ${ref}` }) _refs: string[],
    ): unknown {
      return answerOf(context, info);
    }

    @Query(() => types.class("Subgraph"), { description: "The part of the graph around one thing, nearest first, for drawing." })
    neighborhood(
      @Ctx() context: RequestContext,
      @Info() info: GraphQLResolveInfo,
      @Arg("of", () => String, { description: ref }) _of: string,
      @Arg("depth", () => Int, { defaultValue: 1, description: "How many steps away, 10 at most." }) _depth: number,
      @Arg("relations", () => [RelationType], {
        nullable: true,
        description: "The relations to walk, in either direction; all without it.",
      })
      _relations?: string[],
      @Arg("maxNodes", () => Int, { defaultValue: 100, description: "How many nodes, the first included; 1,000 at most." })
      _maxNodes?: number,
    ): unknown {
      return answerOf(context, info);
    }
  }
  return TraversalResolver;
}
