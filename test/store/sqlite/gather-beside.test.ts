import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { papergraph } from "../../../src/model/papergraph.js";
import { searchedNodes, type SearchedNode } from "../../../src/store/search/build-index.js";
import { gatherBeside } from "../../../src/store/sqlite/write/gather-beside.js";

/** The built program of the thread. */
const program = resolve("dist/store/sqlite/write/words-thread.js");

const words = "flash attention paged cache FlashAttention2 H100 ZeRO-3 naïve β-sampling of kernel kernels 1.5B".split(" ");

const some = (least: number, most: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...words), { minLength: least, maxLength: most }).map((each) => each.join(" "));

/** Nodes with what is searched of them, under numbers that have another order. */
const nodes: fc.Arbitrary<SearchedNode[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom("TECHNIQUE", "PAPER"),
      name: some(1, 4),
      aliases: fc.array(some(1, 2), { maxLength: 2 }),
      summary: fc.option(some(0, 12)),
      claim: fc.option(some(1, 6)),
    }),
    { minLength: 1, maxLength: 200 },
  )
  .map((drawn) => {
    const entries = drawn.map((each, index) => ({ ...each, id: `${each.kind.toLowerCase()}:n-${index}`, origin: "CURATED", degree: 0 }));
    const claims = entries.flatMap(({ id, claim }) => (claim === null ? [] : [{ of: id, claim }]));
    return searchedNodes(papergraph, entries, claims, new Map(entries.map(({ id }, index) => [id, entries.length - index])));
  });

test("a thread gathers the words that are gathered here without one", () => {
  expect(existsSync(program)).toBe(true);
  fc.assert(
    fc.property(nodes, (each) => {
      expect(gatherBeside(each, { least: 1, program })()).toEqual(gatherBeside(each)());
    }),
    { numRuns: 20 },
  );
});

test("postings of a word and keys of typing errors ascend, as they are written", () => {
  fc.assert(
    fc.property(nodes, (each) => {
      const { words: gathered, typos } = gatherBeside(each)();
      let start = 0;
      for (const count of gathered.counts) {
        const own = gathered.postings.subarray(start, (start += count));
        expect(own).toEqual(own.slice().sort());
      }
      expect(start).toBe(gathered.postings.length);
      expect(typos).toEqual(typos.slice().sort());
    }),
  );
});

test("words are gathered here where there is no thread, or it fails", () => {
  const [each = []] = fc.sample(nodes, 1);
  const expected = gatherBeside(each)();
  expect(gatherBeside(each, { least: 1, program: resolve("dist/none.js") })()).toEqual(expected);
  expect(gatherBeside(each, { least: 1, program: resolve("package.json"), patience: 200 })()).toEqual(expected);
});
