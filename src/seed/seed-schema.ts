import { idPattern, keyPattern } from "../model/names.js";
import type { End, Model, Property, Type } from "../model/model.js";
import { inSeeds, mustBeWritten } from "../model/written.js";

/** A JSON Schema, as far as this file writes one. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** Year, year and month, or year, month and day. */
const datePattern = "^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$";

const addressPattern = "^https?://\\S+$";

/** The prefix of a kind's ids: `TECHNIQUE` → `technique`. */
const prefixOf = (kind: string): string => kind.toLowerCase();

/**
 * The JSON Schema (draft-07) of a seed file, made from the model: a paper's file, or a registry. Editors complete from it; `npm run seeds`
 * checks against it.
 */
export function seedSchema(model: Model): JsonSchema {
  const paper = model.type("Paper");
  const named = [...model.types.values()].filter((type) => !type.isInterface && type.isNamed && type !== paper);
  const relationEnds = (type: Type): End[] => [...type.ends.values()].filter((end) => end.shape === "relation" && end.direction === "out");
  const relations = (type: Type): Record<string, JsonSchema> =>
    Object.fromEntries(
      relationEnds(type).map((end) => [
        end.field,
        { type: "array", uniqueItems: true, items: ref(entryName(end.targetKinds)), description: end.description },
      ]),
    );
  const statement = (type: Type): JsonSchema => ({
    type: "object",
    additionalProperties: false,
    required: ["id"],
    minProperties: 2,
    properties: { id: idSchema(type.kinds), ...relations(type) },
  });

  const nodeEntry = (type: Type): JsonSchema => ({
    type: "object",
    description: type.description,
    additionalProperties: false,
    required: ["id", ...inSeeds(type).flatMap((property) => (mustBeWritten(property) ? [property.name] : []))],
    properties: { id: idSchema(type.kinds), ...propertySchemas(inSeeds(type)), ...relations(type) },
  });

  const { introduces: _introduces, ...paperRelations } = relations(paper);
  const paperFile: JsonSchema = {
    type: "object",
    additionalProperties: false,
    required: ["id", ...inSeeds(paper).flatMap((property) => (mustBeWritten(property) ? [property.name] : []))],
    properties: {
      id: idSchema(paper.kinds),
      ...propertySchemas(inSeeds(paper)),
      ...paperRelations,
      reason: { type: "string", description: "Why a paper has neither relation nor result." },
      introduces: {
        type: "array",
        description: "What the paper proposes as its own: defined here, or named by its id where another file defines it.",
        items: { anyOf: [...named.map((type) => ref(type.name)), idSchema(named.flatMap((type) => type.kinds))] },
      },
      statements: {
        type: "array",
        description: "What the paper says of nodes that other files define.",
        items: ref("Statement"),
      },
      results: { type: "array", description: "The paper's claims, one number or comparison each.", items: ref("Result") },
    },
  };
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "A seed file of Papergraph",
    anyOf: [ref("PaperFile"), ref("Registry")],
    definitions: {
      PaperFile: paperFile,
      Registry: {
        type: "object",
        additionalProperties: false,
        anyOf: [{ required: ["nodes"] }, { required: ["statements"] }],
        properties: {
          nodes: { type: "array", description: "What no seed paper introduces.", items: { anyOf: named.map((type) => ref(type.name)) } },
          statements: {
            type: "array",
            description: "What documentation says of nodes that other files define.",
            items: ref("Statement"),
          },
        },
      },
      ...Object.fromEntries(named.map((type) => [type.name, nodeEntry(type)])),
      Statement: { anyOf: named.map(statement) },
      References: {
        type: "array",
        minItems: 1,
        uniqueItems: true,
        items: { type: "string", pattern: addressPattern },
        description: "Addresses of documentation that says so; in a registry alone.",
      },
      Entry: { definitions: entries([paper, ...named].flatMap(relationEnds)) },
      Result: resultEntry(model),
    },
  };
}

function resultEntry(model: Model): JsonSchema {
  const type = model.type("Result");
  const links = [...type.ends.values()].filter((end) => end.direction === "out" && end.field !== "paper");
  return {
    type: "object",
    description: type.description,
    additionalProperties: false,
    required: [
      "key",
      ...inSeeds(type).flatMap((property) => (mustBeWritten(property) ? [property.name] : [])),
      ...links.flatMap((end) => (end.edge.required ? [end.field] : [])),
    ],
    properties: {
      key: {
        type: "string",
        pattern: keyPattern,
        description: "Unique in the file and never changed: the id is `result:<paper slug>/<key>`.",
      },
      ...propertySchemas(inSeeds(type)),
      ...Object.fromEntries(
        links.map((end) => [
          end.field,
          end.edge.many
            ? { type: "array", description: end.description, uniqueItems: true, items: idSchema(end.targetKinds) }
            : { ...idSchema(end.targetKinds), description: end.description },
        ]),
      ),
    },
  };
}

const ref = (definition: string): JsonSchema => ({ $ref: `#/definitions/${definition}` });

const idSchema = (kinds: readonly string[]): JsonSchema => ({ type: "string", pattern: idPattern(`(?:${kinds.map(prefixOf).join("|")})`) });

/** An entry of a relation that leads to these kinds is defined once, whichever nodes have it. */
const entryName = (kinds: readonly string[]): string => `Entry/definitions/${entryKey(kinds)}`;

const entryKey = (kinds: readonly string[]): string => kinds.map(prefixOf).join("-or-");

const entries = (ends: readonly End[]): Record<string, JsonSchema> =>
  Object.fromEntries(ends.map(({ targetKinds }) => [entryKey(targetKinds), entry(targetKinds)]));

function entry(kinds: readonly string[]): JsonSchema {
  const id = idSchema(kinds);
  const long = {
    type: "object",
    additionalProperties: false,
    required: ["to"],
    properties: {
      to: id,
      note: { type: "string", minLength: 1, description: "A short remark on this edge." },
      references: ref("References"),
    },
  };
  return { anyOf: [id, long] };
}

function propertySchemas(properties: readonly Property[]): Record<string, JsonSchema> {
  return Object.fromEntries(properties.map((property) => [property.name, { ...valueSchema(property), description: property.description }]));
}

function valueSchema(property: Property): JsonSchema {
  switch (property.type) {
    case "int":
      return { type: "integer", minimum: 0 };
    case "float":
      return { type: "number" };
    case "boolean":
      return { type: "boolean" };
    case "date":
      return { type: "string", pattern: datePattern };
    case "url":
      return { type: "string", pattern: addressPattern };
    case "enum":
      return { enum: Object.keys(property.values ?? {}) };
    case "evidence":
    case "list":
      return { type: "array", uniqueItems: true, items: { type: "string", minLength: 1 } };
    case "id":
    case "string":
      return { type: "string", minLength: 1 };
  }
}
