import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { toMermaid } from "../../src/explorer/lineage/export/to-mermaid.js";
import { kinOf, labelOf, type LineageGraph, type LineageLink, type LineageThing } from "../../src/explorer/lineage/graph.js";
import { inTwoLines, widthOf } from "../../src/explorer/parts/text-width.js";
import { readNumber } from "../../src/explorer/parts/result-value.js";

const thing = (name: string, introduced: string | null = null): LineageThing => ({ id: `technique:${name}`, name, introduced, depth: 0 });

function link(from: LineageThing, to: LineageThing, relation = "EXTENDS"): LineageLink {
  return {
    id: `${relation}:${from.id}:${to.id}`,
    relation,
    from,
    to,
    sources: [],
    references: [],
    note: null,
    origin: "CURATED",
    confidence: 1,
    results: [],
  };
}

const graphOf = (things: readonly [LineageThing, ...LineageThing[]], links: readonly LineageLink[]): LineageGraph => ({
  root: things[0],
  things,
  links,
  isTruncated: false,
});

describe("a number of a result", () => {
  const speedup = { metric: "SPEEDUP", value: 1.5, valueMax: null, bound: "EXACT", unit: "x" };

  test.each([
    [speedup, "1.5×"],
    [{ ...speedup, valueMax: 2, bound: "RANGE" }, "1.5–2×"],
    [{ ...speedup, bound: "UP_TO" }, "≤ 1.5×"],
    [{ ...speedup, bound: "AT_LEAST" }, "≥ 1.5×"],
    [{ ...speedup, bound: "APPROXIMATE" }, "~1.5×"],
    [{ ...speedup, bound: "GEOMEAN" }, "geomean 1.5×"],
    [{ ...speedup, metric: "THROUGHPUT", value: 20, valueMax: 50, bound: "RANGE", unit: "%" }, "20–50 % / throughput"],
    [{ ...speedup, metric: "MEMORY", value: 0 }, "0× / memory"],
    [{ ...speedup, value: null }, undefined],
  ])("says what it is: %j", (result, text) => {
    const read = readNumber(result);
    expect(read && [read.number.replaceAll("\u00a0", " "), ...(read.metric === undefined ? [] : [read.metric])].join(" / ")).toBe(text);
  });

  test.each(["ms", "tokens/s", "% of baseline"])("stays in a line with a short unit: %s", (unit) => {
    expect(readNumber({ ...speedup, unit })?.number).toBe(`1.5\u00a0${unit}`);
  });

  test("may stand in another line than a long unit, but not than what says how it is meant", () => {
    expect(readNumber({ ...speedup, bound: "UP_TO", unit: "perplexity" })?.number).toBe("≤\u00a01.5 perplexity");
  });
});

describe("what is written on a line", () => {
  const [a, b] = [thing("A"), thing("B")];
  const result = (id: string, number: string | undefined, hardware: readonly string[] = []) => ({
    id,
    reported: number === undefined ? undefined : { number, metric: undefined },
    claim: "",
    hardware: hardware.map((name) => ({ id: `hardware:${name}`, name })),
    paper: { id: "paper:p", name: "P" },
  });

  test("is a number on named hardware before others, with how many more there are", () => {
    const results = [result("1", undefined), result("2", "2×"), result("3", "1.5×", ["H100"])];
    expect(labelOf({ ...link(b, a), results })).toEqual({ number: "1.5×", metric: undefined, hardware: "H100", more: 1 });
  });

  test("is nothing where no number is reported", () => {
    expect(labelOf({ ...link(b, a), results: [result("1", undefined, ["H100"])] })).toBeUndefined();
  });
});

test("kin are all that something came from and all that came from it, in circles too", () => {
  const [a, b, c, d] = [thing("A"), thing("B"), thing("C"), thing("D")];
  const links = [link(b, a), link(c, b), link(d, a), link(a, c)];
  expect([...kinOf(c.id, links)].sort()).toEqual([a.id, b.id, c.id, d.id]);
  expect([...kinOf(d.id, [link(b, a), link(d, a)])].sort()).toEqual([a.id, d.id]);
});

describe("a lineage as Mermaid", () => {
  test("has a subgraph for each year, arrows along time, and dashes where the picture has them", () => {
    const [old, young, undated] = [thing("Old", "2020"), thing("Young", "2021-05"), thing("Undated")];
    expect(toMermaid(graphOf([old, young, undated], [link(young, old), link(undated, young, "IMPLEMENTS")]))).toBe(
      `flowchart LR
  subgraph undated["no date"]
    n1["Undated"]
  end
  subgraph y2020["2020"]
    n2["Old"]
  end
  subgraph y2021["2021"]
    n3["Young"]
  end
  n2 -->|"is extended by"| n3
  n3 -.->|"is implemented by"| n1
`,
    );
  });

  test("lets no name end its label or begin anything", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('"#;<>|`[]{}()\\&*_ \nend')) }), (name) => {
        const lines = toMermaid(graphOf([thing(name)], [])).split("\n");
        expect(lines).toHaveLength(5);
        expect(lines[2]).toMatch(/^ {4}n1\["(?:[^"#;<>|`[\]{}()\\&*_]|#\d+;)*"\]$/);
      }),
    );
  });
});

describe("a name in a box", () => {
  test("stands in one line where it fits, and else in two, broken where words end", () => {
    expect(inTwoLines("LoRA", 124, 13)).toEqual(["LoRA"]);
    expect(inTwoLines("Block-sparse FlashAttention", 124, 13)).toEqual(["Block-sparse", "FlashAttention"]);
  });

  test("loses its middle where it is longer, and keeps the version at its end", () => {
    const [line] = inTwoLines("Abcdefghijklmnopqrstuvwxyzabcdefghijk3", 124, 13);
    expect(line).toMatch(/^Abc.*….*k3$/);
  });

  test("never is wider than the box", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 60 }), (name) => {
        for (const line of inTwoLines(name, 124, 13)) expect(widthOf(line, 13)).toBeLessThanOrEqual(124);
      }),
    );
  });
});
