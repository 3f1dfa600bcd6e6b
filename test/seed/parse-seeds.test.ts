import { describe, expect, test } from "@jest/globals";
import { papergraph } from "../../src/model/papergraph.js";
import { parseSeeds } from "../../src/seed/parse-seeds.js";
import { editedFiles, type Edit } from "./edited-world.js";

const path = "papers/quickweave.yaml";

/** What is said of the tiny graph's file once it is edited. */
function messages(find: string, put: string): string[] {
  const edit: Edit = { path, find, put };
  return parseSeeds(editedFiles([edit]), papergraph).findings.map((finding) => `${finding.at}: ${finding.message}`);
}

const statement = (content: string): string => `statements:\n${content}\nresults:`;

describe("the seed schema takes", () => {
  test.each([
    ["the extends of a system", "  - id: system:shuttle\n    extends: [technique:quickweave, system:loomserve]"],
    ["the extends of a technique", "  - id: technique:quickweave-2\n    extends: [system:shuttle]"],
    ["the extends of a model", "  - id: model:tapestry-7b\n    extends: [model:tapestry]"],
    [
      "the partOf of hardware and of a technique",
      "  - id: hardware:onyx\n    partOf: [hardware:acme-gpu]\n  - id: technique:quickweave\n    partOf: [system:shuttle]",
    ],
    ["an entry with a note", "  - id: system:shuttle\n    uses: [{ to: technique:quickweave, note: In passing. }]"],
  ])("%s as a statement", (_what, content) => {
    expect(messages("results:", statement(content))).toEqual([]);
  });
});

describe("the seed schema refuses", () => {
  test.each([
    ["an extends from a model to a technique", "  - id: model:tapestry\n    extends: [technique:quickweave]"],
    ["an extends from a technique to a model", "  - id: technique:quickweave\n    extends: [model:tapestry]"],
    ["a relation that the kind does not have", "  - id: hardware:onyx\n    uses: [system:shuttle]"],
    ["a property, which belongs where the node is defined", "  - id: system:shuttle\n    name: Shuttle"],
    ["a statement that says nothing", "  - id: system:shuttle"],
    ["a result as an end", "  - id: system:shuttle\n    uses: [result:quickweave/speedup]"],
  ])("%s", (_what, content) => {
    expect(messages("results:", statement(content))).toHaveLength(1);
  });

  test("a word that its vocabulary does not have, and names the result and the words that there are", () => {
    expect(messages("metric: SPEEDUP", "metric: SPEED")).toEqual([
      expect.stringMatching(/^papers\/quickweave\.yaml: .*\(speedup\).*"SPEEDUP"/),
    ]);
  });

  test("a misspelt property, and names it", () => {
    expect(messages("authorCount: 2", "authorsCount: 2")).toEqual([expect.stringContaining('"authorsCount"')]);
  });

  test("what is derived: nobody writes a factor", () => {
    expect(messages("unit: x", "unit: x\n    factor: 2")).toEqual([expect.stringContaining('"factor"')]);
  });

  test("an id of another form", () => {
    expect(messages("id: technique:quickweave\n", "id: technique:QuickWeave\n")).toHaveLength(1);
  });
});

describe("what is not YAML", () => {
  test.each([
    ["a key that comes twice", "authorCount: 2", "authorCount: 2\nauthorCount: 3"],
    ["an open bracket", "aliases: [QW, Quick Weaving]", "aliases: [QW, Quick Weaving"],
    ["a reference to nothing", "authorCount: 2", "authorCount: *two"],
    ["a type that nobody knows", "authorCount: 2", "authorCount: !number 2"],
  ])("is a finding that says where: %s", (_what, find, put) => {
    expect(messages(find, put)).toEqual([expect.stringMatching(/^papers\/quickweave\.yaml: .* at line \d+/)]);
  });

  test.each([
    ["there is nothing in the file", ""],
    ["there are two documents", "id: paper:one\n---\nid: paper:two\n"],
  ])("is a finding: %s", (_what, text) => {
    const { seeds, findings } = parseSeeds([{ path, text }], papergraph);
    expect([seeds, findings]).toEqual([[], [{ at: path, message: expect.stringContaining("document") }]]);
  });
});
