import { loosePhrase } from "../../names/name-shape.js";
import { patternOf } from "../../text/pattern-of.js";
import type { NamingRule } from "./naming-rule.js";

/** 'a new kind of tree called "lazy tree"': words in lower case that a text says are a name, and takes up again. */
export const calledPhrase: NamingRule = {
  id: "introduces/called-phrase",
  version: 3,
  part: "ABSTRACT",
  weight: 1.3,
  roles: ["CONTRIBUTION", "RESULT"],
  pattern: new RegExp(
    `(?:,? (?:called|named|termed|dubbed|coined|namely)|\\b(?:which )?we (?:call|name|term|dub|refer to as)(?: it| this \\p{L}+| our \\p{L}+| them)?) ` +
      `(?:the |as |an? )?["'\`]*${loosePhrase}(?=["',.;)]|$| (?:for|to|that|which)\\b)`,
    "gu",
  ),
  unless: patternOf(
    "u",
    String.raw`\b(?:phenomen\p{L}+|problem|issue|challenge|effect|gap|limitation|paradox|overhead|error|bottleneck`,
    String.raw`|setting|task|commonly|often|usually|widely|so-called|also)s?\b[^.]{0,40} (?:called|known|named|termed|dubbed|we (?:call|term|name|dub))`,
    String.raw`|\bthey (?:\p{Ll}+ ){1,6}(?:called|named|termed)\b`,
  ),
  examples: ["We propose a new kind of tree called lazy tree, which grows."],
  counter: [
    "We study a problem called tree growth.",
    "We propose a tree, often called lazy tree.",
    "We present Foo for trees, as they have many parts called lazy leaves.",
  ],
};
