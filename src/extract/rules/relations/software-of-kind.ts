import { patternOf } from "../../text/pattern-of.js";
import { ofOthers } from "./phrases.js";
import type { RelationRule } from "./relation-rule.js";

/** "Foo, an open-source QuxLib library", "a QuxLang-embedded language": the software that is named before what a paper's own thing is. */
export const softwareOfKind: RelationRule = {
  id: "uses/software-of-kind",
  version: 2,
  emits: "USES",
  object: ["SYSTEM"],
  before: patternOf(
    "u",
    String.raw`(?:(?:,|\)| is| as| -) (?:an?|the first|our)|\b[Ww]e (?:\p{Ll}+ly |also |further )?(?:present|propose|introduce|develop|describe|release|build`,
    String.raw`|design|provide|open-source)(?:s|ed)? (?:an?|the first|our))`,
    String.raw` (?:(?!(?:for|of|that|which|with|to|in|on|and|than|over|by|from|via|using)\b)[\p{L}\p{N}-]+,? ){0,5}(?:(?:suite|set|collection|family`,
    String.raw`|library|series) of (?:[\p{L}-]+ ){0,3})?$`,
  ),
  after: patternOf(
    "u",
    String.raw`^(?: |-embedded )(?:[\p{Ll}-]+ )?(?:library|extension|plug-?in|package|module|back-?end|add-on|wrapper|toolkit|toolbox|fork`,
    String.raw`|kernels?|operators?|implementation|DSL|language|front-?end|compiler pass)\b(?! (?:for|of) (?:comparison|reference))`,
  ),
  roles: ["CONTRIBUTION", "RESULT"],
  needsOwn: true,
  unless: ofOthers,
  examples: [
    "We present Foo, an open-source QuxLib library for sorting.",
    "We present a lightweight QuxLib extension named Foo.",
    "We present Foo. Foo is a QuxLib module.",
    "We present Foo, a unified suite of tree-aware QuxLib kernels.",
    "We present Foo. It runs as a single QuxLib kernel.",
  ],
  counter: [
    "We present Foo, which is faster than a QuxLib library.",
    "We present Foo, a library that calls what other QuxLib libraries call.",
    "Zed is a QuxLib library. We present Foo.",
  ],
};
