import { speaksOfPaper, weMade } from "../../names/name-shape.js";
import type { NamingRule } from "./naming-rule.js";

/** "We propose Fast Ordered Objects (FOO)": a long form with its abbreviation, behind the verb. The pair itself is found by its letters. */
export const longShort: NamingRule = {
  id: "introduces/long-short",
  version: 3,
  part: "ABSTRACT",
  weight: 1.5,
  pattern: new RegExp(
    `\\b${weMade} (?:[^.;(),]|\\([^()]{0,8}\\) ){1,140}?\\((?<name>[\\p{Lu}\\d][\\p{L}\\d+-]{1,14}|\\p{Ll}{1,3}\\p{Lu}[\\p{L}\\d-]{1,12})\\)` +
      "(?! (?:level|inference|serving|training|tasks?|problems?|workloads?|applications?|units?|cores?|hardware|devices?|processors?)\\b)",
    "gu",
  ),
  needs: speaksOfPaper,
  unless: /\b(?:[Ww]e|paper|work) (?:\p{Ll}+ly )?(?:explore|investigate|study|studies)s? /u,
  examples: ["We propose Fast Ordered Objects (FOO) for sorting.", "We present a method called Fast Ordered Objects (FastOO)."],
  counter: ["Fast Ordered Objects (FOO) are slow.", "We investigate Fast Ordered Objects (FOO).", "We propose a sorter (see below)."],
};
