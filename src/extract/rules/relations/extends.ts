import { patternOf } from "../../text/pattern-of.js";
import { ofOthers } from "./phrases.js";
import type { RelationRule } from "./relation-rule.js";

/** "we extend Qux with …", "Foo generalizes Qux": a verb that says that something was changed. */
export const extendsIt: RelationRule = {
  id: "extends/extends",
  version: 4,
  emits: "EXTENDS",
  object: ["TECHNIQUE", "SYSTEM", "MODEL"],
  before: patternOf(
    "u",
    String.raw`(?:\b(?:[Ww]e|[Ww]hich|[Tt]hat|[Ii]t|and|[Ff]urther|also|\p{Lu}[\p{L}\p{N}-]*) (?:further |also |then `,
    String.raw`|\p{Ll}+ly )?(?:extend|generali[sz]e|adapt|augment|revisit|reformulate|redesign|modify)(?:s|ed)?`,
    String.raw`|\b(?:extending|generali[sz]ing|adapting|augmenting|modifying)|\bsuccessor (?:to|of)|(?<!\bitself )\bderived from|(?<=\b(?:which|that|it|we`,
    String.raw`|and|also`,
    String.raw`|\p{Lu}[\p{L}\p{N}-]*) )brings?|\b(?:modified|simplified|slimmed-down`,
    String.raw`|improved|lightweight|extended|optimized|generali[sz]ed|accelerated|distributed|parallel) (?:version|form) of|\bvariants? of`,
    String.raw`|\b[Bb]uild(?:s|ing)? (?:up)?on) (?:(?:the|an?|popular|original|standard|classic(?:al)?|traditional|well-known|vanilla`,
    String.raw`|recent|recently|proposed|idea of|ideas of|framework of|architecture of) )*$`,
  ),
  after: patternOf(
    "u",
    String.raw`^(?:s|es)?(?: \([^()]{1,40}\))?(?:[,.;]|$| (?:with|to|by|for|(?:[\p{Ll}-]+ )?(?:framework|method|algorithm|architecture|formulation`,
    String.raw`|language|compiler|library`,
    String.raw`|model|system|kernels?|mechanism|scheduler|simulator|engine|runtime)`,
    String.raw`|and|in|into|via|through|as|that|which|using|from|beyond)\b)`,
  ),
  roles: ["CONTRIBUTION", "RESULT"],
  needsOwn: true,
  unless: patternOf(
    "u",
    ofOthers.source.replace("[Ee]xisting", String.raw`(?<!\b(?:extend|adapt|modif|augment|generali[sz])\p{Ll}* (?:the |an )?)[Ee]xisting`),
  ),
  examples: [
    "We present Foo. We extend the Qux framework with trees.",
    "We present Foo. Additionally, we extend the Qux language to sort.",
    "We present Foo, a variant of Qux.",
    "We present Foo, a variant of the classic Qux sorting algorithm.",
    "We present Foo. It builds a slimmed-down version of Qux.",
    "We present Foo, which brings Qux to trees.",
    "We present Foo, which builds on Qux.",
  ],
  counter: ["We present Foo. Foo is faster than Qux.", "We present Foo. Prior work extends Qux with trees."],
};
