import type { RelationRule } from "./relation-rule.js";

/** "On Zed-7B, Foo is 2x faster": a model beside a number. */
export const withModelAndNumber: RelationRule = {
  id: "evaluated-with/with-model-and-number",
  version: 1,
  emits: "EVALUATED_WITH",
  object: ["MODEL"],
  before:
    /\b(?:[Oo]n|[Ww]ith|[Ff]or|[Aa]cross|[Uu]sing|[Oo]f|[Ww]hen|to)\b (?:(?:both|an?|the|popular|various|several|different|models?|LLMs?|large|like|such as|including|family|families|of|full|entire|e\.g\.,?|open-source|representative|state-of-the-art|language|diffusion|applied|to|serving|training|running|\p{Ll}+) ){0,5}\(?$/u,
  needsNumber: true,
  unless: /\b(?:compared (?:to|with)|outperform\p{Ll}*) [^,.]{0,30}$/iu,
  roles: ["RESULT", "CONTRIBUTION"],
  examples: ["We present Foo. On Zed-7B, Foo is 2x faster."],
  counter: ["We present Foo. Zed-7B is a model."],
};
