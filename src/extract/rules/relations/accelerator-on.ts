import { patternOf } from "../../text/pattern-of.js";
import type { RelationRule } from "./relation-rule.js";

/** "an FPGA accelerator for …", "the first end-to-end FPGA implementation": what is made of a sort of device. */
export const acceleratorOn: RelationRule = {
  id: "targets/accelerator-on",
  version: 1,
  emits: "TARGETS",
  object: ["HARDWARE"],
  isParticular: true,
  before: /\b(?:an?|the first|our|proposed|novel|efficient|end-to-end)(?: [\p{L}-]+){0,4}? $/iu,
  after: patternOf(
    "u",
    String.raw`^s?(?:-(?:based|oriented|optimized))? (?:[\p{L}-]+ ){0,1}(?:accelerators?|prototype|implementation|deployment|solver|architecture)\b`,
  ),
  roles: ["CONTRIBUTION"],
  unless: /\b(?:existing|prior|previous|current|unlike|compared|outperform)\b/iu,
  examples: ["We present Foo, a method with a Bar9 accelerator for sorting."],
  counter: ["We present Foo. Existing Bar9 accelerators are slow.", "We present Foo. On Bar9 it is 2x faster."],
};
