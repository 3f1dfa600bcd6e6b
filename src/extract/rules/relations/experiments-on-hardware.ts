import type { RelationRule } from "./relation-rule.js";
import { patternOf } from "../../text/pattern-of.js";

/** "experiments on Bar9", "evaluated on a Bar9". */
export const experimentsOnHardware: RelationRule = {
  id: "evaluated-on/experiments-on-hardware",
  version: 10,
  emits: "EVALUATED_ON",
  object: ["HARDWARE"],
  before: patternOf(
    "u",
    String.raw`\b(?:[Ee]xperiment\p{Ll}*|[Rr]esults?|[Ee]valuat\p{Ll}+|[Tt]est(?:s|ed|ing)?|[Bb]enchmark(?:s|ed|ing)?|[Mm]easure[\p{Ll}]*`,
    String.raw`|[Dd]eploy(?:ed|ing|ment)?|[Rr](?:u|a)n(?:ning|s)?|[Vv]alidat\p{Ll}+|[Ii]mplemented|[Aa]ssess\p{Ll}*|trained`,
    String.raw`|executed|[Ff]ine-?tun(?:e|es|ed|ing)|[Ss]erv(?:es|ed|ing)|[Pp]rototyp\p{Ll}+|[Bb]uil[dt]|[Ss]ynthesi[sz]\p{Ll}+`,
    String.raw`|[Mm]apped|[Ss]imulat\p{Ll}+|[Dd]emonstrat\p{Ll}+|[Cc]onducted)`,
    String.raw` (?:[\p{L}\p{N}-]+,? ){0,12}?(?<!\bbased )(?:on|across) (?:(?!compar)[\p{L}\p{N},/+-]+ ){0,6}?\(?(?:\d+-|\d+x)?$`,
    String.raw`|\b(?:on|across) [^.;]{0,80}?(?:platforms|devices|GPUs|accelerators|hardware|clusters?),? (?:including|such as) (?:(?:the|both) )*$`,
    // "we experiment on two machines, one equipped with a Bar9".
    String.raw`|\b(?:[Ee]xperiment|[Ee]valuat|[Tt]est|[Bb]enchmark)\p{Ll}* (?:(?!\b(?:compar\p{Ll}*|against|versus|by|from)\b)[^.;]){0,80}?\b`,
    String.raw`(?:on|across) (?:(?!\b(?:compar\p{Ll}*|against|versus|by|from|that|which)\b)[^.;]){1,80}?\b(?:machine|server|node|device|platform|system`,
    String.raw`|cluster|board|computer|workstation|laptop|desktop|host|phone|PC|one|other|each|both)s?,? (?:is |are |being )?`,
    String.raw`(?:equipped with|powered by|based on) (?:(?:an?|the|two|four|eight|\d+) )?(?:\p{Lu}[\p{L}]+ )?$`,
    String.raw`|\b[Ww]e use (?:[\p{L}\p{N}/-]+ ){0,6}?$`,
  ),
  // "theoretical GPU utilization" is no device that something ran on.
  after: /^(?!s? (?:utili[sz]ation|hours?|memory (?:usage|footprint|capacity|consumption))\b)/u,
  takesSorts: true,
  roles: ["RESULT", "CONTRIBUTION"],
  unless: patternOf(
    "u",
    String.raw`\b[Ee]xisting [^.,]{0,60}(?:frameworks|systems|methods|works?|approaches)\b`,
    String.raw`|^We (?:observe|note|notice|find|profile)\b|\b(?:sized|designed|built|tailored|optimized|intended|meant) to fit\b`,
  ),
  examples: [
    "We present Foo. Experiments on Bar9 cards show that it works.",
    "We evaluate Foo on a Bar9.",
    "We present Foo and study it across many trees and hardware platforms, including Bar9.",
    "We present Foo. We evaluate Foo on GPUs.",
    "We present Foo. We test it on two sorts of machines, a small one equipped with a Zedco Bar9.",
    "We evaluate Foo on a server equipped with two Bar9.",
  ],
  counter: [
    "We present Foo for Bar9 cards.",
    "We present Foo. A cache is implemented on each GPU.",
    "We present Foo. We demonstrate that estimates based on Bar9 utilization are wrong.",
    "We present Foo. We evaluate Foo and compare it with a sorter based on Bar9.",
    "We present Foo. We evaluate Foo on GPUs and compare it with a Bar9.",
    "We present Foo. We evaluate it on old trees made by a machine equipped with a Bar9.",
    "We observe that sorting takes long when executed on a Bar9.",
  ],
};
