import { patternOf } from "../../text/pattern-of.js";
import type { RelationRule } from "./relation-rule.js";

/** "Foo integrates Qux and Zed", "we employ Qux": a technique that the paper's own thing is made of, told with itself as the subject. */
export const combines: RelationRule = {
  id: "uses/combines",
  version: 1,
  emits: "USES",
  object: ["TECHNIQUE"],
  before: patternOf(
    "u",
    String.raw`(?:^|[ ,])(?:[Ww]e|it|[Ww]hich|that|\p{Lu}[\p{L}\p{N}+-]*(?: \(\p{Lu}[\p{L}\p{N}-]*\))?) (?:\p{Ll}+ly |also |further |then |first )?`,
    String.raw`(?:employs?|combines?|integrates?|incorporates?|appl(?:y|ies)|unifies|exploits) (?:(?!(?:to|for|on|in|that|which|than)\b)[\p{Ll}-]+ ){0,2}$`,
    String.raw`|, (?:combining|integrating|employing|applying) (?:(?!(?:to|for|on|in|that|which|than)\b)[\p{Ll}-]+ ){0,2}$`,
  ),
  after: /^(?:s?(?:[,.;)]| (?:and|to|for|with|in|on|as|via|that|which|while|along|at|into|over|during)\b| \())/u,
  roles: ["CONTRIBUTION"],
  unless: /\b(?:[Ee]xisting|[Pp]rior|[Pp]revious|[Mm]ost|[Tt]raditional|[Cc]onventional|[Uu]nlike|[Cc]urrent|[Rr]ecent|[Hh]owever) /u,
  examples: ["We present Foo, which integrates QuxSort and ZedSort.", "We present Foo. We employ QuxSort for the rest."],
  counter: ["We present Foo. Existing sorters employ QuxSort.", "We present Foo. QuxSort is slow."],
};
