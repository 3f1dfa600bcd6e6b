import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Query, Resolver } from "type-graphql";
import { answerOf, type RequestContext } from "../request-context.js";
import type { TypeClass, TypeRegistry } from "../types/type-registry.js";

/** A question in words. */
export function askQuestion(types: TypeRegistry): TypeClass {
  types.defineObject("Answer", "What this graph answers to a question in words.", [
    {
      name: "understood",
      type: () => Boolean,
      description: "Whether the question was understood. Where it was not, nothing is guessed: there are `suggestions` in its place.",
    },
    {
      name: "answer",
      type: () => String,
      nullable: true,
      description: "The answer in one sentence; where a name may mean several things, which they are; null where nothing was understood.",
    },
    {
      name: "query",
      type: () => String,
      nullable: true,
      description: "The GraphQL document whose answer the sentence tells. It can be run as it is.",
    },
    { name: "papers", type: () => [types.class("Paper")], description: "The papers in that answer: 20 at most." },
    { name: "unparsed", type: () => [String], description: "What of the question was not understood." },
    {
      name: "suggestions",
      type: () => [String],
      description: "Where the question was not understood the two nearest ones that can be; where a name is ambiguous one for each thing.",
    },
  ]);

  @Resolver()
  class AskResolver {
    @Query(() => types.class("Answer"), {
      description:
        "Answers a question in words, in English: `what extends FlashAttention on Hopper`. Rules over the names and relations of this graph " +
        "make a query of it; no model is asked.",
    })
    ask(
      @Ctx() context: RequestContext,
      @Info() info: GraphQLResolveInfo,
      @Arg("question", () => String, { description: "The question: 500 characters and 50 words at most." }) _question: string,
    ): unknown {
      return answerOf(context, info);
    }
  }
  return AskResolver;
}
