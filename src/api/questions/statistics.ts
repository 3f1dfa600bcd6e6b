import type { GraphQLResolveInfo } from "graphql";
import { Ctx, Info, Int, Query, Resolver } from "type-graphql";
import { answerOf, type RequestContext } from "../request-context.js";
import type { TypeClass, TypeRegistry } from "../types/type-registry.js";

/** What is in the graph. */
export function statisticsQuestion(types: TypeRegistry): TypeClass {
  const count = { name: "count", type: () => Int, description: "How many there are." };
  types.defineObject("KindCount", "How many nodes of one kind there are.", [
    { name: "kind", type: () => types.enum("Kind"), description: "The kind." },
    count,
  ]);
  types.defineObject("RelationCount", "How many relations of one type there are.", [
    { name: "relation", type: () => types.enum("RelationType"), description: "The relation." },
    count,
  ]);
  types.defineObject("YearCount", "How many papers of one year there are.", [
    { name: "year", type: () => Int, description: "The year." },
    count,
  ]);
  types.defineObject("HardwareCount", "How much there is on one piece of hardware, families and members included.", [
    { name: "hardware", type: () => types.class("Hardware"), description: "The hardware." },
    { name: "targetedBy", type: () => Int, description: "How many things are designed or tuned for it." },
    { name: "evaluated", type: () => Int, description: "How many things were measured on it." },
    { name: "results", type: () => Int, description: "How many results were measured on it." },
  ]);
  types.defineObject("Statistics", "What is in the graph.", [
    { name: "nodes", type: () => [types.class("KindCount")], description: "Nodes of each kind." },
    { name: "relations", type: () => [types.class("RelationCount")], description: "Relations of each type." },
    {
      name: "papersByYear",
      type: () => [types.class("YearCount")],
      description: "Papers of each year, earliest first; those without a date are left out.",
    },
    {
      name: "hardware",
      type: () => [types.class("HardwareCount")],
      description: "The hardware that most is known about, most first.",
      arguments: [{ name: "first", type: () => Int, default: 20, description: "How many, 100 at most." }],
    },
  ]);

  @Resolver()
  class StatisticsResolver {
    @Query(() => types.class("Statistics"), { description: "What is in the graph: counts of everything." })
    statistics(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): unknown {
      return answerOf(context, info);
    }
  }
  return StatisticsResolver;
}
