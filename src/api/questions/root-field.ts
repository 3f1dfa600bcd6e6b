import type { GraphQLResolveInfo } from "graphql";
import { Ctx, Info, Query, Resolver } from "type-graphql";
import type { RootField } from "../../model/declare/declaration.js";
import { answerOf, type RequestContext } from "../request-context.js";
import { addArgument, type Argument, type TypeClass } from "../types/type-registry.js";

/** A resolver class with one field of Query that the model declares. It hands on what was read for the field. */
export function rootField(
  { field, description }: RootField,
  { type, nullable = false, args }: { readonly type: () => object; readonly nullable?: boolean; readonly args: readonly Argument[] },
): TypeClass {
  class RootFieldResolver {}
  Resolver()(RootFieldResolver);
  const prototype = RootFieldResolver.prototype as Record<string, unknown>;
  const descriptor = { configurable: true, value: (context: RequestContext, info: GraphQLResolveInfo): unknown => answerOf(context, info) };
  Object.defineProperty(prototype, field, descriptor);
  Ctx()(prototype, field, 0);
  Info()(prototype, field, 1);
  args.forEach((argument, index) => {
    addArgument(prototype, field, index + 2, argument);
  });
  Query(type, { nullable, description })(prototype, field, descriptor);
  return RootFieldResolver;
}
