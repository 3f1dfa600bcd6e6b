import { loosePhrase, praise } from "../../names/name-shape.js";
import { patternOf } from "../../text/pattern-of.js";
import type { NamingRule } from "./naming-rule.js";

/** What a part of a method is called that does something of its own. */
const partNoun =
  "(?:mechanism|scheme|strategy|algorithm|module|method|technique|scheduler|policy|kernel|optimizer|predictor|procedure|protocol|pipeline|framework|system)";

/** "(1) A lazy tree merging mechanism that merges …": a part of what is introduced that is listed with what it is, and what it does. */
export const describedPart: NamingRule = {
  id: "introduces/described-part",
  version: 2,
  part: "ABSTRACT",
  weight: 1.3,
  roles: ["CONTRIBUTION", "RESULT"],
  pattern: patternOf(
    "gu",
    String.raw`(?:(?<=\b(?:two|three|four|five|several|key|main|following) (?:[\p{Ll}-]+ ){0,3}(?:techniques|components|modules|innovations|ideas|designs`,
    String.raw`|strategies`,
    String.raw`|mechanisms|methods|optimizations|parts|contributions)\b[^.:;]{0,40}: (?:(?:\(?(?:\d|[a-e]|i{1,3}|iv)\)|[Ff]irst,) )?)`,
    String.raw`|(?<=(?:^|[,;:.] (?:and )?)\((?:[1-5]|[a-e]|i{1,3}|iv)\) ))[Aa]n? (?:(?:${praise})(?:,| and|, and)? )*${loosePhrase}`,
    String.raw`(?= ${partNoun}(?:,? (?:that|which|to|where|for|\p{Ll}+ing)\b))`,
  ),
  unless: patternOf(
    "u",
    String.raw`\b(?:challenge|problem|issue|limitation|question|finding|observation|insight|reason|metric|factor|aspect|stage|phase|task|setting|scenario`,
    String.raw`|dimension|axe|categor\p{Ll}+|bottleneck|requirement|goal|property|propertie|type|kind|level|perspective|area|dataset|benchmark|baseline)s?\b`,
    String.raw`[^.;:()]{0,40}[:,(] ?\(?(?:1|a|i)\)|\b(?:[Ee]xisting|[Pp]rior|[Pp]revious|[Cc]ompare)\b`,
  ),
  examples: [
    "We present Foo. It has two parts: (1) a lazy tree merging mechanism that merges, and (2) a late list splitting scheme to split.",
    "We introduce two key techniques: a bar-aware tree quantization scheme that follows the bars, and tables.",
  ],
  counter: [
    "We present Foo. It meets two problems: (1) a slow tree merging mechanism that merges.",
    "We present Foo. It has two parts: (1) a mechanism that merges, and (2) a scheme to split.",
    "We present Foo. It sorts by a lazy tree merging mechanism that merges.",
  ],
};
