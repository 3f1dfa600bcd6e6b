import {
  defaultFieldResolver,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from "graphql";
import type { Model } from "../model/model.js";
import { partKey } from "../store/port/answer-keys.js";

/** An object stands under its response key, so that one field under two aliases has two answers. */
const readByResponseKey: GraphQLFieldResolver<Readonly<Record<string, unknown>>, unknown> = (source, _args, _context, info) =>
  source[partKey(String(info.path.key))];

/** Below the root every answer is there already: resolvers only pick it up. Interfaces tell their types apart by `kind`. */
export function attachReaders(schema: GraphQLSchema, model: Model): void {
  const typeNames = new Map(model.kinds.map((kind) => [kind, model.typeOfKind(kind).name]));
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith("__") || type === schema.getQueryType()) continue;
    if (isInterfaceType(type)) type.resolveType = (source: { kind: string }) => typeNames.get(source.kind);
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      field.resolve = isCompositeType(getNamedType(field.type)) ? readByResponseKey : defaultFieldResolver;
    }
  }
}
