import type { RelationRule } from "./relation-rule.js";
import { patternOf } from "../../text/pattern-of.js";

/** "a Qux-based sorter", "Qux-native": a quality of the paper's own thing. */
export const qualifiedBy: RelationRule = {
  id: "uses/qualified-by",
  version: 6,
  emits: "USES",
  object: ["TECHNIQUE", "SYSTEM"],
  before: patternOf(
    "u",
    String.raw`(?:\b(?:[Ww]e (?:present|propose|introduce|develop|design|implement)\p{Ll}*|[Oo]ur|(?:^|\b(?:present|propose|introduce`,
    String.raw`|develop|describe)(?:s|ed)? )[\p{L}\p{N}.@+-]*\p{Lu}[\p{L}\p{N}.@+-]*(?: \p{Lu}[\p{L}\p{N}-]*){0,3}(?: \([^()]{1,40}\))?, `,
    String.raw`|[Tt]his (?:paper|work) (?:presents|proposes|introduces))`,
    String.raw`|\((?:[1-5]|[a-e]|i{1,3}|iv)\)) ?(?:[\p{L}\p{N},-]+ ){0,6}?$`,
  ),
  after: /^[ -](?:based|native|powered|driven|guided|embedded|accelerated|integrated)\b/u,
  roles: ["CONTRIBUTION", "RESULT", "TITLE"],
  unless: patternOf(
    "u",
    String.raw`\b(?:study|analysis|survey|evaluation|comparison|review|overview|characteri[sz]ation) of|\b(?:outperform|surpass`,
    String.raw`|exceed|compar|previous|existing|prior)\p{Ll}* (?:[\p{L}\p{N}-]+ ){0,6}?[\p{L}\p{N}]+-(?:based|native|powered)`,
  ),
  examples: [
    "We present Foo, a Qux-based sorter.",
    "We present fooSort.js, a Qux-based sorter.",
    "We present Fast Ordered Objects (FOO), a Qux-based sorter.",
    "We present Foo with two parts: (1) lists that are short, and (2) a lazy Qux-based tree that grows.",
    "We present Foo. Our Qux-based implementation is 2x faster.",
  ],
  counter: [
    "We present Foo. Others have Qux-based sorters.",
    "We present Foo. We apply it to Bar, a Qux-based tree.",
    "We present Foo. Our method outperforms previous Qux-based sorters.",
  ],
};
