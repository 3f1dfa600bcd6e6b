import { PapergraphError } from "../../errors.js";

/** The error for an argument that is wrong: says what was given and what would be right. */
export function inputError(message: string): PapergraphError {
  return new PapergraphError("BAD_USER_INPUT", message);
}

/** The error for an argument, or a part of one, that is null and has no meaning then. */
export function nullError(path: string): PapergraphError {
  return inputError(`"${path}" is null; leave it out where nothing is asked, or give a value.`);
}
