import { patternOf } from "../../text/pattern-of.js";
import type { RelationRule } from "./relation-rule.js";

/** "an FPGA accelerator for …", "the first end-to-end FPGA implementation": what is made of a sort of device. */
export const acceleratorOn: RelationRule = {
  id: "targets/accelerator-on",
  version: 2,
  emits: "TARGETS",
  object: ["HARDWARE"],
  before: patternOf(
    "u",
    String.raw`(?:\b(?:[Ww]e|[Tt]his (?:paper|work)) (?:present|propose|introduce|develop|design|describe|build|provide`,
    String.raw`|implement)(?:s|ed)? |, )(?:an?|the first|our)(?: [\p{L}\p{N},-]+){0,5}? $`,
  ),
  after: patternOf(
    "u",
    String.raw`^s?(?:-(?:based|oriented|optimized|native|powered|efficient|friendly|accelerated))? (?:[\p{L}-]+ ){0,4}?`,
    String.raw`(?:accelerators?|prototype|implementation|solver|architecture|library|framework|engine|system|compiler|approach|method`,
    String.raw`|algorithm|simulator|solution|overlay)\b`,
  ),
  roles: ["CONTRIBUTION", "RESULT"],
  unless: /\b(?:[Ee]xisting|[Pp]rior|[Pp]revious|[Cc]urrent|[Uu]nlike|[Cc]ompared|[Oo]utperform\p{Ll}*)\b/u,
  examples: ["We present Foo, a fast Bar9 library for sorting.", "We propose Foo, an open-source, Bar9-based sorting library."],
  counter: ["We present Foo. Existing Bar9 accelerators are slow.", "We present Foo. On Bar9 it is 2x faster."],
};
