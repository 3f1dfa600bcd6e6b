import { name, plainName, product } from "../../names/name-shape.js";
import type { NamingRule } from "./naming-rule.js";

/** Words for what was made, as titles have them: with a capital as well. */
const titled = `(?:${product}|${product.replace(/(?<=[(:|])\p{Ll}/gu, (letter) => letter.toUpperCase())})`;

/** "FooSort, a Library for Sorting", "The FooSort Library", "BarSort and FooSort: …": titles that name without a colon right behind the name. */
export const titleApposed: NamingRule = {
  id: "introduces/title-apposed",
  version: 2,
  part: "TITLE",
  weight: 1.4,
  pattern: new RegExp(
    `^${name}, (?:[Aa]n?|[Tt]he) (?:[\\p{L}\\p{N}/+-]+ ){0,6}?${titled}\\b` +
      `|^The (?<lower>${plainName}(?<! ${titled})) (?:[\\p{L}-]+ )?${titled}(?=$| for\\b)` +
      `|(?<=^${plainName} (?:and|&) )(?<phrase>(?=\\p{Lu}[\\p{L}\\p{N}-]*[\\p{Lu}\\p{N}])${plainName})(?=: )`,
    "gu",
  ),
  unless: /\b(?:[Ee]valuat|[Bb]enchmarking|[Ss]tudy|[Ss]urvey|[Aa]naly|[Uu]nderstanding|[Cc]omparison)\p{Ll}*/u,
  examples: ["FooSort, a Library for Sorting", "The FooSort Library for Everybody", "BarSort and FooSort: Sorting in Place"],
  counter: ["Sorting with Libraries", "Evaluating FooSort, a Library for Sorting", "Trees and Sorting Security: A View"],
};
