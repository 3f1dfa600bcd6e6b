import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { ImportFormat } from "../../src/import/import-format.js";
import { importFormats } from "../../src/import/import-format.js";
import { readRecords } from "../../src/import/read-records.js";
import { decodeText } from "../../src/import/text/decode-text.js";

const formats = Object.keys(importFormats) as ImportFormat[];
const titles = (text: string, format: ImportFormat | "AUTO" = "AUTO"): (string | null)[] =>
  readRecords(text, format).papers.map(({ title }) => title);
const reasons = (text: string, format: ImportFormat | "AUTO" = "AUTO"): string[] =>
  readRecords(text, format).problems.map(({ reason }) => reason);
const bib = (fields: string): string => `@article{key, ${fields}, year = 2024}`;
const title = (latex: string): string | null => readRecords(bib(`title = {${latex}}`)).papers[0]?.title ?? null;

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

describe("LaTeX becomes Unicode", () => {
  test.each([
    ["{\\'E}tude, na{\\\"\\i}ve, S\\o rensen, {\\aa}, \\c{c}, \\H{o}, \\v Skoda, {\\L}", "Étude, naïve, Sørensen, å, ç, ő, Škoda, Ł"],
    ["$\\mathcal{O}(n\\log n)$ and $O(\\log n)$", "O(n log n) and O(log n)"],
    ["H$_2$O, MoE$^{2}$, $\\pi_0$, 5.2$\\times$, $\\leq$ 4", "H_2O, MoE^2, π_0, 5.2×, ≤ 4"],
    ["A \\emph{very} \\textbf{bold} \\texttt{x} claim", "A very bold x claim"],
    ["50\\% \\& \\$5 \\#1 a\\_b", "50% & $5 #1 a_b"],
    ["Pages~1--2 --- ``quoted''", "Pages 1–2 — “quoted”"],
    ["{{Protected}} {BERT}s", "Protected BERTs"],
    ["x\\textsubscript{2} y\\textsuperscript{3}", "x_2 y^3"],
  ])("%s", (latex, expected) => {
    expect(title(latex)).toBe(expected);
  });

  test("prices are no formulas where texts are not LaTeX", () => {
    expect(titles('[{"title": "From $5 to $10 a Month, for $100M", "issued": null}]')).toEqual(["From $5 to $10 a Month, for $100M"]);
  });
});

test("a forgotten comma, and DBLP's number behind a name, are forgiven", () => {
  const [paper] = readRecords("@article{key title={Kiln} author={Ada Example and Bo Sample 0001}, year=2024}").papers;
  expect(paper).toMatchObject({ title: "Kiln", authors: ["Ada Example", "Bo Sample"], published: "2024" });
});

