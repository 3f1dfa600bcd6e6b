import { describe, expect, test } from "@jest/globals";
import { papergraph } from "../../../src/model/papergraph.js";
import { parseEntityRef, parseRef } from "../../../src/plan/parse/ref.js";

describe("a ref", () => {
  test("keeps its text as it was given, and the kinds that compete for it", () => {
    expect(parseRef(" Flash Attention-2 ", ["TECHNIQUE"])).toEqual({ text: " Flash Attention-2 ", kinds: ["TECHNIQUE"] });
  });

  test("means anything that has a name where no kinds are given: results have none", () => {
    expect(parseEntityRef(papergraph, "H100").kinds).toEqual(papergraph.kinds.filter((kind) => kind !== "RESULT"));
  });

  test.each(["", "   ", "\n\t"])("is refused where it is empty: %j", (text) => {
    expect(() => parseRef(text, [])).toThrow("A ref is empty; give an id");
  });

  test("may have 500 characters, and is refused with one more", () => {
    expect(parseRef("x".repeat(500), []).text).toHaveLength(500);
    expect(() => parseRef("x".repeat(501), [])).toThrow("A ref has 501 characters; names have at most 500.");
  });

  test.each([
    ["a NUL character", "H\u0000100"],
    ["the first half of a surrogate pair", "H\ud800"],
    ["the second half of a surrogate pair", "\udc00H"],
  ])("is refused for %s", (_name, text) => {
    expect(() => parseRef(text, [])).toThrow("A ref holds a NUL character or half of a surrogate pair.");
  });

  test("may hold a whole surrogate pair", () => {
    expect(parseRef("🧶", []).text).toBe("🧶");
  });
});
