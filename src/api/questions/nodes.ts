import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Query, Resolver } from "type-graphql";
import { answerOf, type RequestContext } from "../request-context.js";
import type { TypeClass, TypeRegistry } from "../types/type-registry.js";

/** What Relay asks: any node by its global id. */
export function nodesQuestion(types: TypeRegistry): TypeClass {
  const Node = types.class("Node");

  @Resolver()
  class NodesResolver {
    @Query(() => Node, { nullable: true, description: "The node with this id; null where there is none." })
    node(
      @Ctx() context: RequestContext,
      @Info() info: GraphQLResolveInfo,
      @Arg("id", () => ID, { description: "A global id." }) _id: string,
    ): unknown {
      return answerOf(context, info);
    }

    @Query(() => [Node], { nullable: "items", description: "The nodes with these ids, in their order; null where there is none." })
    nodes(
      @Ctx() context: RequestContext,
      @Info() info: GraphQLResolveInfo,
      @Arg("ids", () => [ID], { description: "Global ids, 100 at most." }) _ids: string[],
    ): unknown {
      return answerOf(context, info);
    }
  }
  return NodesResolver;
}
