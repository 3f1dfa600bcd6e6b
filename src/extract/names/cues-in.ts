import type { NamingRule } from "../rules/introduces/naming-rule.js";
import { ruleName } from "../rules/rule.js";
import type { PartText } from "../text/document.js";
import { matchesOf } from "../text/matches.js";
import { isCoined } from "./coined.js";
import type { Cue } from "./cue.js";
import { devicesIn } from "./device-shape.js";
import { isOfKnownFamily } from "./model-shape.js";
import { isFieldWord, trimName } from "./name-shape.js";

/** All cues of the rules in title and abstract, in the order of the text. */
export function cuesIn(parts: readonly PartText[], rules: readonly NamingRule[]): Cue[] {
  const title = parts.find(({ part }) => part === "TITLE")?.clean.text ?? "";
  const abstract = parts.find(({ part }) => part === "ABSTRACT")?.sentences ?? [];
  const said = (isOwn: boolean): string =>
    abstract
      .filter(({ role }) => (role !== "MOTIVATION") === isOwn)
      .map(({ text }) => text)
      .join("\n");
  const texts: Texts = { title, own: said(true), before: said(false) };
  return parts.flatMap((part) => cuesOf(part, rules, texts));
}

/** What words are looked for in, that make a name by being taken up: the title, and the abstract from where and before the paper speaks of itself. */
interface Texts {
  readonly title: string;
  readonly own: string;
  readonly before: string;
}

/** True for what is a name as it stands, and for words that are taken up where their rule wants it. */
const isTakenUp = (name: string, { recurs }: NamingRule, { title, own, before }: Texts, behind: string): boolean =>
  recurs === undefined ||
  (recurs === "ABSTRACT"
    ? isCoined(name, own, "") && !isCoined(name, before, "")
    : isCoined(name, title, recurs === "TITLE" ? "" : behind) && !isCoined(name, before, ""));

function cuesOf({ part, clean, sentences }: PartText, rules: readonly NamingRule[], texts: Texts): Cue[] {
  const cues: Cue[] = [];
  for (const sentence of sentences)
    for (const rule of rules) {
      if (rule.part !== part || rule.roles?.includes(sentence.role) === false || rule.needs?.test(sentence.text) === false) continue;
      const matches = matchesOf(sentence.text, rule.pattern);
      if (matches.length === 0 || rule.unless?.test(sentence.text)) continue;
      for (const match of matches) {
        const raw = match.groups?.["name"] ?? match.groups?.["lower"] ?? match.groups?.["phrase"];
        if (raw === undefined) continue;
        const name = trimName(raw);
        if (!isNameable(name, rule, match.groups?.["lower"] !== undefined)) continue;
        const start = sentence.start + match.index + match[0].indexOf(raw) + raw.indexOf(name);
        if (!isTakenUp(name, rule, texts, clean.text.slice(start + name.length))) continue;
        cues.push({
          name,
          part,
          rule: ruleName(rule),
          weight: rule.weight,
          start,
          end: start + name.length,
          sentence: sentence.text,
          at: start - sentence.start,
        });
      }
    }
  return cues;
}

/** "high-throughput", "low-rank": what is said of something. */
const qualities = /^(?:high|low|multi|single|two|three|zero|one|few|full|half|real|cross|fine|coarse|large|small|long|short|fast|end)-/u;

/** False for words of the field, devices and what is a sentence's first word alone. */
function isNameable(name: string, rule: NamingRule, isLower: boolean): boolean {
  if (name.length < 2 || isFieldWord(name) || /^\d+(?:\.\d+)?[KMBT]?$/u.test(name)) return false;
  if (isLower && rule.part === "ABSTRACT" && (!/\d|-/u.test(name) || qualities.test(name))) return false;
  // "our distilled Foo-7B": with weak words a model of others is made into something else.
  if (rule.weight <= 1.3 && isOfKnownFamily(name)) return false;
  if (devicesIn(name).some(({ start, end }) => start === 0 && end === name.length)) return false;
  // An ordinary capitalised word needs more than the head of a sentence.
  if (rule.weight < 1 && rule.part === "ABSTRACT" && /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*$/u.test(name))
    return name.split(" ").length === 1 && name.length > 3 && !/(?:ing|ed|ly|ions?|s)$/u.test(name);
  return true;
}
