import { expect, test } from "@jest/globals";
import { toTrees, withFamilies, type Branch, type Member } from "../../src/explorer/pages/hardware/families.js";
import { verbsOf } from "../../src/explorer/parts/verbs.js";
import { papergraph } from "../../src/model/papergraph.js";

const member = (id: string, ...families: string[]): Member => ({
  id,
  name: id,
  partOf: { nodes: families.map((family) => ({ id: family })) },
});

const written = (branches: readonly Branch<Member>[]): string =>
  branches.map((branch) => branch.member.id + (branch.branches.length > 0 ? `(${written(branch.branches)})` : "")).join(" ");

test("devices stand under their family, by name, and each once", () => {
  const members = [member("h200", "hopper"), member("h100", "hopper", "dgx"), member("hopper", "nvidia"), member("nvidia"), member("dgx")];
  expect(written(toTrees(members))).toBe("dgx nvidia(hopper(h100 h200))");
});

test("families that are not there, and circles of families, lose nothing", () => {
  expect(written(toTrees([member("h100", "hopper")]))).toBe("h100");
  expect(written(toTrees([member("a", "b"), member("b", "a"), member("c")]))).toBe("c a(b)");
});

test("all families above something are found", () => {
  const members = [member("h100", "hopper"), member("hopper", "nvidia"), member("nvidia", "hopper")];
  expect([...withFamilies("h100", members)].sort()).toEqual(["h100", "hopper", "nvidia"]);
});

test("every relation is said in words, both ways", () => {
  const unsaid = [...papergraph.edges.keys()].filter((name) => !name.startsWith("RESULT_") && verbsOf(name).verb === "is related to");
  expect(unsaid).toEqual([]);
});
