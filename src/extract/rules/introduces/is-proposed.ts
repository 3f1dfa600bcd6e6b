import { name } from "../../names/name-shape.js";
import type { NamingRule } from "./naming-rule.js";

/** "The Foo Score (FS) is proposed to …": the name as the subject of the passive. */
export const isProposed: NamingRule = {
  id: "introduces/is-proposed",
  version: 3,
  part: "ABSTRACT",
  weight: 1.3,
  pattern: new RegExp(
    `(?:^|, |; |and )(?:(?:[Aa]n?|[Tt]he) [^.,;:]{5,140}, (?:called |named |namely |termed |dubbed )?(?=[^.;]{2,90}, (?:is|are) ))?` +
      `(?:[Tt]he |[Aa]n? )?${name}(?: \\([^)]{2,20}\\))?(?:,|, (?:an?|the) [^.,;:]{3,90},)? ` +
      `(?:is|are) (?:first |then |also |further )?(?:proposed|introduced|presented|devised)\\b`,
    "gu",
  ),
  needs: /\b(?:is|are) (?:\p{Ll}+ )?(?:proposed|introduced|presented|devised)\b/u,
  unless: /\b(?:[Rr]ecently|previously|originally|[Ee]xisting|by \p{Lu})/u,
  examples: [
    "In this paper, FooSort, a new sorter, is presented.",
    "The Foo Score (FS) is proposed to sort.",
    "A new framework for the sorting of trees, Foo Tree Order (FTO), is proposed.",
    "To sort, FooSort is introduced.",
  ],
  counter: ["A sorter is proposed.", "FooSort was recently introduced by others. FooSort is fast."],
};
