import type { RelationRule } from "./relation-rule.js";
import { patternOf } from "../../text/pattern-of.js";

/** "designed for Bar9", "optimized for Bar9 cards". */
export const designedFor: RelationRule = {
  id: "targets/designed-for",
  version: 5,
  emits: "TARGETS",
  object: ["HARDWARE"],
  before: patternOf(
    "iu",
    String.raw`\b(?:design(?:ed|s|ing)?|optimi[sz](?:ed|es|ing|ation)|tailor(?:ed|s|ing)?|tun(?:ed|es|ing)|built`,
    String.raw`|co-design(?:ed)?|speciali[sz]ed|customi[sz]ed|adapt(?:ed|s|ation|ing)|kernels?|library|librar(?:y|ies)|support`,
    String.raw`|compiler|framework|port(?:ed|s|ing)?|engineered|developed|redesign(?:ed|s)?|implementations?|accelerat(?:ion`,
    String.raw`|or))(?: (?:specifically|natively|explicitly|natively|primarily|exclusively|efficiently|highly|of|[\p{L}-]+)){0,3}? (?:for`,
    String.raw`|to|towards?|targeting) (?:[\p{L}-]+(?:'s)? ){0,2}?$`,
    String.raw`|\b(?:[Ww]e|[Ii]t|[Ww]hich|[Tt]hat|[\p{L}\p{N}-]*\p{Lu}[\p{L}\p{N}.-]*) (?:\p{Ll}+ly )?targets? (?:[\p{L}-]+ ){0,3}?$`,
    String.raw`|\b(?:develop|design|present|propose|build|implement)\p{Ll}* (?:[\p{L}-]+ ){0,4}?accelerator (?:on|for) (?:an? |the )?$`,
    String.raw`|\b(?:sized|designed|built|optimized|tailored) to (?:fit|run|work|execute) (?:efficiently |entirely |fully )?(?:on|in`,
    String.raw`|within) (?:[\p{L}-]+ ){0,2}?$`,
    // "for many backends such as Bar9", "tailored to sorting trees on Bar9".
    String.raw`|\b(?:implement|support|port|target|develop|extend|generat)\p{Ll}* [^.;]{0,60}?\bfor (?:[\p{L}-]+ ){0,3}(?:back-?ends|targets|architectures`,
    String.raw`|accelerators`,
    String.raw`|platforms),? (?:such as|including|like|e\.g\.,?|:) (?:both )?$`,
    String.raw`|\b(?:tailored|designed|optimi[sz]ed|customi[sz]ed|speciali[sz]ed|dedicated) (?:for|to) (?:the )?(?:[\p{L}-]+ing|execution|inference`,
    String.raw`|training|simulation)`,
    String.raw` (?:[\p{L}\p{N}-]+ ){0,4}on (?:the |an? |modern |embedded )?$`,
  ),
  unless: /\b(?:existing|prior|previous|most|current) (?:[\p{L}-]+ ){0,4}(?:designed|optimized|tailored)/iu,
  roles: ["CONTRIBUTION", "RESULT", "TITLE"],
  examples: [
    "We present Foo, which was sized to fit on a single Bar9.",
    "We present Foo, a sorter designed specifically for Bar9 cards.",
    "We present Foo. Foo specifically targets Bar9 cards.",
    "We present Foo. We implement Foo for many sorts of back-ends such as Bar7 and Bar9.",
    "We present Foo, a sorter tailored to sorting large trees on Bar9.",
    "We present Foo and develop an optimized kernel for Zedco's Bar9.",
  ],
  counter: ["We present Foo. On Bar9 cards it is 2x faster.", "Most sorters are designed for Bar9 cards."],
};
