import { getArgumentValues, getNamedType, isObjectType, SchemaMetaFieldDef, TypeMetaFieldDef } from "graphql";
import type { GraphQLField, GraphQLResolveInfo } from "graphql";
import { collectFields, type Request, type RequestedField } from "./parse/collect-fields.js";

/** What each question to the schema costs, however little it asks. */
const minimum: Readonly<Record<string, number>> = { __schema: 1_001, __type: 500 };

/** The questions to the schema, by their root field. */
const questions: Readonly<Record<string, GraphQLField<unknown, unknown>>> = { __schema: SchemaMetaFieldDef, __type: TypeMetaFieldDef };

/** A field that answers objects of the schema, and how many it answers below each that was counted. */
interface Asked {
  readonly definition: GraphQLField<unknown, unknown>;
  readonly values: Readonly<Record<string, unknown>>;
  readonly fields: readonly Asked[];
  readonly counts: Map<unknown, number>;
}

/**
 * How many objects of the schema the root fields of an operation return. They are counted, for the schema is known; what is more than
 * `limit` is not counted to its end.
 */
export function costOfIntrospection(request: Request, fields: readonly RequestedField[], limit: number): number {
  let cost = 0;
  for (const field of fields) {
    const question = questions[field.name];
    const asked = question && prepare(request, field, question);
    if (!asked) continue;
    cost += Math.max(minimum[field.name] ?? 0, count(request, asked, undefined, limit - cost));
    if (cost > limit) break;
  }
  return cost;
}

function prepare(request: Request, { nodes }: RequestedField, definition: GraphQLField<unknown, unknown>): Asked | undefined {
  const type = getNamedType(definition.type);
  const [node] = nodes;
  if (!isObjectType(type) || !node) return undefined;
  const fields = collectFields(request, [type.name], nodes).flatMap((field) => {
    const inner = type.getFields()[field.name];
    return (inner && prepare(request, field, inner)) ?? [];
  });
  return { definition, values: getArgumentValues(definition, node, request.variables), fields, counts: new Map() };
}

function count(request: Request, { definition, values, fields, counts }: Asked, source: unknown, limit: number): number {
  const answer = definition.resolve?.(source, values, undefined, { schema: request.schema } as GraphQLResolveInfo);
  let objects = 0;
  for (const object of listOf(answer)) {
    let below = counts.get(object);
    if (below === undefined) {
      below = 1;
      for (const field of fields) below += count(request, field, object, limit - objects - below);
      counts.set(object, below);
    }
    objects += below;
    if (objects > limit) break;
  }
  return objects;
}

function listOf(value: unknown): readonly unknown[] {
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? (value as unknown[]) : [value];
}
