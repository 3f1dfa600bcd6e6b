import { normalizeName } from "../../model/names.js";
import { tokensOf, type Token } from "../text/tokens.js";
import type { PartText } from "../text/document.js";
import { patternOf } from "../text/pattern-of.js";
import type { Lexicon, NameEntry } from "./lexicon.js";
import type { Mention } from "./thing.js";

/** The most tokens of a name: what is longer is a title. */
const maxTokens = 9;

/** The rules that links are counted under. */
const linkRules = { own: "name/own", exact: "name/as-recorded", loose: "name/other-spelling" } as const;

/** The places where names of a lexicon stand in a part: the longest name at each place, from left to right, none over another. */
export function linkNames({ part, clean: { text } }: PartText, lexicon: Lexicon): Mention[] {
  const tokens = tokensOf(text);
  const mentions: Mention[] = [];
  for (let at = 0; at < tokens.length;) {
    const found = longestName(text, tokens, at, lexicon, part === "TITLE");
    if (!found) {
      at += 1;
      continue;
    }
    const { entry, next, start, end } = found;
    at = next;
    const rule = entry.isOwn ? linkRules.own : text.slice(start, end) === entry.text ? linkRules.exact : linkRules.loose;
    mentions.push({ part, start, end, thing: entry.thing, origin: entry.isOwn ? "OWN" : "GRAPH", rule });
  }
  return mentions;
}

function longestName(text: string, tokens: readonly Token[], at: number, lexicon: Lexicon, isTitle: boolean) {
  const first = tokens[at];
  if (!first || !first.isWord || text[first.start - 1] === "'" || text[first.start - 1] === "\\") return null;
  if (lexicon.reach(first.key) === 0) return null;
  let key = "";
  let found: { entry: NameEntry; next: number; start: number; end: number } | null = null;
  for (let next = at; next < tokens.length && next < at + maxTokens; next += 1) {
    const last = tokens[next];
    if (!last) break;
    key += last.key;
    const reach = lexicon.reach(key);
    if (isEdge(text, tokens, next)) {
      const surface = text.slice(first.start, last.end);
      const isNamed = (each: NameEntry): boolean =>
        (isMeant(surface, each, next - at + 1, isTitle) || isSoftware(surface, text.slice(last.end, last.end + 16), each)) &&
        isWhole(text, first.start, last.end, each);
      const entry = keysOf(key, last, next > at, reach)
        .flatMap(lexicon.find)
        .find(isNamed);
      if (entry) found = { entry, next: next + 1, start: first.start, end: last.end };
    }
    if (reach < key.length) break;
  }
  return found;
}

/** The keys under which tokens are looked up: as they are, without a plural, without the v of a version. No key that begins so is longer than `reach`. */
function keysOf(key: string, last: Token, isLong: boolean, reach: number): string[] {
  const keys = reach >= key.length ? [key] : [];
  if (reach >= key.length - 1 && last.key.length > 2 && /[^su]s$/u.test(key)) keys.push(key.slice(0, -1));
  // "a V100" is no A100: what is left has to be more than an article.
  if (isLong && /^v\d/u.test(last.key) && key.length - last.key.length > 1)
    keys.push(key.slice(0, key.length - last.key.length) + last.key.slice(1));
  return keys;
}

/** True where a name may end behind a token: "3" of "3.1" is no end. */
function isEdge(text: string, tokens: readonly Token[], index: number): boolean {
  const [token, next] = [tokens[index], tokens[index + 1]];
  if (!token) return false;
  return !(next && /\p{N}$/u.test(token.key) && next.start === token.end && next.key === "." && /\d/u.test(text[next.end] ?? ""));
}

/** Short words of the language are names only as they are recorded. */
const minLoose = 9;

const numbersIn = (name: string): string => (name.match(/\d+/gu) ?? []).join(" ");

/** True where a surface may mean a name: an ordinary word that looks like a name has to be written as it is. */
function isMeant(surface: string, { text, isOwn }: NameEntry, tokens: number, isTitle: boolean): boolean {
  if (surface === text) return !/^\p{Ll}{1,4}$/u.test(surface);
  // "Foo-3 3B" is no "Foo-33B": spaces are ignored, but not between digits.
  if (numbersIn(surface) !== numbersIn(text)) return false;
  const letters = surface.replace(/[^\p{L}]/gu, "");
  if (letters === "" || (surface.includes("_") && !text.includes("_"))) return false;
  if (tokens > 1 && !isOwn) {
    // "a dam" is no Adam: what is one short word in the lexicon and several here has a capital or a digit.
    return (/[\p{Lu}\p{N}]/u.test(surface) || surface.length >= minLoose) && !isDescription(surface, text, isTitle);
  }
  const own = text.replace(/[^\p{L}]/gu, "");
  const isPlain = (word: string): boolean => /^\p{Lu}?\p{Ll}+$/u.test(word);
  if (isPlain(letters))
    return isPlain(own)
      ? /^\p{Ll}/u.test(own) || /^\p{Lu}/u.test(letters) || letters.length >= minLoose
      : /\d/u.test(surface) || letters.length >= minLoose;
  return true;
}

