import type { NumberRule } from "./number-rule.js";

/** "scales to 1,024 GPUs", "supports up to 256K tokens": sizes that were reached, and not those that were used. */
export const size: NumberRule = {
  id: "results/size",
  version: 1,
  emits: "RESULT",
  dimensions: ["SIZE"],
  needs:
    /\b(?:scal(?:es?|ed|ing) (?:\p{L}+ ){0,4}(?:up )?to|up to|support\p{Ll}*|enabl\p{Ll}+|handl\p{Ll}+|reach\p{Ll}*|extend\p{Ll}* (?:\p{L}+ ){0,4}to|over|more than|can (?:train|fit|process|run|serve|fine-tune)|makes? it possible|fits?|as long as|allow\p{Ll}*|on (?:a |one |just |only )?(?:single|one|consumer|commodity)|maxim\p{Ll}+|beyond)\b/iu,
  unless: [
    {
      reason: "a size that is a setting",
      where: "BEFORE",
      pattern:
        /\b(?:trained (?:from scratch )?on|pre-?trained (?:on|with)|models? (?:with|of)|on|using|across|with|from|of|for|by|(?:ranging|sizes?) from|between|at|has|have|containing|to train a) (?:a |an |the |only |just |single |merely |about |over |more than |nearly )*(?:\p{L}+ )?$/iu,
    },
    {
      reason: "a size of a model that is used",
      where: "AFTER",
      pattern:
        /^ ?(?:language |dense |sparse |MoE )?(?:models?|LLMs?|variant)\b(?! (?:\p{L}+ ){0,4}on (?:an? |one |just |only )?(?:single|one|consumer|commodity|two|four|\d))/iu,
    },
  ],
  examples: ["We present Foo. It scales to 1,024 GPUs.", "We present Foo. It supports up to 256K tokens."],
  counter: ["We present Foo. We run it on 8 GPUs.", "We present Foo, trained on 3 billion tokens."],
};
