import { patternOf } from "../../text/pattern-of.js";
import type { NumberRule } from "./number-rule.js";

/** "We train Foo, a language model with 130 billion parameters": how large a model is that a paper makes. */
export const ownSize: NumberRule = {
  id: "results/own-size",
  version: 2,
  emits: "RESULT",
  dimensions: ["SIZE"],
  needsBefore: patternOf(
    "iu",
    String.raw`\b(?:we|this (?:paper|work|report)|which) (?:\p{Ll}+ly )?(?:present|introduc|propos|train|pre-?train|releas`,
    String.raw`|develop|scal|open-source)\p{Ll}*`,
    String.raw`[^.;]{0,100}\b(?:models?|LLMs?|networks?|transformers?)\b[^.;]{0,40}\b(?:with|of|to|has|having) (?:up to |over `,
    String.raw`|more than |about |nearly |a total of )*$`,
    String.raw`|\b(?:we|this (?:paper|work|report)) (?:\p{Ll}+ly )?(?:present|introduc|releas|train|pre-?train`,
    String.raw`|open-source)\p{Ll}* (?:[\p{L}\d.,-]+ ){0,6}?(?:\p{Lu}[\p{L}\p{N}.-]*(?: \d[\p{N}.]*)?, )?an? (?:single `,
    String.raw`|new |large |dense |sparse |giant |efficient |lightweight |compact |open |open-weight |open-source |multimodal `,
    String.raw`|multilingual )*$`,
  ),
  unless: [
    {
      reason: "a size of something else",
      where: "AFTER",
      pattern: /^[^.;]{0,60}\b(?:on|with) (?:our|the proposed)\b|^ ?(?:tokens|GPUs|nodes|cores)/iu,
    },
  ],
  examples: ["We introduce Foo, a language model with 130 billion parameters."],
  counter: ["We present Foo. We evaluate it on a model with 130 billion parameters.", "We present Foo, trained on 3 billion tokens."],
};
