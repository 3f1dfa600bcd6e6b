import { expect, test } from "@jest/globals";
import { messageOf, type PaperRecord } from "../../src/import/paper-record.js";
import { readRecords } from "../../src/import/read-records.js";

const only = (record: object): PaperRecord | undefined => readRecords(JSON.stringify([record])).papers[0];

test("an author of OpenAlex whom it does not know counts by the name that the paper gives", () => {
  const authorships = [
    { author: { id: "A1", display_name: "Ada Example" }, raw_author_name: "Example, A." },
    { author: null, raw_author_name: "Bo Sample" },
    { raw_author_name: "C. Probe" },
  ];
  expect(only({ display_name: "A", authorships })?.authors).toEqual(["Ada Example", "Bo Sample", "C. Probe"]);
});

test("a word of an abstract of OpenAlex stands where its places are numbers", () => {
  expect(
    only({ display_name: "A", authorships: [], abstract_inverted_index: { Looms: [0, null, 2], weave: [1], ".": "x" } })?.abstract,
  ).toBe("Looms weave Looms");
});

test("Semantic Scholar says in several places which paper of arXiv is meant, and where it appeared", () => {
  const paper = { paperId: "a", title: "A", year: 2024 };
  expect(only({ ...paper, openAccessPdf: { url: "https://arxiv.org/pdf/2404.05678v2.pdf" } })).toMatchObject({ arxivId: "2404.05678" });
  expect(only({ ...paper, venue: "", journal: { name: "ArXiv", volume: "abs/2404.05678" } })).toMatchObject({
    arxivId: "2404.05678",
    venue: null,
  });
  expect(only({ ...paper, venue: "", journal: { name: "Journal of Looms", volume: "3" } })).toMatchObject({ venue: "Journal of Looms" });
});

test.each([
  "arXiv (Cornell University)",
  "bioRxiv (Cold Spring Harbor Laboratory)",
  "CoRR",
  "arXiv: Learning",
  "Zenodo (CERN)",
  "Preprints.org",
])("an archive of preprints is nowhere that a paper appeared: %s", (source) => {
  const work = { display_name: "A", authorships: [], primary_location: { source: { display_name: source } } };
  expect(only(work)?.venue).toBeNull();
});

test("where an answer is one line, a problem says which record it is about", () => {
  const records = [{ paperId: "a", title: "A" }, null, { paperId: "b" }];
  const messages = (text: string): string[] => readRecords(text, "SEMANTIC_SCHOLAR").problems.map(messageOf);
  expect(messages(JSON.stringify(records))).toEqual([
    "Record 2: Semantic Scholar does not know what was asked for here.",
    "Record 3: This record has no title.",
  ]);
  expect(messages(JSON.stringify(records, null, 1))).toEqual([
    "Semantic Scholar does not know what was asked for here.",
    "This record has no title.",
  ]);
});
