import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Float, Info, Int, Query, Resolver } from "type-graphql";
import { answerOf, type RequestContext } from "../request-context.js";
import type { TypeClass, TypeRegistry } from "../types/type-registry.js";
import { refDescription } from "./ref-description.js";

/** What was read out of texts and waits for review. */
export function waitingQuestion(types: TypeRegistry): TypeClass {
  defineWaiting(types);

  @Resolver()
  class WaitingResolver {
    @Query(() => types.class("WaitingConnection"), {
      description:
        "What was read out of titles and abstracts and waits for `review`, by how sure it is; what is less sure than readers are shown by " +
        "default is among it.",
    })
    waiting(
      @Ctx() context: RequestContext,
      @Info() info: GraphQLResolveInfo,
      @Arg("about", () => String, {
        nullable: true,
        description: `Only what speaks of this, or what this paper says. ${refDescription} Nothing meant by it is NOT_FOUND.`,
      })
      _about?: string,
      @Arg("statement", () => types.enum("StatementKind"), { nullable: true, description: "Only relations, or only results." })
      _statement?: string,
      @Arg("minConfidence", () => Float, { defaultValue: 0, description: "How sure it has to be, from 0 to 1." }) _minConfidence?: number,
      @Arg("maxConfidence", () => Float, { defaultValue: 1, description: "How sure it may be, from 0 to 1." }) _maxConfidence?: number,
      @Arg("surestFirst", () => Boolean, { defaultValue: true, description: "Whether the surest comes first, or the least sure." })
      _surestFirst?: boolean,
      @Arg("first", () => Int, { defaultValue: 20, description: "How many, 100 at most." }) _first?: number,
      @Arg("after", () => String, { nullable: true, description: "The cursor behind which the page begins." }) _after?: string,
    ): unknown {
      return answerOf(context, info);
    }
  }
  return WaitingResolver;
}

function defineWaiting(types: TypeRegistry): void {
  const entity = (): object => types.class("Entity");
  types.defineEnum("StatementKind", {
    description: "What a statement is.",
    values: { RELATION: "That something is related to something else.", RESULT: "That something was measured." },
  });
  types.defineObject("WaitingStatement", "A statement that waits for review: a relation (`relation` and `to`) or a result.", [
    {
      name: "statement",
      type: () => String,
      description: "What tells it apart from all others: `<from> <relation> <to>`, or the id of the result.",
    },
    { name: "confidence", type: () => Float, description: "How sure it is, from 0 to 1." },
    { name: "from", type: entity, description: "What the relation starts at, or what was measured." },
    { name: "relation", type: () => types.enum("RelationType"), nullable: true, description: "The relation; null of a result." },
    { name: "to", type: entity, nullable: true, description: "What the relation leads to; null of a result." },
    { name: "result", type: () => types.class("Result"), nullable: true, description: "The result; null of a relation." },
    { name: "sources", type: () => [types.class("Paper")], description: "The papers that were read to say so, by id." },
    { name: "evidence", type: () => [types.class("Evidence")], description: "Where it was read, in every paper that states it." },
  ]);
  types.defineObject("WaitingEdge", "A statement in the list.", [
    { name: "cursor", type: () => String, description: "Its place in the list." },
    { name: "node", type: () => types.class("WaitingStatement"), description: "The statement." },
  ]);
  types.defineObject("WaitingConnection", "A page of what waits for review.", [
    { name: "edges", type: () => [types.class("WaitingEdge")], description: "The statements with their places." },
    { name: "nodes", type: () => [types.class("WaitingStatement")], description: "The statements." },
    { name: "pageInfo", type: () => types.class("PageInfo"), description: "Where the page stands in the list." },
    { name: "totalCount", type: () => Int, description: "How many wait, on all pages." },
  ]);
}
