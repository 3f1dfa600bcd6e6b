import { patternOf } from "../../text/pattern-of.js";
import type { RelationRule } from "./relation-rule.js";

/** "inference on four Bar9 cards", "generalizes across cards (Bar7, Bar9)": what the paper's own thing does on a device that has a name. */
export const workOnHardware: RelationRule = {
  id: "evaluated-on/work-on-hardware",
  version: 3,
  emits: "EVALUATED_ON",
  object: ["HARDWARE"],
  isParticular: true,
  before: patternOf(
    "u",
    String.raw`\b(?:[Ii]nference|[Tt]raining|[Ff]ine-?tuning|[Ss]erving|[Dd]ecoding|[Rr]esults?|[Ss]peed-?ups?|[Pp]rototypes?|[Gg]enerali[sz]\p{Ll}*`,
    String.raw`|[Pp]ortab\p{Ll}+|[Pp]rofil\p{Ll}+|[Rr]ender\p{Ll}*|[Oo]perates?|[Ss]imulat\p{Ll}+) (?:[\p{Ll}-]+ ){0,3}?(?:on|across|with (?:just|only)) `,
    String.raw`(?:(?!(?:to|that|than|over|with|for|by|and|which)\b)[\p{L}\p{N}-]+,? ){0,4}?\(?$`,
  ),
  roles: ["RESULT", "CONTRIBUTION"],
  unless: /\b(?:[Ee]xisting|[Pp]rior|[Pp]revious|[Cc]urrent|[Uu]nlike|[Hh]owever|[Ff]ocus(?:es)? on)\b/u,
  examples: ["We present Foo. It allows inference on four Bar9 cards.", "We present Foo. It generalizes well across cards (Bar7, Bar9)."],
  counter: ["We present Foo. Existing work shows that inference on Bar9 cards is slow.", "We present Foo. It is written for Bar9."],
};
