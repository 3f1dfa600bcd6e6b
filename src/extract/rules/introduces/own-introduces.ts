import { mixedCase, name, product } from "../../names/name-shape.js";
import type { NamingRule } from "./naming-rule.js";

/** "Foo introduces BarSplit, which …", "novel ideas like BarSplit": what a paper's own thing brings along. */
export const ownIntroduces: NamingRule = {
  id: "introduces/own-introduces",
  version: 2,
  part: "ABSTRACT",
  weight: 1.3,
  pattern: new RegExp(
    `(?:^(?:[^.;:]{0,60}, )?${mixedCase} (?:introduces|proposes|presents` +
      `|contributes) (?:the |an? (?:novel |new ))?` +
      `|\\b(?:novel|new) (?:[\\p{Ll}-]+ ){1,3}(?:like|such as|including|namely) )${name}(?: ${product})?(?=[,.;]` +
      `| (?:and|for|to|that|which|with|by)\\b| \\()`,
    "gu",
  ),
  unless: /\b(?:existing|prior|previous|recent|emerging|emergence)\b/iu,
  needs: / (?:introduces|proposes|presents|contributes) |\b(?:novel|new) /u,
  examples: ["FooSort introduces BarSplit, which splits.", "FooSort works by novel ideas like BarSplit for splitting."],
  counter: ["Sorting introduces an overhead.", "Recent work brings novel ideas like BarSplit for splitting."],
};
