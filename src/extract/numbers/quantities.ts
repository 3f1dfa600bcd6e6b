import type { Span } from "../text/document.js";
import { carryBounds, type Draft, type Quantity } from "./bounds.js";
import type { Masked } from "./mask.js";
import { allUnits, canonicalUnit, scaleLetter, type Dimension, type Unit } from "./units.js";
import { hedges } from "../text/hedges.js";
import { matchesOf } from "../text/matches.js";
import { patternOf } from "../text/pattern-of.js";

/** Digits that were left out, and why. */
export interface LeftOut extends Span {
  readonly reason: string;
}

const digits = "\\d+(?:,\\d{3})*(?:\\.\\d+)?|\\.\\d+";
const scale = "(?: ?(?:thousand|million|billion|trillion)(?![ -]?(?:tokens?|parameters?|params?)\\b))?";
const unitGroups = allUnits.map((_, index) => `u${index}`);
const unitPattern = allUnits.map(({ surface }, index) => `(?<${unitGroups[index] ?? ""}>${surface})`).join("|");
const number = new RegExp(
  // The first look keeps the rest from being tried at every letter.
  `(?=[xXU$+\\-.\\d])(?<![\\p{L}\\p{N}.']|\\+\\/- ?)(?:(?<front>[xX])(?=\\d)|(?<money>USD ?|US\\$` +
    `|\\$))?(?<sign>[+-](?=\\d))?(?<value>${digits})(?<scale>(?<=(?:USD ?|\\$)[\\d.,]+) ?[KMBk](?![\\p{L}])` +
    `|${scale})(?<plus>\\+(?= ?(?:x|X|%|times)))?(?:(?<gap> ?-?)(?:${unitPattern}))?(?<more>\\+)?(?![\\p{N}])`,
  "gu",
);

const numberWords: Readonly<Record<string, number>> = {
  ...{ one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, twenty: 20, hundred: 100, half: 0.5 },
};
const worded = patternOf(
  "giu",
  String.raw`\b(?:(?<low>one|two|three|four) to )?(?<value>one|an?|two|three|four|five|six|seven|eight|nine|ten)(?:[ -](?<unit>times`,
  String.raw`|orders?[ -]of[ -]magnitude`,
  String.raw`|percent|percentage points?|seconds?|minutes?|hours?|days?|GPU hours?|GPU days?)\b|-?fold\b)`,
  String.raw`|\b(?<twice>twice(?= (?:as|the|its|more|faster))|doubl(?:es|ed|ing)(?= (?:the|its|inference|training|throughput`,
  String.raw`|serving|decoding))|double(?= (?:the|that))|twofold)\b|\b(?<triple>tripl(?:es|ed|ing)(?= (?:the|its))|threefold)\b`,
  String.raw`|\b(?<half>halves|halving|halved|by half|in half)\b|(?<=\bfactors? of (?:up to |about |over |nearly |almost )?)(?<factor>two`,
  String.raw`|three|four|five|six|seven|eight|nine|ten)\b`,
);

interface Raw extends Span {
  readonly value: number;
  readonly unit: Unit | null;
  readonly written: string;
  /** Where the digits end, before the unit. */
  readonly digitsEnd: number;
  readonly sign: "+" | "-" | null;
  readonly isOpen: boolean;
}

const money: Unit = { surface: "", unit: "dollars", dimension: "MONEY", metric: "COST" };
const unitOf = (dimension: Dimension): Unit | null => allUnits.find((each) => each.dimension === dimension) ?? null;

/** The quantities of a sentence that begins at `offset`: ranges joined, units of lists shared, bounds carried over. */
export function quantitiesIn(text: string, offset: number, masked: readonly Masked[]): { quantities: Quantity[]; leftOut: LeftOut[] } {
  const leftOut: LeftOut[] = [];
  const raws: Raw[] = [];
  for (const match of matchesOf(text, number)) {
    const raw = readNumber(match);
    if (!raw) continue;
    const [start, end] = [offset + raw.start, offset + raw.end];
    const mask = masked.find((each) => each.start < offset + raw.digitsEnd && start < each.end);
    if (mask) leftOut.push({ start, end, reason: mask.reason });
    else if (raw.unit?.unit === "x" && isCount(text, raw)) leftOut.push({ start, end, reason: "a count of devices" });
    else raws.push(raw);
  }
  raws.push(...wordedIn(text));
  raws.sort((a, b) => a.start - b.start);
  raws.splice(0, raws.length, ...unitsBefore(text, raws));
  const quantities = carryBounds(text, joinRanges(text, shareUnits(text, raws)));
  for (const { start, end, unit } of raws)
    if (!unit && !quantities.some((each) => each.start <= start && end <= each.end))
      leftOut.push({ start: offset + start, end: offset + end, reason: "no unit" });
  return { quantities: quantities.map((each) => ({ ...each, start: each.start + offset, end: each.end + offset })), leftOut };
}

