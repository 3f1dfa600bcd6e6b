import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { ImportFormat } from "../../src/import/import-format.js";
import { importFormats } from "../../src/import/import-format.js";
import { readRecords } from "../../src/import/read-records.js";

const formats = Object.keys(importFormats) as ImportFormat[];
const titles = (text: string, format: ImportFormat | "AUTO" = "AUTO"): (string | null)[] =>
  readRecords(text, format).papers.map(({ title }) => title);
const reasons = (text: string, format: ImportFormat | "AUTO" = "AUTO"): string[] =>
  readRecords(text, format).problems.map(({ reason }) => reason);
const bib = (fields: string): string => `@article{key, ${fields}, year = 2024}`;

describe("a broken record costs itself alone", () => {
  test.each([
    ["an entry whose brace is not closed", "@article{a, title={A}}\n@article{b, title={B\n@article{c, title={C}}", ["A", "C"], 2],
    [
      "an object without its end",
      '[{"title": "A", "DOI": "10.1145/1"},\n{"title": "B", "DOI": \n{"title": "C", "DOI": "10.1145/3"}]',
      ["A", "C"],
      2,
    ],
    ["a string without its end", '[\n  {"title": "A", "issued": 1},\n  {"title": "B\n  {"title": "C"}\n]', ["A", "C"], 3],
    ["a line that is cut off", '{"title": "A", "externalIds": {}}\n{"title": "B"}\n{"title": "C', ["A", "B"], 3],
    [
      "an entry that never ends",
      "<feed>\n<entry><id>1</id><title>A</title></entry>\n<entry><title>B\n<entry><title>C</title></entry></feed>",
      ["A", "C"],
      3,
    ],
    [
      "an element that is not closed",
      "<feed>\n<entry><title>A</title></entry>\n<entry><title>B</entry>\n<entry><title>C</title></entry></feed>",
      ["A", "C"],
      3,
    ],
  ])("%s", (_, text, expected, line) => {
    const { papers, problems } = readRecords(text);
    expect(papers.map((paper) => paper.title)).toEqual(expected);
    expect(problems).toEqual([expect.objectContaining({ reason: "syntax", place: expect.objectContaining({ line }) })]);
  });
});

describe("what was taken back is left out, with the reason", () => {
  test.each([
    [
      "a withdrawn preprint",
      "<feed><entry><id>x</id><title>T</title><summary>This paper has been withdrawn by the authors.</summary></entry></feed>",
      "withdrawn",
    ],
    ["a retracted article", bib("title = {RETRACTED: A Fast Kernel}"), "retracted"],
    ["a retracted work", '{"title": "T", "authorships": [], "is_retracted": true}', "retracted"],
    [
      "a deleted record",
      '<OAI-PMH><record><header status="deleted"><identifier>oai:arXiv.org:2503.01234</identifier></header></record></OAI-PMH>',
      "deleted",
    ],
    ["a record without a title", bib("author = {Ada Example}"), "untitled"],
  ])("%s", (_, text, reason) => {
    expect(readRecords(text).papers).toEqual([]);
    expect(reasons(text)[0]).toBe(reason);
  });

  test("a paper about withdrawal is not withdrawn", () => {
    expect(titles(bib("title = {Withdrawn Users in Large Graphs}, abstract = {We study retracted papers.}"))).toHaveLength(1);
  });
});

describe("one paper is one", () => {
  const record = (id: string): string => `TY  - JOUR\nTI  - One Title, Twice\n${id}\nER  - \n`;
  const count = (...ids: readonly string[]): number => readRecords(ids.map(record).join("")).papers.length;

  test("by its arXiv id, its DOI, or its title where ids do not contradict", () => {
    expect(count("UR  - https://arxiv.org/abs/2503.01234", "DO  - 10.1145/1.2")).toBe(1);
    expect(count("UR  - https://arxiv.org/abs/2503.01234", "UR  - https://arxiv.org/abs/2503.01235")).toBe(2);
    expect(count("DO  - 10.1145/1.2", "DO  - 10.1145/1.3")).toBe(2);
    expect(count("DO  - 10.1145/1.2", "DO  - https://doi.org/10.1145/1.2")).toBe(1);
  });

  test("a record that has both ids unites what had one each", () => {
    const both = "UR  - https://arxiv.org/abs/2503.01234\nDO  - 10.1145/1.2";
    const texts = [
      "TY  - A\nTI  - First\nUR  - https://arxiv.org/abs/2503.01234\n",
      "TY  - A\nTI  - Second\nDO  - 10.1145/1.2\nPY  - 2024\n",
    ];
    const { papers } = readRecords([...texts, record(both)].join(""));
    expect(papers).toEqual([expect.objectContaining({ title: "First", arxivId: "2503.01234", doi: "10.1145/1.2", published: "2024" })]);
  });
});

