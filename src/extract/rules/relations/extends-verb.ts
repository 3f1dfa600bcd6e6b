import type { RelationRule } from "./relation-rule.js";

/** "extends Qux", "builds on Qux", "a variant of Qux", "an adaptation of Qux". */
export const extendsVerb: RelationRule = {
  id: "extends/extends-verb",
  version: 1,
  emits: "EXTENDS",
  object: ["TECHNIQUE", "SYSTEM", "MODEL"],
  before:
    /\b(?:(?:[Ww]e|[Ww]hich|[Tt]hat|[Ii]t|[Ff]urther|and|[\p{Lu}][\p{L}\p{N}-]*) (?:further |also )?(?:extend|adapt|generaliz|generalis|augment|enhanc|improv|revisit|redesign|reformulat|rework)(?:s|es|e|ed)?(?: up)?(?: on)?|(?:extending|adapting|generalizing|augmenting|improving|enhancing)|[Bb]uild(?:s|ing)? (?:up)?on(?: top of)?|[Bb]uilt (?:up)?on(?: top of)?|(?:variants?|adaptations?|extensions?|generali[sz]ations?|modifications?|versions?|evolutions?|successors?|reimplementations?|improvements?|reformulations?|redesigns?) (?:of|to|over|on)|inspired by|successor to|derived from|a modified|[Ii]mproved) (?:(?:the|an?|previous|popular|recent|existing|original|standard|traditional|classic(?:al)?|state-of-the-art|idea|of|ideas|concept|work|framework|architecture|well-known|vanilla|recently|proposed|successful) )*$/u,
  roles: ["CONTRIBUTION", "RESULT", "TITLE"],
  unless: /\b(?:recent|prior|previous|existing) (?:works?|methods?|approaches|efforts) (?:have )?(?:extend|adapt|build|built)/iu,
  examples: ["We present Foo, an extension of Qux.", "We present Foo. Foo extends Qux.", "We present Foo, which builds on Qux."],
  counter: ["We present Foo. Foo is faster than Qux."],
};
