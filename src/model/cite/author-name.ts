/** A person by the parts of the name, or a group by its name. */
export type AuthorName =
  | { readonly given: string; readonly particle: string; readonly family: string; readonly suffix: string; readonly group?: never }
  | { readonly group: string };

const groupWord =
  /\b(?:team|group|labs?|research|ai|project|consortium|collaboration|community|university|institute|contributors|authors)\b/i;

const suffixForm = /^(?:Jr\.?|Sr\.?|II|III|IV)$/;

/** Words with a capital that belong to the family name behind them: Christopher De Sa, Renee St. Amant. */
const joined = new Set(["De", "Del", "Della", "Di", "Dos", "El", "Al", "Ibn", "Bin", "St.", "Saint", "Van", "Von", "Der", "Den"]);

/**
 * The parts of a name as people sign. The family name is the last word, with those before it that belong to it: `van der Maaten`. A name of one word,
 * or with a sign that no person has, is that of a group.
 */
export function authorName(name: string): AuthorName {
  const words = name
    .replace(/,\s*((?:Jr|Sr)\.?|I{2,3}|IV)$/, " $1")
    .trim()
    .split(/\s+/);
  const isGroup = words.length < 2 || /[\d,;&/@(){}]|\band\b/.test(words.join(" ")) || !/^\p{Lu}/u.test(name) || groupWord.test(name);
  if (isGroup) return { group: name };
  const suffix = words.length > 2 && suffixForm.test(words.at(-1) ?? "") ? (words.pop() ?? "") : "";
  let family = words.length - 1;
  while (family > 1 && joined.has(words[family - 1] ?? "")) family -= 1;
  let particle = family;
  while (particle > 1 && /^\p{Ll}/u.test(words[particle - 1] ?? "")) particle -= 1;
  const part = (from: number, to?: number): string => words.slice(from, to).join(" ");
  return { given: part(0, particle), particle: part(particle, family), family: part(family), suffix };
}
