import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Float, Info, Int, Query, Resolver } from "type-graphql";
import { answerOf, type RequestContext } from "../request-context.js";
import { PartialDate } from "../types/scalars.js";
import type { TypeClass, TypeRegistry } from "../types/type-registry.js";
import { startDescription } from "./ref-description.js";

/** The best comparable results over time. */
export function recordsQuestion(types: TypeRegistry): TypeClass {
  defineRecords(types);

  @Resolver()
  class RecordsResolver {
    @Query(() => types.class("Records"), {
      description:
        "The best comparable results over time, for a metric, hardware or a benchmark: at least one of them. Results are held against each " +
        "other only where they say their context and it agrees; what is left out for that is counted.",
    })
    records(
      @Ctx() context: RequestContext,
      @Info() info: GraphQLResolveInfo,
      @Arg("metric", () => types.enum("Metric"), { nullable: true, description: "Only results that measure this." }) _metric?: string,
      @Arg("hardware", () => String, {
        nullable: true,
        description: `Only results measured on it or on a member of its family. ${startDescription}`,
      })
      _hardware?: string,
      @Arg("benchmark", () => String, { nullable: true, description: `Only results measured by it. ${startDescription}` })
      _benchmark?: string,
      @Arg("unsaid", () => [types.enum("ResultContext")], {
        defaultValue: [],
        description:
          "What may be unsaid, if all results of a line leave it so. Numbers that were not measured alike may then stand in one line; " +
          "it says which context that is.",
      })
      _unsaid?: string[],
      @Arg("first", () => Int, { defaultValue: 20, description: "How many lines, 100 at most." }) _first?: number,
    ): unknown {
      return answerOf(context, info);
    }
  }
  return RecordsResolver;
}

function defineRecords(types: TypeRegistry): void {
  types.defineObject("Record", "A result that was better than all comparable ones before it.", [
    { name: "result", type: () => types.class("Result"), description: "The result." },
    { name: "published", type: () => PartialDate, description: "When its paper appeared." },
    { name: "number", type: () => Float, description: "Its number in the unit of the line." },
  ]);
  types.defineObject("RecordLine", "Results that may be held against each other, and those that were the best of them in their time.", [
    { name: "metric", type: () => types.enum("Metric"), description: "What they measure." },
    {
      name: "bound",
      type: () => types.enum("Bound"),
      description: "How their numbers are meant: a best case is never held against an average. Of ranges the lower ends count.",
    },
    { name: "unit", type: () => String, nullable: true, description: "The unit of the numbers: `x` for improvement factors." },
    { name: "betterIs", type: () => types.enum("BetterIs"), description: "Which direction of the numbers is the good one." },
    { name: "baseline", type: () => types.class("Entity"), nullable: true, description: "What all of them are compared with." },
    { name: "hardware", type: () => [types.class("Hardware")], description: "What all of them were measured on, by id." },
    { name: "hardwareCount", type: () => Int, nullable: true, description: "How many devices took part in each." },
    { name: "models", type: () => [types.class("Model")], description: "The models that all of them were measured with, by id." },
    { name: "precision", type: () => String, nullable: true, description: "The number format that all of them ran in." },
    { name: "benchmarks", type: () => [types.class("Benchmark")], description: "What all of them were measured by, by id." },
    { name: "unsaid", type: () => [types.enum("ResultContext")], description: "What none of them says." },
    { name: "count", type: () => Int, description: "How many results were held against each other." },
    { name: "records", type: () => [types.class("Record")], description: "Each one that was better than all before, oldest first." },
  ]);
  types.defineObject("ContextCount", "How many results leave a part of their context unsaid.", [
    { name: "context", type: () => types.enum("ResultContext"), description: "The part." },
    { name: "count", type: () => Int, description: "How many results." },
  ]);
  types.defineObject("Records", "The best comparable results over time.", [
    { name: "lines", type: () => [types.class("RecordLine")], description: "One for each context; those improved most often come first." },
    { name: "totalCount", type: () => Int, description: "How many lines there are." },
    {
      name: "leftOut",
      type: () => [types.class("ContextCount")],
      description: "The results that are left out because their papers do not say this. A factor always needs its baseline.",
    },
    { name: "undated", type: () => Int, description: "How many results are left out because their papers have no date." },
    { name: "truncated", type: () => Boolean, description: "True where more than 5,000 results passed: ask for less." },
  ]);
}
