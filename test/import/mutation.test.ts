import { expect, test } from "@jest/globals";
import { maxSentRecords } from "../../src/import/import-text.js";
import { callerOf, editorOf } from "../support/editable-graph.js";
import { openWorld } from "../world/world.js";

const mutation = `mutation ($input: ImportInput!) {
  importPapers(input: $input) {
    revision
    changed
    format
    papers { title status paper { id published authorCount origin } }
    problems { line message excerpt }
  }
}`;

const text =
  "TY  - JOUR\nTI  - Kiln: Baking INT6 Weights\nAU  - Example, Ada\nUR  - https://arxiv.org/abs/2503.01234\nER  - \nTY  - JOUR\nER  - \n";

test("a text is imported, shown as it is now, and sent twice is no change", async () => {
  const { store } = await openWorld();
  const editor = editorOf(store, callerOf("ada", "EDITOR"));
  const paper = { id: "paper:kiln-baking-int6-weights", published: "2025-03", authorCount: 1, origin: "IMPORTED" };
  const title = "Kiln: Baking INT6 Weights";
  const problems = [{ line: 6, message: "This record has no title.", excerpt: null }];
  expect(await editor.ask(mutation, { input: { text, dryRun: true } })).toMatchObject({
    importPapers: { changed: true, format: "RIS", papers: [{ title, status: "CREATED", paper: null }], problems },
  });
  expect(await editor.ask(mutation, { input: { text } })).toMatchObject({
    importPapers: { changed: true, papers: [{ title, status: "CREATED", paper }], problems },
  });
  expect(await editor.ask(mutation, { input: { text } })).toMatchObject({
    importPapers: { changed: false, papers: [{ title, status: "UNCHANGED", paper }] },
  });
  expect(await editor.ask("{ changes(first: 1) { nodes { action by ids } } }")).toEqual({
    changes: { nodes: [{ action: "IMPORT", by: "ada", ids: [paper.id, "technique:kiln"] }] },
  });
});

test("a path is a text like any other, and is not opened", async () => {
  const { store } = await openWorld();
  const { importPapers } = await editorOf(store).ask(mutation, { input: { text: "file:///etc/passwd" } });
  expect(importPapers).toMatchObject({
    changed: false,
    format: "AUTO",
    papers: [],
    problems: [{ line: null, excerpt: "file:///etc/passwd" }],
  });
});

test("a year that no page can be of is refused", async () => {
  const { store } = await openWorld();
  const error = await editorOf(store).fail(mutation, { input: { text, pageYear: 25 } });
  expect(error.extensions["code"]).toBe("BAD_USER_INPUT");
});

test("of a text that is sent so many records are read, and what is beyond them is told", async () => {
  const { store } = await openWorld();
  const records = Array.from({ length: maxSentRecords + 1 }, (_, index) => `TY  - JOUR\nN1  - ${index}\nER  - \n`);
  const { importPapers } = await editorOf(store).ask(mutation, { input: { text: records.join(""), dryRun: true } });
  const { papers, problems } = importPapers as {
    readonly papers: readonly unknown[];
    readonly problems: readonly { readonly message: string }[];
  };
  expect(papers).toEqual([]);
  expect(problems.at(-1)).toMatchObject({ message: `Only the first ${maxSentRecords} records of a text are read; part it into several.` });
});
