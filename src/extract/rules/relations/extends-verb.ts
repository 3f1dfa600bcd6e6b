import type { RelationRule } from "./relation-rule.js";
import { patternOf } from "../../text/pattern-of.js";

/** "extends Qux", "builds on Qux", "a variant of Qux". */
export const extendsVerb: RelationRule = {
  id: "extends/extends-verb",
  version: 2,
  emits: "EXTENDS",
  object: ["TECHNIQUE", "SYSTEM", "MODEL"],
  before: patternOf(
    "u",
    String.raw`\b(?:(?:[Ww]e|[Ww]hich|[Tt]hat|[Ii]t|[Ff]urther|and|[\p{Lu}][\p{L}\p{N}-]*) (?:further |also )?(?:extend|adapt`,
    String.raw`|generaliz|generalis|augment|enhanc|improv|revisit|redesign|reformulat|rework)(?:s|es|e|ed)?(?: up)?(?: on)?`,
    String.raw`|(?:extending|adapting|generalizing|augmenting|improving|enhancing)|[Bb]uild(?:s|ing)? (?:up)?on(?: top of)?`,
    String.raw`|[Bb]uilt (?:up)?on(?: top of)?|(?:variants?|versions?|evolutions?|improvements?) (?:of|to|over|on)`,
    String.raw`|inspired by|successor to|derived from|a modified|[Ii]mproved) (?:(?:the|an?|previous|popular|recent|existing`,
    String.raw`|original|standard|traditional|classic(?:al)?|state-of-the-art|idea|of|ideas|concept|work|framework|architecture`,
    String.raw`|well-known|vanilla|recently|proposed|successful) )*$`,
  ),
  roles: ["CONTRIBUTION", "RESULT", "TITLE"],
  unless: /\b(?:recent|prior|previous|existing) (?:works?|methods?|approaches|efforts) (?:have )?(?:extend|adapt|build|built)/iu,
  examples: ["We present Foo, a variant of Qux.", "We present Foo. Foo extends Qux.", "We present Foo, which builds on Qux."],
  counter: ["We present Foo. Foo is faster than Qux."],
};
