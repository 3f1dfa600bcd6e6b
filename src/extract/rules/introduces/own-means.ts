import { capitalised, mixedCase, product } from "../../names/name-shape.js";
import { patternOf } from "../../text/pattern-of.js";
import type { NamingRule } from "./naming-rule.js";

/** "We use a Lazy Tree Merging strategy": a means with a name of several words, and what it is behind it. */
export const ownMeans: NamingRule = {
  id: "introduces/own-means",
  version: 1,
  part: "ABSTRACT",
  weight: 1.3,
  roles: ["CONTRIBUTION", "RESULT"],
  pattern: patternOf(
    "gu",
    String.raw`\b(?:[Ww]e|[Ii]t|which|that|and|${mixedCase}) (?:also |further |then |first |thus |\p{Ll}+ly )?`,
    String.raw`(?:use|employ|adopt|incorporate|integrate|leverage|apply|utilize|implement|design|feature|include|devise|build|engineer)(?:s|ed)?`,
    String.raw` (?:an? |our )(?:new |novel )?(?<phrase>${capitalised})(?=(?<![Mm]odels?)(?:,? (?:${product}|metric|stage|phase|loss|index|unit)\b| \())`,
  ),
  unless: /\b(?:[Ee]xisting|[Pp]rior|[Pp]revious|[Rr]ecent|[Cc]onventional|[Tt]raditional|[Mm]ost|[Mm]any)\b/u,
  examples: [
    "We present Foo. We use a Lazy Tree Merging strategy that merges.",
    "We present FooSort. FooSort employs a novel Lazy Tree Merging mechanism.",
  ],
  counter: ["We present Foo. We use a merging strategy.", "We present Foo. Existing sorters use a Lazy Tree Merging strategy."],
};
