/** An answer as it was sent, before any compression. */
export interface KeptAnswer {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly text: string;
}

/**
 * Whole answers by what was asked, for as long as the graph stays the same: once its version is another one, all of them go. Bounded in
 * bytes; what was asked least recently goes first.
 */
export class AnswerCache {
  private readonly answers = new Map<string, KeptAnswer>();
  private version = "";
  private size = 0;

  /** @param limit Bytes, of which every character counts as two. */
  constructor(private readonly limit: number) {}

  /** The answer to this question in this version of the graph. */
  find(question: string, version: string): KeptAnswer | undefined {
    this.follow(version);
    const found = this.answers.get(question);
    if (found === undefined) return undefined;
    this.answers.delete(question);
    this.answers.set(question, found);
    return found;
  }

  /** Keeps an answer that was read after the graph had this version. One that would fill a quarter of the cache is not kept. */
  keep(question: string, version: string, answer: KeptAnswer): void {
    const size = sizeOf(question, answer);
    if (version !== this.version || size > this.limit / 4) return;
    this.forget(question);
    this.answers.set(question, answer);
    this.size += size;
    for (const oldest of this.answers.keys()) {
      if (this.size <= this.limit) return;
      this.forget(oldest);
    }
  }

  private follow(version: string): void {
    if (version === this.version) return;
    this.version = version;
    this.answers.clear();
    this.size = 0;
  }

  private forget(question: string): void {
    const answer = this.answers.get(question);
    if (answer === undefined) return;
    this.answers.delete(question);
    this.size -= sizeOf(question, answer);
  }
}

const sizeOf = (question: string, { headers, text }: KeptAnswer): number =>
  2 * (question.length + text.length + headers.reduce((sum, [name, value]) => sum + name.length + value.length, 0));
