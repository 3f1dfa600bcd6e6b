import { patternOf } from "../../text/pattern-of.js";
import type { RelationRule } from "./relation-rule.js";

/** "using the QuxLib compiler", "based on QuxLib", "calls QuxLib": software that something is made with. */
export const usesSoftware: RelationRule = {
  id: "uses/uses-software",
  version: 4,
  emits: "USES",
  object: ["SYSTEM"],
  before: patternOf(
    "u",
    String.raw`\b(?:[Ll]everag(?:es?|ing)|[Ee]mploy(?:s|ing)?|[Uu]tili[sz](?:es?|ing)|[Aa]dopt(?:s|ing)?|(?:which|that|it) uses|calling|calls`,
    String.raw`|[Bb]ased (?:up)?on|[Rr]el(?:ies|ying) on|powered by|initiali[sz]ed (?:from|with)|[Ii]mplemented (?:using|with)|[Ww]ritten (?:using|with)`,
    String.raw`|[Bb]uilt (?:using|with)|built (?:up)?on|[Uu]sing (?=the )|[Vv]ia) (?:(?:the|an?|popular|open-source|existing|custom|modern|our|such as) )*`,
    // "leveraging the fast and extensible QuxLib framework".
    String.raw`(?:(?<=the )(?:[\p{Ll}-]+ (?:and )?){1,4})?$|^Using (?:the |an? )?(?:[\p{Ll}-]+ ){0,2}(?:NVIDIA |Intel |Apache )?$`,
  ),
  after: /^(?!(?:'s)? (?:execution|performance|results|speed|gradients))(?![-]to-)/u,
  roles: ["CONTRIBUTION", "RESULT"],
  unless:
    /\b(?:[Ee]xisting|[Pp]rior|[Pp]revious|[Mm]ost|[Tt]raditional|[Cc]onventional|[Uu]nlike|[Cc]urrent|[Cc]ompared|[Oo]utperform\p{Ll}*) /u,
  examples: [
    "We present Foo, which is based on QuxLib.",
    "We present Foo. Foo sorts by calling QuxLib.",
    "We present Foo. Foo scales to many cards via QuxLib.",
    "We present Foo. We reach this by leveraging the fast and extensible QuxLib framework.",
    "We present Foo. Using QuxLib, Foo sorts fast.",
  ],
  counter: ["We present Foo. Existing sorters are based on QuxLib.", "We present Foo. QuxLib is slow."],
};
