import { describe, expect, test } from "@jest/globals";
import { readRecords } from "../../src/import/read-records.js";

const bib = (fields: string): string => `@article{key, ${fields}, year = 2024}`;

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
    [
      "in the address of a page of its publisher",
      "url = {https://dl.acm.org/doi/pdf/10.1145/3600006.3613165?download=true}",
      "10.1145/3600006.3613165",
    ],
    [
      "before what such an address has behind it",
      "url = {https://link.springer.com/article/10.1007/s11432-020-1234-5/fulltext.html#Sec1}",
      "10.1007/s11432-020-1234-5",
    ],
    [
      "with a place of another journal",
      "doi = {10.1175/1520-0485(1996)026<0919:AOOTMO>2.0.CO;2}",
      "10.1175/1520-0485(1996)026<0919:aootmo>2.0.co;2",
    ],
    [
      "with such a place as HTML escapes it",
      "doi = {10.1175/1520-0469(1963)020&lt;0130:DNF&gt;2.0.CO;2}",
      "10.1175/1520-0469(1963)020<0130:dnf>2.0.co;2",
    ],
    [
      "with such a place as HTML escapes it twice",
      "doi = {10.1175/1520-0469(1963)020&amp;lt;0130:DNF&amp;gt;2.0.CO;2}",
      "10.1175/1520-0469(1963)020<0130:dnf>2.0.co;2",
    ],
    ["with an ampersand as HTML escapes it", "doi = {10.1145/a&amp;b}", "10.1145/a&b"],
    ["before escaped markup", "doi = {10.1145/3600006.3613165&lt;br&gt;}", "10.1145/3600006.3613165"],
    ["before what follows it in an address", "url = {https://dl.acm.org/doi/10.1145/1&amp;download=true}", "10.1145/1"],
    ["where its field states what addresses end with", "doi = {10.1145/1234.full}", "10.1145/1234.full"],
    ["where a resolver does", "url = {https://doi.org/10.1145/1234/pdf}", "10.1145/1234/pdf"],
  ])("%s", (_, fields, expected) => {
    expect(doi(fields)).toBe(expected);
  });

  test.each([
    ["10.1145/pdf", "10.1145/pdf"],
    ["10.21203/rs.3.rs-123456/v1.pdf", "10.21203/rs.3.rs-123456/v1"],
    ["10.20944/preprints202401.0001.v1.pdf", "10.20944/preprints202401.0001.v1"],
    ["10.1101/2020.01.01.123456v2.full.pdf", "10.1101/2020.01.01.123456"],
    ["10.1145/1/.pdf", "10.1145/1"],
  ])("without what a file of it ends with: %s", (line, expected) => {
    expect(readRecords(line).papers.map((paper) => paper.doi)).toEqual([expected]);
  });

  test("so that two whose beginnings are the same are two papers", () => {
    const entry = (key: string, place: string): string =>
      `@article{${key}, title={${key}}, doi={10.1175/1520-0469(1963)020&lt;${place}&gt;2.0.CO;2}}`;
    expect(readRecords(`${entry("a", "0130:DNF")}\n${entry("b", "0448:XYZ")}`).papers).toHaveLength(2);
  });

  test("between others, and before a bracket that it does not open", () => {
    const text = "10.1145/1.1;10.1145/1.2\n[Paper](https://doi.org/10.1016/0014-5793(81)80778-8)[Code](https://github.com/a/b)";
    expect(readRecords(text).papers.map((paper) => paper.doi)).toEqual(["10.1145/1.1", "10.1145/1.2", "10.1016/0014-5793(81)80778-8"]);
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

test("ids that arXiv cannot have given are refused with their lines", () => {
  const wrong = ["2513.01234", "2500.01234", "0703.1234", "1412.12345", "1501.1234", "9912.00001", "2503.01234v0"];
  const { papers, problems } = readRecords(["2503.01234", ...wrong].join("\n"));
  expect(papers).toHaveLength(1);
  expect(problems.map(({ reason, place, excerpt }) => [reason, place?.line, excerpt])).toEqual(
    wrong.map((id, index) => ["invalid", index + 2, id]),
  );
});

test.each([
  "https://arxiv.org/html/2503.01234v1/#S3",
  "https://www.arxiv-vanity.com/papers/2503.01234/",
  "arXiv.2503.01234",
  "arxiv_2503.01234v2.pdf",
  "oai:arXiv.org:2503.01234",
])("an arXiv id is found in %s", (line) => {
  expect(readRecords(line).papers).toMatchObject([{ arxivId: "2503.01234" }]);
});

test.each(["12503.01234", "x2503.01234", "2503.01234/5", "2503.01234.5", "1.2503.01234"])("and none in %s", (line) => {
  expect(readRecords(line, "ID_LIST").papers).toEqual([]);
});

describe("a list of links", () => {
  const links =
    "| [Kiln](https://arxiv.org/abs/2503.01234) | [code](https://github.com/a/b) |\n|:---:|---|\n[Loom](https://arxiv.org/pdf/2404.05678)";
  const cited = "```bibtex\n@misc{list, title={A List of Papers}, year={2024}}\n```";

  test.each([
    ["that begins with HTML", `<div align='center'>\n<img src=https://example.org/a.png>\n</div>\n\n# Papers\n${links}`],
    ["that says how it is cited", `# Papers\n${links}\n\n## Citation\n${cited}`],
    [
      "whose links show their ids",
      `- [2503.01234](https://arxiv.org/abs/2503.01234)\n- [arXiv:2404.05678](https://arxiv.org/abs/2404.05678v2)`,
    ],
  ])("%s is one of ids", (_, text) => {
    const { format, papers, problems } = readRecords(text);
    expect({ format, problems }).toEqual({ format: "ID_LIST", problems: [] });
    expect(papers.map(({ arxivId }) => arxivId)).toEqual(["2503.01234", "2404.05678"]);
  });

  test.each([
    ["RIS", "RIS", 'TY  - JOUR\nTI  - A\nAB  - See <a href="https://doi.org/10.1/x">it</a>.\nER  - '],
    [
      "BibTeX",
      "BIBTEX",
      '@article{a, title={A}, abstract={<a href="https://doi.org/10.1145/1">one</a> {and} <a href="https://arxiv.org/abs/2401.00001">two</a>}}',
    ],
    [
      "BibTeX in round brackets",
      "BIBTEX",
      "@article(a, title={A :)}, note={[1](https://doi.org/10.1145/1) [2](https://arxiv.org/abs/2401.00001)})",
    ],
    [
      "BibTeX that breaks off",
      "BIBTEX",
      "@misc{b, title={A}}\n@article{a, title={A}, note={[1](https://doi.org/10.1145/1) [2](https://doi.org/10.1145/2)",
    ],
  ])("is none where the links stand in %s", (_, format, text) => {
    const { format: seen, papers } = readRecords(text);
    expect([seen, papers.map(({ title }) => title?.[0])]).toEqual([format, ["A"]]);
  });

  test("is none where it holds more entries of BibTeX than links", () => {
    expect(readRecords(`[Kiln](https://arxiv.org/abs/2503.01234)\n@misc{a, title={A}}\n@misc{b, title={B}}`).format).toBe("BIBTEX");
  });
});

test("a line of ids is read however long it is", () => {
  const ids = Array.from({ length: 3_000 }, (_, index) => `2404.${10_000 + index}`);
  for (const text of [ids.join(","), JSON.stringify(ids), ids.join(" ")]) expect(readRecords(text).papers).toHaveLength(3_000);
});

test("what stands behind a # is a comment, and a line that nobody meant as an id is no problem", () => {
  const text =
    "# 2401.00001\n2503.01234  # see 2401.00002\n---\n</div>\n| a | b |\n**图表**\nhttps://openreview.net/forum?id=1\n2503.0123x";
  const { papers, problems } = readRecords(text);
  expect(papers.map(({ arxivId }) => arxivId)).toEqual(["2503.01234"]);
  expect(problems.map(({ reason, place, excerpt }) => [reason, place?.line, excerpt])).toEqual([
    ["invalid", 7, "https://openreview.net/forum?id=1"],
    ["invalid", 8, "2503.0123x"],
  ]);
});
