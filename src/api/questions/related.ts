import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Float, Info, Int, Query, Resolver } from "type-graphql";
import { answerOf, type RequestContext } from "../request-context.js";
import type { TypeClass, TypeRegistry } from "../types/type-registry.js";
import { startDescription } from "./ref-description.js";

/** What else belongs to a thing, and why. */
export function relatedQuestion(types: TypeRegistry): TypeClass {
  defineRelated(types);

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
    ): unknown {
      return answerOf(context, info);
    }
  }
  return RelatedResolver;
}

function defineRelated(types: TypeRegistry): void {
  const entity = (): object => types.class("Entity");
  types.defineEnum("ReasonKind", {
    description: "Why something is related.",
    values: {
      SHARED_ANCESTOR: "Both come from it, through EXTENDS or PART_OF, in three steps at most.",
      SHARED_HARDWARE: "Both target it or were measured on it.",
      SHARED_BASELINE: "Both are compared with it in results.",
      SHARED_MODEL: "Both were measured with it.",
      SHARED_BENCHMARK: "Both were measured by it.",
      SHARED_CATEGORY: "Both are of one category of their kind.",
      DIRECT_RELATION: "A relation joins the two.",
    },
  });
  types.defineObject("Reason", "Why something is related.", [
    { name: "kind", type: () => types.enum("ReasonKind"), description: "What sort of reason it is." },
    { name: "via", type: entity, nullable: true, description: "What both have in common, where that is a node." },
    { name: "text", type: () => String, description: "The reason as a sentence." },
  ]);
  types.defineObject("RelatedEntity", "Something related, and why.", [
    { name: "node", type: entity, description: "What is related." },
    { name: "score", type: () => Float, description: score },
    { name: "reasons", type: () => [types.class("Reason")], description: "Every reason, the weightiest first." },
  ]);
}

const score =
  "The sum of weight / ln(n) over all that both share, n being how many things share it (Adamic and Adar, 2003): weight 2 for an ancestor, " +
  "1 for hardware, a baseline, a model or a benchmark, 0.5 for the category; and of each direct relation 2 / ln(n), or 0.5 / ln(n) of one to " +
  "hardware it targets or to what it was measured on, with or by, and of MENTIONS, n being how many such relations the other has. n is taken as " +
  "2 at least. Papers share with papers, all else with all else; what more than 1,000 things share counts for nothing.";
