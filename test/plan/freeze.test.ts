import { expect, test } from "@jest/globals";
import { freeze } from "../../src/plan/freeze.js";

test("plain data is frozen all the way down, and handed back", () => {
  const value = { list: [{ deep: { deeper: 1 } }], text: "a", nothing: null };
  expect(freeze(value)).toBe(value);
  expect([value, value.list, value.list[0], value.list[0]?.deep].every(Object.isFrozen)).toBe(true);
});

test("what is frozen already is not walked again", () => {
  const shared = Object.freeze({ inner: { open: true } });
  freeze({ shared });
  expect(Object.isFrozen(shared.inner)).toBe(false);
});

test("what is no object is handed back", () => {
  expect([1, "a", null, undefined].map((value) => freeze(value))).toEqual([1, "a", null, undefined]);
});
