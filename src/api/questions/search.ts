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
      description:
        "Ranked over names, aliases, titles, summaries and claims; prefixes, abbreviations and small typing errors are forgiven. " +
        "Of equal matches the better connected comes first.",
    })
    search(
      @Ctx() context: RequestContext,
      @Info() info: GraphQLResolveInfo,
      @Arg("query", () => String, {
        description:
          "Words, a name or the beginning of one, as plain text: 500 characters and 50 words at most. An empty text finds nothing.",
      })
      _query: string,
      @Arg("kinds", () => [types.enum("Kind")], { nullable: true, description: "Only these kinds; all without it." }) _kinds?: string[],
      @Arg("first", () => Int, { nullable: true, description: "How many rows from the start: 20 without it, 100 at most." })
      _first?: number,
      @Arg("after", () => String, { nullable: true, description: "Rows after the row with this cursor." }) _after?: string,
      @Arg("last", () => Int, { nullable: true, description: "How many rows from the end, 100 at most." }) _last?: number,
      @Arg("before", () => String, { nullable: true, description: "Rows before the row with this cursor." }) _before?: string,
    ): unknown {
      return answerOf(context, info);
    }
  }
  return SearchResolver;
}

function defineSearchTypes(types: TypeRegistry): void {
  types.defineObject("TextRange", "A part of a text, in UTF-16 code units: from `start` on, and before `end`.", [
    { name: "start", type: () => Int, description: "Where it begins, counted from 0." },
    { name: "end", type: () => Int, description: "Where it ends: the first unit that is no part of it." },
  ]);
  types.defineObject("SearchEdge", "Something that a search found.", [
    { name: "cursor", type: () => String, description: "Marks this row: give it as `after` or `before`." },
    { name: "node", type: () => types.class("Entity"), description: "What was found." },
    { name: "score", type: () => Float, description: "How well it matches, 1 at best. It never rises from row to row." },
    {
      name: "field",
      type: () => String,
      description: "In what the best match is: `name`, `title`, `alias`, `summary` or `claim`; `id` or `slug` where the query is one.",
    },
    {
      name: "matchedText",
      type: () => String,
      description:
        "What stands in `field`, as it is written: a name or an alias whole, of a long summary or claim the passage that matched.",
    },
    { name: "ranges", type: () => [types.class("TextRange")], description: "What of `matchedText` to highlight, from its start on." },
  ]);
  types.defineObject("SearchConnection", "A page of what a search found, best first.", [
    { name: "edges", type: () => [types.class("SearchEdge")], description: "The rows of the page, with their cursors." },
    { name: "nodes", type: () => [types.class("Entity")], description: "The nodes of the page, without more." },
    { name: "pageInfo", type: () => types.class("PageInfo"), description: "Where the page stands in the list." },
    { name: "totalCount", type: () => Int, description: "How many rows the whole list has." },
    {
      name: "unmatchedWords",
      type: () => [String],
      description:
        "Words of the query that nothing in the graph has, of whatever kind, also not with typing errors. Rows are then found by the others.",
    },
    {
      name: "facets",
      type: () => [types.class("Facet")],
      description: "How the rows of the whole list spread over the values of these fields.",
      arguments: [
        { name: "by", type: () => [types.enum("EntityFacetField")], required: true, description: "The fields to count by." },
        { name: "first", type: () => Int, default: 20, description: "How many values of each field, 100 at most." },
      ],
    },
  ]);
}
