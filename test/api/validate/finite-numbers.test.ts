import { expect, test } from "@jest/globals";
import { buildSchema, parse, validate } from "graphql";
import { finiteNumbersRule } from "../../../src/api/validate/finite-numbers.js";

const schema = buildSchema("type Query { value(of: Float, in: [Float]): Int }");
const problems = (text: string): string[] => validate(schema, parse(text), [finiteNumbersRule]).map(({ message }) => message);

test("a number that is finite passes, however long it is written", () => {
  expect(problems(`{ value(of: 1.7e308, in: [-1.7e308, 0, ${"9".repeat(308)}]) }`)).toEqual([]);
});

test("a number that would be read as infinite is refused where it stands", () => {
  expect(problems("{ value(of: 1e309) }")).toEqual(["The number 1e309 is too large; numbers go up to about 1.8e308."]);
  expect(problems(`{ value(in: [1, -2e400, ${"9".repeat(310)}]) }`)).toHaveLength(2);
});
