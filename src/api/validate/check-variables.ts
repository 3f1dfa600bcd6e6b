import { inputError } from "../../plan/parse/input-error.js";

/** Objects and lists within one another. No input of the schema makes sense that deep, and what reads it goes down on the stack. */
const maxDepth = 200;

/** Keys that mean something to JavaScript's own objects, and nothing to the schema. */
const forbiddenKeys: ReadonlySet<string> = new Set(["__proto__", "constructor"]);

/** Refuses variables that are nested too deep, or that have a key which could reach the prototype of an object. */
export function checkVariables(variables: Readonly<Record<string, unknown>>): void {
  let level: unknown[] = [variables];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > maxDepth) throw inputError(`The variables are nested more than ${maxDepth} levels deep; write a flatter filter.`);
    level = level.flatMap(childrenOf);
  }
}

function childrenOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value !== "object" || value === null) return [];
  const forbidden = Object.keys(value).find((key) => forbiddenKeys.has(key));
  if (forbidden !== undefined) throw inputError(`Variables cannot hold the key "${forbidden}"; leave it out or give it another name.`);
  return Object.values(value);
}
