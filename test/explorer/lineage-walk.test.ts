import { expect, test } from "@jest/globals";
import type { LineageGraph, LineageLink, LineageThing } from "../../src/explorer/lineage/graph.js";
import { layOut } from "../../src/explorer/lineage/layout/lay-out.js";
import { walk } from "../../src/explorer/lineage/picture/walk.js";

const thing = (name: string, introduced: string): LineageThing => ({ id: name, name, introduced, depth: 0 });

const link = (from: LineageThing, to: LineageThing): LineageLink => ({
  id: `${from.id}>${to.id}`,
  relation: "EXTENDS",
  from,
  to,
  sources: [],
  references: [],
  note: null,
  origin: "CURATED",
  confidence: 1,
  results: [],
});

const [old, left, right, late] = [thing("old", "2020"), thing("left", "2021"), thing("right", "2021"), thing("late", "2023")];
const graph: LineageGraph = {
  root: old,
  things: [old, left, right, late],
  links: [link(left, old), link(right, old), link(late, old)],
  isTruncated: false,
};
const measures = { nodeWidth: 100, nodeHeight: 30, labelHeight: 20 };
const relations = graph.links.map(({ id, from, to }) => ({ id, from: from.id, to: to.id }));
const [wide, tall] = [layOut(graph.things, relations, measures, "right"), layOut(graph.things, relations, measures, "down")];

const go = (at: string, key: string, { shift = false, picture = wide } = {}) => walk(at, { key, shift }, graph, picture);

test("arrows along time lead along relations, both ways", () => {
  const next = go("old", "ArrowRight") ?? "";
  expect(["left", "right", "late"]).toContain(next);
  expect(go(next, "ArrowLeft")).toBe("old");
  expect(go("old", "ArrowLeft")).toBeUndefined();
});

test("on a phone time runs down, and so do the arrows", () => {
  const next = go("old", "ArrowDown", { picture: tall }) ?? "";
  expect(go(next, "ArrowUp", { picture: tall })).toBe("old");
});

test("arrows across time lead through everything, column by column", () => {
  const met = ["old"];
  for (let at = go("old", "ArrowDown"); at !== undefined; at = go(at, "ArrowDown")) met.push(at);
  expect([...met].sort()).toEqual(["late", "left", "old", "right"]);
  expect([met[0], met[3]]).toEqual([go("late", "Home"), go("old", "End")]);
});

test("with Shift they lead onto relations, from there to those beside and to both ends", () => {
  let at = go("old", "ArrowRight", { shift: true }) ?? "";
  expect(relations.map(({ id }) => id)).toContain(at);
  for (let before = go(at, "ArrowUp"); before !== undefined; before = go(at, "ArrowUp")) at = before;
  const met = [at];
  for (let next = go(at, "ArrowDown"); next !== undefined; next = go(next, "ArrowDown")) met.push(next);
  expect([...met].sort()).toEqual(relations.map(({ id }) => id).sort());
  expect([go("late>old", "ArrowLeft"), go("late>old", "ArrowRight")]).toEqual(["old", "late"]);
});

test("other keys lead nowhere", () => {
  expect(["a", "Tab", "Enter", " "].map((key) => go("old", key))).toEqual([undefined, undefined, undefined, undefined]);
});
