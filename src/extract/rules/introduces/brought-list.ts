import { name } from "../../names/name-shape.js";
import { patternOf } from "../../text/pattern-of.js";
import type { NamingRule } from "./naming-rule.js";

const purpose = String.raw`(?:for|to|that|which) [^.,;:()]{3,80}`;

/** "It introduces FooTree for growing, BarTree to shrink, and ZedTree for both": the later members of a list that tells what each is for. */
export const broughtList: NamingRule = {
  id: "introduces/brought-list",
  version: 1,
  part: "ABSTRACT",
  weight: 1.3,
  roles: ["CONTRIBUTION", "RESULT"],
  pattern: patternOf(
    "gu",
    String.raw`(?<=\b(?:introduc|propos|present|design|develop|devis|featur)\p{Ll}* (?:an? |the )?\p{Lu}[\p{L}\p{N} -]{2,50} ${purpose}, (?:and )?`,
    String.raw`(?:(?:an? |the )?\p{Lu}[\p{L}\p{N} -]{2,50} ${purpose}, (?:and )?){0,3}(?:an? |the )?)${name}(?= (?:for|to|that|which)\b)`,
  ),
  unless: /\b(?:[Ee]xisting|[Pp]rior|[Pp]revious|[Cc]onventional|[Tt]raditional)\b/u,
  examples: ["We present FooSort. It introduces FooTree for growing, Lazy Merge Passes for shrinking, and ZedTree to do both."],
  counter: ["We present FooSort. It uses FooTree for growing, and ZedTree to shrink."],
};
