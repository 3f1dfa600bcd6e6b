import { lowerName, name } from "../../names/name-shape.js";
import { patternOf } from "../../text/pattern-of.js";
import type { NamingRule } from "./naming-rule.js";

/** "We propose two strategies: Foo Split and Bar Merge", "(1) Foo Split (FS), …": the members of an announced list. */
export const listed: NamingRule = {
  id: "introduces/listed",
  version: 5,
  part: "ABSTRACT",
  weight: 1.3,
  pattern: patternOf(
    "gu",
    String.raw`(?<=\b(?:introduc|propos|present|develop|design|featur|devis|compris|incorporat|integrat|employ|consist|contribut|includ|(?:it|framework`,
    String.raw`|system|method|approach|\p{Lu}[\p{L}\p{N}-]*) ha[sv]|, with)\p{Ll}*`,
    String.raw` (?:of )?(?:a (?:number|set|series) of|(?:the |its |our )?(?:following )?(?:two|three|four|five)|several)`,
    String.raw` (?![\p{L} -]{0,60}(?:challenge|problem|issue|limitation|question|finding|observation|insight|reason)s)`,
    String.raw`[\p{L} -]{3,60}(?:, namely)?[:,] (?:[^.:]{0,300}; (?:and )?|[^.;:]{0,160}(?:, (?:and )?| and ))?`,
    String.raw`(?:\((?:\d|[a-d]|i{1,3}|iv)\) )?(?:the |an? (?=[\p{L}\p{N}-]*[\p{Ll}\p{N}]\p{Lu}|\p{Lu}[\p{L}-]+ \p{Lu})|\d-bit )?)`,
    String.raw`(?:${name}|${lowerName}|(?<phrase>(?!(?:Without|With|By|For|In|On|To|From|While|When|As|At|First|Second|Third`,
    String.raw`|Using)\b)\p{Lu}[\p{L}\p{N}-]*(?: [\p{Ll}-]+){1,2}))`,
    String.raw`(?=,|;|\.| and\b| \(| to\b| for\b| that\b| which\b| built\b| based\b| employing\b| using\b| via\b)`,
  ),
  needs: /\b(?:a (?:number|set|series) of|two|three|four|five|several) /u,
  examples: [
    "We propose two new strategies: FooSplit and BarMerge.",
    "Foo introduces three ideas: (1) FooSplit (FS), which splits.",
    "Foo introduces two ideas: (1) FooSplit employing trees.",
  ],
  counter: [
    "Foo introduces three ideas: (1) Without human help, it sorts.",
    "We propose Foo for two hard problems: Bar Sorting and Zed.",
    "We compare two new strategies: FooSplit and BarMerge.",
  ],
};
