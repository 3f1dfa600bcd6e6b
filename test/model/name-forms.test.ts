import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { nameForms } from "../../src/model/name-forms.js";
import { normalizeName } from "../../src/model/names.js";

/** Words that the rules know, and others, with numbers. */
const words = fc.constantFrom(
  ...[
    "NVIDIA",
    "GeForce",
    "Tesla",
    "AMD",
    "Instinct",
    "H100",
    "A100s",
    "RTX",
    "4090",
    "GPU",
    "GPUs",
    "accelerators",
    "version",
    "v2",
    "V3",
  ],
  ...[
    "80GB",
    "40",
    "GB",
    "SXM",
    "SXM4",
    "PCIe",
    "HBM3",
    "HBM2e",
    "NVL",
    "OAM",
    "caches",
    "Attention",
    "batch",
    "batches",
    "3.1",
    "7B",
    "®",
    "s",
  ],
);
const texts = fc
  .array(fc.tuple(words, fc.constantFrom(" ", "-", "_", "")), { minLength: 1, maxLength: 7 })
  .map((parts) => parts.flat().join(""));

/** The digits of a text, once sizes and the names of sockets and of memory are left out. */
const digitsOf = (text: string): string => text.replace(/\D/gu, "");

describe("the forms of a name", () => {
  test("begin with the name itself, have a key each, and come in tiers", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const forms = nameForms(text);
        const keys = forms.map(({ key }) => key);
        expect(forms[0]).toEqual({ key: normalizeName(text), tier: 0, isDevice: false });
        expect(new Set(keys).size).toBe(keys.length);
        expect(forms.map(({ tier }) => tier)).toEqual(forms.map(({ tier }) => tier).sort((a, b) => a - b));
        expect(forms.length).toBeLessThanOrEqual(32);
      }),
    );
  });

  test("have the digits of the name; only a device loses any, and those of a size, a socket or a sort of memory", () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { key, isDevice } of nameForms(text)) {
          if (!isDevice) expect({ text, key, digits: digitsOf(key) }).toEqual({ text, key, digits: digitsOf(text) });
          else expect(isLeftOf(digitsOf(key), text)).toBe(true);
        }
      }),
    );
  });

  test("are few where there is nothing to rewrite", () => {
    expect(nameForms("H100").map(({ key }) => key)).toEqual(["h100"]);
    expect(nameForms("flashattention-2")).toHaveLength(2);
    expect(nameForms("technique:flashattention-2").map(({ tier }) => tier)).toEqual([0, 1]);
  });

  test("are short for any text", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 500 }), (text) => nameForms(text).length <= 33));
  });
});

/** Whether digits are those of a text without some of its sizes, sockets and sorts of memory. */
function isLeftOf(digits: string, text: string): boolean {
  const droppable = /\d{1,4}[\s_-]*gi?b|sxm\d|hbm\d|gddr\d/iu;
  const read = (rest: string, left: string): boolean => {
    if (digitsOf(rest) === left) return true;
    const match = droppable.exec(rest);
    if (!match) return false;
    const before = digitsOf(rest.slice(0, match.index));
    if (!left.startsWith(before)) return false;
    const after = rest.slice(match.index + match[0].length);
    const kept = before + digitsOf(match[0]);
    return read(after, left.slice(before.length)) || (left.startsWith(kept) && read(after, left.slice(kept.length)));
  };
  return read(text.replaceAll("®", ""), digits);
}
