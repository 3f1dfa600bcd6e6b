import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { extractStatements } from "../../src/extract/extract-statements.js";
import type { Extraction } from "../../src/extract/extraction.js";
import { buildLexicon } from "../../src/extract/names/lexicon.js";
import { inventedLexicon, inventedNodes } from "./support/invented.js";

const pieces = [
  ..."We present Foo, |Foo is |up to |2.1x |40\\% |faster than |Qux|Zed-7B| on |8 |Bar9| cards|, respectively|. |and |, |reduces latency by |$\\sim$|".split(
    "|",
  ),
  ..."3.5$\\times$ |(FOO) |our framework |\u2248|5\u201310\u00d7 |WikiBar|{\\it |} |https://foo.org/1 |[3] |e.g., |from |to |memory |GB|\ud83d\ude00|e\u0301| |~".split(
    "|",
  ),
];
const abstracts = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((each) => each.join(""));
const source = fc.record({
  title: fc.oneof(fc.constant("Foo: Fast Sorting"), fc.string({ unit: "grapheme", maxLength: 60 }), abstracts),
  abstract: fc.oneof(abstracts, fc.string({ unit: "grapheme", maxLength: 400 })),
});
const read = (given: { title: string; abstract: string }, lexicon = inventedLexicon): Extraction =>
  extractStatements(given, lexicon, { minPrecision: 0 });

const evidenceOf = ({ names, introduced, relations, results }: Extraction) =>
  [...names, ...introduced, ...relations, ...results].map(({ evidence }) => evidence);

describe("whatever the text", () => {
  test("each quote is what stands at its offsets, and no text is refused", () => {
    fc.assert(
      fc.property(source, (given) => {
        const extraction = read(given);
        for (const { part, quote, start, end } of [...evidenceOf(extraction), ...extraction.dropped]) {
          expect((part === "TITLE" ? given.title : given.abstract).slice(start, end)).toBe(quote);
        }
        for (const { confidence } of evidenceOf(extraction)) expect(confidence >= 0 && confidence <= 1).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test("the same text says the same, in whatever order the graph's names come", () => {
    const reversed = buildLexicon([...inventedNodes].reverse());
    fc.assert(
      fc.property(source, (given) => {
        expect(JSON.stringify(read(given, reversed))).toBe(JSON.stringify(read(given)));
      }),
      { numRuns: 60 },
    );
  });

  test("every value stands in the text as it is written", () => {
    fc.assert(
      fc.property(source, (given) => {
        for (const { value, evidence } of read(given).results) {
          if (value === null) continue;
          expect(evidence.quote.replace(/,/gu, "")).toContain(String(value));
        }
      }),
      { numRuns: 100 },
    );
  });

  test("a name that is taken out of the lexicon is spoken of no more", () => {
    const without = buildLexicon(inventedNodes.filter(({ id }) => id !== "technique:qux"));
    fc.assert(
      fc.property(source, (given) => {
        expect(JSON.stringify(read(given, without))).not.toContain('technique:qux"');
      }),
      { numRuns: 60 },
    );
  });
});

test("a sentence that says nothing changes nothing before it", () => {
  const text = "We present Foo. On 8 Bar9 cards Foo is 2.1x faster than Qux.";
  const before = read({ title: "Foo: Fast Sorting", abstract: text });
  expect(read({ title: "Foo: Fast Sorting", abstract: `${text} It rains.` }).results).toEqual(before.results);
});

test("rules below a precision that is asked for are silent", () => {
  const given = { title: "Foo: Fast Sorting", abstract: "We present Foo. Foo is 2.1x faster than Qux." };
  expect(read(given).results).not.toEqual([]);
  expect(extractStatements(given, inventedLexicon, { minPrecision: 1.01 })).toMatchObject({
    results: [],
    relations: [{ relation: "MENTIONS" }],
  });
});

test.each(["2.1x, ", "Qux, ", "We propose ", "Foo-", "(FOO) ", "10% ", "tensor-", "a"])(
  "a megabyte of «%s» is read as far as an abstract goes",
  (piece) => {
    const abstract = `We present Foo. ${piece.repeat(1_000_000 / piece.length)}`;
    const { dropped, ...said } = read({ title: "Foo: Fast Sorting", abstract });
    const { dropped: _, ...start } = read({ title: "Foo: Fast Sorting", abstract: abstract.slice(0, 10_000) });
    expect(said).toEqual(start);
    expect(Math.max(0, ...dropped.map(({ end }) => end))).toBeLessThanOrEqual(10_000);
  },
);
