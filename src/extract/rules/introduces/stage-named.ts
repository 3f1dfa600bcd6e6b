import { capitalised, plainName } from "../../names/name-shape.js";
import { patternOf } from "../../text/pattern-of.js";
import type { NamingRule } from "./naming-rule.js";

/** "The first stage, Lazy Merging, combines …": a part that is counted, and named behind a comma. */
export const stageNamed: NamingRule = {
  id: "introduces/stage-named",
  version: 1,
  part: "ABSTRACT",
  weight: 1.3,
  roles: ["CONTRIBUTION", "RESULT"],
  pattern: patternOf(
    "gu",
    String.raw`\b(?:[Tt]he|[Ii]ts|[Oo]ur) (?:first|second|third|fourth|final|last|core|key|main|central|other) `,
    String.raw`(?:stage|phase|component|module|step|technique|part|innovation|pillar|idea|contribution|mechanism|method|algorithm)s?, `,
    String.raw`(?:called |named |the |an? )?(?<phrase>(?:${capitalised}|(?=[\p{L}\p{N}-]*[\p{Ll}\p{N}]-?\p{Lu})${plainName})),? `,
    String.raw`(?:(?:is|an?|which|that|with)\b|\p{Ll}+s\b)`,
    String.raw`|\b(?:[Ii]ts|[Tt]heir|our) (?:[\p{Ll}-]+ ){0,2}(?:variant|version|extension), (?<name>${plainName})(?=[,.;)])`,
  ),
  examples: [
    "We present Foo. The first stage, Lazy Merging, combines trees.",
    "We present Foo. Its core component, FooTree, sorts.",
    "We present Foo and its lazy variant, FooLazy.",
  ],
  counter: ["We present Foo. The first stage, in which trees merge, is short."],
};
