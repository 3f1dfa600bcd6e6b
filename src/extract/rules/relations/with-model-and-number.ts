import type { RelationRule } from "./relation-rule.js";
import { patternOf } from "../../text/pattern-of.js";

/** "On Zed-7B, Foo is 2x faster": a model beside a number. */
export const withModelAndNumber: RelationRule = {
  id: "evaluated-with/with-model-and-number",
  version: 4,
  emits: "EVALUATED_WITH",
  object: ["MODEL"],
  before: patternOf(
    "u",
    String.raw`\b(?:[Oo]n|[Ww]ith|[Ff]or|[Aa]cross|[Uu]sing|[Oo]f|[Ww]hen|to)\b (?:(?:both|an?|the|popular|various|several`,
    String.raw`|different|models?|LLMs?|large|like|such as|including|family|families|of|full|entire|e\.g\.,?|open-source`,
    String.raw`|representative|state-of-the-art|language|diffusion|applied|to|serving|training|running|\p{Ll}+) ){0,5}\(?$`,
    // "our pruned Zed-7B reaches", "accelerates Zed-7B by 2x and Zed-9B by 3x".
    String.raw`|\b[Oo]ur (?:[\p{L}-]+ )?\p{Ll}+ed $`,
    String.raw`|\b(?:accelerat|speed|improv|boost|compress|shrink|reduc|cut)\p{Ll}* [^.;]{3,100} by (?:up to )?\d[\d.]* ?(?:x|%|times)?,? and $`,
  ),
  unless: /\b(?:outperform|surpass|exceed|beat)\p{Ll}* the (?:prior|previous|earlier)\b/u,
  needsNumber: true,
  roles: ["RESULT", "CONTRIBUTION"],
  examples: [
    "We present Foo. On Zed-7B, Foo is 2x faster.",
    "We present Foo. Our pruned Zed-7B reaches 80% accuracy.",
    "We present Foo. Foo accelerates the first part of Zed-13B by 2x and Zed-7B by 3x.",
  ],
  counter: ["We present Foo. Zed-7B is a model.", "We present Foo. Foo outperforms Zed-13B by 2x and Zed-7B by 3x."],
};
