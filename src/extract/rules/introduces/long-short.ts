import { capitalised, shortForm, weMade } from "../../names/name-shape.js";
import { patternOf } from "../../text/pattern-of.js";
import type { NamingRule } from "./naming-rule.js";

/** What the paper's own thing does with a part of it: a clause that names the part. */
const brings =
  "introduc|incorporat|featur|devis|develop(?!ment)|design|propos|present(?!ation)|contribut(?!ion)|implement(?!ation)|compris|realiz|achieved|powered|builds?|constructs?";

/** Words behind which a noun phrase tells of something else: "a sorter for Fast Ordered Objects (FOO)". */
const elsewhere =
  "for|with|on|of|in|to|via|by|using|based|against|from|over|under|across|into|between|towards?|as|than|stud(?:y|ies)|evaluations?|analys[ie]s" +
  "|surveys?|overview";

/**
 * "We propose Fast Ordered Objects (FOO)", "which introduces a Fast Ordered Tree (FOT)", "incorporating a novel Barred Queue (BQ)": a long form with its
 * abbreviation, behind the verb. The pair itself is found by its letters.
 */
export const longShort: NamingRule = {
  id: "introduces/long-short",
  version: 10,
  part: "ABSTRACT",
  weight: 1.5,
  roles: ["CONTRIBUTION", "RESULT"],
  pattern: patternOf(
    "gu",
    String.raw`(?:\b${weMade} (?:(?:(?:family|class|series|set|suite|collection|pair|kind) of `,
    String.raw`|(?!(?:${elsewhere})\b)[^\s.;(),]+ )(?:\([^()]{0,8}\) )?){0,10}?(?:(?:centered|built) (?:on|around) )?`,
    String.raw`(?:${capitalised} (?:\([^()]{2,8}\) ${capitalised} )?)?`,
    String.raw`|(?<=\bnovel (?:[\p{L}-]+ ){0,3}(?:methods|techniques|strategies|mechanisms|modules|components) (?:like|such as|including) `,
    String.raw`(?:[^.;()]{1,60}\([\p{L}\d-]{2,12}\)[^.;()]{0,80}(?:, | and )(?:and )?)?)${capitalised} `,
    String.raw`|(?<=\b(?:${brings})\p{Ll}* (?:by |through |via |of |an innovative |an? |the |our )*`,
    String.raw`(?:[^.;()]{1,60}\([\p{L}\d-]{2,12}\)[^.;()]{0,80}(?:, | and )(?:and )?(?:an? |the |our )?)?(?:novel |new )?)${capitalised} )`,
    String.raw`\((?<name>${shortForm})\)`,
    String.raw`(?! (?:level|inference|serving|training|tasks?|problems?|workloads?|applications?|units?|cores?|hardware|devices?|processors?)\b)`,
  ),
  needs: /\([\p{L}\d]/u,
  unless: patternOf(
    "u",
    String.raw`\b(?:[Ww]e|paper|work) (?:\p{Ll}+ly )?(?:explore|investigate|study|studies)s? `,
    String.raw`|\b(?:[Ee]xisting|[Pp]rior|[Pp]revious|[Cc]onventional|[Tt]raditional) (?:[\p{L}-]+ ){1,3}(?:${brings})`,
  ),
  examples: [
    "We propose Fast Ordered Objects (FOO) for sorting.",
    "We present a method called Fast Ordered Objects (FastOO).",
    "We design a family of sorters named fast ordered objects (FOO).",
    "We present Foo. It incorporates a novel Fast Ordered Tree (FOT) for sorting.",
    "We present Foo, which introduces a Fast Ordered Tree (FOT) and a Barred Queue (BQ).",
    "We present Foo. It is rooted in novel sorting methods like Fast Ordered Tree (FOT) and Barred Queue (BQ).",
  ],
  counter: [
    "Fast Ordered Objects (FOO) are slow.",
    "We investigate Fast Ordered Objects (FOO).",
    "We propose a sorter (see below).",
    "We propose a sorter for fast ordered objects (FOO).",
    "We present Foo. Existing sorters incorporate a Fast Ordered Tree (FOT).",
    "We present Foo. It runs on a Fast Ordered Tree (FOT).",
    "Sorting introduces a Fast Ordered Tree (FOT).",
    "We present Foo, a fast implementation of Basic Tree Routines (BTR).",
  ],
};
