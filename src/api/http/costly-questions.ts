import { createHash } from "node:crypto";

/** So many are known; what was asked least recently is forgotten first. */
const maxKnown = 10_000;

/** What took a store long when it was asked, by the hash of the question. */
export class CostlyQuestions {
  private readonly known = new Set<string>();

  note(question: string): void {
    this.known.add(keyOf(question));
    for (const oldest of this.known) {
      if (this.known.size <= maxKnown) return;
      this.known.delete(oldest);
    }
  }

  has(question: string): boolean {
    const key = keyOf(question);
    if (!this.known.delete(key)) return false;
    this.known.add(key);
    return true;
  }
}

const keyOf = (question: string): string => createHash("sha256").update(question).digest("base64");
