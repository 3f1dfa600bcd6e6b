import type { Kind, Model } from "../../model/model.js";
import { inputError } from "./input-error.js";
import type { OpenRef, Ref } from "../selection.js";
import { VariableSlot, type Open } from "../slots.js";

/** Names are far shorter. */
const maxLength = 500;

/** A ref as given in an argument. Empty, overlong and unprintable text is BAD_USER_INPUT: it cannot name anything. `argument` is where in a filter it stands. */
export function parseRef(text: string, kinds: readonly Kind[], argument?: string): Ref {
  if (text.trim() === "") throw inputError('A ref is empty; give an id ("technique:flashattention"), a slug, a name or an alias.');
  if (text.length > maxLength) throw inputError(`A ref has ${text.length} characters; names have at most ${maxLength}.`);
  rejectUnprintable(text, "A ref");
  return { text, kinds, ...(argument !== undefined && { argument }) };
}

/** The same for a ref that may be left open. */
export function parseOpenRef(text: Open<string>, kinds: readonly Kind[], argument?: string): OpenRef {
  if (typeof text === "string") return parseRef(text, kinds, argument);
  if (text instanceof VariableSlot) text.expect((given: string) => parseRef(given, kinds, argument));
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
