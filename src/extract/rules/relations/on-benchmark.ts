import type { RelationRule } from "./relation-rule.js";
import { patternOf } from "../../text/pattern-of.js";

/** "on WikiBar", "across WikiBar and BookBar". */
export const onBenchmark: RelationRule = {
  id: "measured-by/on-benchmark",
  version: 3,
  emits: "MEASURED_BY",
  object: ["BENCHMARK"],
  before: patternOf(
    "u",
    String.raw`\b(?:[Oo]n|[Aa]cross|[Ii]n|[Oo]ver|[Uu]sing|[Bb]y|[Ww]ith|from) (?:(?:the|an?|challenging|popular|standard|both`,
    String.raw`|real-world|large-scale|well-known|benchmarks?|datasets?|tasks?|like|such as|including|e\.g\.,?|public|various`,
    String.raw`|several|multiple|two|three|four|five|diverse|long-context|reasoning|widely used|\p{Ll}+) ){0,5}\(?$`,
  ),
  after: /^(?!-(?:pre-?)?trained\b)/u,
  unless: /\b(?:constructed|built|derived|collected|extracted|curated) from\b/u,
  roles: ["RESULT", "CONTRIBUTION"],
  examples: ["We present Foo. On WikiBar, Foo is better.", "Foo wins. We present Foo, evaluated across WikiBar and BookBar."],
  counter: ["We present Foo. WikiBar is hard.", "We present FooSet, which is constructed from WikiBar."],
};
