import { describe, expect, test } from "@jest/globals";
import { cleanText, rawRange } from "../../src/extract/text/clean-text.js";
import { quantitiesIn } from "../../src/extract/numbers/quantities.js";

describe("spellings of one number", () => {
  test.each(["2.5x", "2.5×", "2.5 x", "2.5X", "2.5times", "2.5 times", "2.5\\times", "$2.5\\times$", "2.5$\\times$", "2.5-fold", "x2.5"])(
    "%s",
    (spelling) => {
      const { text } = cleanText(`It is ${spelling} faster.`);
      expect(quantitiesIn(text, 0, []).quantities).toMatchObject([{ value: 2.5, valueMax: null, unit: "x", bound: "EXACT" }]);
    },
  );
  test.each(["40%", "40 %", "40\\%", "40 percent", "40 per cent", "$40\\%$"])("%s", (spelling) => {
    const { text } = cleanText(`It takes ${spelling} less.`);
    expect(quantitiesIn(text, 0, []).quantities).toMatchObject([{ value: 40, unit: "%" }]);
  });
  test.each(["2-4x", "2–4×", "2x-4x", "2x to 4x", "2 to 4x", "2times sim 4times", "$2\\sim4\\times$", "2x~4x"])("%s", (spelling) => {
    const { text } = cleanText(`It is ${spelling} faster.`);
    expect(quantitiesIn(text, 0, []).quantities).toMatchObject([{ value: 2, valueMax: 4, unit: "x", bound: "RANGE" }]);
  });
  test.each([
    ["up to 2x", "UP_TO"],
    ["≥2×", "AT_LEAST"],
    ["$\\geq 2\\times$", "AT_LEAST"],
    ["more than 2x", "AT_LEAST"],
    ["≈2×", "APPROXIMATE"],
    ["~2x", "APPROXIMATE"],
    ["sim2x", "APPROXIMATE"],
    ["nearly 2x", "APPROXIMATE"],
    ["an average of 2x", "AVERAGE"],
    ["less than 2x", "UP_TO"],
  ])("%s is %s", (spelling, bound) => {
    const { text } = cleanText(`It is ${spelling} faster.`);
    expect(quantitiesIn(text, 0, []).quantities).toMatchObject([{ value: 2, bound }]);
  });
});

test("every character of the cleaned text knows where it stands in the raw one", () => {
  const raw = "{\\it Foo} is 2.5\\times faster";
  const clean = cleanText(raw);
  expect(clean.text).toBe("Foo is 2.5x faster");
  const at = clean.text.indexOf("2.5x");
  const { start, end } = rawRange(clean, at, at + 4);
  expect(raw.slice(start, end)).toBe("2.5\\times");
});
