import { patternOf } from "../../text/pattern-of.js";
import type { RelationRule } from "./relation-rule.js";

/** "In QuxLang, our algorithms have …", "our kernels in QuxLang", "implemented a sorting algorithm in QuxLang": the language of what a paper makes. */
export const writtenIn: RelationRule = {
  id: "uses/written-in",
  version: 3,
  emits: "USES",
  object: ["SYSTEM"],
  before: patternOf(
    "u",
    String.raw`(?:^In |\b(?:[Oo]ur|[Ww]e (?:also |further )?(?:implement|wrote|write|develop|built|build|provide|release)(?:ed)?`,
    String.raw`|(?:implemented|written|prototyped|developed|architected|programmed|coded)) (?:(?!(?:on|for|with|over|than|to|that|which|by`,
    String.raw`|from)\b)[\p{L}\p{N}-]+ ){0,8}?in )(?:C(?:\\+\\+)?\\/)?$`,
  ),
  after: /^(?:\/[\p{L}+]+)?(?:[,.;]| (?:and|using|with|to|that|for|on|language|code)\b|$)/u,
  roles: ["CONTRIBUTION", "RESULT"],
  unless: /\b(?:[Ee]xisting|[Pp]rior|[Pp]revious|[Cc]urrent)\b/u,
  examples: ["We present Foo. We implemented a detailed sorting algorithm in QuxLib.", "We present Foo. In QuxLib, our sorters are fast."],
  counter: ["We present Foo. Foo is faster than our sorters.", "We present Foo. Existing sorters are written in QuxLib."],
};
