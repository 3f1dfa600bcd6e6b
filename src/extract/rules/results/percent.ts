import { othersValue, type NumberRule } from "./number-rule.js";

/** "reduces the latency by 40 %", "97 % accuracy". */
export const percent: NumberRule = {
  id: "results/percent",
  version: 2,
  emits: "RESULT",
  dimensions: ["PERCENT"],
  unless: [
    {
      reason: "a share that is a setting",
      where: "AFTER",
      pattern:
        /^ (?:(?:sparsity|sparse|confidence|token budget|of (?:the )?(?:tokens|weights|parameters|data|neurons|layers|experts|heads|training data|samples|labels)|budget|unstructured|structured|density|pruning|probability|dropout)\b)/iu,
    },
    {
      reason: "a share that is a setting",
      where: "BEFORE",
      pattern:
        /\b(?:sparsity (?:level|ratio|rate)?s? (?:of|up to|at|to)|pruning ratio of|confidence (?:of|level of)|(?:using|with|on|updating|training|keeping|selecting|activating|protecting|storing|tuning|modifying|loading|computing) (?:only |just |about )?(?:the )?(?:top )?)$/iu,
    },
    {
      reason: "a share of what there is",
      where: "BEFORE",
      pattern:
        /\b(?:represent|constitut|account|compris|mak)\p{Ll}* (?:for |up )?(?:over |more than |about |nearly |up to |only |just )*$/iu,
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
      pattern:
        /\b(?:market share|of (?:all|global|total|world) (?:electricity|energy|power|compute|GPU) (?:consumption|demand)?|carbon emissions of the world|of (?:respondents|users|papers|developers))\b/iu,
    },
  ],
  examples: [
    "We present Foo. Foo reduces the latency by 40%.",
    "We present Foo. It reaches 97% accuracy.",
    "We present Foo. Foo halves the memory.",
  ],
  counter: ["We present Foo. It works at 50% sparsity.", "Others use 30% of the tokens."],
};
