import { mixedCase, weMake } from "../../names/name-shape.js";
import type { NamingRule } from "./naming-rule.js";

/** "We propose stepwise sorting, a new mechanism that …": a name in lower case, which the apposition tells from a description. */
export const lowerPhrase: NamingRule = {
  id: "introduces/lower-phrase",
  version: 5,
  part: "ABSTRACT",
  weight: 1.3,
  pattern: new RegExp(
    `\\b(?:${weMake}|[Ww]e suggest|[Ww]e (?:also )?introduce|(?:[Ii]t|${mixedCase}) (?:further |also )?(?:introduces|proposes)) ` +
      `(?<phrase>(?!(?:an?|the|our|two|three|four|several|new` +
      `|novel|various|both|to|how|that|and|its|it)\\b)\\p{Ll}[\\p{L}-]+(?: [\\p{Ll}-]+){0,5})` +
      "(?=, (?:an? (?:[\\p{L}-]+ ){0,4}(?:method|mechanism|technique|approach|strategy|scheme|algorithm|framework" +
      "|policy|paradigm|kernel|optimization|formulation|abstraction|architecture)\\b" +
      "|which (?:\\p{Ll}+ly )?[\\p{Ll}-]+s\\b))",
    "gu",
  ),
  examples: [
    "We propose stepwise sorting, a new mechanism that sorts step by step.",
    "We suggest lazy merging, which merges late.",
    "FooSort introduces lazy merging, which merges late.",
  ],
  counter: [
    "We propose a new mechanism, which sorts.",
    "We propose a stepwise sorting, a mechanism.",
    "We propose to sort, which is hard.",
  ],
};
