import { describe, expect, test } from "@jest/globals";
import { readRecords } from "../../src/import/read-records.js";
import { authorName } from "../../src/model/cite/author-name.js";
import { toBibtex } from "../../src/model/cite/bibtex.js";
import { appearanceOf } from "../../src/model/cite/cited-paper.js";
import { toCslJson } from "../../src/model/cite/csl-json.js";
import { titleToLatex, toLatex } from "../../src/model/cite/latex.js";
import { papergraph } from "../../src/model/papergraph.js";
import { seedsFolder } from "../../src/program-files.js";
import { readSeeds } from "../../src/seed/read-seeds.js";

const papers = readSeeds(papergraph, seedsFolder)
  .toBatch()
  .nodes.filter(({ kind }) => kind === "PAPER")
  .map(({ id, properties }): Readonly<Record<string, unknown>> => ({
    ...properties,
    slug: id.slice("paper:".length),
    title: properties["name"],
  }));

describe("an entry of BibTeX", () => {
  test("has what is known of the paper, and nothing else", () => {
    expect(
      toBibtex({
        ...{ slug: "quickweave", title: "QuickWeave: IO-Aware Weaving & 8-bit Threads on H100s", published: "2024-07-11", venue: null },
        ...{
          authors: ["Ada van der Loom", "Łukasz Réel Jr.", "Weave Team"],
          arxivId: "2407.00001",
          doi: null,
          url: "https://example.org/a_b",
        },
      }),
    ).toBe(`@misc{quickweave,
  title = {{QuickWeave}: {IO}-Aware Weaving \\& 8-bit Threads on {H100s}},
  author = {van der Loom, Ada and R{\\'e}el, Jr., {\\L}ukasz and {Weave Team}},
  year = {2024},
  month = jul,
  eprint = {2407.00001},
  archivePrefix = {arXiv},
  url = {https://example.org/a_b}
}`);
    expect(toBibtex({ slug: "bare", title: "Bare", authors: [] })).toBe("@misc{bare,\n  title = {Bare}\n}");
  });

  test("names the archive that an arXiv id of the old style holds", () => {
    expect(toBibtex({ slug: "old", title: "Old", authors: [], arxivId: "math.GT/0309136" })).toContain("primaryClass = {math}");
  });

  test.each([
    ["ICLR 2024", "proceedings"],
    ["NeurIPS", "proceedings"],
    ["Workshop on Machine Learning Systems", "proceedings"],
    ["Advances in Neural Information Processing Systems", "proceedings"],
    ["Nature", "journal"],
    ["JMLR 2020", "journal"],
    ["ACM Trans. Graph. 2022", "journal"],
    ["Engineering Applications of Artificial Intelligence", "journal"],
    [null, "preprint"],
  ])("knows where it appeared: %s", (venue, appearance) => {
    expect(appearanceOf({ venue })).toBe(appearance);
  });

  test.each([
    ["PaLM: Scaling with Pathways", "{PaLM}: Scaling with Pathways"],
    ["A GPT-4o Study of Hopper", "A {GPT}-4o Study of {Hopper}"],
    ["Top-K in C++ on the A100", "Top-{K} in {C}++ on the {A100}"],
    ["Mélange of 50 % {braces}", "M{\\'e}lange of 50 \\% \\textbraceleft{}braces\\textbraceright{}"],
    ["Smith–Waterman, 2.5× faster: 𝛼 “and” β -- naïve", "Smith--Waterman, 2.5{$\\times$} faster: 𝛼 ``and'' {$\\beta$} -{}- na{\\\"\\i}ve"],
  ])("protects the capitals that count: %s", (title, latex) => {
    expect(titleToLatex(title)).toBe(latex);
  });

  test.each([
    "Łódź ş ő å ÿ ñ ç ß æ Œ ø đ ı ż ť",
    "a_b #1 $5 ~x^2 \\y 7 % <b> {c} |d|",
    "αβγδεζηθικλμνξπρστυφχψω",
    "x ≤ 2 ± 1 → ∞ ≈ 3 × 4",
    "李明 ễ 한",
  ])("is read back as it was written: %s", (text) => {
    expect(toLatex(text)).toBe(toLatex(text).normalize("NFC"));
    const [paper] = readRecords(`@misc{a, title = {A ${toLatex(text)} z}, year = 2024}`).papers;
    expect(paper?.title).toBe(`A ${text} z`);
  });
});

describe("a name", () => {
  const person = { particle: "", suffix: "" };
  test.each([
    ["Tri Dao", { ...person, given: "Tri", family: "Dao" }],
    ["Laurens van der Maaten", { ...person, given: "Laurens", particle: "van der", family: "Maaten" }],
    ["Christopher De Sa", { ...person, given: "Christopher", family: "De Sa" }],
    ["Renee St. Amant", { ...person, given: "Renee", family: "St. Amant" }],
    ["Martin L. King, Jr.", { ...person, given: "Martin L.", family: "King", suffix: "Jr." }],
    ["DeepSeek-AI", { group: "DeepSeek-AI" }],
    ["The Loom and Weave Company", { group: "The Loom and Weave Company" }],
    ["Loom Research", { group: "Loom Research" }],
    ["李明", { group: "李明" }],
  ])("is taken apart where it is that of a person: %s", (name, parts) => {
    expect(authorName(name)).toEqual(parts);
  });
});

describe("every paper of the seeds", () => {
  const expected = ({ title, authors = [], published, venue, doi, arxivId }: Readonly<Record<string, unknown>>): object => ({
    ...{ title, authors: (authors as string[]).map((name) => name.replace(/, (?=Jr)/, " ")), doi: doi ?? null, arxivId: arxivId ?? null },
    ...{ published: typeof published === "string" ? published : null, venue: venue ?? null },
  });
  const read = (text: string): object => {
    const [found] = readRecords(text).papers;
    const { title, authors, doi, arxivId, published, venue } = found ?? {};
    return { title, authors, doi, arxivId, published, venue };
  };

  test("comes back from its BibTeX, but for the day", () => {
    for (const paper of papers) {
      const published = typeof paper["published"] === "string" ? paper["published"].slice(0, 7) : undefined;
      expect(read(toBibtex(paper))).toEqual(expected({ ...paper, published }));
    }
  });

  test("comes back from its CSL-JSON", () => {
    for (const paper of papers) expect(read(JSON.stringify([toCslJson(paper)]))).toEqual(expected(paper));
  });

  test("has a key of its own, and an entry whose braces close", () => {
    const entries = papers.map(toBibtex);
    expect(new Set(entries.map((entry) => entry.split(",")[0])).size).toBe(papers.length);
    for (const entry of entries) expect(entry.split("{").length).toBe(entry.split("}").length);
    expect(readRecords(entries.join("\n\n"), "BIBTEX").papers).toHaveLength(papers.length);
  });
});
