import type { RelationRule } from "./relation-rule.js";
import { patternOf } from "../../text/pattern-of.js";

/** "On Bar9 cards, Foo is 2x faster": a device beside a number. */
export const onHardwareWithNumber: RelationRule = {
  id: "evaluated-on/on-hardware-with-number",
  version: 6,
  emits: "EVALUATED_ON",
  object: ["HARDWARE"],
  before: patternOf(
    "u",
    String.raw`\b(?:[Oo]n|[Aa]cross|[Uu]sing|[Ww]ith|within|per|requir\p{Ll}+ (?:only|just))\b(?: (?:both|an?|the|one|two|four|eight`,
    String.raw`|single|multiple|modern|recent`,
    String.raw`|commodity|only|just|single-node|multi-node|and|consumer-grade|consumer|high-end|mobile|edge|various|different|latest`,
    String.raw`|desktop|embedded|[\p{Ll}-]{2,30}-(?:limited|constrained|class|level|bound|grade)|\d+-\d+|\d+-(?:GPU|NPU|card|node|device)|smartphone`,
    String.raw`|laptop|powered|by|\d+ ?GB?|\d[\d,]*x?(?:\d+ ?GB)?|up`,
    String.raw`|to|NVIDIA|Nvidia|nvidia|AMD|Intel|Huawei|Google|Apple|Qualcomm|MediaTek|Sugon|cluster of|clusters of|platforms?,?|GPUs?,?|devices?,?|like`,
    String.raw`|such as|including|e\.g\.,?|\())* ?\(?$`,
  ),
  unless:
    /\b(?:depends? on|based on|focus(?:es|ing)? on|relies on|(?:sized|designed|built|tailored|optimized|intended|meant) (?:to|for))\b/iu,
  needsNumber: true,
  roles: ["RESULT", "CONTRIBUTION"],
  after: /^(?!-(?:only|like|style))/u,
  examples: [
    "We present Foo. On two Bar9 cards, Foo is 2x faster.",
    "We present Foo. It is served within a single 24GB Bar9 in 20 ms.",
    "We present Foo. It is 30% faster on memory-limited edge devices, such as Bar9.",
    "We present Foo. On 4-64 Bar9 cards it is 2x faster.",
  ],
  counter: ["We present Foo. Foo is written for Bar9 cards.", "We present Foo. It depends on Bar9 cards and is 2x faster."],
};
