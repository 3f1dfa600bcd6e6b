import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Float, Info, Int, Query, Resolver } from "type-graphql";
import { answerOf, type RequestContext } from "../request-context.js";
import type { TypeClass, TypeRegistry } from "../types/type-registry.js";

/** What the words of a text find. */
export function searchQuestion(types: TypeRegistry): TypeClass {
  defineSearchTypes(types);

  @Resolver()
  class SearchResolver {
    @Query(() => types.class("SearchConnection"), {
      description: "Ranked over names, aliases, titles, summaries and claims; prefixes and small typing errors are forgiven.",
    })
    search(
      @Ctx() context: RequestContext,
      @Info() info: GraphQLResolveInfo,
      @Arg("query", () => String, {
        description: "Words, a name or the beginning of one, as plain text: 500 characters and 50 words at most.",
      })
      _query: string,
      @Arg("kinds", () => [types.enum("Kind")], { nullable: true, description: "Only these kinds; all without it." }) _kinds?: string[],
      @Arg("first", () => Int, { nullable: true, description: "How many rows from the start: 20 without it, 100 at most." })
      _first?: number,
      @Arg("after", () => String, { nullable: true, description: "Rows after the row with this cursor." }) _after?: string,
    ): unknown {
      return answerOf(context, info);
    }
  }
  return SearchResolver;
}

function defineSearchTypes(types: TypeRegistry): void {
  types.defineObject("SearchEdge", "Something that a search found.", [
    { name: "cursor", type: () => String, description: "Marks this row: give it as `after`." },
    { name: "node", type: () => types.class("Entity"), description: "What was found." },
    { name: "score", type: () => Float, description: "How well it matches, 1 at best: it falls from row to row." },
    {
      name: "field",
      type: () => String,
      description: "In what the best match is: `name`, `title`, `alias`, `summary` or `claim`; `id` or `slug` where the query is one.",
    },
  ]);
  types.defineObject("SearchConnection", "A page of what a search found, best first.", [
    { name: "edges", type: () => [types.class("SearchEdge")], description: "The rows of the page, with their cursors." },
    { name: "nodes", type: () => [types.class("Entity")], description: "The nodes of the page, without more." },
    { name: "pageInfo", type: () => types.class("PageInfo"), description: "Where the page stands in the list." },
    { name: "totalCount", type: () => Int, description: "How many rows the whole list has." },
  ]);
}
