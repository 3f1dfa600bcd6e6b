import type { RelationRule } from "./relation-rule.js";
import { patternOf } from "../../text/pattern-of.js";

/** "training Zed-7B", "serves Zed-7B", "quantize Zed-7B". */
export const runsModel: RelationRule = {
  id: "evaluated-with/runs-model",
  version: 7,
  emits: "EVALUATED_WITH",
  object: ["MODEL"],
  before: patternOf(
    "iu",
    String.raw`\b(?:train|serv|run|quantiz|compress|fine-?tun|deploy|prun|accelerat|infer|pre-?train|host|execut|distribut`,
    String.raw`|results?|appl(?:y|i)|scal|speed|test|integrat|adapt|evaluat|experiment|demonstrat|validat|benchmark|implement|instantiat|convert|retrofit`,
    String.raw`|generaliz|confirm|effectiv|accelerat)\p{Ll}*(?: (?:of|on|with|up|to|in|for|both|the|an?|into|our|it|them|method|approach|popular|various`,
    String.raw`|several|different|representative|open-source|large|language|diffusion|models?|LLMs?|such|as|like|including`,
    String.raw`|e\.g\.,?|(?!(?:that|over|than|against|versus|compared|relative|beyond|unlike|from|based|off|by|using|used`,
    String.raw`|explor\p{Ll}*|search\p{Ll}*|analy[sz]\p{Ll}*`,
    String.raw`|via)\b)[\p{Ll}-]+)){0,7} ?\(?$`,
    String.raw`|\b(?:evaluat|experiment|test)\p{Ll}* [^.;:]{3,110} (?:using|with) (?:(?:the|both|models?|LLMs?) )*$`,
  ),
  after: /^(?!-(?!based\b))/u,
  roles: ["RESULT", "CONTRIBUTION"],
  examples: [
    "We present Foo. We use Foo for training Zed-7B.",
    "We evaluate Foo on Zed-7B.",
    "We present Foo. We evaluate Foo on long trees and sorting tasks using Zed-7B.",
  ],
  counter: ["We present Foo. Foo outperforms Zed-7B.", "We present Foo. We train with Zed-7B-like rewards."],
};
