import { describe, expect, test } from "@jest/globals";
import { isPartialDate } from "../../src/model/partial-date.js";

describe("a date of any precision", () => {
  test.each(["2024", "0001", "2024-02", "2024-12", "2024-02-28", "2024-02-29", "2000-02-29", "2024-04-30", "2024-12-31", "0004-02-29"])(
    "is %s",
    (text) => {
      expect(isPartialDate(text)).toBe(true);
    },
  );

  test.each([
    ...["", "24", "0000", "2024-00", "2024-13", "2024-01-00", "2024-01-32", "2024-04-31", "2024-02-30", "2023-02-29", "1900-02-29"],
    ...["2024-1", "2024-01-1", "2024-01-01T00:00", "2024/01/01", " 2024", "2024-00-28", "2024-13-28", "0000-01-28"],
  ])("is not %j", (text) => {
    expect(isPartialDate(text)).toBe(false);
  });
});
