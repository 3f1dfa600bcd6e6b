import { PapergraphError, type ErrorCode } from "../../errors.js";

/** The error for a write that is refused: `path` in its details is where in the input the reason stands. */
export function refused(path: string, message: string, code: ErrorCode = "BAD_USER_INPUT"): PapergraphError {
  return new PapergraphError(code, message, path === "" ? {} : { path });
}
