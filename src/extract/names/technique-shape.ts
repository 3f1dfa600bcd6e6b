import { matchesOf } from "../text/matches.js";
import { patternOf } from "../text/pattern-of.js";
import { isFieldWord } from "./name-shape.js";
import type { Thing } from "./thing.js";

/** A technique that a text names with its short form, where it says that something is done with it. */
export interface ShapedTechnique {
  readonly start: number;
  readonly end: number;
  readonly thing: Thing;
}

/** Two to five words, the last of which names what is done or how, and the short form behind them in brackets. */
const shortened = patternOf(
  "gu",
  String.raw`\b(?:[Uu]sing|[Vv]ia|employ(?:s|ing)?|[Ll]everag(?:es?|ing)|[Aa]dopt(?:s|ing)?|[Uu]tili[sz](?:es?|ing)|[Aa]ppl(?:y|ies|ying)|[Bb]ased on`,
  String.raw`|[Cc]ombin(?:es?|ing)|[Ii]ncorporat(?:es?|ing)|[Ii]ntegrat(?:es?|ing)) (?:the |an? )?`,
  String.raw`(?<name>(?:[\p{L}][\p{L}-]+ ){1,4}?(?:[\p{L}-]+(?:ing|tion|sion)|algorithm|search|attention|transform|tree|filter|codes?|descent|analysis`,
  String.raw`|networks?))`,
  String.raw` \((?<short>\p{Lu}[\p{L}\d-]{1,7})\)`,
);

/** Number formats that are named like nothing else. */
const formats = /(?<![\p{L}\p{N}-])(?:NVFP4|MXFP[468]|MXINT8|HiFloat8|HiF8)(?![\p{L}\p{N}])/gu;

/** True where the letters of a short form are the first letters of the words, hyphenated ones taken apart. */
const isShortOf = (short: string, name: string): boolean =>
  name
    .split(/[\s-]+/u)
    .map((word) => word[0]?.toLowerCase() ?? "")
    .join("") === short.toLowerCase().replace(/-/gu, "");

/** The techniques that a text names so. */
export const techniquesIn = (text: string): ShapedTechnique[] => [
  ...matchesOf(text, formats).map(({ 0: name, index }): ShapedTechnique => ({
    start: index,
    end: index + name.length,
    thing: { id: null, kind: "TECHNIQUE", name },
  })),
  ...matchesOf(text, shortened).flatMap(({ 0: whole, index, groups }) => {
    const [name, short] = [groups?.["name"] ?? "", groups?.["short"] ?? ""];
    if (!isShortOf(short, name) || isFieldWord(short)) return [];
    const start = index + whole.lastIndexOf(name);
    return [{ start, end: start + name.length, thing: { id: null, kind: "TECHNIQUE" as const, name } }];
  }),
];
