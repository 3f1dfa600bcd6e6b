import type { Mention } from "../names/thing.js";
import type { Span } from "../text/document.js";
import { matchesOf } from "../text/matches.js";
import { patternOf } from "../text/pattern-of.js";

/** Why digits are no quantity of a result. */
interface Setting {
  readonly reason: string;
  readonly pattern: RegExp;
}

const setting = (reason: string, pattern: RegExp): Setting => ({ reason, pattern });

/** Digits that say something else than how well a thing did. */
const settings: readonly Setting[] = [
  setting("an address", /(?:https?:\/\/|www\.)[^\s)]+|\b[\w-]{1,63}\.(?:com|org|io|ai|net|co)\/[^\s)]*/giu),
  setting("a citation", /\[\d+(?:[,–-] ?\d+)*\]/gu),
  setting("an enumerator", /\((?:\d|[ivx]{1,4}|[a-f])\)|(?<=^|[,;:] )\d\) /gu),
  setting("a pair of sizes", /\b\d+ ?x ?\d+(?: ?x ?\d+)*(?![\p{L}\p{N}.])/gu),
  setting("a bit width", /\b(?:W\d{1,2}A\d{1,2}(?:KV\d{1,2})?|(?:FP|BF|INT|UINT|NF|MXFP|NVFP|E\dM)\d{1,3}(?:-\d)?)\b/giu),
  setting("a bit width", /\b\d+(?:\.\d+)?(?:\/\d+)?[ -]?bits?\b(?! (?:reduction|saved))/giu),
  setting("a number of dimensions", /\b[1-6](?:\.5)?[ -]?D\b/gu),
  setting("a year", /(?<![\d.,])(?:19[6-9]\d|20[0-4]\d)(?![\d%.]|,\d| ?(?:x|%|ms|GB|tokens|GPUs|nodes|FPS)\b)/gu),
  setting("part of a name", /\bSuccessive Halving\b/giu),
  setting("a set of instructions", /\bx(?:86|64)(?:[-_]\d+)?\b/gu),
  setting("an exponent", /(?<=\w)\^\d+|\b10\^\d+/gu),
  setting("a rate of sparsity", /\b\d:\d\b/gu),
  setting("a rank of a metric", /\b(?:top|pass|recall|hit|precision|best)[-@ ]?\d+\b(?!%)|@\d+\b/giu),
  setting(
    "a memory of a device",
    /\b\d+ ?G(?:i?B)?(?= (?!per )(?:\p{L}+ ){0,2}(?:GPUs?(?! (?:memory|usage))|memory card|VRAM GPU|device|consumer|A100|H100|V100)\b)|\(\d+ ?G(?:B)?\)/gu,
  ),
  setting(
    "a memory of a device",
    /(?<=\b(?:GPUs?|cards?|devices?|accelerators?|machines?|servers?|phones?|laptops?|desktops?) (?:with|of|having) (?:only |just )?)\d+ ?[GT]i?B\b/gu,
  ),
  setting("a condition", /\bS(?:I?N)R[^.;,\d]{0,14}-?\d+(?:\.\d+)? ?dB\b/gu),
  setting("a process of manufacture", /\b\d+ ?nm\b/gu),
  setting("a length of time", /\b\d+(?:\.\d+)?-(?:second|minute|hour|day)s?\b(?! (?:latency|training|runtime))/giu),
  setting(
    "a share that is a setting",
    /\b\d+(?:\.\d+)?%(?= (?:sparsity|sparse|confidence|token budget|of (?:the )?(?:tokens|weights|data|time)\b))/gu,
  ),
  setting(
    "a share that is a setting",
    patternOf(
      "gu",
      String.raw`(?<![\d.]|\b(?:only|just|merely|at most|as few as|as little as|less than|under) )\b\d+(?:\.\d+)?%`,
      String.raw`(?= of (?:the |its |all |model |trainable )*parameters\b)`,
    ),
  ),
  setting(
    "a share that is a setting",
    patternOf(
      "gu",
      String.raw`(?<=\b(?:under|at|with|given|for) (?:the |an? )?(?:SLO )?(?:attainment|compliance|sparsity|utili[sz]ation|confidence)`,
      String.raw`(?: rates?| levels?| targets?)? of )\d+(?:\.\d+)?%`,
    ),
  ),
  setting(
    "a product or class",
    /\b(?:Gen|gen|Level|level|layer|Layer|stage|Stage|Section|Table|Figure|version|v|C\+\+|RFC|ISO|IEEE) ?\d+(?:\.\d+)*\b/gu,
  ),
];

/** Digits that stand for something else, and why. */
export interface Masked extends Span {
  readonly reason: string;
}

/** The parts of a text that no number is read from: names first, then what settings look like. */
export function maskedIn(text: string, mentions: readonly Mention[]): Masked[] {
  const names = mentions.map(({ start, end }) => ({ start, end, reason: "part of a name" }));
  const shapes = matchesOf(text, nameShape).map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    reason: "part of a name",
  }));
  const found = settings.flatMap(({ reason, pattern }) =>
    matchesOf(text, pattern).map(({ 0: each, index }) => ({ start: index, end: index + each.length, reason })),
  );
  return [...names, ...found, ...shapes];
}

/**
 * Letters before digits in one word: a name, even where nobody knows it. What is a ratio written in front (x17.7) is none, nor a share behind a word
 * ("near-100%", or a dash that lost its blanks).
 */
const nameShape = patternOf(
  "gu",
  String.raw`(?<![\p{L}\p{N}])(?![xX]\d|(?!top-)\p{Ll}{3,20}-\d{1,3}(?:\.\d+)?%)[\p{L}]+[-_]?\d+(?:\.\d+)*[\p{L}\d-]*`,
  String.raw`|(?<![\p{L}\p{N}.])\p{Lu}[\p{L}]*-\d+(?:\.\d+)*\p{L}?(?![\p{L}\p{N}])`,
);
