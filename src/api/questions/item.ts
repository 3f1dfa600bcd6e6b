import type { GraphQLResolveInfo } from "graphql";
import { Ctx, ID, Info, Query, Resolver } from "type-graphql";
import type { RootField } from "../../model/declaration.js";
import type { Type } from "../../model/model.js";
import { answerOf, type RequestContext } from "../request-context.js";
import { listArguments } from "../types/list-types.js";
import { addArgument, type Argument, type TypeClass, type TypeRegistry } from "../types/type-registry.js";

/** The root fields that a type has by its declaration: the one item and the list. */
export function kindResolver(types: TypeRegistry, type: Type): TypeClass {
  class KindResolver {}
  Resolver()(KindResolver);
  if (type.item) {
    const by: Argument = type.isNamed
      ? {
          name: "ref",
          type: () => String,
          required: true,
          description: "An id, a slug, a name or an alias, in any case, spacing or hyphenation.",
        }
      : { name: "id", type: () => ID, required: true, description: "Its global id." };
    addQuery(KindResolver, type.item, () => types.class(type.name), true, [by]);
  }
  if (type.list) addQuery(KindResolver, type.list, () => types.class(`${type.name}Connection`), false, listArguments(types, type));
  return KindResolver;
}

function addQuery(
  target: TypeClass,
  { field, description }: RootField,
  type: () => object,
  nullable: boolean,
  args: readonly Argument[],
): void {
  const prototype = target.prototype as Record<string, unknown>;
  const descriptor = { configurable: true, value: (context: RequestContext, info: GraphQLResolveInfo): unknown => answerOf(context, info) };
  Object.defineProperty(prototype, field, descriptor);
  Ctx()(prototype, field, 0);
  Info()(prototype, field, 1);
  args.forEach((argument, index) => {
    addArgument(prototype, field, index + 2, argument);
  });
  Query(type, { nullable, description })(prototype, field, descriptor);
}
