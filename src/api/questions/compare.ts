import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Float, Info, Query, Resolver } from "type-graphql";
import type { Model } from "../../model/model.js";
import { answerOf, type RequestContext } from "../request-context.js";
import { butWeak } from "../types/describe-relations.js";
import { minConfidenceOption } from "../types/evidence-types.js";
import type { TypeClass, TypeRegistry } from "../types/type-registry.js";
import { startDescription } from "./ref-description.js";

/** What several things have in common, where they differ, and which of their numbers compare. */
export function compareQuestion(types: TypeRegistry, model: Model): TypeClass {
  defineResultPair(types);
  defineComparison(types, model);

  @Resolver()
  class CompareResolver {
    @Query(() => types.class("Comparison"), {
      description: "What two to six things have in common, where they differ, and which numbers compare.",
    })
    compare(
      @Ctx() context: RequestContext,
      @Info() info: GraphQLResolveInfo,
      @Arg("refs", () => [String], { description: `Two to six different things. ${startDescription}` }) _refs: string[],
      @Arg("minConfidence", () => Float, minConfidenceOption) _minConfidence?: number,
    ): unknown {
      return answerOf(context, info);
    }
  }
  return CompareResolver;
}

function defineResultPair(types: TypeRegistry): void {
  const result = (): object => types.class("Result");
  types.defineObject("ResultPair", "Two results on one metric, and whether one number may be held against the other.", [
    { name: "left", type: result, description: "The result of the item that was named first." },
    { name: "right", type: result, description: "The result of the other item." },
    {
      name: "comparable",
      type: () => Boolean,
      description:
        "True only where both say their hardware, model, precision and baseline, and these agree, and the number of devices and the benchmark " +
        "too where either says them.",
    },
    { name: "reasons", type: () => [String], description: "Why they are not comparable; empty where they are." },
  ]);
}

function defineComparison(types: TypeRegistry, model: Model): void {
  const entity = (): object => types.class("Entity");
  types.defineObject("ComparisonCell", "What one of the compared things has.", [
    { name: "item", type: entity, description: "The compared thing." },
    { name: "values", type: () => [entity()], description: "What it has, by id; what is shared is among them." },
  ]);
  types.defineObject("ComparisonAspect", "One way to look at the compared things.", [
    { name: "name", type: () => String, description: "The field that it goes by: `extends`, `evaluatedOn` … or `baselines`." },
    { name: "shared", type: () => [entity()], description: "What all of them have." },
    { name: "perItem", type: () => [types.class("ComparisonCell")], description: "What each of them has, in the order of `items`." },
  ]);
  types.defineObject(
    "Comparison",
    "What several things have in common, where they differ, and which of their numbers may be held against each other.",
    [
      { name: "items", type: () => [entity()], description: "The compared things, in the order asked." },
      {
        name: "aspects",
        type: () => [types.class("ComparisonAspect")],
        description: `One for each relation${butWeak(model)} that any of them has, 200 values of each at most.`,
      },
      { name: "headToHead", type: () => [types.class("Result")], description: "The results that one of them reports against another." },
      {
        name: "pairs",
        type: () => [types.class("ResultPair")],
        description: "Every pair of their results on the same metric, comparable ones first; 100 results of each and 500 pairs at most.",
      },
    ],
  );
}
