import { patternOf } from "../../text/pattern-of.js";
import type { NumberRule } from "./number-rule.js";

/** "scales to 1,024 GPUs", "supports up to 256K tokens": sizes that were reached, and not those that were used. */
export const size: NumberRule = {
  id: "results/size",
  version: 6,
  emits: "RESULT",
  dimensions: ["SIZE"],
  needsBefore: patternOf(
    "iu",
    String.raw`\b(?:scal(?:es?|ed|ing|able) (?:[\p{L}-]+ ){0,12}(?:up )?(?:to|beyond|from)|support\p{Ll}*|handl\p{Ll}+|process\p{Ll}*`,
    String.raw`|generat\p{Ll}+|(?:enabl|allow)\p{Ll}*(?= \d)`,
    String.raw`|(?:extend|expand|lengthen)\p{Ll}* (?:[\p{L}\p{N}.-]+ ){0,8}to|(?:lengths?|sizes?|windows?|contexts?|sequences?) (?:of |as long as )?(?:up )?to`,
    String.raw`|(?:train|fit|run|serv|fine-?tun|pre-?train|enabl|allow|converg|quantiz|host|support|handl|process|generat|produc)\p{Ll}* (?:[\p{L}-]+ ){0,6}(?:up to`,
    String.raw`|beyond|over|more than)|as (?:large|long|many) as|up to at least)`,
    String.raw` (?:up to |over |more than |beyond |at least |about |nearly |a |an |\d+ to )*$`,
  ),
  unless: [
    {
      reason: "a size that is a setting",
      where: "BEFORE",
      pattern: patternOf(
        "iu",
        String.raw`\b(?:(?<!\b(?:models?|LLMs?|networks?|transformers?|videos?|sequences?|inputs?|contexts?|documents?|graphs?|scenes?) )with|on|for|using|across|when`,
        String.raw`|compared)(?: (?:[\p{L}-]+ ){0,3})(?:up to|over|more than|of) (?:a |an |about )*$|\b(?:evaluat\p{Ll}+`,
        String.raw`|experiment\p{Ll}*) [^:;,]{0,60}$|^(?:On|With|For|At|Under|Across|When|Given|Using) [^,]{0,90}$|\btrained (?:on`,
        String.raw`|with) [^:;,]{0,40}$|\b(?:in|when|while|for) (?:generat|process|handl)ing (?:about |around )?$`,
      ),
    },
  ],
  examples: ["We present Foo. It scales to 1,024 GPUs.", "We present Foo. It supports up to 256K tokens."],
  counter: [
    "We present Foo. We run it on 8 GPUs.",
    "We present Foo, trained on 3 billion tokens.",
    "We present Foo. It is 2x faster in generating 256 tokens.",
    "Foo wins with up to 64 GPUs. We present Foo.",
  ],
};
