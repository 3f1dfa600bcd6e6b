import fc from "fast-check";
import type { PropertyType } from "../../src/model/declare/declaration.js";
import type { Property } from "../../src/model/model.js";
import type { Value } from "./reference-graph.js";

const equality = ["eq", "ne", "in", "notIn"];
const comparison = ["lt", "lte", "gt", "gte", "isNull"];
const search = ["contains", "startsWith", "endsWith", "isNull"];

/** What the filters of each type of property can ask. A test holds it to the schema, so that no operator is left out. */
export const operators: Readonly<Record<Exclude<PropertyType, "boolean" | "evidence">, readonly string[]>> = {
  id: equality,
  string: [...equality, ...search],
  url: [...equality, ...search],
  int: [...equality, ...comparison],
  float: [...equality, ...comparison],
  date: [...equality, ...comparison],
  enum: [...equality, "isNull"],
  list: ["has", "isEmpty"],
};

/** A filter on one property: up to two comparisons with values like those that its nodes have. */
export function arbitraryComparison(property: Property, values: readonly Value[]): fc.Arbitrary<unknown> {
  if (property.type === "boolean" || property.type === "evidence") return fc.boolean();
  const value = like(property, values);
  const names = operators[property.type];
  return fc
    .oneof(
      { weight: 5, arbitrary: fc.constantFrom(...names).map((name) => [name]) },
      { weight: 1, arbitrary: fc.subarray([...names], { maxLength: 2 }) },
    )
    .chain((chosen) => fc.record(Object.fromEntries(chosen.map((operator) => [operator, operand(operator, value)]))));
}

function operand(operator: string, value: fc.Arbitrary<Value>): fc.Arbitrary<unknown> {
  switch (operator) {
    case "isNull":
    case "isEmpty":
      return fc.boolean();
    case "in":
    case "notIn":
      return fc.array(value, { maxLength: 4 });
    case "contains":
    case "startsWith":
    case "endsWith":
      return fc
        .tuple(value, fc.nat(), fc.nat({ max: 6 }), fc.boolean())
        .map(([text, at, length, upper]) => partOf(String(text), operator, at, length, upper));
    case "eq":
    case "ne":
      return fc.option(value, { freq: 9 });
    default:
      return value;
  }
}

/** A part of a text from its start, its end or anywhere; in capitals it has to match all the same. */
function partOf(text: string, operator: string, at: number, length: number, upper: boolean): string {
  const characters = Array.from(text);
  const start =
    operator === "startsWith" ? 0 : operator === "endsWith" ? Math.max(0, characters.length - length) : at % (characters.length + 1);
  const part = characters.slice(start, start + length).join("");
  return upper ? part.toUpperCase() : part;
}

/** Values that nodes have, and values next to them. */
function like(property: Property, values: readonly Value[]): fc.Arbitrary<Value> {
  const present = [...new Set(values.flat().filter((value) => value !== null))] as (string | number)[];
  if (property.values) return fc.constantFrom(...Object.keys(property.values));
  const own = (fallback: string | number): fc.Arbitrary<string | number> => fc.constantFrom(...(present.length > 0 ? present : [fallback]));
  switch (property.type) {
    case "int":
      return fc.tuple(own(1), fc.constantFrom(0, 0, 1, -1)).map(([value, step]) => Number(value) + step);
    case "float":
      return fc.tuple(own(1), fc.constantFrom(0, 0, 0.5, -0.5)).map(([value, step]) => Number(value) + step);
    case "date":
      return fc.tuple(own("2024-07-11"), fc.constantFrom(10, 10, 7, 4)).map(([value, precision]) => String(value).slice(0, precision));
    case "id":
    case "string":
    case "url":
    case "enum":
    case "list":
    case "evidence":
    case "boolean":
      return fc.oneof({ weight: 12, arbitrary: own("x") }, { weight: 1, arbitrary: own("x").map((value) => String(value).toUpperCase()) });
  }
}
