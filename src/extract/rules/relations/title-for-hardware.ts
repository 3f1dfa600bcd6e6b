import type { RelationRule } from "./relation-rule.js";

/** "Fast Sorting on Bar9": the device that a title names behind "for", "on" or "to". */
export const titleForHardware: RelationRule = {
  id: "targets/title-for-hardware",
  version: 2,
  emits: "TARGETS",
  object: ["HARDWARE"],
  part: "TITLE",
  isParticular: true,
  before: /\b(?:for|on|to|targeting|with|exploiting) (?:[\p{L}-]+ ){0,2}?$/iu,
  unless:
    /\b(?:characteri[sz]|evaluat|benchmark|analy[sz]|measur|study|survey|comparison|dissect|understanding|performance of|deploy|reverse-engineer)\p{Ll}*/iu,
  examples: ["TITLE Foo: Fast Sorting for Bar9\nTEXT We present Foo."],
  counter: ["TITLE Benchmarking Sorters on Bar9\nTEXT We present Foo."],
};
