import { loosePhrase, praise } from "../../names/name-shape.js";
import { patternOf } from "../../text/pattern-of.js";
import type { NamingRule } from "./naming-rule.js";

const sorts =
  "techniques|components|modules|innovations|ideas|designs|strategies|mechanisms|methods|optimizations|features|phases|stages|parts|steps|contributions" +
  "|improvements|algorithms|schemes|policies|kernels|primitives|operations|layers|blocks";

/** A short member of a list, without a verb. */
const item = String.raw`(?:[\p{L}\p{N}-]+ ){0,4}[\p{L}\p{N}-]+(?: \([^()]{1,12}\))?`;

/**
 * "FooSort uses three techniques: lazy merging, tree splitting and late binding": members of an announced list that are named in lower case, without
 * the article that a description has.
 */
export const listedPhrase: NamingRule = {
  id: "introduces/listed-phrase",
  version: 3,
  part: "ABSTRACT",
  weight: 1.3,
  roles: ["CONTRIBUTION", "RESULT"],
  pattern: patternOf(
    "gu",
    String.raw`(?<=\b(?:through|via|combin|with|introduc|propos|present|develop|design|featur|devis|compris|consist|contribut|employ|incorporat|integrat`,
    String.raw`|ha[sv]|includ)\p{Ll}*`,
    String.raw` (?:of )?(?:a (?:number|set|series) of|two|three|four|five|several) (?:[\p{Ll}-]+ ){0,3}(?:${sorts})\b[^.:;]{0,60}: `,
    String.raw`(?:(?:[^.]{0,260}[,;] (?:and )?)?(?:\((?:\d|[a-e]|i{1,3}|iv)\)|\d\)) |(?:${item}, (?:and )?|${item} and ){0,4}))`,
    String.raw`(?!(?:${praise})\b|(?!sliding|streaming|routing|timing)(?:\p{Ll}+ly )?\p{Ll}+ing\b)${loosePhrase}`,
    String.raw`(?=,|;|\.| and\b| \(| to\b| for\b| that\b| which\b| using\b| via\b)`,
  ),
  needs: /\b(?:a (?:number|set|series) of|two|three|four|five|several) [^.:]*: /u,
  examples: [
    "We present FooSort. It uses trees and introduces three techniques: lazy merging, tree splitting and late binding.",
    "We present FooSort, which introduces two ideas: (1) lazy layer-aware merging to save time, and (2) late tree splitting using trees.",
    "We present FooSort. It works through two key components: tree preference adaptation and late list splitting.",
  ],
  counter: [
    "We present FooSort. It faces three problems: lazy merging, tree splitting and late binding.",
    "We present FooSort. It works through two stages, jointly improving speed and size.",
  ],
};
