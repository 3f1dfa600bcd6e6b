import type { Model } from "../../model/model.js";
import { refKeys, type RefKey } from "../derive/ref-keys.js";
import type { FoundWord } from "./ask-index.js";
import { digitsBetween, errorsBetween, spell } from "./typos.js";

/** A key by which names are looked up for a ref, and how many typing errors lie between it and the ref: none for the ref's own forms. */
export interface SimilarName extends RefKey {
  readonly errors: number;
}

/** The names that are near to a ref that means nothing: with few typing errors between, or of one line with it but for its digits. */
export function nearNames(ref: string, found: readonly FoundWord[], model: Model): SimilarName[] {
  const siblings = refKeys(ref, model).flatMap(({ key }) =>
    found.flatMap(({ text }) => {
      const errors = digitsBetween(key, text);
      return errors === undefined ? [] : [{ key: text, tier: 0, kind: null, errors }];
    }),
  );
  return [...similarNames(ref, found, model), ...siblings];
}

/** The names that a ref may mean, its own forms first; of what the index answered, those that are near enough. */
export function similarNames(ref: string, found: readonly FoundWord[], model: Model): SimilarName[] {
  const own = refKeys(ref, model);
  const spelling = spell(own[0]?.key ?? "");
  const similar = found.flatMap(({ text }) => {
    const errors = own.some(({ key }) => key === text) ? undefined : errorsBetween(spelling, spell(text));
    return errors === undefined ? [] : [{ key: text, tier: 0, kind: null, errors }];
  });
  return [...own.map((each) => ({ ...each, errors: 0 })), ...similar];
}
