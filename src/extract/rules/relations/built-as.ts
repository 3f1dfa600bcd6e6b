import { patternOf } from "../../text/pattern-of.js";
import { ofOthers } from "./phrases.js";
import type { RelationRule } from "./relation-rule.js";

/** "built as a plug-in for QuxLib", "Foo is a back-end of QuxLib": what a paper's own thing is put into. */
export const builtAs: RelationRule = {
  id: "uses/built-as",
  version: 1,
  emits: "USES",
  object: ["SYSTEM"],
  before: patternOf(
    "u",
    String.raw`(?:(?:\b(?:as|is|are)|,) (?:an? |the )?(?:[\p{L}-]+ ){0,4}(?:plug-?ins?|extensions?|library|modules?|back-?ends?|add-ons?|wrappers?|layer|patch`,
    String.raw`|middleware|component|pass|passes)`,
    String.raw`|\b(?:plugs?|hooks?|slots?|fits|merged|upstreamed|ported|plugged|hooked) (?:\p{Ll}+ly )?(?:directly )?in)`,
    String.raw` ?(?:for|to|into|of|on top of|within|inside|in|atop) (?:(?:the|an?|popular|open-source|standard|unmodified|vanilla|stock|upstream) )*$`,
  ),
  after: /^(?:[,.;)]|$| (?:and|framework|engine|library|compiler|runtime|system|serving|\(|with|that|to|without|which|for|stack)\b| \()/u,
  roles: ["CONTRIBUTION", "RESULT"],
  unless: ofOthers,
  examples: [
    "We present Foo. Built as a plug-and-play library for QuxLib, Foo sorts fast.",
    "We present Foo. Foo is a lightweight plugin for QuxLib and sorts fast.",
    "We present Foo. It plugs into QuxLib without changes.",
  ],
  counter: [
    "We present Foo. It is a drop-in replacement for QuxLib.",
    "We present Foo. QuxLib is slow.",
    "Zed is a plugin for QuxLib. We present Foo.",
  ],
};
