import { patternOf } from "../../text/pattern-of.js";
import type { RelationRule } from "./relation-rule.js";

/** "We present a fast sorter for Bar9 cards", "We develop techniques to speed up sorting on Bar9": a device that what is presented is for. */
export const madeForHardware: RelationRule = {
  id: "targets/made-for-hardware",
  version: 5,
  emits: "TARGETS",
  object: ["HARDWARE"],
  isParticular: true,
  before: patternOf(
    "u",
    String.raw`\b(?:[Ww]e|[Tt]his (?:paper|work)) (?:\p{Ll}+ )?(?:present|propose|introduce|develop|design|describe|provide|build)(?:s|ed)? (?!.*\b(?:achiev`,
    String.raw`|reach|prototype|evaluat|experiment|result|compar|faster|outperform|speedup of|runs? at))`,
    String.raw`.{3,150}? (?:(?:for|targeting) (?:(?:the|an?) )?|on )(?:(?:NVIDIA|Nvidia|AMD|Intel|AMD\/Xilinx|modern|recent|[\p{Ll}-]+) ){0,3}$`,
  ),
  roles: ["CONTRIBUTION"],
  unless: patternOf(
    "u",
    String.raw`\b(?:[Ee]xisting|[Pp]rior|[Pp]revious|[Cc]ompared|[Oo]utperform\p{Ll}*|\d+(?:\.\d+)? ?(?:x|%|times)|[Ss]tudy`,
    String.raw`|[Cc]haracteri[sz]\p{Ll}*|[Bb]enchmark\p{Ll}*)\b`,
  ),
  examples: [
    "We present Foo, a sorter for Bar9 cards.",
    "We develop Foo to speed up sorting on Bar9 cards.",
    "This work presents the first sorter for trees on a Bar9.",
  ],
  counter: [
    "We present Foo. On Bar9 cards it is fast.",
    "We present Foo, which is 2x faster on Bar9.",
    "We present Foo. We now design Foo as a small prototype on a Bar9.",
  ],
};
