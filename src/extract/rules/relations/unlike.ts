import type { RelationRule } from "./relation-rule.js";

/** "Unlike Qux", "instead of Qux", "replaces Qux": what was changed. */
export const unlike: RelationRule = {
  id: "extends/unlike",
  version: 1,
  emits: "EXTENDS",
  object: ["TECHNIQUE", "SYSTEM"],
  before:
    /(?:\b[Uu]nlike|\b[Ii]nstead of|\breplac(?:es|ing|ed)|\bin contrast to|\b[Ii]n place of|\balternative to) (?:(?:the|an?|standard|traditional|conventional|previous|prior|vanilla|existing|usual|original) )*$/u,
  roles: ["CONTRIBUTION", "RESULT"],
  examples: ["We present Foo. Unlike Qux, Foo keeps its order."],
  counter: ["We present Foo. Like others, Foo keeps its order, and Qux does not."],
};
