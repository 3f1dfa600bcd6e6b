import { patternOf } from "../../text/pattern-of.js";
import { ofOthers, qualities } from "./phrases.js";
import type { RelationRule } from "./relation-rule.js";

/** "Foo combines (1) Qux for … and (2) Zed integration": the points of a list of what the paper's own thing is made of. */
export const enumeratedUse: RelationRule = {
  id: "uses/enumerated",
  version: 2,
  emits: "USES",
  object: ["TECHNIQUE"],
  before: patternOf("u", String.raw`(?:^|[ ,;:])\(?(?:[1-9]|[a-e]|i{1,3}|iv|v)\) ${qualities}$`),
  after:
    /^(?:s|es)?(?:[,;.)]|$| (?:for|to|that|which|with|and|in|on|at|of|across|between|integration|module|strategy|method|technique)\b| \()/u,
  roles: ["CONTRIBUTION", "RESULT"],
  needsOwn: true,
  needs: /\b(?:combin|introduc|propos|present|develop|design|featur|compris|incorporat|integrat|employ|consist|includ|us)\p{Ll}* /u,
  unless: patternOf(
    "u",
    ofOthers.source,
    String.raw`|^\(|\b(?:challenge|problem|issue|limitation|question|finding|observation|insight|reason|metric|factor|aspect|stage|phase|task|setting|scenario`,
    String.raw`|dimension|axe|bottleneck|requirement|goal|type|kind|level|perspective|area|dataset|benchmark|paradigm)s?\b`,
  ),
  examples: ["We present Foo, which combines (1) a lazy QuxSort for trees and (2) ZedSort integration."],
  counter: [
    "We present Foo. It meets two challenges: (1) QuxSort is slow and (2) ZedSort is slower.",
    "Sorters employ (1) QuxSort and (2) ZedSort. We present Foo.",
  ],
};
