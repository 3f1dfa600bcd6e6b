import type { RelationRule } from "./relation-rule.js";
import { patternOf } from "../../text/pattern-of.js";

/** "Unlike Qux", "instead of Qux", "replaces Qux": what was changed. */
export const unlike: RelationRule = {
  id: "extends/unlike",
  version: 1,
  emits: "EXTENDS",
  object: ["TECHNIQUE", "SYSTEM"],
  before: patternOf(
    "u",
    String.raw`(?:\b[Uu]nlike|\b[Ii]nstead of|\breplac(?:es|ing|ed)|\bin contrast to|\b[Ii]n place of`,
    String.raw`|\balternative to) (?:(?:the|an?|standard|traditional|conventional|previous|prior|vanilla|existing|usual`,
    String.raw`|original) )*$`,
  ),
  roles: ["CONTRIBUTION", "RESULT"],
  examples: ["We present Foo. Unlike Qux, Foo keeps its order."],
  counter: ["We present Foo. Like others, Foo keeps its order, and Qux does not."],
};
