import { patternOf } from "../../text/pattern-of.js";
import { qualities } from "./phrases.js";
import type { RelationRule } from "./relation-rule.js";

/** "Foo: Fast Sorting via Lazy Qux", "Harnessing Qux" in a title: by what something is done. */
export const titledUse: RelationRule = {
  id: "uses/titled",
  version: 2,
  emits: "USES",
  object: ["TECHNIQUE"],
  part: "TITLE",
  before: patternOf(
    "iu",
    String.raw`\b(?:with|via|using|through|based on|leveraging|harnessing|exploiting|combining|integrating) (?:[\p{L}-]+ and )?${qualities}$`,
  ),
  // "with KV Cache Reuse": what the name is only the beginning of is something else.
  after: /^(?:s|es)?(?:$|[:,;.]| (?:for|in|on|of|and|with|to|at|via|from)\b| \()/u,
  unless: /\b(?:comparison|study|survey|analysis|evaluation|benchmark|characteri[sz]|understanding|trade-?offs?)/iu,
  examples: ["TITLE Foo: Fast Sorting via Lazy Qux\nTEXT We present Foo.", "TITLE Foo: Harnessing Qux for Trees\nTEXT We present Foo."],
  counter: [
    "TITLE Foo: Faster than Qux\nTEXT We present Foo.",
    "TITLE A Study of Sorting with Qux\nTEXT We present Foo.",
    "TITLE Foo: Sorting with Qux based Trees\nTEXT We present Foo.",
  ],
};
