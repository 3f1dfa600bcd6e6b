import { patternOf } from "../../text/pattern-of.js";
import type { NumberRule } from "./number-rule.js";

/** "fine-tunes a 65B parameter model on a single GPU": what little hardware is enough for. */
export const sizeOnFewDevices: NumberRule = {
  id: "results/size-on-few-devices",
  version: 2,
  emits: "RESULT",
  dimensions: ["SIZE"],
  needs: patternOf(
    "iu",
    String.raw`\b(?:enabl|allow|possib|can|able|support|fit|enough|feasib|first time|reduc|execut|fine-?tun|pre-?train|train`,
    String.raw`|deploy|accommodat|only)\p{Ll}*\b`,
    String.raw`[^.;]{0,160}\b(?:on|in|inside|within|using|with) (?:just |only |even )?(?:an? |one )?`,
    String.raw`(?:single|one|consumer|commodity|two|four|eight|[1-8]x?|laptops?|phones?|desktop)\b[^.;]{0,40}`,
    String.raw`(?:GPUs?|devices?|cards?|nodes?|server|machine|accelerators?|laptops?|phones?|desktop|RTX|[AHV]\d00|A6000|DGX)`,
  ),
  unless: [
    {
      reason: "a size of what is used",
      where: "SENTENCE",
      pattern:
        /\b(?:[Ww]e (?:also |then )?(?:evaluate|test|measure|benchmark)|[Ee]xperiments? (?:on|with)|[Ii]n (?:formal |our |extensive )?evaluations?)\b/u,
    },
    {
      reason: "a size of what is used",
      where: "BEFORE",
      pattern: patternOf(
        "iu",
        String.raw`\b(?:on|across|for|(?<!\b(?:models?|LLMs?|networks?|transformers?) )with|using|from|by) (?:(?:a|an|the|over`,
        String.raw`|about|only|dataset|of) )*$|\b(?:trained (?:on|with)|consum\p{Ll}+) (?:[\p{L}-]+ ){0,3}$`,
      ),
    },
    { reason: "devices that are used", where: "AFTER", pattern: /^$|^ ?(?:with|of|and|,|\.|for|that|while)/u },
  ],
  examples: [
    "We present Foo. It enables fine-tuning a 65B parameter model on a single Bar9 GPU.",
    "We present Foo. Foo can train a 7B model on one consumer GPU.",
  ],
  counter: ["We present Foo. We evaluate a 7B parameter model on a single GPU.", "We present Foo. We can run on 8 GPUs on a single node."],
};