describe("hostile texts", () => {
  const many = 20_000;
  test.each<[string, string, ImportFormat | "AUTO"]>([
    [
      "macros that double",
      `@string{a0={xxxxxxxxxx}}\n${Array.from({ length: 60 }, (_, i) => `@string{a${i + 1}=a${i}#a${i}}\n`).join("")}`,
      "AUTO",
    ],
    ["entries within entries", "@article{".repeat(many), "BIBTEX"],
    ["values that never end", "@article{a, title={x ".repeat(many), "BIBTEX"],
    ["braces", `@article{a, title={${"{".repeat(many)}`, "BIBTEX"],
    ["accents on accents", bib(`title = {${"\\'{".repeat(many)}}`), "BIBTEX"],
    ["objects without end", '{"title": '.repeat(many), "CSL_JSON"],
    ["lists without end", "[".repeat(many), "OPENALEX"],
    ["wrappers in wrappers", `{${'"message": {'.repeat(many)}`, "CSL_JSON"],
    ["elements without end", `<feed><entry>${"<a>".repeat(many)}`, "ARXIV"],
    ["sections without end in one element", `<feed>${`<entry>${"<![CDATA[".repeat(many)}</entry>`.repeat(5)}`, "ARXIV"],
    ["comments without end in one element", `<feed>${`<entry>${"<!--".repeat(many)}</entry>`.repeat(5)}`, "ARXIV"],
    ["sections without end", `<feed>${"<entry><![CDATA[".repeat(many)}`, "ARXIV"],
    ["links without end", `<dl><dt>${"<a>".repeat(many)}`, "ARXIV"],
    ["one long line", "y".repeat(100 * many), "DAILY_PAPERS"],
    ["brackets", `10.1145/${"(".repeat(many)}${")".repeat(many)}`, "ID_LIST"],
    ["continued lines", `TY  - JOUR\nTI  - x\n${"y\n".repeat(many)}`, "RIS"],
  ])("%s", (_, text, format) => {
    const { papers, problems } = readRecords(text, format);
    expect(papers.length + problems.length).toBeGreaterThan(0);
  });

  test.each<[string, string, ImportFormat]>([
    ["lines", "TY  - \n", "RIS"],
    ["entries", "@a{", "BIBTEX"],
    ["values", "1\n", "CSL_JSON"],
    ["elements", "<entry>", "ARXIV"],
  ])("a text is read up to a number of records, however many %s there are", (_, written, format) => {
    const { papers, problems } = readRecords((format === "ARXIV" ? "<feed>" : "") + written.repeat(100_001), format);
    expect(papers).toEqual([]);
    expect(problems).toHaveLength(1_002);
    expect(problems.at(-1)?.message).toBe("Only the first 100000 records of a text are read; part it into several.");
  });

  test("entities that a document declares stay as they are written", () => {
    const declared = '<!DOCTYPE feed [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>';
    expect(titles(`<?xml version="1.0"?>${declared}<feed><entry><title>T &b;&c;</title></entry></feed>`)).toEqual(["T &b;&c;"]);
  });

  test("keys of prototypes are nothing special", () => {
    expect(titles('[{"__proto__": {"title": "evil"}, "constructor": 1, "DOI": "10.1145/1", "title": "T"}]')).toEqual(["T"]);
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain("title");
  });

  test("whatever a text is, it is read or refused, and what comes out is clean", () => {
    const pieces = [
      "@article{",
      "title={",
      "}",
      "TY  - A\n",
      "TI  - ",
      "<entry>",
      "</entry>",
      "<title>",
      "[",
      "{",
      '"title":',
      '"x"',
      "2503.01234",
      "$",
      "\\'",
      "\n",
    ];
    const text = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "binary", maxLength: 5 }))).map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, fc.constantFrom<ImportFormat | "AUTO">("AUTO", ...formats), (written, format) => {
        for (const { title: found, abstract } of readRecords(written, format).papers) {
          for (const each of [found, abstract]) {
            expect(each ?? "x").toMatch(/\S/);
            expect(each ?? "").not.toMatch(/\p{Cc}|\s\s/u);
            expect((each ?? "").isWellFormed()).toBe(true);
          }
        }
      }),
    );
  });
});

test("a text that is like nothing known, or empty, is one problem", () => {
  expect(readRecords("Dear all,\nsee you on Monday.").problems).toEqual([expect.objectContaining({ reason: "unreadable" })]);
  expect(readRecords("").problems).toEqual([expect.objectContaining({ reason: "unreadable", message: "The text is empty." })]);
});

describe("no more records are read than are wanted, and what is beyond them is one problem", () => {
  const many = (record: (index: number) => string): string => Array.from({ length: 12 }, (_, index) => record(index)).join("\n");
  test.each<readonly [ImportFormat, string]>([
    ["RIS", many((index) => `TY  - JOUR\nTI  - Paper ${index}\nER  - `)],
    ["BIBTEX", many((index) => `@misc{k${index}, title={Paper ${index}}}`)],
    ["CSL_JSON", `[${many((index) => `{"title": "Paper ${index}"},`).slice(0, -1)}]`],
    ["OPENALEX", many((index) => `{"display_name": "Paper ${index}"}`)],
    ["SEMANTIC_SCHOLAR", many((index) => `{"paperId": "a", "title": "Paper ${index}"}`)],
    ["HUGGING_FACE", many((index) => `{"id": "2503.${10_000 + index}", "title": "Paper ${index}"}`)],
    [
      "ARXIV",
      `<feed>${many((index) => `<entry><id>http://arxiv.org/abs/2503.${10_000 + index}</id><title>Paper ${index}</title></entry>`)}</feed>`,
    ],
    ["ID_LIST", many((index) => `2503.${10_000 + index}`)],
  ])("%s", (format, text) => {
    const { papers, problems } = readRecords(text, format, { maxRecords: 10 });
    expect(papers).toHaveLength(10);
    expect(problems).toEqual([
      expect.objectContaining({ reason: "incomplete", message: "Only the first 10 records of a text are read; part it into several." }),
    ]);
    expect(readRecords(text, format).papers).toHaveLength(12);
  });
});

test("an address of code is found where its hyphens are set as a publisher does", () => {
  const item = { title: "A", issued: null, abstract: "Our code is at https://github.com/example‐lab/a‑kiln." };
  expect(readRecords(JSON.stringify([item])).papers[0]?.codeUrl).toBe("https://github.com/example-lab/a-kiln");
});
