import { normalizeName } from "../../model/names.js";
import type { PartText } from "../text/document.js";
import { abbreviationsOf, type Abbreviation } from "./abbreviations.js";
import type { Mention } from "./thing.js";

/** Short words that mean a part of a machine wherever nothing else is said. */
const partsOfMachines = /^(?:SSDs?|RAM|SRAM|DRAM|HBM|VRAM|NVMe|OS|APIs?)$/u;

/** Names of the graph that are ordinary words or stand in other names, by what follows them. */
const otherWords: readonly { readonly name: RegExp; readonly behind: RegExp }[] = [
  { name: /^pascal$/iu, behind: /^[ -]VOC/u },
  { name: /^mixed[ -]precision$/iu, behind: /^ (?:alloc|assign|quanti|KV|weights?|format|scheme|bit|represent|search|strateg)/u },
  { name: /^frontier$/iu, behind: /^ (?:[Mm]odel|[Kk]ernel|LLM|AI|[Ll]anguage|[Rr]easoning|[Ll]ab)/u },
];

/** Names of the graph without those that a text means something else by: a short form that it gives another long form, and words for parts of machines. */
export function withoutOtherMeanings(parts: readonly PartText[], mentions: readonly Mention[]): Mention[] {
  const defined = new Map<string, Abbreviation[]>();
  for (const pair of parts.flatMap(({ clean }) => abbreviationsOf(clean.text))) {
    // "Service Levels (SLs)" are an SL each.
    for (const key of new Set([pair.short, pair.short.replace(/(?<=\p{Lu})s$/u, "")].map(normalizeName)))
      defined.set(key, [...(defined.get(key) ?? []), pair]);
  }
  const texts = new Map(parts.map(({ part, clean }) => [part, clean.text]));
  const speaksOf = (name: string): boolean => [...texts.values()].some((text) => text.toLowerCase().includes(name.toLowerCase()));
  return mentions.filter(({ part, start, end, thing, origin }) => {
    const surface = texts.get(part)?.slice(start, end) ?? "";
    // "end-to-end (E2E)": a short name of a data set that stands for other words here.
    if (origin === "GRAPH" && thing.kind === "BENCHMARK" && surface.length < 5 && defined.has(normalizeName(surface))) return false;
    const behind = texts.get(part)?.slice(end, end + 14) ?? "";
    if (origin === "GRAPH" && otherWords.some((each) => each.name.test(surface) && each.behind.test(behind))) return false;
    // "Pareto frontiers": the name of a machine has its capital.
    if (origin === "GRAPH" && thing.kind === "HARDWARE" && /^\p{Lu}\p{Ll}+$/u.test(thing.name) && /^\p{Ll}/u.test(surface)) return false;
    // Who restarts from checkpoints computes nothing again.
    if (origin === "GRAPH" && /^checkpointing$/iu.test(surface) && !/gradient|activation|recomput/iu.test(texts.get(part) ?? ""))
      return false;
    if (origin !== "GRAPH" || !/\s/u.test(thing.name)) return true;
    if (thing.kind === "TECHNIQUE" && partsOfMachines.test(surface) && !speaksOf(thing.name)) return false;
    const pairs = defined.get(normalizeName(surface)) ?? [];
    return pairs.length === 0 || pairs.some(({ long }) => isAlike(long, thing.name));
  });
}

/** True for two long forms that share half of their words, as far as the beginnings of the words tell. */
function isAlike(long: string, name: string): boolean {
  const wordsOf = (text: string): string[] =>
    text
      .toLowerCase()
      .split(/[\s-]+/u)
      .filter((word) => word.length > 2)
      .map((word) => word.slice(0, 4));
  const [mine, theirs] = [wordsOf(long), wordsOf(name)];
  return 2 * mine.filter((word) => theirs.includes(word)).length >= Math.min(mine.length, theirs.length);
}
