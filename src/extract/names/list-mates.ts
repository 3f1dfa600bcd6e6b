import type { PartText } from "../text/document.js";
import { matchesOf } from "../text/matches.js";
import { patternOf } from "../text/pattern-of.js";
import { isFieldWord } from "./name-shape.js";
import type { Mention } from "./thing.js";

const member = String.raw`\p{Lu}[\p{L}\p{N}*+]*(?:[-.][\p{L}\p{N}*+]+)*(?: (?:[vV]?\d(?:\.\d)?|Bench))?`;

/** "Foo, Bar, " before a known name of a list, behind a word that opens one. */
const ahead = patternOf(
  "u",
  String.raw`\b(?:on|across|of|the|including|with|as|like|over|using) (?<list>(?:${member}(?:, (?:and )?| and )){1,4})$`,
);

/** ", Foo, and Bar" behind one. */
const behind = patternOf(
  "u",
  String.raw`^(?<list>(?:, ${member}){0,4},? and ${member})(?=[.,;)]|$| (?:datasets?|benchmarks?|tasks?|models?|families|series|show|demonstrate|with`,
  String.raw`|using|while|respectively|in|on)\b)`,
);

const each = new RegExp(member, "gu");

/** Words that begin a clause, sorts of things and plain words of the language: none of them is a member of a list of names. */
const noMate =
  /^(?:The|This|These|Our|We|It|In|On|Both|All|Each|A|An|Moreover|Furthermore|CPUs?|GPUs?|NPUs?|NVIDIA|AMD|Intel|Apple|\p{Lu})$/u;

/**
 * What stands in one list with a benchmark or a model is one as well: "on Foo, Bar and MMLU". Names that are known already are left to what knows
 * them.
 */
export function listMates({ part, clean: { text } }: PartText, known: readonly Mention[]): Mention[] {
  const found: Mention[] = [];
  const isFree = (start: number, end: number): boolean =>
    ![...known, ...found].some((mention) => mention.start < end && start < mention.end);
  for (const { thing, start, end, origin } of known) {
    if ((thing.kind !== "BENCHMARK" && thing.kind !== "MODEL") || origin === "OWN") continue;
    const from = Math.max(0, start - 120);
    const before = ahead.exec(text.slice(from, start));
    const after = behind.exec(text.slice(end, end + 120));
    const lists = [
      before ? { list: before.groups?.["list"] ?? "", at: start - (before.groups?.["list"] ?? "").length } : null,
      after ? { list: after.groups?.["list"] ?? "", at: end } : null,
    ];
    for (const one of lists)
      for (const { 0: name, index } of one ? matchesOf(one.list, each) : []) {
        const place = { start: (one?.at ?? 0) + index, end: (one?.at ?? 0) + index + name.length };
        if (noMate.test(name) || isFieldWord(name) || !isFree(place.start, place.end)) continue;
        found.push({ part, ...place, thing: { id: null, kind: thing.kind, name }, origin: "SHAPE", rule: "name/list-mate" });
      }
  }
  return found;
}