function readNumber(match: RegExpExecArray): Raw | null {
  const groups = match.groups ?? {};
  const index = groups["gap"] === undefined ? -1 : unitGroups.findIndex((each) => groups[each] !== undefined);
  const [value = "", scaled = ""] = [groups["value"], groups["scale"]];
  let unit = index >= 0 ? (allUnits[index] ?? null) : null;
  if (groups["front"] !== undefined) unit = unitOf("RATIO");
  if (groups["money"] !== undefined) unit = money;
  const written = index >= 0 ? (groups[unitGroups[index] ?? ""] ?? "") : "";
  const letter = scaleLetter(scaled.trim());
  if (unit === money && letter !== "") unit = { ...money, unit: `${letter} dollars` };
  const sign = groups["sign"] === "+" ? "+" : groups["sign"] === "-" ? "-" : null;
  return {
    start: match.index,
    end: match.index + match[0].length,
    value: Number(value.replace(/,/gu, "")),
    // "1.6 million operations/s": a number stays as it is stated, so its scale belongs to the unit.
    unit:
      unit &&
      (groups["money"] === undefined ? { ...unit, unit: `${letter === "" ? "" : `${letter} `}${canonicalUnit(unit, written)}` } : unit),
    written: match[0],
    digitsEnd: match.index + match[0].indexOf(value) + value.length,
    sign,
    isOpen: groups["plus"] !== undefined || groups["more"] !== undefined,
  };
}

const scored = patternOf(
  "u",
  String.raw`\b(?<score>PSNR|SSIM|LPIPS|FID|FVD|BLEU|ROUGE(?:-[L12])?|mAP|WER|[Pp]erplexity|PPL|RMSE|MAE|MSE|AUC|F1|IS|CLIP score`,
  String.raw`|[Ss]core)s?(?: (?:scores?|values?|improves?|drops?|increases?|decreases?|degradation|loss))?\)? ?(?:\(|of|is|=|:|to|at|reaches`,
  String.raw`|from)? ?(?:up to |only |about |just )?$`,
);
const factored = patternOf(
  "iu",
  String.raw`\b(?:by|of|and|with) (?:up to )?(?:an? )?factors?(?: of)? ${hedges}$|\bspeed-?ups?(?::| (?:factors? )?(?:of|up to|between|from|by`,
  String.raw`|to)) ${hedges}$`,
  String.raw`|\b(?:increas|improv|boost|rais|speed|accelerat)\p{Ll}* (?:[\p{L}-]+ ){1,6}by (?:up to )?$`,
);

