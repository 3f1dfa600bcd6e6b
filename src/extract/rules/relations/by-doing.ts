import { patternOf } from "../../text/pattern-of.js";
import { arm, ofOthers, noQuantity, qualities } from "./phrases.js";
import type { RelationRule } from "./relation-rule.js";

/** "By combining Qux with trees, Foo is 2x faster": by doing what the paper's own thing reaches what is told of it. */
export const byDoing: RelationRule = {
  id: "uses/by-doing",
  version: 1,
  emits: "USES",
  object: ["TECHNIQUE"],
  before: patternOf(
    "u",
    String.raw`(?:^|\b(?:that|and|where|show|demonstrate),? )[Bb]y (?:\p{Ll}+ly )?(?:using|leveraging|employing`,
    String.raw`|applying|combining|exploiting|adopting|utili[sz]ing`,
    String.raw`|integrating|incorporating) ${arm}${qualities}$`,
  ),
  after: noQuantity,
  roles: ["RESULT"],
  needs:
    /, (?:\p{Ll}+ly,? )?(?:we|our|it|this|the (?:proposed |resulting )?\p{Ll}+|[\p{L}\p{N}.+-]*\p{Lu}[\p{L}\p{N}.+-]*) (?:can |also |is |are )?\p{Ll}/u,
  unless: ofOthers,
  examples: [
    "We present Foo. We show that, by using Qux, Foo can sort 2x faster.",
    "We present Foo. By combining trees with Qux, Foo achieves a 2x speedup.",
  ],
  counter: [
    "We present Foo. By using Qux, existing sorters achieve a 2x speedup.",
    "We present Foo. Foo is 2x faster than what is made by using Qux.",
  ],
};
