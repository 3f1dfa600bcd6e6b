import { isEnumType, type GraphQLEnumType, type GraphQLLeafType, type GraphQLScalarType } from "graphql";
import { quoted } from "./quoted.js";
import { uncovered, type ValueWriter } from "./value-writer.js";

/** Writes values of a scalar or an enum as the executor serializes them. Most are strings and numbers that need no change. */
export function leafWriter(type: GraphQLLeafType): ValueWriter {
  if (isEnumType(type)) return enumWriter(type);
  const plain = plainWriters[type.name];
  const serialized = scalarWriter(type);
  return plain ? (value) => plain(value) ?? serialized(value) : serialized;
}

const writeText = (value: unknown): string | undefined => (typeof value === "string" ? quoted(value) : undefined);

/** Values that the scalars of GraphQL serialize as they are; undefined for others. Numbers are written as JSON writes them: -0 is 0. */
const plainWriters: Readonly<Record<string, (value: unknown) => string | undefined>> = {
  String: writeText,
  ID: writeText,
  Int: (value) => (typeof value === "number" && (value | 0) === value ? String(value) : undefined),
  Float: (value) => (typeof value === "number" && Number.isFinite(value) ? String(value) : undefined),
  Boolean: (value) => (typeof value === "boolean" ? String(value) : undefined),
};

function enumWriter(type: GraphQLEnumType): ValueWriter {
  const names = new Map(type.getValues().map(({ name, value }): [unknown, string] => [value, `"${name}"`]));
  return (value) => names.get(value) ?? uncovered(`${type.name} has no such value`);
}

/** What a scalar makes of a value. It throws where it takes none of it. */
function scalarWriter(type: GraphQLScalarType): ValueWriter {
  return (value) => {
    const serialized: unknown = type.serialize(value);
    if (typeof serialized === "string") return quoted(serialized);
    if (typeof serialized === "number" || typeof serialized === "boolean") return JSON.stringify(serialized);
    if (typeof serialized === "object" && serialized !== null) return JSON.stringify(serialized);
    return uncovered(`${type.name} is neither text nor number nor object`);
  };
}
