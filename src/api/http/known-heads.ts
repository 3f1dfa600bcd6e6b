import type { SentAnswer } from "./answer-cache.js";

/** Accept headers are few, and short. */
const maxHeads = 100;
const maxLength = 200;

/** What an answer says before its text. */
export type Head = Pick<SentAnswer, "status" | "headers">;

/** The heads of whole answers by the Accept headers that they were sent for, as Apollo chose them. */
export class KnownHeads {
  private readonly heads = new Map<string, Head>();

  find(accept: unknown): Head | undefined {
    return this.heads.get(nameOf(accept));
  }

  keep(accept: unknown, { status, headers }: Head): void {
    const name = nameOf(accept);
    if (name.length <= maxLength && (this.heads.size < maxHeads || this.heads.has(name))) this.heads.set(name, { status, headers });
  }
}

/** A header that was not sent is another one than one that is empty. */
const nameOf = (accept: unknown): string => (accept === undefined ? "" : `=${JSON.stringify(accept)}`);
