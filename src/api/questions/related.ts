import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Float, Info, Int, Query, Resolver } from "type-graphql";
import type { Model } from "../../model/model.js";
import { answerOf, type RequestContext } from "../request-context.js";
import { reasonKinds, scoreDescription } from "../types/describe-relations.js";
import { minConfidenceOption } from "../types/evidence-types.js";
import type { TypeClass, TypeRegistry } from "../types/type-registry.js";
import { startDescription } from "./ref-description.js";

/** What else belongs to a thing, and why. */
export function relatedQuestion(types: TypeRegistry, model: Model): TypeClass {
  defineRelated(types, model);

  @Resolver()
  class RelatedResolver {
    @Query(() => [types.class("RelatedEntity")], {
      description: "What else belongs to it, and why, best first. What two things share counts more the fewer others share it.",
    })
    related(
      @Ctx() context: RequestContext,
      @Info() info: GraphQLResolveInfo,
      @Arg("to", () => String, { description: startDescription }) _to: string,
      @Arg("kinds", () => [types.enum("Kind")], { nullable: true, description: "Only these kinds; all without it." }) _kinds?: string[],
      @Arg("first", () => Int, { defaultValue: 10, description: "How many, 100 at most." }) _first?: number,
      @Arg("minConfidence", () => Float, minConfidenceOption) _minConfidence?: number,
    ): unknown {
      return answerOf(context, info);
    }
  }
  return RelatedResolver;
}

function defineRelated(types: TypeRegistry, model: Model): void {
  const entity = (): object => types.class("Entity");
  types.defineEnum("ReasonKind", { description: "Why something is related.", values: reasonKinds(model) });
  types.defineObject("Reason", "Why something is related.", [
    { name: "kind", type: () => types.enum("ReasonKind"), description: "What sort of reason it is." },
    { name: "via", type: entity, nullable: true, description: "What both have in common, where that is a node." },
    { name: "text", type: () => String, description: "The reason as a sentence." },
  ]);
  types.defineObject("RelatedEntity", "Something related, and why.", [
    { name: "node", type: entity, description: "What is related." },
    { name: "score", type: () => Float, description: scoreDescription(model) },
    { name: "reasons", type: () => [types.class("Reason")], description: "Every reason, the weightiest first." },
  ]);
}
