import { name } from "../../names/name-shape.js";
import { patternOf } from "../../text/pattern-of.js";
import type { NamingRule } from "./naming-rule.js";

const marker = String.raw`\(?(?:\d|[a-e]|i{1,3}|iv|v)\) `;

/**
 * "(1) Fast Split, which splits; and (2) BarMerge to merge": the points of a list of what is introduced, each named by words with capitals, by a
 * word with a capital inside, or by a capital and what an apposition explains.
 */
export const enumerated: NamingRule = {
  id: "introduces/enumerated",
  version: 2,
  part: "ABSTRACT",
  weight: 1.3,
  roles: ["CONTRIBUTION", "RESULT"],
  pattern: patternOf(
    "gu",
    String.raw`(?<=(?:^|[ ,;:])${marker})(?:[Tt]he |[Aa]n? |[Oo]ur )?(?:[Nn]ew |[Nn]ovel )?`,
    String.raw`(?:(?=\p{Lu}[\p{L}\p{N}-]* (?:for |of |and )?\p{Lu}|[\p{L}\p{N}-]*[\p{Ll}\p{N}-]\p{Lu})${name}`,
    String.raw`|(?<phrase>\p{Lu}[\p{L}\p{N}-]*-[\p{L}\p{N}-]+(?: [\p{Ll}-]+){1,2}))`,
    String.raw`(?=, (?:an?|the|our|which|where|that|over|\d[\d,]*)\b| \(|: | to\b| that\b| which\b| for\b|,? -| is an?\b`,
    String.raw`| (?:combines|introduces|applies|enforces|uses|employs|leverages|extracts|provides|enables|reduces|replaces|adapts|learns|selects)\b)`,
  ),
  needs: /[1-5a-ei]\) /u,
  unless: patternOf(
    "u",
    String.raw`\b(?:challenge|problem|issue|limitation|question|finding|observation|insight|reason|metric|factor|aspect|stage|phase|task|setting|scenario`,
    String.raw`|dimension|axe|categor\p{Ll}+|bottleneck|requirement|goal|property|propertie|type|kind|level|perspective|area|dataset|benchmark)s?\b`,
    String.raw`[^.;:()]{0,40}[:,(] ?\(?(?:1|a|i)\)`,
  ),
  examples: [
    "We present Foo, which has two parts: (1) Fast Split, which splits e.g. trees; and (2) Lazy Merge to merge.",
    "We present Foo. It includes (i) a sorter and (ii) FooMerge, a merger.",
    "We present Foo with two ideas: (1) Intra-step overlap, which hides time, and (2) Inter-step overlap, which hides more.",
  ],
  counter: [
    "We study two tasks: (1) Fast Split, which splits; and (2) Lazy Merge to merge.",
    "We present Foo. It (1) sorts and (2) Merges.",
    "We present Foo with (1) Sorting, which sorts.",
  ],
};
