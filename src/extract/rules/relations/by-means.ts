import { patternOf } from "../../text/pattern-of.js";
import { arm, ofOthers, noQuantity, qualities } from "./phrases.js";
import type { RelationRule } from "./relation-rule.js";

/** "…, leveraging Qux", "By applying Qux, Foo …", "using Qux", "via Qux": by what the paper's own thing does what it does. */
export const byMeans: RelationRule = {
  id: "uses/by-means",
  version: 4,
  emits: "USES",
  object: ["TECHNIQUE"],
  before: patternOf(
    "u",
    String.raw`\b(?:[Uu]sing|[Vv]ia|[Tt]hrough|[Bb]y means of|[Ww]ith the help of|[Ll]everaging|[Ee]mploying|[Uu]tili[sz]ing`,
    String.raw`|[Aa]dopting|[Aa]pplying|[Cc]ombining`,
    String.raw`|[Ii]ntegrating|[Ii]ncorporating|[Ee]xploiting|[Hh]arnessing|powered by|driven by|by performing)`,
    String.raw` ${arm}${qualities}$`,
  ),
  after: noQuantity,
  roles: ["CONTRIBUTION"],
  needsOwn: true,
  unless: ofOthers,
  examples: [
    "We present Foo, a sorter that works using Qux.",
    "We present Foo. Foo sorts by performing lazy Qux.",
    "By applying Qux, Foo sorts fast. We present Foo and sort by applying Qux.",
  ],
  counter: [
    "We present Foo. Foo is faster than Qux.",
    "We present Foo. Existing sorters work via Qux.",
    "We present Foo, a sorter that adapts via Qux thresholds.",
    "We present Foo, which splits via a learned policy, and dynamically tunes depth and Qux.",
  ],
};
