import type { Kind, Model } from "../../model/model.js";
import { inputError } from "./input-error.js";
import type { Ref } from "../selection.js";

/** Names are far shorter. */
const maxLength = 500;

/** A ref as given in an argument. Empty, overlong and unprintable text is BAD_USER_INPUT: it cannot name anything. `argument` is where in a filter it stands. */
export function parseRef(text: string, kinds: readonly Kind[], argument?: string): Ref {
  if (text.trim() === "") throw inputError('A ref is empty; give an id ("technique:flashattention"), a slug, a name or an alias.');
  if (text.length > maxLength) throw inputError(`A ref has ${text.length} characters; names have at most ${maxLength}.`);
  rejectUnprintable(text, "A ref");
  return { text, kinds, ...(argument !== undefined && { argument }) };
}

/** A ref for which everything that has a name competes. */
export function parseEntityRef(model: Model, text: unknown): Ref {
  return parseRef(text as string, model.type("Entity").kinds);
}

/** NUL and lone surrogates are no text: no store could hold them. */
export function rejectUnprintable(text: string, what: string): void {
  if (text.includes("\0") || !text.isWellFormed()) throw inputError(`${what} holds a NUL character or half of a surrogate pair.`);
}
