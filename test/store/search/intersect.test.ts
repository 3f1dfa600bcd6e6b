import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { both, onlyOf } from "../../../src/store/search/intersect.js";
import { numberOf, posting, sources } from "../../../src/store/search/posting.js";

const numbers = fc.uniqueArray(fc.nat(60), { maxLength: 50 });

/** Postings of nodes, in the order of their numbers. */
const postings = fc
  .array(fc.tuple(fc.nat(60), fc.constantFrom(...sources)), { maxLength: 60 })
  .map((each) => Uint32Array.from([...new Map(each)].sort(([a], [b]) => a - b).map(([number, source]) => posting(number, 1, source))));

test("of postings are left those of some nodes, and others only where these are many", () => {
  fc.assert(
    fc.property(postings, numbers, (all, some) => {
      const wanted = [...all].filter((each) => some.includes(numberOf(each)));
      const left = [...onlyOf(all, some)];
      expect(left.filter((each) => some.includes(numberOf(each))).sort()).toEqual(wanted.sort());
      if (some.length * 16 <= all.length) expect(left).toHaveLength(wanted.length);
    }),
  );
});

test("of two words the weaker posting counts in each node that has both", () => {
  fc.assert(
    fc.property(postings, postings, (some, others) => {
      const known = new Map([...others].map((each) => [numberOf(each), each]));
      const weaker = [...some].flatMap((each) => {
        const other = known.get(numberOf(each));
        return other === undefined ? [] : [Math.max(each, other)];
      });
      expect([...both(some, others)]).toEqual(weaker);
      expect([...both(others, some)]).toEqual(weaker);
    }),
  );
});
