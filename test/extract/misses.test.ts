import { describe, expect, test } from "@jest/globals";
import type { GoldPaper } from "../../src/extract/measure/gold.js";
import { MissClassifier } from "../../src/extract/measure/misses.js";
import type { StatedNode } from "../../src/rules/stated-graph.js";

const node = (id: string, kind: StatedNode["kind"], name: string): StatedNode => ({ id, kind, properties: { name, aliases: [] }, at: "" });
const nodes = [
  node("technique:foo", "TECHNIQUE", "Foo"),
  node("technique:lazy-merging", "TECHNIQUE", "lazy merging"),
  node("technique:qux", "TECHNIQUE", "Qux"),
  node("technique:zed", "TECHNIQUE", "Zed"),
  node("hardware:bar9", "HARDWARE", "Bar9"),
];
const paper = (slug: string, named: readonly string[], introduces: readonly StatedNode[]): GoldPaper => ({
  ...{ id: `paper:${slug}`, slug, title: slug, relations: new Set<string>(), ofPaper: new Set<string>(), results: [] },
  named: new Set(named),
  introduces,
});
const own = nodes.slice(0, 2);
const gold = paper("foo", ["technique:foo", "technique:lazy-merging", "technique:qux", "technique:zed", "hardware:bar9"], own);
const others = paper("other", ["technique:qux", "hardware:bar9"], []);
const classifier = new MissClassifier(nodes, [gold, others]);
const source = {
  title: "Foo: Fast Sorting",
  abstract: "We present Foo with lazy merging. It is twice as fast as Qux and Zed, and needs 12 lines.",
};
const classOf = (miss: Parameters<MissClassifier["classOf"]>[0]): string => classifier.classOf(miss, gold, source);

describe("why something is missed", () => {
  test("a thing or number that the text does not hold is not there", () => {
    expect(classOf({ what: "field hardware", label: "", to: ["hardware:bar9"] })).toBe("not in title or abstract");
    expect(classOf({ what: "results", label: "", number: { value: 2.5, valueMax: null, unit: "x" } })).toBe("not in title or abstract");
  });

  test("what no other paper names cannot be known, nor a name in lower case, nor a unit of its own", () => {
    expect(classOf({ what: "field baseline", label: "", to: ["technique:zed"] })).toBe("only this paper names it so");
    expect(classOf({ what: "introduced", label: "", to: ["technique:lazy-merging"] })).toBe("only this paper names it so");
    expect(classOf({ what: "results", label: "", number: { value: 12, valueMax: null, unit: "lines of code" } })).toBe(
      "only this paper names it so",
    );
  });

  test("a relation that starts at something else is of what is not its own", () => {
    expect(classOf({ what: "relation USES", label: "", from: "technique:zed", to: ["technique:qux"] })).toBe("of what is not its own");
  });

  test("what is left is stated", () => {
    expect(classOf({ what: "relation USES", label: "", from: "technique:foo", to: ["technique:qux"] })).toBe("stated");
    expect(classOf({ what: "introduced", label: "", to: ["technique:foo"] })).toBe("stated");
    expect(classOf({ what: "results", label: "", number: { value: 2, valueMax: null, unit: "x" } })).toBe("stated");
  });
});
