import { PapergraphError } from "../../errors.js";

/** The error for an argument that is wrong: says what was given and what would be right. */
export function inputError(message: string): PapergraphError {
  return new PapergraphError("BAD_USER_INPUT", message);
}
