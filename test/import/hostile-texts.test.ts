import { describe, expect, test } from "@jest/globals";
import { readRecords } from "../../src/import/read-records.js";
import { decodeText } from "../../src/import/text/decode-text.js";
import { hostileTexts, type HostileText } from "./hostile-texts.js";

/** Reads a text as what it is and as whatever it looks like: something is said of it, and nothing more than it holds. */
function readBothWays({ name, format, text }: HostileText, length: number): void {
  const given = text(length);
  for (const stated of [format, "AUTO"] as const) {
    const { papers, problems } = readRecords(given, stated);
    const told = papers.length + problems.length;
    const place = { name, stated };
    expect({ ...place, isSomething: told > 0, isBounded: papers.length <= given.length && problems.length <= 1_002 }).toEqual({
      ...place,
      isSomething: true,
      isBounded: true,
    });
    const texts = [...papers.flatMap(({ title, abstract }) => [title, abstract]), ...problems.map(({ excerpt }) => excerpt)];
    expect({ ...place, isWellFormed: texts.every((each) => each?.isWellFormed() ?? true) }).toEqual({ ...place, isWellFormed: true });
  }
}

const called = (pattern: RegExp): HostileText[] => hostileTexts.filter(({ name }) => pattern.test(name));

describe("a text that is made to hold a reader up is read", () => {
  test.each([...Map.groupBy(hostileTexts, ({ name }) => name.split(":")[0] ?? "")])(
    "as %s",
    (_, texts) => {
      for (const each of texts) readBothWays(each, 2_000);
    },
    120_000,
  );

  /** Whatever ends in a run of signs was looked for from each of them, where another sign follows. */
  test.each(["blanks", "stops", "what ends a title"])(
    "in time, however many signs stand before another one: %s",
    (piece) => {
      const texts = called(new RegExp(`address and ${piece} before another sign$`));
      expect(texts.length).toBeGreaterThan(2);
      // Each format takes a field of another length before it refuses the record.
      for (const length of [500_000, 900_000, 1_400_000]) for (const each of texts) readBothWays(each, length);
    },
    60_000,
  );

  /** Each took a time that grew with the square of the text, or faster: at this length that is minutes. */
  test.each([
    ["accents", /one record of accents/],
    ["operators and tildes", /one record of (?:macros|tildes)/],
    ["closing brackets", /(?:one record of|nothing but) closing brackets/],
    ["blank lines", /nothing but blank lines/],
    ["lines of one character", /nothing but lines of one character/],
    ["line ends of other systems", /nothing but (?:both line ends|carriage returns)/],
    ["records that break off", /: records that break off/],
    ["what ends nowhere", /without an end|do(?:es)? not end(?: behind| in one line|$)|nothing but (?:starts|comments|sections)/],
    ["what stands in itself", /one in another$|laughs|macros that grow|parents of parents/],
    ["one title of many papers", /one title of many|many titles of one/],
    ["what many entries share", /of many entries$/],
  ])(
    "in time, however long it is: %s",
    (_, pattern) => {
      const texts = called(pattern);
      expect(texts.length).toBeGreaterThan(2);
      for (const each of texts) readBothWays(each, 100_000);
    },
    120_000,
  );
});

test("a macro is no longer than what each entry of a text may repeat", () => {
  const { papers, problems } = readRecords(`@string{short = "${"s".repeat(2_000)}"}\n@string{long = "${"l".repeat(2_001)}"}
    @article{a, title = {A}, abstract = short}\n@article{b, title = {B}, abstract = long}`);
  expect(papers.map(({ abstract }) => abstract?.length)).toEqual([2_000, 4]);
  expect(problems).toEqual([
    expect.objectContaining({ message: "The macro long is too long.", place: expect.objectContaining({ line: 2 }) }),
  ]);
});

test("an entry has the beginning of what its parent says", () => {
  const { papers } = readRecords(
    `@inproceedings{a, title={A}, crossref={p}}\n@proceedings{p, title={${"Proceedings of the Loom ".repeat(400)}}}`,
  );
  expect(papers.map(({ title, venue }) => [title, (venue?.length ?? 0) <= 2_000])).toEqual([["A", true]]);
});

describe("a problem says on which line it is", () => {
  test.each(["\n", "\r\n", "\r"])("whichever way lines end: %j", (end) => {
    const text = ["@article{a, title={A}}", "", "@article{b, title={B", "@article{c, title={C}}"].join(end);
    expect(readRecords(text).problems).toEqual([
      expect.objectContaining({ reason: "syntax", place: expect.objectContaining({ line: 3 }) }),
    ]);
  });

  test("whatever the file is encoded in", () => {
    const text = "@article{a, title={Étude}}\n@article{b, title={B\n";
    const marked = `\ufeff${text}`;
    const swapped = Buffer.from(marked, "utf16le").swap16();
    for (const bytes of [text, marked]
      .map((each) => Buffer.from(each))
      .concat(Buffer.from(text, "latin1"), Buffer.from(marked, "utf16le"), swapped)) {
      const { papers, problems } = readRecords(decodeText(bytes) ?? "");
      expect(papers.map(({ title }) => title)).toEqual(["Étude"]);
      expect(problems.map(({ place }) => place?.line)).toEqual([2]);
    }
  });
});
