import { PapergraphError } from "../../errors.js";

/** Writes a value of an answer as JSON. It throws where only the executor knows what to answer. */
export type ValueWriter = (value: unknown) => string;

/** Ends the writing of an answer that the executor has to make: one with an error in it, or with something that is not written here. */
export function uncovered(reason: string): never {
  throw new PapergraphError("INTERNAL_SERVER_ERROR", `The answer is not written: ${reason}.`);
}
