import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { addressOf, matchPath } from "../../src/explorer/address.js";
import { formatCompare, parseCompare } from "../../src/explorer/pages/compare/compare-state.js";
import { formatDisagreements, parseDisagreements } from "../../src/explorer/pages/disagreements/disagreements-state.js";
import { formatGaps, parseGaps } from "../../src/explorer/pages/gaps/gaps-state.js";
import { formatSearch, isQuestion, parseSearch } from "../../src/explorer/pages/home/home-state.js";
import { formatRecords, parseRecords } from "../../src/explorer/pages/records/records-state.js";
import { formatResults, parseResults } from "../../src/explorer/pages/results/results-state.js";

const pages = [
  { name: "a search", parse: parseSearch, format: formatSearch, names: ["q", "kind", "category", "after"] },
  { name: "a comparison", parse: parseCompare, format: formatCompare, names: ["refs", "differences"] },
  {
    name: "a list of results",
    parse: parseResults,
    format: formatResults,
    names: ["metric", "hardware", "baseline", "descendants", "category", "year", "complete", "subject", "plot", "after"],
  },
  {
    name: "disagreements",
    parse: parseDisagreements,
    format: formatDisagreements,
    names: ["metric", "baseline", "hardware", "year", "first"],
  },
  { name: "gaps", parse: parseGaps, format: formatGaps, names: ["category", "hardware"] },
  { name: "records", parse: parseRecords, format: formatRecords, names: ["metric", "hardware", "benchmark", "unsaid", "first"] },
] as const;

const values = fc.oneof(fc.string(), fc.constantFrom("1", "paper", "SPEEDUP", "2024", "time", "hardware:h100", "a~b,c", "a b&c=d%41"));

/** The query of an address. */
const searchOf = (address: string): URLSearchParams => new URL(address, "http://localhost").searchParams;

describe("the address of", () => {
  test.each(pages)("$name is read as it is written, and ignores what it does not know", ({ parse, format, names }) => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names, "unknown"), values), (given) => {
        const state = parse({ search: new URLSearchParams(given) });
        const address = (format as (state: unknown) => string)(state);
        expect(address).not.toContain("unknown");
        // A search without a text has no other state.
        const again = parse({ search: searchOf(address) });
        expect((format as (state: unknown) => string)(again)).toBe(address);
      }),
    );
  });

  test("a thing is found again, whatever is in its slug", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (slug) => {
        fc.pre(slug.trim() !== "" && slug.isWellFormed());
        expect(matchPath("/paper/:slug", addressOf(`paper:${slug}`))).toEqual({ slug });
      }),
    );
  });

  test("a result is its place on the page of its paper", () => {
    expect(addressOf("result:flashattention/speed-1")).toBe("/paper/flashattention#speed-1");
  });
});

test("a path that is no address of the page, or is not UTF-8, is not matched", () => {
  for (const path of ["/paper", "/paper/", "/paper/a/b", "/papers/a", "/paper/%ff"])
    expect([path, matchPath("/paper/:slug", path)]).toEqual([path, undefined]);
});

test.each([
  ["FlashAttention?", true],
  ["what extends FlashAttention", true],
  ["fastest attention on H100", true],
  ["attention is all you need", false],
  ["flash attention", false],
  ["which GPU", false],
  ["?", false],
  [`what ${"is ".repeat(50)}`, false],
])("whether %j is a question: %j", (text, is) => {
  expect(isQuestion(text)).toBe(is);
});