/** "the foolib compiler": the name of software without its capital, before what it is. */
const isSoftware = (surface: string, after: string, { thing, text }: NameEntry): boolean =>
  thing.kind === "SYSTEM" &&
  /^\p{Ll}{5,}$/u.test(surface) &&
  surface === text.toLowerCase() &&
  /^ (?:language|compiler|library|framework|backend|kernels?|runtime|engine)\b/u.test(after);

/** Words that praise or measure: before another word they describe it. */
const describing = patternOf(
  "iu",
  String.raw`^(?:fast(?:er)?|quick(?:er)?|rapid|flash|sparse|dense|deep|light|lite|tiny|small|mini|micro|big|large|long|short|smart|efficient|dynamic`,
  String.raw`|static|adaptive|flex(?:ible)?|open|free|free-form|smooth|soft|hard|hybrid|parallel|linear|local|global|super|hyper|multi|mono|uni|unified`,
  String.raw`|simple|sage|true|real|auto|self|cross|low|high|full|half|single|double|mixed|fine|coarse|early|late|lazy|eager|async|speed|power|memory)$`,
);

/**
 * True where a name in one word is written apart as an ordinary description would be: "fast attention", and "Fast Attention" in a title, where
 * every word has a capital. "Qux Attention" is no description, and in running text neither is "Fast Attention".
 */
function isDescription(surface: string, name: string, isTitle: boolean): boolean {
  const words = surface.split(/[\s-]+/u);
  if (words.length < 2 || /[\s-]/u.test(name) || !describing.test(words[0] ?? "")) return false;
  return isTitle ? words.every((word) => /^\p{Lu}\p{Ll}+$/u.test(word)) : words.slice(1).every((word) => /^\p{Ll}+$/u.test(word));
}

const sorts = /^[ -](training|inference|quantization|pruning|decoding|parallelism|search|attention|fine-tuning)\b/iu;

/** "mixed-precision quantization" is no mixed-precision training, though an alias leaves the last word of the name out. */
function isCutShort(surface: string, after: string, name: string): boolean {
  const next = sorts.exec(after)?.[1]?.toLowerCase();
  const last = sorts.exec(` ${name.split(" ").at(-1) ?? ""}`)?.[1]?.toLowerCase();
  return next !== undefined && last !== undefined && next !== last && !normalizeName(surface).includes(normalizeName(last));
}

/** What may follow a device's name within it: memory, socket. */
const deviceTail = /^[- ](?:\d+ ?GB|SXM\d?|PCIe|NVL|HBM)/u;

/** False where a name is a part of a longer one that is not known: "Foo" in "Foo-9-Max" or "Foo 2". */
function isWhole(text: string, start: number, end: number, { thing }: NameEntry): boolean {
  const [before, after] = [text.slice(Math.max(0, start - 24), start), text.slice(end, end + 24)];
  if (/[\p{L}\p{N}]$/u.test(before) || /(?:https?:|www\.|\w\/|@)[^\s]*$/u.test(before)) return false;
  if (/[\w./]*\/$/u.test(before) && /^\/|\.(?:com|org|io)/u.test(after)) return false;
  if (thing.kind === "TECHNIQUE" && isCutShort(text.slice(start, end), after, thing.name)) return false;
  if (thing.kind === "HARDWARE" && deviceTail.test(after)) return true;
  if (
    /^-(?:\p{Lu}|\d)/u.test(after) &&
    !/^-(?:\p{Lu}\p{L}+-)?(?:based|like|style|aware|optimi[sz]ed|accelerated|native|only)\b/u.test(after)
  ) {
    return /^-\d+(?:\.\d+)?[xX%]/u.test(after) || /^-(?:GPU|CPU|NPU|TPU)\b/u.test(after);
  }
  if (/^\p{Lu}[\p{L}\p{N}]*-$/u.test(/[\p{L}\p{N}]+-$/u.exec(before)?.[0] ?? ""))
    return /(?:NVIDIA|AMD|Intel|Google|Meta|Huawei|Apple)-$/iu.test(before);
  if (/^[ -]?v?\d+(?:\.\d+)*(?:[bBM])?(?= |[,.;:)]|$)/u.test(after) && isVersioned(text, end, thing.kind)) return false;
  return true;
}

/** True where the number behind a name belongs to it: "Llama 4", and not "on ImageNet 3x". */
function isVersioned(text: string, end: number, kind: string): boolean {
  if (kind === "BENCHMARK") return false;
  const [number = ""] = /^[ -]?v?\d+(?:\.\d+)*[bBM]?/u.exec(text.slice(end)) ?? [];
  const behind = text.slice(end + number.length, end + number.length + 16);
  return !/^ ?(?:x\b|%|times|GB|ms|GPUs?|nodes?|bits?|[a-z]{3,})/u.test(behind) || /[bB]$/u.test(number);
}
