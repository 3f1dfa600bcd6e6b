import { expect, test } from "@jest/globals";
import type { Ref } from "../../../src/plan/selection.js";
import { ambiguityIn } from "../../../src/store/read/refs.js";

const own: Ref = { text: "z", kinds: ["PAPER"] };
const inFilter = (text: string, kind = "PAPER"): Ref => ({ text, kinds: [kind], argument: "filter.ref" });
const several = [
  { id: "paper:a", name: "a" },
  { id: "paper:b", name: "b" },
];

test("of several names that mean several things the same one is told, in whichever order a store looks them up", () => {
  const asked = [inFilter("b"), inFilter("a", "SYSTEM"), own, inFilter("a", "MODEL")];
  const told = (refs: readonly Ref[]): unknown =>
    ambiguityIn(
      refs.map(() => several),
      refs,
    )?.message;
  expect(told(asked)).toBe(told(asked.toReversed()));
  expect(told(asked)).toMatch(/^"z" means several things/);
  const filters = asked.filter((ref) => ref !== own);
  expect(told(filters)).toBe(told(filters.toReversed()));
  expect(told(filters)).toMatch(/^"a" means several things/);
});

test("a name that means one thing is no ambiguity", () => {
  expect(ambiguityIn([several.slice(1), []], [own, inFilter("a")])).toBeUndefined();
});
