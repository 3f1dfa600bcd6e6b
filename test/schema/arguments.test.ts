import { expect, test } from "@jest/globals";
import { isObjectType, isScalarType } from "graphql";
import { buildGraphSchema } from "../../src/api/build-schema.js";
import { papergraph } from "../../src/model/papergraph.js";

const schema = buildGraphSchema(papergraph);

const argumentsOf = (typeName: string, name: string): string[] => {
  const type = schema.getType(typeName);
  const field = isObjectType(type) ? type.getFields()[name] : undefined;
  return (field?.args ?? []).map((each) => each.name);
};

test("arguments stand in the order in which a person gives them", () => {
  const page = ["first", "after", "last", "before"];
  expect(argumentsOf("Query", "papers")).toEqual(["filter", "orderBy", ...page]);
  expect(argumentsOf("Hardware", "targetedBy")).toEqual(["filter", "orderBy", "scope", "minConfidence", ...page]);
  expect(argumentsOf("Query", "lineage")).toEqual(["of", "direction", "relations", "maxDepth", "maxNodes", "minConfidence"]);
  expect(argumentsOf("Query", "neighborhood")).toEqual(["of", "depth", "relations", "maxNodes", "minConfidence"]);
  expect(argumentsOf("Query", "paths")).toEqual(["from", "to", "via", "maxLength", "first", "minConfidence"]);
  expect(argumentsOf("Query", "search").slice(0, 4)).toEqual(["query", "kinds", "first", "after"]);
  expect(argumentsOf("PaperConnection", "facets")).toEqual(["by", "first"]);
});

test("no field takes how many rows before it takes of what", () => {
  const fields = Object.values(schema.getTypeMap()).flatMap((type) => (isObjectType(type) ? Object.values(type.getFields()) : []));
  const leading = fields.flatMap(({ name, args }) => (args.length > 1 ? [`${name}(${args[0]?.name ?? ""})`] : []));
  expect(leading.filter((each) => /\((?:first|after|last|before|max\w*)\)$/.test(each))).toEqual([]);
});

test("scalars say what specifies them", () => {
  const addresses = ["PartialDate", "URL"].map((name) => {
    const type = schema.getType(name);
    return isScalarType(type) ? type.specifiedByURL : undefined;
  });
  expect(addresses).toEqual(["https://www.iso.org/iso-8601-date-and-time-format.html", "https://www.rfc-editor.org/rfc/rfc3986"]);
});