/** Units that stand before their numbers: "PSNR 26.15", "by a factor of 3". */
function unitsBefore(text: string, raws: readonly Raw[]): Raw[] {
  let isFactored = false;
  let score: Unit | null = null;
  return raws.map((raw) => {
    const before = text.slice(Math.max(0, raw.start - 70), raw.start);
    if (raw.unit) {
      score = null;
      return raw;
    }
    // "PSNR at 1080p": a number that goes on in letters is no score.
    const name = /^\p{L}/u.test(text.slice(raw.end, raw.end + 1)) ? undefined : scored.exec(before)?.groups?.["score"];
    const scoreUnit = unitOf("SCORE");
    if (name !== undefined && scoreUnit)
      score = { ...scoreUnit, unit: name === "PPL" ? "perplexity" : name.replace(/^[SP](?=core|erp)/u, (letter) => letter.toLowerCase()) };
    if (name !== undefined) return { ...raw, unit: score };
    if (score && /\d (?:vs\.?|versus|and|to|compared (?:to|with)|\() ?$/u.test(before)) return { ...raw, unit: score };
    // "by 18-48 %": a range has the unit of its end.
    if (/^(?: ?- ?| to )[\d.]+ ?(?:%|x\b|times\b|points?\b)/u.test(text.slice(raw.end, raw.end + 16))) return raw;
    if (
      factored.test(before) &&
      !/^ ?(?:\p{Lu}|[a-z]+s\b)/u.test(
        text.slice(raw.end, raw.end + 12).replace(/^ (?:in|on|for|over|and|compared|when|with|while|across|respectively)\b.*$/u, ""),
      )
    )
      isFactored = true;
    else if (!(
      isFactored &&
      /(?:\band|\d to|\d-) ?(?:up to |about )?$/u.test(before) &&
      /^ ?(?:in|on|for|over|,|\.|$)/u.test(text.slice(raw.end, raw.end + 5))
    ))
      return raw;
    return { ...raw, unit: unitOf(raw.sign === "+" ? "POINTS" : "RATIO") };
  });
}

/** "8x A100", "4 x RTX 4090": how many devices, not how much faster. */
const isCount = (text: string, { end }: Raw): boolean =>
  patternOf(
    "u",
    String.raw`^ ?(?:(?:NVIDIA|Nvidia|AMD|Intel|Huawei|Apple|Google) |(?:RTX|GTX|Tesla|TITAN|A\d{2}|H\d{3}|V100|P100|MI\d|L40`,
    String.raw`|B\d00|TPU|(?:GPU|NPU|CPU)s?\b(?! (?:speed|performance|throughput|memory|usage|utili[sz]ation|energy|time|cost))|\d+ ?GB\b))`,
  ).test(text.slice(end));

function wordedIn(text: string): Raw[] {
  return matchesOf(text, worded).flatMap((match): Raw[] => {
    const groups = match.groups ?? {};
    if (isDesign(text, match)) return [];
    const low = groups["low"];
    // "from four to two hours" tells of a change: what was before is no part of a range.
    const isChange = low !== undefined && isBefore(text, match.index, low, groups["value"] ?? "");
    const base = {
      start: match.index + (isChange ? low.length + " to ".length : 0),
      end: match.index + match[0].length,
      written: match[0],
      digitsEnd: match.index + match[0].length,
      sign: null,
      isOpen: false,
    };
    const make = (value: number, unit: Unit | null): Raw[] => {
      if (low === undefined || isChange) return [{ ...base, value, unit }];
      // "two to three orders of magnitude": the first of a range has the unit of the last.
      const end = base.start + low.length;
      return [
        { ...base, end, digitsEnd: end, written: low, value: numberWords[low.toLowerCase()] ?? 1, unit },
        { ...base, start: end + " to ".length, value, unit },
      ];
    };
    if (groups["twice"] !== undefined) return make(2, unitOf("RATIO"));
    if (groups["triple"] !== undefined) return make(3, unitOf("RATIO"));
    if (groups["factor"] !== undefined) return make(numberWords[groups["factor"].toLowerCase()] ?? 1, unitOf("RATIO"));
    if (groups["half"] !== undefined) {
      const percent = unitOf("PERCENT");
      return make(50, percent && { ...percent, unit: "% of baseline" });
    }
    const word = groups["value"]?.toLowerCase() ?? "";
    const value = numberWords[word] ?? 1;
    const unit = groups["unit"]?.toLowerCase() ?? "fold";
    if (/^an?$/u.test(word) && !/order/u.test(unit)) return [];
    const timed = allUnits.find(
      (each) => each.dimension === "TIME" && patternOf("u", `^(?:${each.surface})`).test(unit.replace("gpu", "GPU")),
    );
    if (timed) return make(value, { ...timed, unit: canonicalUnit(timed, unit) });
    if (word === "one" && !/order/u.test(unit)) return [];
    if (/order/u.test(unit)) return make(value, unitOf("ORDERS") && { ...(unitOf("ORDERS") as Unit), unit: "orders of magnitude" });
    if (/points?/u.test(unit)) return make(value, unitOf("POINTS"));
    if (/percent/u.test(unit)) return make(value, unitOf("PERCENT"));
    return make(value, unitOf("RATIO"));
  });
}

/** True for the first of two numbers in words that stand behind "from", but for those of a range that rises: "gains from two to four times". */
function isBefore(text: string, index: number, low: string, high: string): boolean {
  const lead = text.slice(Math.max(0, index - 70), index);
  const rises = (numberWords[low.toLowerCase()] ?? 1) < (numberWords[high.toLowerCase()] ?? 1);
  return /\bfrom $/iu.test(lead) && !(rises && rangeFrom.test(lead));
}

/** "a two-fold schedule", "The reason is twofold:": how something is made or told, and not how much better it is. */
const isDesign = (text: string, { 0: found, index }: RegExpExecArray): boolean =>
  /fold$/iu.test(found) &&
  ((/\b(?:an?|the|our) $/u.test(text.slice(0, index)) &&
    !/^ (?:increase|reduction|improvement|speed|faster|higher|lower|gain|decrease|saving|accelerat|boost)/u.test(
      text.slice(index + found.length),
    )) ||
    (/\b(?:is|are) $/u.test(text.slice(0, index)) && /^ ?(?:[:.;,]|$)/u.test(text.slice(index + found.length))));

const listJoint = /^(?:, (?:and |or )?|,|\/| and | or | & | - |-|to| to | or even )(?:up to |~|about |over |nearly |around |a |an |[+])*$/u;

/** "2.4, 3.1 and 5.2x": numbers of a list have the unit of its last member. */
function shareUnits(text: string, raws: readonly Raw[]): Raw[] {
  const shared = [...raws];
  for (let index = shared.length - 2; index >= 0; index -= 1) {
    const [own, next] = [shared[index], shared[index + 1]];
    if (!own || !next || own.unit || !next.unit || own.end > next.start) continue;
    // "at a batch of B=8 and 30 FPS at B=16": what a letter stands for has no unit of the next number.
    if (/= ?$/u.test(text.slice(0, own.start))) continue;
    if (
      ["SIZE", "TIME", "BYTES", "ENERGY", "MONEY"].includes(next.unit.dimension) &&
      !/^(?: ?- ?|-| to | and |, |\/)$/u.test(text.slice(own.end, next.start))
    )
      continue;
    if (listJoint.test(text.slice(own.end, next.start))) shared[index] = { ...own, unit: next.unit };
  }
  return shared;
}

/** What stands before "from 2x to 4x" where that is one quantity, and no change from the one to the other. */
const rangeFrom = patternOf(
  "u",
  String.raw`\b(?:rang\p{Ll}+|var\p{Ll}+|sizes?|spanning|(?:ratio|factor|rate|improvement|reduction|acceleration|saving|speed-?up)s?`,
  String.raw`|(?:outperform|surpass|exceed)\p{Ll}* [^.;,\d]{0,50}|gains?) (?:of |anywhere )?from $`,
);

/** "2-4x", "2x to 4x", "between 2x and 4x" are one quantity; "from 2x to 4x" is one only behind "ranging" and its like. */
function joinRanges(text: string, raws: readonly Raw[]): Draft[] {
  const drafts: Draft[] = [];
  for (let index = 0; index < raws.length; index += 1) {
    const [own, next] = [raws[index], raws[index + 1]];
    if (!own?.unit) continue;
    const { start, end, value, unit, sign, isOpen } = own;
    if (next?.unit?.unit === unit.unit && next.value > value) {
      const between = text.slice(end, next.start);
      const before = text.slice(Math.max(0, start - 70), start);
      const isDash = /^ ?[-~] ?$/u.test(between) || (between === "" && next.sign === "-");
      const isTo =
        /^ ?to ?$/u.test(between) &&
        (unit.dimension === "RATIO" || !/\($/u.test(before)) &&
        (!/\bfrom $/u.test(before) || rangeFrom.test(before));
      const isBetween = /^ and $/u.test(between) && /\bbetween $/u.test(before);
      if (isDash || isTo || isBetween) {
        drafts.push({ start, end: next.end, value, valueMax: next.value, unit, sign, isOpen: false });
        index += 1;
        continue;
      }
    }
    drafts.push({ start, end, value, valueMax: null, unit, sign, isOpen });
  }
  return drafts;
}
