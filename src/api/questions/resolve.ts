import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Float, Info, Int, Query, Resolver } from "type-graphql";
import { answerOf, type RequestContext } from "../request-context.js";
import type { TypeClass, TypeRegistry } from "../types/type-registry.js";
import { refDescription } from "./ref-description.js";

/** What may be meant by a ref. */
export function resolveQuestion(types: TypeRegistry): TypeClass {
  types.defineObject("Match", "Something that a ref may mean.", [
    { name: "node", type: () => types.class("Entity"), description: "What it may mean." },
    { name: "matched", type: () => types.enum("MatchedBy"), description: "How it matched." },
    { name: "text", type: () => String, description: "The id, name or alias that matched, as it is written." },
    { name: "score", type: () => Float, description: "How good the match is, 1 at best." },
  ]);

  @Resolver()
  class ResolveResolver {
    @Query(() => [types.class("Match")], { description: "Every candidate for a ref, best first, with how it matched." })
    resolve(
      @Ctx() context: RequestContext,
      @Info() info: GraphQLResolveInfo,
      @Arg("ref", () => String, { description: refDescription }) _ref: string,
      @Arg("kinds", () => [types.enum("Kind")], { nullable: true, description: "Only these kinds; all without it." }) _kinds?: string[],
      @Arg("first", () => Int, { nullable: true, defaultValue: 10, description: "How many candidates, 100 at most." }) _first?: number,
    ): unknown {
      return answerOf(context, info);
    }
  }
  return ResolveResolver;
}
