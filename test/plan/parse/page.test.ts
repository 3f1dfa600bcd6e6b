import { describe, expect, test } from "@jest/globals";
import { papergraph } from "../../../src/model/papergraph.js";
import { encodeCursor } from "../../../src/plan/parse/cursor.js";
import { parseOrder } from "../../../src/plan/parse/order.js";
import { parsePage } from "../../../src/plan/parse/page.js";
import type { PageRange } from "../../../src/plan/selection.js";

const order = parseOrder(papergraph.type("Paper"), undefined);
const pageOf = (args: Readonly<Record<string, unknown>>): PageRange => parsePage(args, order, "papers");
const cursor = encodeCursor("papers", ["paper:a"]);

describe("a page", () => {
  test("has 20 rows from the start where nothing is asked", () => {
    expect(pageOf({})).toEqual({ size: 20, backward: false });
    expect(pageOf({ first: null, last: null, after: null, before: null })).toEqual({ size: 20, backward: false });
  });

  test("is read from the end for `last`", () => {
    expect(pageOf({ last: 3 })).toEqual({ size: 3, backward: true });
  });

  test("stands between two cursors, in either direction", () => {
    expect(pageOf({ first: 2, after: cursor })).toEqual({ size: 2, backward: false, after: ["paper:a"] });
    expect(pageOf({ last: 2, after: cursor, before: cursor })).toEqual({
      size: 2,
      backward: true,
      after: ["paper:a"],
      before: ["paper:a"],
    });
  });

  test("keeps its default size beside a cursor alone", () => {
    expect(pageOf({ before: cursor })).toEqual({ size: 20, backward: false, before: ["paper:a"] });
  });

  test.each([0, 1, 100])("of %d rows passes", (first) => {
    expect(pageOf({ first }).size).toBe(first);
  });

  test.each(["first", "last"])("of more than 100 rows, or fewer than none, is refused for `%s`", (argument) => {
    expect(() => pageOf({ [argument]: 101 })).toThrow(`"${argument}" is 101; it must be between 0 and 100.`);
    expect(() => pageOf({ [argument]: -1 })).toThrow(`"${argument}" is -1; it must be between 0 and 100.`);
  });

  test("from both ends is refused", () => {
    expect(() => pageOf({ first: 1, last: 1 })).toThrow('Give either "first" or "last", not both.');
  });

  test.each(["after", "before"])("is refused for a cursor of another list in `%s`", (argument) => {
    const other = encodeCursor("techniques", ["paper:a"]);
    expect(() => pageOf({ [argument]: other })).toThrow(`Invalid cursor in "${argument}"`);
  });
});