describe("a DOI is whole", () => {
  const doi = (fields: string): unknown => readRecords(bib(`title = {A}, ${fields}`)).papers[0]?.doi;

  test.each([
    ["with a sign that LaTeX escapes", "doi = {10.1007/978-3-030-58536-5\\_12}", "10.1007/978-3-030-58536-5_12"],
    ["with such a sign in braces", "doi = {10.1007/978-3-030-58536-5{\\_}12}", "10.1007/978-3-030-58536-5_12"],
    [
      "with a place between angle brackets",
      "doi = {10.1002/(SICI)1097-0258(19980815)17:15<1661::AID-SIM968>3.0.CO;2-2}",
      "10.1002/(sici)1097-0258(19980815)17:15<1661::aid-sim968>3.0.co;2-2",
    ],
    [
      "with such a place in LaTeX",
      "doi = {10.1002/(SICI)1097-0258(19980815)17:15{\\textless}1661::AID-SIM968{\\textgreater}3.0.CO;2-2}",
      "10.1002/(sici)1097-0258(19980815)17:15<1661::aid-sim968>3.0.co;2-2",
    ],
    ["as an address", "url = {https://doi.org/10.1145/3600006.3613165}", "10.1145/3600006.3613165"],
    ["before the markup behind it", "doi = {10.1145/3600006.3613165<br>}", "10.1145/3600006.3613165"],
  ])("%s", (_, fields, expected) => {
    expect(doi(fields)).toBe(expected);
  });

  test("in an address beside a field that is empty", () => {
    expect(doi("doi = {}, url = {https://doi.org/10.1145/1}")).toBe("10.1145/1");
    const item = { type: "article", title: "A", DOI: " ", URL: "https://doi.org/10.1145/1" };
    expect(readRecords(JSON.stringify([item]), "CSL_JSON").papers[0]).toMatchObject({ doi: "10.1145/1" });
    expect(readRecords("TY  - JOUR\nTI  - A\nDO  - \nUR  - https://doi.org/10.1145/1\nER  - ").papers[0]).toMatchObject({
      doi: "10.1145/1",
    });
  });

  test("in the address of CSL-JSON", () => {
    const text = JSON.stringify([{ type: "article", title: "A", URL: "https://doi.org/10.1145/1" }]);
    expect(readRecords(text, "CSL_JSON").papers[0]).toMatchObject({ doi: "10.1145/1", url: "https://doi.org/10.1145/1" });
  });
});

test("an entry of BibLaTeX has what the data have that it names, where it lacks it", () => {
  const text = `@xdata{first, date={2021-03-04}, author={Ada Weft and Bo Warp}}
    @xdata{second, date={2020}, url={https://example.org/a}}
    @online{a, xdata={first, second, none}, title={A}}
    @online{b, xdata={first}, title={B}, date={2022}}`;
  expect(readRecords(text).papers).toMatchObject([
    { title: "A", published: "2021-03-04", authors: ["Ada Weft", "Bo Warp"], url: "https://example.org/a" },
    { title: "B", published: "2022", authorCount: 2 },
  ]);
});

test("words are not joined where characters stand as they are within a text of XML", () => {
  const entry = "<entry><id> http://arxiv.org/abs/2001.00077v1 </id><title>\n A <![CDATA[b & c]]> d\n</title></entry>";
  const text = `<feed xmlns="http://www.w3.org/2005/Atom">${entry}</feed>`;
  expect(readRecords(text).papers).toMatchObject([{ title: "A b & c d", arxivId: "2001.00077" }]);
});

describe("markup and characters", () => {
  test.each([
    ["<i>In</i> <b>HTML</b> &amp; H<sub>2</sub>O", "In HTML & H_2O"],
    ["1 < 2 and 3 > 2", "1 < 2 and 3 > 2"],
    ["Decomposed e\u0301, zero\u200bwidth, \u202eturned, \u0000 NUL and \ud800 half", "Decomposed é, zerowidth, turned, NUL and half"],
  ])("%s", (written, expected) => {
    expect(titles(JSON.stringify([{ title: written, issued: null }]))).toEqual([expected]);
  });

  test("bytes are UTF-8, UTF-16 with its mark, or else Latin-1; what is no text is nothing", () => {
    expect(decodeText(Buffer.from("\ufeffé"))).toBe("é");
    expect(decodeText(Buffer.from("\ufeffé", "utf16le"))).toBe("é");
    expect(decodeText(Buffer.from("é", "latin1"))).toBe("é");
    expect(decodeText(Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0, 8, 0]))).toBeNull();
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

test("ids that arXiv cannot have given are refused with their lines", () => {
  const wrong = ["2513.01234", "2500.01234", "0703.1234", "1412.12345", "1501.1234", "9912.00001", "2503.01234v0"];
  const { papers, problems } = readRecords(["2503.01234", ...wrong].join("\n"));
  expect(papers).toHaveLength(1);
  expect(problems.map(({ reason, place, excerpt }) => [reason, place?.line, excerpt])).toEqual(
    wrong.map((id, index) => ["invalid", index + 2, id]),
  );
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
