import { expect, test } from "@jest/globals";
import type { PaperRecord } from "../../src/import/paper-record.js";
import { readRecords } from "../../src/import/read-records.js";

const only = (...lines: readonly string[]): PaperRecord | undefined => readRecords(["TY  - JOUR", ...lines, "ER  - "].join("\n")).papers[0];

test("a suffix stands behind a name, wherever it is written, and several names may stand in one line", () => {
  const names = ["AU  - Example, Ada, Jr.", "AU  - Sample, III, Bo", "AU  - Probe, C.; Weft, D. E.; ", "AU  - Loom Team"];
  expect(only("TI  - A", ...names)?.authors).toEqual(["Ada Example Jr.", "Bo Sample III", "C. Probe", "D. E. Weft", "Loom Team"]);
});

test("a book goes by the title of the book, and a part of one appeared in it", () => {
  expect(only("BT  - A Book of Looms")).toMatchObject({ title: "A Book of Looms", venue: null });
  expect(only("CT  - A Chapter", "BT  - A Book of Looms")).toMatchObject({ title: "A Chapter", venue: "A Book of Looms" });
});

test.each([
  "ID  - 10.1145/1.2",
  "M3  - doi: 10.1145/1.2",
  "N1  - doi: 10.1145/1.2",
  "UR  - https://dl.acm.org/doi/abs/10.1145/1.2",
  "M3  - 10.1145/1.2",
])("a DOI may stand elsewhere than in its field: %s", (line) => {
  expect(only("TI  - A", line)?.doi).toBe("10.1145/1.2");
});

test.each([
  ["M&uuml;ller, Jan", ["Jan Müller"]],
  ["M&amp;uuml;ller, Jan; Sample, Bo", ["Jan Müller", "Bo Sample"]],
  ["Sample, Ada (MIT; CSAIL)", ["Ada Sample"]],
  ["Sample, Ada [MIT; CSAIL]; Probe, C. (Loom Lab)", ["Ada Sample", "C. (Loom Lab) Probe"]],
])("a semicolon parts names only where it stands between them: %s", (names, expected) => {
  expect(only("TI  - A", `AU  - ${names}`)?.authors).toEqual(expected);
});
