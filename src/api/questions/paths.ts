import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Float, Info, Int, Query, Resolver } from "type-graphql";
import { listing } from "../../model/listing.js";
import type { Model } from "../../model/model.js";
import { answerOf, type RequestContext } from "../request-context.js";
import { butWeak, relationsThat } from "../types/describe-relations.js";
import { from, references, relation, sources, to } from "../types/edge-types.js";
import { minConfidenceOption } from "../types/evidence-types.js";
import type { TypeClass, TypeRegistry } from "../types/type-registry.js";
import { startDescription } from "./ref-description.js";

/** How two things are connected. */
export function pathsQuestion(types: TypeRegistry, model: Model): TypeClass {
  definePath(types);
  const weak = relationsThat(model, (edge) => edge.weak);

  @Resolver()
  class PathsResolver {
    @Query(() => [types.class("Path")], {
      description:
        "The ways between two things that pass nothing twice, shortest first, then by the ids along them. " +
        (weak.length > 0 ? `None takes ${listing(weak, "or")} where \`via\` does not name it. ` : "") +
        "Where more than 20,000 relations lie around both ends, or a node with more than 5,000, some that are longer than the shortest may be " +
        "missing; where none is found among 200,000 it is QUERY_TOO_COMPLEX.",
    })
    paths(
      @Ctx() context: RequestContext,
      @Info() info: GraphQLResolveInfo,
      @Arg("from", () => String, { description: startDescription }) _from: string,
      @Arg("to", () => String, { description: startDescription }) _to: string,
      @Arg("via", () => [types.enum("RelationType")], {
        nullable: true,
        description: `The relations to walk, in either direction; all${butWeak(model)} without it.`,
      })
      _via?: string[],
      @Arg("maxLength", () => Int, { defaultValue: 6, description: "How many steps, 8 at most." }) _maxLength?: number,
      @Arg("first", () => Int, { defaultValue: 3, description: "How many paths, 100 at most." }) _first?: number,
      @Arg("minConfidence", () => Float, minConfidenceOption) _minConfidence?: number,
    ): unknown {
      return answerOf(context, info);
    }
  }
  return PathsResolver;
}

function definePath(types: TypeRegistry): void {
  types.defineEnum("StepDirection", {
    description: "How a path takes a relation.",
    values: { FORWARD: "As it stands: `from` is its start.", BACKWARD: "Against it: `from` is its end." },
  });
  types.defineObject("PathStep", "One step of a path.", [
    from(types),
    to(types),
    relation(types),
    { name: "direction", type: () => types.enum("StepDirection"), description: "Whether the step goes along the relation or against it." },
    sources(types),
    references,
  ]);
  types.defineObject("Path", "One way between two things.", [
    { name: "length", type: () => Int, description: "How many steps it has." },
    { name: "nodes", type: () => [types.class("Entity")], description: "The nodes along it, both ends included." },
    { name: "steps", type: () => [types.class("PathStep")], description: "Its steps, in their order." },
  ]);
}
