import { loosePhrase, praise, product } from "../../names/name-shape.js";
import type { NamingRule } from "./naming-rule.js";

/** "A novel stepwise group sorting is proposed to …": words in lower case as the subject of the passive. */
export const phraseIsProposed: NamingRule = {
  id: "introduces/phrase-is-proposed",
  version: 2,
  part: "ABSTRACT",
  weight: 1.3,
  pattern: new RegExp(
    `(?:^|, |; |and )[Aa]n? (?:(?:${praise})(?: (?:and|yet|but)|,)? )+${loosePhrase}(?<=[\\p{Ll}-] [\\p{Ll}-]+ [\\p{Ll}-]+)(?: ${product})?` +
      " (?:is|are) (?:first |then |also |further )?(?:proposed|introduced|presented|devised|developed)\\b",
    "gu",
  ),
  needs: /\b(?:is|are) (?:\p{Ll}+ )?(?:proposed|introduced|presented|devised|developed)\b/u,
  unless: /\b(?:[Rr]ecently|previously|originally|[Ee]xisting|by \p{Lu})/u,
  examples: ["To sort, a novel stepwise group sorting is proposed."],
  counter: ["A novel sorter is proposed.", "A novel group strategy is proposed."],
};
