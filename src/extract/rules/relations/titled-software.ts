import type { RelationRule } from "./relation-rule.js";

/** "Foo: Fast Sorting in QuxLib" in a title: the software that something is made in. */
export const titledSoftware: RelationRule = {
  id: "uses/titled-software",
  version: 1,
  emits: "USES",
  object: ["SYSTEM"],
  part: "TITLE",
  before: /[\p{L}\p{N}] (?:in|with|using|via|on top of|through|atop) $/iu,
  after: /^(?:$|[:.]| (?:for|with|and)\b)/u,
  unless:
    /\b(?:comparison|study|survey|analysis|evaluation|benchmark|characteri[sz]|understanding|bugs?|performance of|profiling|exploring|lessons)/iu,
  examples: ["TITLE Foo: Fast Sorting in QuxLib\nTEXT We present Foo.", "TITLE Foo: Sorting with QuxLib for Trees\nTEXT We present Foo."],
  counter: ["TITLE A Study of Sorting in QuxLib\nTEXT We present Foo.", "TITLE Foo: Sorting for QuxLib\nTEXT We present Foo."],
};
