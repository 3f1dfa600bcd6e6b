import { PapergraphError } from "../../../../errors.js";

/**
 * What stands in a text in the place of a value that is not as the layout promises. JSON has no such character, so a text in which it stands
 * is none.
 */
export const gap = "char(1)";

/** Whether a text is whole. */
export const isWhole = (text: string): boolean => !text.includes("\u0001");

/** Expressions that are joined to one, at most; each is one level deeper for SQLite. */
const maxParts = 400;

/** A part of a text: characters that are always the same, or an expression of SQL. */
export type Part = string | { readonly sql: string };

/** A text, by its parts. */
export type Text = readonly Part[];

/** Joins parts to one expression. Nothing in it may be NULL, for then all of it would be. */
export function joined(parts: Text): string {
  const expressions: string[] = [];
  let fixed = "";
  const end = (): void => {
    if (fixed !== "") expressions.push(literal(fixed));
    fixed = "";
  };
  for (const part of parts) {
    if (typeof part === "string") fixed += part;
    else {
      end();
      expressions.push(part.sql);
    }
  }
  end();
  if (expressions.length > maxParts) unwritable("an object has too many fields");
  return expressions.join(" || ");
}

/** Characters as a text of SQL. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Ends the making of a text that SQLite does not write. */
export function unwritable(reason: string): never {
  throw new UnwritableError("INTERNAL_SERVER_ERROR", `The answer is not written by the store: ${reason}.`);
}

/** Thrown where the store cannot write the text of an answer: the answer is read as data then. */
export class UnwritableError extends PapergraphError {}
