import { PapergraphError } from "../errors.js";

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

/** About how many characters a value takes as JSON; of what is longer than the limit, only that it is. */
function sizeOf(value: unknown, limit: number): number {
  if (typeof value === "string") return value.length + 2;
  if (typeof value !== "object" || value === null) return 5;
  let size = 2;
  if (Array.isArray(value)) {
    for (const member of value as unknown[]) {
      size += 1 + sizeOf(member, limit - size);
      if (size > limit) break;
    }
    return size;
  }
  for (const key in value) {
    size += key.length + 4 + sizeOf((value as Record<string, unknown>)[key], limit - size);
    if (size > limit) break;
  }
  return size;
}
