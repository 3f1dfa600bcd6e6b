import { describe, expect, test } from "@jest/globals";
import { joinedName, joinsOf, wordsOf } from "../../src/model/words.js";

const texts = (text: string): string[] => wordsOf(text).map((word) => word.text);
const pieces = (text: string): (readonly string[])[] => wordsOf(text).map((word) => word.pieces);

describe("words", () => {
  test.each([
    ["FlashAttention-2: Faster!", ["flashattention", "2", "faster"]],
    ["Éléphant naïf", ["elephant", "naif"]],
    ["ＫＶ cache", ["kv", "cache"]],
    ["soft\u00adhyphen \u202eright\u202c", ["softhyphen", "right"]],
    ["kernels, queries, classes, loss, bus, GPUs, H100s", ["kernel", "query", "classe", "loss", "bus", "gpu", "h100"]],
    ["the state of the art", ["state", "art"]],
    ['x_1 a%b "c"', ["x", "1", "b", "c"]],
    ["注意力 机制", ["注意力", "机制"]],
    ["?! … 🧶", []],
  ])("of %j", (text, words) => {
    expect(texts(text)).toEqual(words);
  });

  test.each([
    ["FlashAttention2", ["flash", "attention", "2"]],
    ["CUDAGraph", ["cuda", "graph"]],
    ["LLMs", []],
    ["H100", []],
    ["fp8", ["fp", "8"]],
    ["plain", []],
  ])("of %j have pieces", (text, expected) => {
    expect(pieces(text)).toEqual([expected]);
  });

  test("are joined with adjacent words", () => {
    expect(joinsOf(wordsOf("one two of three")).map(({ text }) => text)).toEqual(["onetwo", "onetwothree", "twothree"]);
    expect(joinsOf(wordsOf("lone"))).toEqual([]);
  });

  test("of a short name are joined with their pieces; those of a sentence are not", () => {
    expect(joinedName("FlashAttention 2")).toEqual(["flashattention2", "flashattention", "flashattention2", "attention2"]);
    expect(joinedName("one two three four five")).toEqual([]);
  });
});
