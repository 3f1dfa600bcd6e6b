import { expect, test } from "@jest/globals";
import { readRecords } from "../../src/import/read-records.js";

test("a forgotten comma, and DBLP's number behind a name, are forgiven", () => {
  const [paper] = readRecords("@article{key title={Kiln} author={Ada Example and Bo Sample 0001}, year=2024}").papers;
  expect(paper).toMatchObject({ title: "Kiln", authors: ["Ada Example", "Bo Sample"], published: "2024" });
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

test("an entry may be of a type that has more than letters in its name, as Mendeley writes it", () => {
  const text = "@web_page{a, title={A}, year={2023}}\n@book_section{b, title={B\n@magazine-article{c, title={C}}";
  const { papers, problems } = readRecords(text);
  expect(papers.map(({ title }) => title)).toEqual(["A", "C"]);
  expect(problems).toEqual([expect.objectContaining({ reason: "syntax", place: expect.objectContaining({ line: 2 }) })]);
});

test.each([
  ["June 1980", "1980-06"],
  ["[2019]", "2019"],
  ["c2019", "2019"],
  ["2019/2020", "2019"],
  ["in press", null],
])("of the year %s the month is read that some write into it", (year, published) => {
  expect(readRecords(`@book{a, title={A}, year={${year}}}`).papers[0]?.published).toBe(published);
});

test("a name in braces is that of a group, and one whose parts are in braces is that of a person", () => {
  const text = "@misc{a, title={A}, author={{Example}, {Ada} and {Sample}, Bo and {The Loom Team, Inc.}}}";
  expect(readRecords(text).papers[0]?.authors).toEqual(["Ada Example", "Bo Sample", "The Loom Team, Inc."]);
});

test("an entry without a key is the parent of none", () => {
  const text = "@book{, title={A Book}, year={2009}}\n@misc{a, title={A}, author={Ada Example}}\n@inbook{b, title={B}, crossref={}}";
  expect(readRecords(text).papers.map(({ venue, published }) => [venue, published])).toEqual([
    [null, "2009"],
    [null, null],
    [null, null],
  ]);
});

test.each([
  "eprint={https://arxiv.org/pdf/2502.01234v2.pdf}",
  "eprint={arXiv:2502.01234v2 [cs.LG]}",
  "howpublished={\\url{https://arxiv.org/abs/2502.01234}}",
  "number={arXiv:2502.01234}",
  "eprinttype={arXiv}, eprint={2502.01234}",
])("an arXiv id is found in %s", (fields) => {
  expect(readRecords(`@misc{a, title={A}, ${fields}}`).papers).toMatchObject([{ arxivId: "2502.01234" }]);
});

test.each(["eprint={2502.01234}", "eprint={https://example.org/2502.01234}", "eprinttype={jstor}, eprint={2502.01234}"])(
  "and none in %s, which does not say so",
  (fields) => {
    expect(readRecords(`@misc{a, title={A}, ${fields}}`).papers).toMatchObject([{ arxivId: null }]);
  },
);
