import { lowerName, name } from "../../names/name-shape.js";
import type { NamingRule } from "./naming-rule.js";
import { patternOf } from "../../text/pattern-of.js";

/** "a sorter called Foo", "which we name Foo". */
export const called: NamingRule = {
  id: "introduces/called",
  version: 6,
  part: "ABSTRACT",
  weight: 1.6,
  pattern: new RegExp(
    `(?:,? (?:called|named|termed|dubbed|coined|codenamed|denoted as|denoted by|denoted|referred to as|namely)` +
      `|\\bwe (?:call|name|term|dub|refer to as|refer to it as)(?: it| this \\p{L}+| them)?) (?:the |as ` +
      `|an? )?["']?(?:${name}|${lowerName}(?<![^su]s)(?=[,.]))`,
    "gu",
  ),
  unless: patternOf(
    "u",
    String.raw`\b(?:phenomen\w+|problem|issue|challenge|effect|gap|limitation|paradox)s?,? (?:that |which )?(?:we |is `,
    String.raw`|are )?(?:call|name|term|dub)|\b(?:commonly|often|usually|widely|so-called|previously|also) (?:called|known|named`,
    String.raw`|referred)|\b(?:models?|LLMs?|benchmarks?|data ?sets?|baselines?|tasks?)\b[^.;]{0,60}, namely`,
    String.raw`|\b(?:for|of|in|on|with|by) (?:an?|the) (?:[\p{L}-]+ ){0,3}(?:class|family|type|kind|category) of (?:[\p{L}-]+ ){1,5}(?:called|named|termed`,
    String.raw`|dubbed)\b`,
    String.raw`|, namely [\p{L}\p{N}-]+(?:,| and )`,
    String.raw`|\b(?:emerging|popular|recent|existing|common|well-known) (?:class|family|type|kind|category|line|series) of [^.;]{1,60}`,
    String.raw`(?:called|named|termed|dubbed)\b`,
  ),
  examples: ["We use a new sorter called FooSort.", "The sorter, which we call FooSort, is fast.", "A sorter dubbed foo-sort, is fast."],
  counter: [
    "A sorter that is fast.",
    "This is often called Foo.",
    "An emerging class of trees, termed Bar-to-Bar Trees, has been adopted.",
    "We present Foo, a sorter for a new class of trees called Bar-to-Bar trees.",
    "There are other trees, which we refer to as post-trees.",
  ],
};
