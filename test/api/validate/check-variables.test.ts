import { expect, test } from "@jest/globals";
import { checkVariables } from "../../../src/api/validate/check-variables.js";

/** An object in so many others. */
function nested(levels: number): Record<string, unknown> {
  let value: Record<string, unknown> = {};
  for (let level = 1; level < levels; level += 1) value = { not: level % 2 === 0 ? value : [value] };
  return value;
}

test("variables may be nested, and are refused where nothing could be meant so deep", () => {
  expect(() => {
    checkVariables(nested(100));
  }).not.toThrow();
  expect(() => {
    checkVariables(nested(300));
  }).toThrow("The variables are nested more than 200 levels deep; write a flatter filter.");
});

test.each(["__proto__", "constructor"])("variables cannot hold the key %s, at any depth", (key) => {
  const variables = JSON.parse(`{ "filter": { "and": [{ "${key}": 1 }] } }`) as Record<string, unknown>;
  expect(() => {
    checkVariables(variables);
  }).toThrow(`Variables cannot hold the key "${key}"; leave it out or give it another name.`);
});

test("plain values pass, whatever they say", () => {
  expect(() => {
    checkVariables({ a: null, b: "__proto__", c: [1, [true]], d: {} });
  }).not.toThrow();
});
