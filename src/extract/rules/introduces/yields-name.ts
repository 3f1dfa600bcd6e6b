import { mixedCase } from "../../names/name-shape.js";
import { patternOf } from "../../text/pattern-of.js";
import type { NamingRule } from "./naming-rule.js";

/** "We compress Zed to create Foo-mini-Tree", "We answer with FOO-TR (…)": what a piece of work comes to. It says little without more. */
export const yieldsName: NamingRule = {
  id: "introduces/yields-name",
  version: 1,
  part: "ABSTRACT",
  weight: 0.8,
  roles: ["CONTRIBUTION", "RESULT"],
  pattern: patternOf(
    "gu",
    String.raw`\b(?:to (?:create|build|obtain|produce|form|derive)|yielding|resulting in|giving rise to|leads? to|`,
    String.raw`[Ww]e (?:answer with|arrive at|obtain|end up with|instantiate this (?:in|as))) `,
    String.raw`(?:the |a )?(?<name>${mixedCase}|\p{Lu}[\p{L}\d]*(?:-[\p{L}\d]+)+)(?= \(|[,.;:]| (?:and|which|that|for|with)\b)`,
  ),
  unless: /\b(?:[Ee]xisting|[Pp]rior|[Pp]revious|OOM|[Cc]ompared)\b/u,
  examples: ["We compress trees to create Foo-mini-Tree (7 nodes).", "We answer with FOO-TR (Fast Ordered Objects), which orders."],
  counter: ["Others compress trees to create Foo-mini-Tree. We sort.", "We compress trees to create smaller trees."],
};
