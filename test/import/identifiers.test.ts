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

test("ids that arXiv cannot have given are refused with their lines", () => {
  const wrong = ["2513.01234", "2500.01234", "0703.1234", "1412.12345", "1501.1234", "9912.00001", "2503.01234v0"];
  const { papers, problems } = readRecords(["2503.01234", ...wrong].join("\n"));
  expect(papers).toHaveLength(1);
  expect(problems.map(({ reason, place, excerpt }) => [reason, place?.line, excerpt])).toEqual(
    wrong.map((id, index) => ["invalid", index + 2, id]),
  );
});
