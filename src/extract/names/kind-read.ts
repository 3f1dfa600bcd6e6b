import type { Kind } from "../../model/model.js";
import { normalizeName } from "../../model/names.js";
import type { PartText, Span } from "../text/document.js";
import type { Cue } from "./cue.js";
import { kindInContext, kindOfPhrase, kindOfSubtitle } from "./kind-of.js";
import type { Lexicon } from "./lexicon.js";

/** What a text says of the kind of something that it introduces. */
export interface KindRead {
  /** What it is taken for: a technique where nothing is said. */
  readonly kind: Kind;
  readonly said: Kind | null;
  /** The words around the name, from which its category follows. */
  readonly description: string;
}

/** Software that a text calls its own: what is run, even where it is called a framework or nothing at all. */
const ownSoftware =
  /\b(?:[Oo]ur|[Tt]he (?:proposed|resulting)) (?:(?:serving|training|inference|prototype) )?(?:system|engine|compiler|toolkit|runtime)\b/u;

/** Endings of names that models have. */
const modelEnding =
  /(?:\p{L}Net|\p{Ll}(?:Former|former|BERT|ViT|GPT|VLA)|-(?:Instruct|Chat|Base|Thinking|Coder))(?:-?[vV]?\d+(?:\.\d)?)?$/u;

/**
 * Reads of what kind something is: its name itself, what the abstract says of it, what the title does, its long form, and where all are silent the
 * ending of its name and what it is named after. `names` are as it is written, then its short and its long form.
 */
export function kindRead(cues: readonly Cue[], parts: readonly PartText[], names: readonly string[], lexicon: Lexicon): KindRead {
  const [name = "", short, long] = names;
  const described = (["ABSTRACT", "TITLE"] as const)
    .flatMap((part) => parts.filter((each) => each.part === part))
    .flatMap(({ clean: { text } }) =>
      placesOf(text, short === undefined ? [name] : [name, short]).map(({ start, end }) =>
        kindInContext(text.slice(Math.max(0, start - 90), start), text.slice(end, end + 120)),
      ),
    )
    .find((kind) => kind !== null);
  const title = parts.find(({ part }) => part === "TITLE")?.clean.text ?? "";
  const isHead = cues.some(({ part }) => part === "TITLE");
  const colon = title.indexOf(":");
  const subtitle = isHead && !(colon >= 0 && title.indexOf(name) > colon) ? kindOfSubtitle(title.slice(colon + 1)) : null;
  const sized = /-\d+(?:\.\d+)?[BM]$/u.test(name) ? "MODEL" : null;
  const bench = /(?:Bench|Eval|Arena)(?:$|-|\d)|\p{Ll}QA$/u.test(name) ? "BENCHMARK" : null;
  const called = / (?:Engine|Compiler|Library|Toolkit|Simulator|Runtime)$/u.test(name) ? "SYSTEM" : null;
  const words =
    sized ??
    bench ??
    called ??
    described ??
    subtitle ??
    (long === undefined ? null : kindOfSubtitle(long)) ??
    (name.includes(" ") ? kindOfPhrase(name) : null);
  const isRun = isHead && (words ?? "TECHNIQUE") === "TECHNIQUE" && parts.some(({ clean }) => ownSoftware.test(clean.text));
  const said = isRun ? "SYSTEM" : (words ?? (modelEnding.test(name) ? "MODEL" : null) ?? kindOfStem(name, lexicon));
  return { kind: said ?? "TECHNIQUE", said, description: [cues[0]?.sentence ?? "", isHead ? title : ""].join(" ") };
}

/** A system where a name is that of a known one with something behind a hyphen: what is made of software is software. */
function kindOfStem(name: string, lexicon: Lexicon): Kind | null {
  const stem = /^[\p{L}\p{N}]{4,}(?=-)/u.exec(name)?.[0];
  const [entry] = stem === undefined ? [] : lexicon.find(normalizeName(stem));
  return entry?.thing.kind === "SYSTEM" && entry.text === stem ? "SYSTEM" : null;
}

function placesOf(text: string, names: readonly string[]): Span[] {
  return names.flatMap((name) => {
    const places: Span[] = [];
    for (let at = text.indexOf(name); at >= 0 && places.length < 12; at = text.indexOf(name, at + name.length))
      places.push({ start: at, end: at + name.length });
    return places;
  });
}
