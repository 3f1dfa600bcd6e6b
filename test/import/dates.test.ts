import { describe, expect, test } from "@jest/globals";
import { readRecords } from "../../src/import/read-records.js";

const ofRis = (fields: string): string | null | undefined => readRecords(`TY  - JOUR\nTI  - A\n${fields}\nER  - `).papers[0]?.published;

describe("a date is read as precisely as it is stated", () => {
  test.each([
    ["2024/05/03/", "2024-05-03"],
    ["2024/05/01/May2024", "2024-05-01"],
    ["2024/May/03", "2024-05-03"],
    ["2024 May", "2024-05"],
    ["2024-Dec-1", "2024-12-01"],
    ["2009///Spring", "2009"],
    ["2009 Spring", "2009"],
    ["05/2024", "2024-05"],
    ["May 3, 2024", "2024-05-03"],
    ["2024-May-03T10:00", "2024-05-03"],
    ["2024 May 3rd", "2024-05-03"],
    ["2024 May 3rds", "2024-05"],
    ["May/2024", "2024-05"],
    ["May, 2024", "2024-05"],
    ["3-May-2024", "2024-05-03"],
    ["May/03/2024", "2024-05-03"],
    ["2024 Sept. 3", "2024-09-03"],
    ["3 juillet 2024", "2024"],
    ["3 marzo 2024", "2024-03-03"],
    ["2024 Marchand", "2024"],
    ["2024 Decade", "2024"],
    ["3rd of nothing", null],
    ["2023/02/30", "2023-02"],
    ["2023/13/01", "2023"],
  ])("%s", (stated, published) => {
    expect(ofRis(`PY  - ${stated}`)).toBe(published);
  });

  test("and of several in RIS the first one counts, as precise as another says it", () => {
    expect(ofRis("DA  - 2024\nPY  - 2024/05/03/")).toBe("2024-05-03");
    expect(ofRis("DA  - 2023/12/30\nPY  - 2024")).toBe("2023-12-30");
    expect(ofRis("Y1  - 30 May-3 June 2020\nPY  - 2020")).toBe("2020");
  });
});
