import { describe, expect, test } from "@jest/globals";
import { papergraph } from "../../../src/model/papergraph.js";
import { directFirst, isDirectFirst, parseOrder } from "../../../src/plan/parse/order.js";
import type { OrderItem } from "../../../src/plan/selection.js";
import { planOne } from "../../support/plan-query.js";

const paper = papergraph.type("Paper");
const show = (order: readonly OrderItem[]): string[] => order.map(({ key, descending }) => `${key.name}${descending ? " desc" : ""}`);
const asc = (field: string): object => ({ field, direction: "ASC" });
const desc = (field: string): object => ({ field, direction: "DESC" });

describe("an order", () => {
  test("is by id where nothing else is asked", () => {
    expect(show(parseOrder(paper, undefined))).toEqual(["ID"]);
    expect(show(parseOrder(paper, null))).toEqual(["ID"]);
    expect(show(parseOrder(paper, []))).toEqual(["ID"]);
  });

  test("ends in the id, so that no two rows tie", () => {
    expect(show(parseOrder(paper, [desc("PUBLISHED"), asc("NAME")]))).toEqual(["PUBLISHED desc", "NAME", "ID"]);
  });

  test("ends where the id stands: what comes after decides nothing", () => {
    expect(show(parseOrder(paper, [asc("YEAR"), desc("ID"), asc("NAME")]))).toEqual(["YEAR", "ID desc"]);
  });

  test("that names a field twice is refused", () => {
    expect(() => parseOrder(paper, [asc("NAME"), desc("NAME")])).toThrow('"orderBy" names NAME twice.');
  });

  test("by what a type has not is refused with what it has", () => {
    expect(() => parseOrder(paper, [asc("MEMORY_GB")])).toThrow(/^Paper cannot be ordered by MEMORY_GB; it can by ID, .*NAME/);
  });
});

describe("what was stated for the device itself", () => {
  const orderOf = (args: string): readonly OrderItem[] => {
    const [branch] = planOne("item", `{ hardware(ref: "H100") { targetedBy${args} { totalCount } } }`).node.branches;
    if (branch?.is !== "page") throw new Error("The field is no page.");
    return branch.page.order;
  };

  test("comes first where the question reaches further", () => {
    expect(show(orderOf(""))).toEqual(["INHERITED", "ID"]);
    expect(show(orderOf("(scope: BOTH, orderBy: [{ field: NAME }])"))).toEqual(["INHERITED", "NAME", "ID"]);
  });

  test("is all there is where it does not", () => {
    expect(show(orderOf("(scope: EXACT)"))).toEqual(["ID"]);
  });

  test("is told by its key: a stored key of the same name is another", () => {
    expect(orderOf("").map(isDirectFirst)).toEqual([true, false]);
    expect(isDirectFirst({ ...directFirst, key: { ...directFirst.key } })).toBe(false);
  });
});
