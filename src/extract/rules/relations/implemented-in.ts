import type { RelationRule } from "./relation-rule.js";
import { patternOf } from "../../text/pattern-of.js";

/** "implemented in Qux", "integrated into Qux", "on top of Qux". */
export const implementedIn: RelationRule = {
  id: "uses/implemented-in",
  version: 5,
  emits: "USES",
  object: ["SYSTEM"],
  before: patternOf(
    "iu",
    String.raw`\b(?:implement(?:ed|ation|s)?|integrat(?:ed?|es|ions?|ing)|written|built|buil(?:d|ds|ding)|prototyp(?:e|ed)`,
    String.raw`|develop(?:ed)?|deployed|realized|incorporated?|embed(?:ded|s)?|plugged|interfac(?:ed?|ing))(?: (?:it|our|the|approach|system|method`,
    String.raw`|this|[\p{Lu}][\p{L}\p{N}-]*|as|an?|extension|plugin|kernels?|efficiently|entirely|fully|[\p{Ll}-]+)){0,4}? (?:in`,
    String.raw`|into|on top of|upon|atop|on|with|using|within) (?:(?:the|an?|Apache|popular|widely[- ]used|open-source|state-of-the-art`,
    String.raw`|both|existing|production|vanilla|(?:[\p{L}-]+ ){1,3}(?:framework|engine|library|compiler|system),) )*$`,
    String.raw`|\b[Ww]e (?:\p{Ll}+ (?:and )?){1,3}(?:an? )?(?:[\p{L}-]+ )?implementations? of [^.;]{3,80} (?:on|in|within) (?:the )?$`,
  ),
  roles: ["CONTRIBUTION", "RESULT"],
  examples: [
    "We present Foo. We implement it in QuxLib.",
    "We present Foo. Foo is built on top of QuxLib.",
    "We present Foo and evaluate it by interfacing Foo with the Apache QuxLib framework.",
    "We present Foo. We develop and release an efficient implementation of trees, lists and sets, on the QuxLib engine.",
    "We present Foo. We implement Foo within an existing sorting framework, QuxLib.",
  ],
  counter: ["We present Foo. Foo is faster than QuxLib."],
};
