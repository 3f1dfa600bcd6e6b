import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { keysOf } from "../../../src/store/search/build-index.js";
import { digitsBetween, errorsBetween as between, misspeltKeys, spell, typoKeys } from "../../../src/store/search/typos.js";
import { propertyRuns } from "../../support/property-runs.js";
import { forgivenErrors } from "../../support/typing-errors.js";

const errorsBetween = (one: string, other: string): number | undefined => between(spell(one), spell(other));

/** Words over a small alphabet, so that they are often similar. */
const word = fc.string({ unit: fc.constantFrom("a", "b", "c", "1"), maxLength: 18 });

const edits = fc.array(fc.record({ at: fc.nat(18), is: fc.constantFrom("", "a", "xy", "swap") }), { minLength: 1, maxLength: 3 });

/** A word and misspellings of it. */
const pair = fc.tuple(word, edits).map(([text, slips]) => {
  const letters = Array.from(text);
  for (const { at, is } of slips) {
    if (is === "swap") letters.splice(at, 2, ...letters.slice(at, at + 2).reverse());
    else letters.splice(at, 1, is);
  }
  return [text, letters.join("")] as const;
});

describe("typing errors", () => {
  test("are counted as an exhaustive search counts them", () => {
    fc.assert(
      fc.property(fc.oneof(pair, fc.tuple(word, word)), ([one, other]) => {
        expect(errorsBetween(one, other) ?? Infinity).toBe(forgivenErrors(one, other));
        expect(errorsBetween(other, one)).toBe(errorsBetween(one, other));
      }),
      { numRuns: propertyRuns(2_000) },
    );
  });

  test("that are forgiven leave two words with a common key", () => {
    fc.assert(
      fc.property(pair, ([one, other]) => {
        const errors = errorsBetween(one, other);
        fc.pre(errors !== undefined && errors > 0);
        const keys = new Set(typoKeys(one));
        expect(misspeltKeys(other).some((key) => keys.has(key))).toBe(true);
      }),
      { numRuns: propertyRuns(1_000) },
    );
  });

  test("are counted in letters of any script", () => {
    expect(errorsBetween("трансформер", "транcформр")).toBe(2);
    expect(errorsBetween("𝒂𝒃𝒄𝒅", "𝒂𝒃𝒄𝒆")).toBe(1);
    expect(errorsBetween("h100", "h200")).toBeUndefined();
    expect(errorsBetween("flashattention2", "flashatention2")).toBe(1);
    expect(errorsBetween("flashattention2", "flashattention3")).toBeUndefined();
  });

  test("are not digits, but names of one line differ in few of them", () => {
    expect(digitsBetween("h1000", "h100")).toBe(1);
    expect(digitsBetween("mi355x", "mi300x")).toBe(2);
    expect(digitsBetween("rtx4080ti", "rtx2080ti")).toBe(1);
    expect(digitsBetween("h100", "h100")).toBeUndefined();
    expect(digitsBetween("h1000", "a100")).toBeUndefined();
    expect(digitsBetween("h1000", "h20")).toBeUndefined();
    expect(digitsBetween("4090", "4080")).toBeUndefined();
  });

  test("in long words take few keys", () => {
    expect(typoKeys("abc")).toEqual([]);
    expect(typoKeys("abcd")).toHaveLength(5);
    expect(typoKeys("abcdefghijklm")).toHaveLength(29);
    expect(typoKeys("abcdefghijklmnopqrstuvwxyz")).toHaveLength(9);
    expect(misspeltKeys("abcdefghijklmnopqrstuvwxyz")).toHaveLength(39);
  });

  test("never lie in the digits, nor between words of very different length, so that such words have no common key", () => {
    const keys = (text: string): Set<number> => new Set(typoKeys(text));
    expect(misspeltKeys("attention2").filter((key) => keys("attention3").has(key))).toEqual([]);
    expect(misspeltKeys("attention").filter((key) => keys("attentions").has(key))).not.toEqual([]);
    expect(misspeltKeys("attention").filter((key) => keys("attentionals").has(key))).toEqual([]);
  });
});

test("a word stands once under each key, also where what is left of it and its consonants have one hash", () => {
  const keys = keysOf("mihirvem");
  expect(new Set(keys).size).toBe(keys.length);
});
