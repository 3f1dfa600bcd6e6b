import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "@jest/globals";
import { papergraph } from "../../src/model/papergraph.js";
import { allRules } from "../../src/seed/rules/all-rules.js";
import { datesAgreeWithArxiv } from "../../src/rules/dates-agree-with-arxiv.js";
import { identifiersHaveForm } from "../../src/rules/identifiers-have-form.js";
import { knownEnds } from "../../src/rules/known-ends.js";
import { papersSaySomething } from "../../src/seed/rules/papers-say-something.js";
import type { SeedRule } from "../../src/seed/rules/seed-rule.js";
import { one, two, type BrokenRule } from "./broken-rules/broken-rule.js";
import { brokenNodesAndRelations } from "./broken-rules/nodes-and-relations.js";
import { brokenPapers } from "./broken-rules/papers.js";
import { brokenResults } from "./broken-rules/results.js";
import { editedFiles, editedGraph, graphOf } from "./edited-world.js";

/** For each rule the edits of the tiny graph that break it. */
const breaks: readonly BrokenRule[] = [...brokenNodesAndRelations, ...brokenResults, ...brokenPapers];

test.each(breaks.map((each) => ({ says: each.rule.says, ...each })))(
  "$says Else: $found",
  ({ rule, edit, also, found, file = edit.path }) => {
    expect(rule.check(editedGraph(edit, ...(also ? [also] : [])), papergraph)).toContainEqual(
      expect.objectContaining({ at: file, message: found }),
    );
  },
);

test("a paper with neither relation nor result has to give a reason", () => {
  const text = "id: paper:silence\ntitle: Silence\ncontribution: THEORY\n";
  const silent = (content: string) => graphOf([...editedFiles(), { path: "papers/silence.yaml", text: content }]);
  expect(papersSaySomething.check(silent(text), papergraph)).toEqual([
    { at: "papers/silence.yaml", message: "paper:silence has neither relation nor result: give a reason" },
  ]);
  expect(papersSaySomething.check(silent(`${text}reason: It is about nothing.\n`), papergraph)).toEqual([]);
});

test("a relation between kinds that it cannot join is found, wherever it comes from", () => {
  const graph = editedGraph();
  const wrong = { type: "TARGETS", from: "hardware:onyx", to: "system:shuttle", source: "paper:quickweave", at: one, implied: false };
  expect(knownEnds.check({ ...graph, edges: [...graph.edges, wrong] }, papergraph)).toEqual([
    expect.objectContaining({ at: one, message: "hardware:onyx TARGETS system:shuttle: TARGETS does not join these kinds" }),
  ]);
});

test.each([
  ["2023-11", "2311.12345"],
  ["2023-11-30", "2312.00001"],
  ["2023-11-30", "2401.10241"],
  ["2023", "2401.10241"],
  ["2007-03-30", "0704.0001"],
  ["1999-01", "hep-th/9901001"],
  ["2003-09", "math/0309136"],
  ["2014-12", "1412.0001"],
])("a paper published %s may have the arXiv id %s", (published, arxivId) => {
  const graph = editedGraph(
    { path: two, find: "2023-11-30", put: published },
    { path: two, find: "authorCount: 5", put: `arxivId: "${arxivId}"` },
  );
  expect([identifiersHaveForm, datesAgreeWithArxiv].flatMap((rule) => rule.check(graph, papergraph))).toEqual([]);
});

test.each([
  "2313.12345",
  "0703.0001",
  "1412.00001",
  "1501.0001",
  "arXiv:2311.12345",
  "math.GT/0309136",
  "hep-th/0704001",
  "hep-th/9913001",
])("%s is no arXiv id", (arxivId) => {
  const graph = editedGraph({ path: two, find: "authorCount: 5", put: `arxivId: "${arxivId}"` });
  expect(identifiersHaveForm.check(graph, papergraph)).toEqual([
    { at: two, field: "arxivId", message: `paper:quickweave-2: not an arXiv id: ${arxivId}` },
  ]);
});

describe("all rules", () => {
  const graph = editedGraph();

  test.each(allRules)("$says The tiny graph keeps it.", ({ check }) => {
    expect(check(graph, papergraph)).toEqual([]);
  });

  test("are the files of their folders, one each", async () => {
    const others = ["all-rules.ts", "seed-rule.ts", "graph-rule.ts", "stated-graph.ts"];
    const folders = ["../../src/rules/", "../../src/seed/rules/"].map((path) => new URL(path, import.meta.url));
    const files = folders.flatMap((folder) =>
      readdirSync(fileURLToPath(folder))
        .filter((name) => !others.includes(name))
        .map((name) => new URL(name, folder).href),
    );
    const modules = await Promise.all(files.map((file) => import(file) as Promise<Readonly<Record<string, SeedRule>>>));
    expect(modules.map((module) => Object.values(module).length)).toEqual(files.map(() => 1));
    expect(new Set(modules.flatMap((module) => Object.values(module)))).toEqual(new Set(allRules));
  });

  test("are each shown to find something", () => {
    const shown = new Set(breaks.map(({ rule }) => rule));
    expect(allRules.filter((rule) => !shown.has(rule)).map((rule) => rule.says)).toEqual([]);
  });
});
