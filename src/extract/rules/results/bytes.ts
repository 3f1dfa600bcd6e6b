import type { NumberRule } from "./number-rule.js";
import { patternOf } from "../../text/pattern-of.js";

/** "saves 2.3 GB", "needs only 8 GB": memory needed or spared, and not that of a device. */
export const bytes: NumberRule = {
  id: "results/bytes",
  version: 3,
  emits: "RESULT",
  dimensions: ["BYTES"],
  needs: patternOf(
    "iu",
    String.raw`\b(?:reduc\p{Ll}+|sav\p{Ll}+|only|requir\p{Ll}+|footprint|consum\p{Ll}+|usage|less than|fits?|from|need\p{Ll}*`,
    String.raw`|just|occup\p{Ll}+|memory (?:of|to|by)|down to|uses?|using|as little as|peak)\b`,
  ),
  unless: [
    {
      reason: "a memory of a device",
      where: "AFTER",
      pattern:
        /^ ?(?:(?!(?:of|per) )(?:[\p{L}-]+ ){0,2}(?:GPUs?(?! memory)|VRAM GPU|devices?|cards?|RAM\b|HBM|SSDs?|DRAM\b|phone|laptop|edge|A100|H100)|\))/iu,
    },
    {
      reason: "a memory of a device",
      where: "BEFORE",
      pattern: /\b(?:with|peaking at|equipped with|has|have|\()\s?(?:only |just |up to |a )?$/iu,
      but: /^ ?(?:of )?(?:peak|(?:GPU |device )?memory (?:usage|footprint|consumption))\b/iu,
    },
    {
      reason: "a size of data",
      where: "BEFORE",
      pattern: /\btrained (?:from scratch )?(?:on|with|using) (?:over |about |more than |roughly |~)*$/iu,
    },
    {
      reason: "a size of data",
      where: "AFTER",
      pattern: /^ (?:of )?(?:data|dataset|messages?|files?|inputs?|text|graph|pages?|blocks?|chunks?|arrays?|corpus)\b/iu,
    },
  ],
  examples: ["We present Foo. It saves 2.3 GB of memory.", "We present Foo. The memory falls from 80 GB to 32 GB per GPU."],
  counter: [
    "We present Foo. It runs on a 24 GB GPU.",
    "We present Foo. It reads 3 TB of data.",
    "We present Foo, using a sorter trained from scratch with more than 77 GB of trees.",
  ],
};
