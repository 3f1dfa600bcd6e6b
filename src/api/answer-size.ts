import { PapergraphError } from "../errors.js";
import { isPlainText } from "./write/quoted.js";
import { WrittenData } from "./write/written-data.js";

/**
 * Refuses an answer that would be longer than `limit` characters when it is written. It is measured before anything is written: names and
 * values that stand in it many times are held once until then.
 */
export function checkAnswerSize(answer: unknown, limit: number): void {
  if (sizeOf(answer, limit) <= limit) return;
  throw new PapergraphError(
    "ANSWER_TOO_LARGE",
    `The answer is larger than ${limit / 1_000_000} MB. Ask for smaller pages ("first") or fewer fields.`,
  );
}

/** How many characters a value takes as JSON; of what is longer than the limit, only that it is. */
function sizeOf(value: unknown, limit: number): number {
  if (typeof value === "string") return quotedSize(value);
  if (typeof value !== "object" || value === null) return String(value).length;
  if (value instanceof WrittenData) return value.text.length;
  let size = 2;
  let parts = 0;
  const add = (part: number): void => {
    // Parts are parted by commas.
    size += part + (parts > 0 ? 1 : 0);
    parts += 1;
  };
  if (Array.isArray(value)) {
    for (const member of value as unknown[]) {
      add(sizeOf(member, limit - size));
      if (size > limit) break;
    }
    return size;
  }
  for (const [key, member] of Object.entries(value)) {
    if (member !== undefined) add(quotedSize(key) + 1 + sizeOf(member, limit - size));
    if (size > limit) break;
  }
  return size;
}

function quotedSize(text: string): number {
  return isPlainText(text) ? text.length + 2 : JSON.stringify(text).length;
}
