import "reflect-metadata";
import {
  defaultFieldResolver,
  getNamedType,
  GraphQLEnumType,
  GraphQLError,
  isCompositeType,
  isEnumType,
  isInterfaceType,
  isObjectType,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from "graphql";
import { buildSchemaSync, type NonEmptyArray } from "type-graphql";
import type { Model } from "../model/model.js";
import { checkRootFields } from "../plan/questions/root-planners.js";
import { kindResolver } from "./questions/list-and-item.js";
import { nodeResolver } from "./questions/nodes.js";
import { resolveResolver } from "./questions/resolve.js";
import { searchResolver } from "./questions/search.js";
import { statisticsResolver } from "./questions/statistics.js";
import { traversalResolver } from "./questions/traversals.js";
import { defineTypes } from "./types/define-types.js";
import type { TypeClass } from "./types/type-registry.js";

const description =
  "Papergraph: papers, techniques, systems, hardware, models, benchmarks and reported results of ML-systems research as one graph. " +
  "A `ref` is an id, a slug, a name or an alias, in any case, spacing or hyphenation; null where nothing is meant by it, an error with code AMBIGUOUS_REF where several things are.";

/** Builds the GraphQL schema of a model. Where a field of Query has no planner, or a planner no field, it throws. */
export function buildGraphSchema(model: Model): GraphQLSchema {
  const types = defineTypes(model);
  const rooted = [...model.types.values()].filter((type) => type.list ?? type.item);
  const resolvers: TypeClass[] = [
    nodeResolver(types),
    resolveResolver(types),
    searchResolver(types),
    statisticsResolver(types),
    traversalResolver(types, model),
    ...rooted.map((type) => kindResolver(types, type)),
  ];
  const schema = buildSchemaSync({
    resolvers: resolvers as NonEmptyArray<TypeClass>,
    orphanedTypes: [...model.types.values()].filter((type) => !type.isInterface).map((type) => types.class(type.name)),
    validate: false,
  });
  checkRootFields(model, schema);
  schema.description = description;
  attachReaders(schema, model);
  for (const type of Object.values(schema.getTypeMap())) if (isEnumType(type)) nameWords(type);
  return schema;
}

/** An object stands under `>` and its response key, so that one field under two aliases has two answers. */
const readByResponseKey: GraphQLFieldResolver<Readonly<Record<string, unknown>>, unknown> = (source, _args, _context, info) =>
  source[`>${String(info.path.key)}`];

/** Below the root every answer is there already: resolvers only pick it up. Interfaces tell their types apart by `kind`. */
function attachReaders(schema: GraphQLSchema, model: Model): void {
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

/** A word that an enum does not have is refused with those that it has. */
function nameWords(type: GraphQLEnumType): void {
  const words = type.getValues().map((value) => value.name);
  const explain = <T>(parse: () => T): T => {
    try {
      return parse();
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      throw new GraphQLError(`${error.message} ${type.name} is one of ${words.join(", ")}.`, error.nodes && { nodes: error.nodes });
    }
  };
  type.parseValue = (value) => explain<unknown>(() => GraphQLEnumType.prototype.parseValue.call(type, value));
  type.parseLiteral = (node, variables) => explain<unknown>(() => GraphQLEnumType.prototype.parseLiteral.call(type, node, variables));
}
