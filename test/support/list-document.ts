import type { Model, Property, Type } from "../../src/model/model.js";
import type { Data } from "./open-graph.js";
import { listedBy, type Listed, type ListQuestion } from "./reference-list.js";

/** The operation that asks a list question, its parts to be read by `listIn`. Filter, order and page come as variables. */
export function listDocument(model: Model, question: ListQuestion, parts: string): string {
  const { type, end } = listedBy(model, question);
  const variables = [
    `$filter: ${type.name}Filter`,
    `$orderBy: [${type.name}Order!]`,
    "$first: Int",
    "$after: String",
    "$last: Int",
    "$before: String",
  ];
  const pass = ["filter", "orderBy", "first", "after", "last", "before"];
  if (!end) return `query (${variables.join(", ")}) { list: ${type.list?.field ?? ""}(${args(pass)}) { ${parts} } }`;
  if (end.direction === "in" && end.edge.family) {
    // Nullable, so that the field's own default stands where no scope is given.
    variables.push(`$scope: ${end.edge.family.scopeType}`);
    pass.push("scope");
  }
  return `query ($id: ID!, ${variables.join(", ")}) { node(id: $id) { ... on ${question.type} { list: ${end.field}(${args(pass)}) { ${parts} } } } }`;
}

/** Variables of such an operation. */
export function variablesOf({ of, filter, orderBy, scope }: ListQuestion, page: Data): Data {
  return { filter, orderBy, ...page, ...(of && { id: of.id }), ...(scope && { scope }) };
}

/** The connection in the answer to such an operation. */
export function listIn(data: Data): Data {
  return ("node" in data ? (data["node"] as Data)["list"] : data["list"]) as Data;
}

const args = (names: readonly string[]): string => names.map((name) => `${name}: $${name}`).join(", ");

/** Rows by id and cursor, and where the page stands. */
export const pageParts =
  "totalCount edges { cursor node { id } } nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }";

/** The properties that are no objects. */
export const plainProperties = (type: Type): Property[] => [...type.properties.values()].filter(({ type: of }) => of !== "evidence");

/** Everything that a row shows: the node's own properties, and what the edge says. */
export function rowParts({ families }: Model, { type, end }: Listed): string {
  const properties = plainProperties(type)
    .map(({ name }) => name)
    .join(" ");
  const edge =
    end?.shape === "relation"
      ? `sources { id } references note origin confidence ${type.isInterface ? `inherited ${families.map(({ via }) => `${via} { id }`).join(" ")}` : ""}`
      : "";
  return `edges { node { ${properties} } ${edge} }`;
}

/** Facets that fit one statement of SQLite, whatever the filter is. */
const facetsAtOnce = 4;

/** Every facet of a list of this type, in parts that are asked one after the other. */
export function facetParts(type: Type): string[] {
  const names = [...type.facets.keys()];
  const parts = Array.from({ length: Math.ceil(names.length / facetsAtOnce) }, (_, part) =>
    names.slice(part * facetsAtOnce, (part + 1) * facetsAtOnce),
  );
  return parts.map((by) => `facets(by: [${by.join(" ")}], first: 100) { field values { value count node { id } } }`);
}

/** Groups of a list by these facets, with every number of the type. */
export const aggregateParts = (type: Type, by: readonly string[]): string =>
  `aggregate(of: [${[...type.numbers.keys()].join(" ")}], by: [${by.join(" ")}], first: 100) {
    keys { field value node { id } } count numbers { field count min max average median }
  }`;
