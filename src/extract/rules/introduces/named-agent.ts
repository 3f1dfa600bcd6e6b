import { patternOf } from "../../text/pattern-of.js";
import type { NamingRule } from "./naming-rule.js";

/** Words that name a part which does something. */
const agent =
  "(?:Counter|Module|Engine|Scheduler|Manager|Planner|Controller|Router|Predictor|Selector|Optimizer|Profiler|Estimator|Allocator|Buffer|Agent|Unit|Monitor" +
  "|Generator|Verifier|Analyzer|Coordinator|Dispatcher|Balancer|Loader|Mapper|Mechanism|Strategy|Policy|Pool|Store|Index|Gate|Adapter|Indexer|Executor)";

/** "The Lazy Tree Counter counts …; the Wide List Manager …": parts whose names have capitals, each with what it does. */
export const namedAgent: NamingRule = {
  id: "introduces/named-agent",
  version: 1,
  part: "ABSTRACT",
  weight: 1.3,
  roles: ["CONTRIBUTION", "RESULT"],
  pattern: patternOf(
    "gu",
    String.raw`(?:^|[;,:] (?:and |while )?|\b(?:with|and|comprises|includes) )(?:[Tt]he|[Aa]n?) `,
    String.raw`(?<phrase>\p{Lu}[\p{L}-]+ (?:\p{Lu}[\p{L}-]+ ){0,2}${agent})(?: \(\p{Lu}[\p{L}\d-]{1,7}\))?,? (?:which |that |then |dynamically `,
    String.raw`|continuously )?\p{Ll}{3,}(?<!s)s\b`,
  ),
  unless: /\b(?:[Ee]xisting|[Pp]rior|[Pp]revious|[Cc]onventional|[Tt]raditional)\b/u,
  examples: ["We present Foo. The Lazy Tree Counter counts trees; the Wide List Manager moves lists."],
  counter: ["We present Foo. The tree counter counts trees.", "We present Foo. The Lazy Tree grows."],
};
