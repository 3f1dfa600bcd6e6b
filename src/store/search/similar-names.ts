import { normalizeName } from "../../model/names.js";
import type { FoundWord } from "./ask-index.js";
import { errorsBetween, spell } from "./typos.js";

/** A name in the form in which refs are looked up, and how many typing errors lie between it and the ref: none for the ref's own. */
export interface SimilarName {
  readonly key: string;
  readonly errors: number;
}

/** The names that a ref may mean, its own form first; of what the index answered, those that are near enough. */
export function similarNames(ref: string, found: readonly FoundWord[]): SimilarName[] {
  const own = normalizeName(ref);
  const spelling = spell(own);
  const similar = found.flatMap(({ text }) => {
    const errors = text === own ? undefined : errorsBetween(spelling, spell(text));
    return errors === undefined ? [] : [{ key: text, errors }];
  });
  return [{ key: own, errors: 0 }, ...similar];
}
