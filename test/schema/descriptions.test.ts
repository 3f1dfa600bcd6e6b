import { expect, test } from "@jest/globals";
import { isEnumType, isInputObjectType, isInterfaceType, isObjectType, isSpecifiedScalarType, type GraphQLNamedType } from "graphql";
import { buildGraphSchema } from "../../src/api/build-schema.js";
import { papergraph } from "../../src/model/papergraph.js";

interface Described {
  readonly name: string;
  readonly description?: string | null | undefined;
}

/** A type and everything in it, each under its path: `Paper`, `Paper.results`, `Paper.results.first`. */
function partsOf(type: GraphQLNamedType): Described[] {
  const own = (part: Described): Described => ({ name: `${type.name}.${part.name}`, description: part.description });
  if (isObjectType(type) || isInterfaceType(type)) {
    const fields = Object.values(type.getFields());
    const args = fields.flatMap((field) => field.args.map((each) => own({ ...each, name: `${field.name}.${each.name}` })));
    return [type, ...fields.map(own), ...args];
  }
  if (isInputObjectType(type)) return [type, ...Object.values(type.getFields()).map(own)];
  if (isEnumType(type)) return [type, ...type.getValues().map(own)];
  return [type];
}

const schema = buildGraphSchema(papergraph);
const parts = Object.values(schema.getTypeMap())
  .filter((type) => !type.name.startsWith("__") && !isSpecifiedScalarType(type))
  .flatMap(partsOf);

test("every type, field, argument, input field and enum value has a description", () => {
  expect(parts.filter(({ description }) => (description ?? "").trim() === "").map(({ name }) => name)).toEqual([]);
});

test("every description is a sentence: it starts with a capital letter, a digit or code and ends with a full stop", () => {
  const loose = parts.filter(({ description }) => !/^[\p{Lu}\d`].*[.…]$/su.test(description ?? ""));
  expect(loose.map(({ name, description }) => `${name}: ${description ?? ""}`)).toEqual([]);
});

test("the schema itself says what a ref is", () => {
  expect(schema.description).toMatch(/`ref` is an id, a slug, a name or an alias/);
});
