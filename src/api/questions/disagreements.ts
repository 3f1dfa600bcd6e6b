import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Float, Info, Int, Query, Resolver } from "type-graphql";
import { answerOf, type RequestContext } from "../request-context.js";
import type { TypeClass, TypeRegistry } from "../types/type-registry.js";

/** Where numbers on one subject, metric, baseline and hardware exclude each other. */
export function disagreementsQuestion(types: TypeRegistry): TypeClass {
  defineDisagreements(types);

  @Resolver()
  class DisagreementsResolver {
    @Query(() => types.class("Disagreements"), {
      description:
        "Where results on one subject, metric, baseline and hardware state numbers that exclude each other. What is not explained by their " +
        "context comes first, then what lies furthest apart.",
    })
    disagreements(
      @Ctx() context: RequestContext,
      @Info() info: GraphQLResolveInfo,
      @Arg("filter", () => types.class("ResultFilter"), { nullable: true, description: "Only results that pass it." }) _filter?: object,
      @Arg("first", () => Int, { defaultValue: 20, description: "How many, 100 at most." }) _first?: number,
    ): unknown {
      return answerOf(context, info);
    }
  }
  return DisagreementsResolver;
}

function defineDisagreements(types: TypeRegistry): void {
  types.defineEnum("DisagreementReason", {
    description: "Why numbers are likely to exclude each other.",
    values: {
      NONE_STATED: "Two of them state the same context, all of it: one is wrong, or rests on something that nobody states.",
      UNSAID_CONTEXT: "Their papers leave a part of the context unsaid, and it may be what differs.",
      ONE_PAPER: "One paper states both, so that it is likely to mean two measurements: their claims say which.",
      OTHER_CONTEXT: "They were measured in another context, which says why they differ: none of them need be wrong.",
    },
  });
  types.defineObject("Disagreement", "Results on one subject, metric, baseline and hardware that exclude each other.", [
    { name: "subject", type: () => types.class("Entity"), description: "What the numbers are about." },
    { name: "metric", type: () => types.enum("Metric"), description: "What was measured." },
    { name: "baseline", type: () => types.class("Entity"), description: "What it is compared with." },
    { name: "hardware", type: () => [types.class("Hardware")], description: "What it was measured on, by id." },
    {
      name: "unit",
      type: () => String,
      nullable: true,
      description: "The unit of `min` and `max`: `x` where the improvement factors are held against each other.",
    },
    { name: "min", type: () => Float, description: "The smallest of the numbers." },
    { name: "max", type: () => Float, description: "The largest of the numbers, the upper ends of ranges among them." },
    { name: "results", type: () => [types.class("Result")], description: "The results, by their numbers." },
    { name: "sources", type: () => [types.class("Paper")], description: "The papers that say so, by id." },
    {
      name: "likelyReason",
      type: () => types.enum("DisagreementReason"),
      description: "Why they are likely to differ: that of the pair which is explained least.",
    },
    {
      name: "pairs",
      type: () => [types.class("ResultPair")],
      description:
        "Pairs that exclude each other, with what of their context differs or is unsaid; 20 at most, those explained least first.",
    },
  ]);
  types.defineObject(
    "Disagreements",
    "Numbers that exclude each other. Each is as precise as it is written (2 may be 1.5 to 2.5), `UP_TO` and `AT_LEAST` are ends, a range is " +
      "one, and an average says nothing of a single measurement.",
    [
      { name: "nodes", type: () => [types.class("Disagreement")], description: "The disagreements." },
      { name: "totalCount", type: () => Int, description: "How many there are." },
      {
        name: "truncated",
        type: () => Boolean,
        description: "True where more than 5,000 results passed, so that there may be more: narrow the filter.",
      },
    ],
  );
}
