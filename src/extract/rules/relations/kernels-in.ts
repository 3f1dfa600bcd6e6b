import { patternOf } from "../../text/pattern-of.js";
import type { RelationRule } from "./relation-rule.js";

/** "custom QuxLib kernels", "we implement fused QuxLib operators": the language of what the paper makes. */
export const kernelsIn: RelationRule = {
  id: "uses/kernels-in",
  version: 3,
  emits: "USES",
  object: ["SYSTEM"],
  before: patternOf(
    "u",
    String.raw`\b(?:[Oo]ur|[Ww]e (?:\p{Ll}+ly |also |further |then )?`,
    String.raw`(?:implement|develop|design|write|wrote|build|provide|introduce|create|present|propose)\p{Ll}*`,
    String.raw`|(?:implement|develop|design|writ|build|introduc)ing|with|using|custom|customized|optimized|fused|efficient|specialized|dedicated)`,
    String.raw` (?:(?:an?|the|our|and|new|custom|customized|optimized|highly|fused|fusion|efficient|specialized|dedicated|high-performance|hardware-aware`,
    String.raw`|GPU-accelerated|differentiable|powerful|several|two|corresponding|set|of|sparse|bespoke|[\p{L}/-]{2,20}-(?:aware|efficient|optimized`,
    String.raw`|friendly|designed|level|free)) )*$`,
    // "sorts through lazy merges of lists, QuxLib-based kernels and more".
    String.raw`|\b(?:through|via|by|with|including) [^.;]{3,120}, (?:and )?$`,
  ),
  after: /^(?:-based)?(?: GPU)?(?: custom| fused)?(?: inference| attention)? (?:kernels?|operators?|implementations?|code|back-?ends?)\b/u,
  roles: ["CONTRIBUTION", "RESULT"],
  unless:
    /\b(?:existing|prior|previous|fragmented|generat(?:e|es|ed|ing)|translat\p{Ll}+|convert\p{Ll}*|compared|outperform\p{Ll}*|surpass\p{Ll}*)\b/iu,
  examples: [
    "We present Foo. We develop custom QuxLib kernels for sorting.",
    "We present Foo with efficient QuxLib kernels.",
    "We implement Foo with a QuxLib backend.",
    "We present Foo. We pair Foo with a tree-aware QuxLib implementation.",
    "We present Foo, which sorts through lazy merges of lists, QuxLib-based kernels for trees, and more.",
  ],
  counter: ["We present Foo. Foo generates efficient QuxLib kernels.", "QuxLib kernels are fast. We present Foo."],
};
