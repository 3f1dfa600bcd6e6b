import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { addressOf, matchPath, withChosen } from "../../src/explorer/address.js";
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

test.each([
  ["/compare", "?refs=c4~lora&differences=1", "/compare?refs=benchmark:c4~lora&differences=1"],
  ["/compare", "?refs=lora,%20c4", "/compare?refs=lora,benchmark:c4"],
  ["/compare", "?refs=lora&refs=c4", "/compare?refs=lora&refs=benchmark:c4"],
  ["/path", "?from=c4&to=h100", "/path?from=benchmark:c4&to=h100"],
  ["/path", "?from=h100&to=c4&length=8", "/path?from=h100&to=benchmark:c4&length=8"],
  ["/results", "?metric=SPEEDUP&benchmark=c4", "/results?metric=SPEEDUP&benchmark=benchmark:c4"],
  ["/gaps", "?category=ATTENTION&hardware=h100~c4", "/gaps?category=ATTENTION&hardware=h100~benchmark:c4"],
  ["/review", "?about=c4", "/review?about=benchmark:c4"],
  ["/lineage/c4", "?direction=ancestors", "/lineage/benchmark%3Ac4?direction=ancestors"],
  ["/technique/c4", "", "/benchmark/c4"],
  ["/", "?q=c4", "/benchmark/c4"],
  ["/path", "?from=c4-en&to=h100", "/benchmark/c4"],
])("what is chosen instead of c4 at %s%s is at %s", (path, search, address) => {
  expect(withChosen(path, search, "c4", "benchmark:c4")).toBe(address);
});

test("what is chosen instead of a name that holds a comma stands for the whole name", () => {
  expect(withChosen("/path", "?from=fast,+exact&to=h100", "fast, exact", "paper:a")).toBe("/path?from=paper:a&to=h100");
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
