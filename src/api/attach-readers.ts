import {
  defaultFieldResolver,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from "graphql";
import type { Model } from "../model/model.js";
import { partKey } from "../store/port/answer-keys.js";

/** The kinds of the graph, with the names of their types. */
export type TypeNames = ReadonlyMap<unknown, string>;

/** What each kind is called as a type. Interfaces tell their types apart by it. */
export function typeNamesOf(model: Model): TypeNames {
  return new Map(model.kinds.map((kind) => [kind, model.typeOfKind(kind).name]));
}

/** The property of an object under which a field stands. An object has its response key, so that one field under two aliases has two answers. */
export function propertyOf(field: Pick<GraphQLField<unknown, unknown>, "name" | "type">, key: string): string {
  return isCompositeType(getNamedType(field.type)) ? partKey(key) : field.name;
}

/** What was not planned stands under the names of its fields. */
const readByResponseKey: GraphQLFieldResolver<Readonly<Record<string, unknown>>, unknown> = (source, _args, _context, info) => {
  const key = partKey(String(info.path.key));
  return key in source ? source[key] : source[info.fieldName];
};

/** Below the root every answer is there already: resolvers only pick it up, where `propertyOf` says. */
export function attachReaders(schema: GraphQLSchema, model: Model): void {
  const typeNames = typeNamesOf(model);
  const roots: readonly unknown[] = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith("__") || roots.includes(type)) continue;
    if (isInterfaceType(type)) type.resolveType = (source: { kind: string }) => typeNames.get(source.kind);
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      field.resolve = isCompositeType(getNamedType(field.type)) ? readByResponseKey : defaultFieldResolver;
    }
  }
}
