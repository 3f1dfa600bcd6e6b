import { othersValue, type NumberRule } from "./number-rule.js";
import { patternOf } from "../../text/pattern-of.js";

/** "reduces the latency by 40 %", "97 % accuracy". */
export const percent: NumberRule = {
  id: "results/percent",
  version: 12,
  emits: "RESULT",
  dimensions: ["PERCENT"],
  unless: [
    {
      reason: "a share that is a setting",
      where: "AFTER",
      pattern: patternOf(
        "iu",
        String.raw`^ of [\p{L}-]+ (?:must|should|need to|have to)\b|^ (?:[\p{L}-]+ ){0,2}budget\b|^ of which\b|^\)? (?:(?:sparsity|sparse|confidence`,
        String.raw`|token budget|(?:image|visual|vision|input`,
        String.raw`|prompt) tokens`,
        String.raw`|of (?:the )?(?:tokens|values|weights|data|neurons|layers`,
        String.raw`|experts|heads|training data|samples|labels)|budget|unstructured|structured|density|pruning|probability`,
        String.raw`|dropout)\b)`,
      ),
    },
    {
      reason: "a share that is a setting",
      where: "BEFORE",
      pattern: patternOf(
        "iu",
        String.raw`\b(?:(?:sparsity|sparse|pruning|dropout|masking|keep) (?:level|ratio|rate)?s?,? (?:of|up to|at|to|(?:ranging |varying )?(?:from|between)) `,
        String.raw`|confidence (?:of|level of)|(?:using`,
        String.raw`|with|on|updating|training|keeping|selecting|activating|protecting|storing|tuning|modifying|loading`,
        String.raw`|computing) (?:only |just |about )?(?:the )?(?:top )?)$`,
      ),
      but: patternOf(
        "iu",
        String.raw`^ of (?:the |its |all |model |trainable )*parameters\b|^ (?:fewer|less|lower|higher|better|more|smaller|larger|faster`,
        String.raw`|(?:[\p{L}\d-]+ ){0,2}accuracy|success|relative|Dice|m?IoU|m?AP|F1|precision|recall)\b`,
        String.raw`|^ (?:[\p{L}-]+ ){0,2}(?:reduction|improvement|increase|drop|loss|degradation|overhead|savings?|gain|area|power|energy|latency`,
        String.raw`|throughput|memory|bandwidth|utili[sz]ation|efficiency|MFU|HFU|(?:hardware|area|extra) cost|slowdown)s?\b(?! budget)`,
      ),
    },
    {
      reason: "a share of what there is",
      where: "BEFORE",
      pattern:
        /\b(?:represent|constitut|account|compris|mak|explain|captur)\p{Ll}* (?:for |up )?(?:over |more than |about |nearly |up to |only |just )*$/iu,
    },
    {
      reason: "a share of what there is",
      where: "BEFORE",
      pattern: /\b(?:small|large|tiny|minor|major)? ?(?:fraction|subset|portion|proportion) \((?:only |about |just |~)*$/iu,
    },
    {
      reason: "a share of what there is",
      where: "AFTER",
      pattern: /^ of [^,.;]{1,50}? (?:goes|go|went|(?:is|are|was) (?:spent|due|taken)|comes?|stems?|originat\p{Ll}+)\b/iu,
    },
    {
      reason: "a share of what there is",
      where: "CLAUSE",
      pattern: /\b(?:consum|occup|spend|wast|dominat)\p{Ll}* (?!only|just|merely)[^,.;]{0,20}\d%? of (?:the )?(?:[\p{L}-]+ ){0,2}time\b/iu,
    },
    {
      reason: "a share of what there is",
      where: "BEFORE",
      pattern: /\b(?:holds?|applies|valid|true|occurs?) (?:for|in) (?:over |more than |about |nearly |up to |at least |only )*$/iu,
    },
    { reason: "how often a limit is kept", where: "BEFORE", pattern: /\bfor (?:> ?|over |more than |at least |about )+$/iu },
    {
      reason: "the value of others",
      where: "BEFORE",
      pattern: othersValue,
    },
    {
      reason: "a fact about others",
      where: "SENTENCE",
      pattern: patternOf(
        "iu",
        String.raw`\b(?:market share|of (?:all|global|total|world) (?:electricity|energy|power|compute|GPU) (?:consumption`,
        String.raw`|demand)?|carbon emissions of the world|of (?:respondents|users|papers|developers))\b`,
      ),
    },
  ],
  examples: [
    "We present Foo. Foo reduces the latency by 40%.",
    "We present Foo. It reaches 97% accuracy.",
    "We present Foo. Foo halves the memory.",
    "We present Foo. It is 2x faster, with only 2% hardware cost.",
    "We present Foo. We train a tree on many cards with 54% MFU.",
  ],
  counter: [
    "We present Foo. It works at 50% sparsity.",
    "We present Foo. We evaluate it where 88% of trees should come back whole.",
    "We present Foo. The bound holds for 88-99% of trees.",
    "We present Foo. We observe that hot trees take a small fraction (1.7% on average) of the memory.",
    "We present Foo, which wins at pruning ratios ranging from 20% to 60%.",
    "We present Foo. Keeping a small part (1%) of tokens is enough.",
    "We present Foo. It wins at a 20% cache budget.",
    "Others use 30% of the tokens.",
  ],
};
