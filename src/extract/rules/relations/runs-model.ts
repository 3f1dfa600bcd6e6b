import type { RelationRule } from "./relation-rule.js";

/** "training Zed-7B", "serves Zed-7B", "quantize Zed-7B". */
export const runsModel: RelationRule = {
  id: "evaluated-with/runs-model",
  version: 1,
  emits: "EVALUATED_WITH",
  object: ["MODEL"],
  before:
    /\b(?:train|serv|run|quantiz|compress|fine-?tun|deploy|prun|accelerat|infer|pre-?train|host|execut|distribut|appl(?:y|i)|scal|speed|test|integrat|adapt|evaluat|experiment|demonstrat|validat|benchmark|implement|instantiat|generaliz)\p{Ll}*(?: (?:of|on|with|up|to|in|for|both|the|an?|into|our|it|them|method|approach|popular|various|several|different|representative|open-source|large|language|diffusion|models?|LLMs?|such|as|like|including|e\.g\.,?|[\p{Ll}-]+)){0,7} ?\(?$/iu,
  roles: ["RESULT", "CONTRIBUTION"],
  unless: /\b(?:compared (?:to|with)|outperform\p{Ll}*|than) [^,.]{0,30}$/iu,
  examples: ["We present Foo. We use Foo for training Zed-7B.", "We evaluate Foo on Zed-7B."],
  counter: ["We present Foo. Foo outperforms Zed-7B."],
};
