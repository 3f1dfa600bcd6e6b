import { patternOf } from "../../text/pattern-of.js";
import type { RelationRule } from "./relation-rule.js";

/** "We present FooLM, a mixture-of-experts language model": what a model is made of, in the words that say what it is. */
export const modelOf: RelationRule = {
  id: "uses/model-of",
  version: 2,
  emits: "USES",
  object: ["TECHNIQUE"],
  named: /\b(?:mixture|moe|experts?|state[- ]space|mamba|linear attention|sparse attention|qux)/iu,
  behindOwn:
    /^(?: \([^()]{1,60}\))?(?:,| is| -|:) (?:(?:an?|the first|our) |(?<=: ))(?:(?!(?:for|of|that|which|with|to|in|on|and)\b)[\p{L}\p{N}.,-]+ ){0,6}$/u,
  after: patternOf(
    "u",
    String.raw`^(?: \([^()]{1,20}\))?(?:-based)? (?:(?!(?:for|of|that|which|with|to|in|on|and)\b)[\p{L}-]+ ){0,3}(?:[Mm]odels?|LLMs?|VLMs?|MLLMs?`,
    String.raw`|[Bb]ackbones?|[Nn]etworks?)\b(?! (?:[Ss]erving|[Ii]nference|[Tt]raining|[Dd]eployment|[Cc]ompression|[Qq]uantization)\b)`,
  ),
  roles: ["CONTRIBUTION", "TITLE"],
  unless: /\b(?:existing|prior|previous|unlike)\b/iu,
  examples: [
    "We present FooLM, an open Qux language model.",
    "TITLE FooLM: Open Qux Language Models\nTEXT We present FooLM, a language model.",
  ],
  counter: [
    "We present FooLM, which beats any Qux language model.",
    "TITLE FooLM: Fast Qux LLM Serving\nTEXT We present FooLM, a language model.",
    "We present FooSort, a Qux method.",
  ],
};
