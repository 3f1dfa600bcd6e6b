import { describe, expect, test } from "@jest/globals";
import { withdrawal } from "../../src/import/fields/withdrawal.js";

const title = "Kiln: Baking INT6 Weights";

describe("a paper is left out that says of itself that it was taken back", () => {
  test.each([
    ["RETRACTED CHAPTER: Kiln", "retracted"],
    ["Kiln [Withdrawn]", "withdrawn"],
    ["WITHDRAWN: Kiln", "withdrawn"],
    ["Retraction Note to: Kiln", "retracted"],
  ])("in its title: %s", (stated, expected) => {
    expect(withdrawal({ title: stated })).toBe(expected);
  });

  test.each([
    ["This paper has been withdrawn by the author due to an error in section 3", "withdrawn"],
    ["Paper withdrawn because of a crucial error", "withdrawn"],
    ["12 pages; this article is temporarily withdrawn", "withdrawn"],
    ["Withdrawn from arXiv by the authors", "withdrawn"],
    ["This paper has been withdrawn from the arXiv by the author", "withdrawn"],
    ["This paper has been withdrawn from publication", "withdrawn"],
    ["Withdrawn from consideration by its authors", "withdrawn"],
    ["This article has been retracted: see the journal", "retracted"],
  ])("in a note: %s", (note, expected) => {
    expect(withdrawal({ title, notes: [note] })).toBe(expected);
  });

  test.each(["This work has been withdrawn.", "The paper was withdrawn by its authors"])("in its abstract: %s", (abstract) => {
    expect(withdrawal({ title, abstract })).toBe("withdrawn");
  });
});

test.each([
  "The previous version was withdrawn; this one is corrected",
  "This paper was withdrawn from a conference and accepted at another one",
  "Withdrawn from a workshop, extended",
  "This paper was withdrawn from consideration at a conference",
  "We study withdrawn papers",
  null,
])("what was withdrawn from somewhere else, or is another version, is not the paper: %s", (note) => {
  expect(withdrawal({ title: "Withdrawn Users in Large Graphs", abstract: "We study retracted papers.", notes: [note] })).toBeNull();
});
