import type { PaperRecord } from "../paper-record.js";

/** What stands at the end of a list of authors that is cut off. */
const cutOff = /^\W*(?:and others|others|et al\b.*|\.{3}|…|\(?\d+ (?:additional|more) authors?.*)\W*$/i;

/** What says so is seen in the beginning. */
const maxCutOff = 200;

/** The authors of a list, with their number: unknown where the list is cut off, or where nobody stands in it. */
export function authorsOf(names: readonly (string | null | undefined)[]): Pick<PaperRecord, "authors" | "authorCount"> {
  const named = names.flatMap((name) => (name == null || name.trim() === "" ? [] : name.trim()));
  const isWhole = named.length > 0 && !named.some((name) => cutOff.test(name.slice(0, maxCutOff)));
  return isWhole ? { authors: named, authorCount: named.length } : { authors: [], authorCount: null };
}

/** What stands behind a name. */
const suffix = /^(?:jr|sr|i{1,3}|iv|ph\.? ?d)\.?$/i;

/** `Doe, Jane` as people sign. Of two commas a suffix stands between them, `Doe, Jr., Jane`, or behind both. */
export function inNaturalOrder(name: string): string {
  const [last = "", ...rest] = name.split(",").map((part) => part.trim());
  if (rest.length === 0) return last;
  const [given = "", ...others] = suffix.test(rest.at(-1) ?? "") ? rest : [rest.at(-1), ...rest.slice(0, -1)];
  return [given, last, ...others].filter((part) => part !== "").join(" ");
}
