import { patternOf } from "../../text/pattern-of.js";
import type { RelationRule } from "./relation-rule.js";

/** "FooLib, a library that implements LazyMerge": software of the paper's own that realises a technique of its own. */
export const implementsOwn: RelationRule = {
  id: "implements/own-technique",
  version: 1,
  emits: "IMPLEMENTS",
  object: ["TECHNIQUE"],
  takesOwn: true,
  before: /\b(?:implement(?:s|ing)|reali[sz](?:es|ing)|embod(?:ies|ying)) (?:(?:the|our|both) )*$/u,
  roles: ["CONTRIBUTION", "RESULT"],
  examples: ["We propose LazyMerge, a method to merge. We present FooLib, a library that implements LazyMerge."],
  counter: ["We propose LazyMerge, a method to merge. We present FooLib, a library that is faster than LazyMerge."],
};

/** "FooLM, a model based on LazyMerge": a technique of the paper's own that another of its things is made with. */
export const usesOwn: RelationRule = {
  id: "uses/own-means",
  version: 1,
  emits: "USES",
  object: ["TECHNIQUE"],
  takesOwn: true,
  before: patternOf(
    "u",
    String.raw`\b(?:based on|built (?:up)?on|building (?:up)?on|powered by|driven by|trained (?:with|using|via|by)|equipped with|enabled by`,
    String.raw`|(?:which|that|and) (?:uses|employs|adopts|leverages|incorporates)) (?:(?:the|our|this) )*$`,
  ),
  after: /^(?:[,.;)]|$| (?:and|with|to|that|which|for|in|on)\b| \()/u,
  roles: ["CONTRIBUTION", "RESULT"],
  examples: ["We propose LazyMerge, a method to merge. Further, we build FooLM, a model based on LazyMerge."],
  counter: ["We propose LazyMerge, a method to merge. We compare FooLM, a model of ours, with LazyMerge."],
};
