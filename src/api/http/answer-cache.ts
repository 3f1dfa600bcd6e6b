import { encoded, type Encoding } from "./compress-answers.js";

/** An answer as it was sent, before any compression. */
export interface SentAnswer {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly text: string;
}

/** An answer that is kept, with the name of the operation that it answers. */
export interface KeptAnswer {
  readonly answer: SentAnswer;
  readonly operation: string;
}

/** An answer that was found. */
export interface FoundAnswer extends KeptAnswer {
  /** Its bytes, a character for each; they are kept beside it. */
  readonly bytes: (encoding: Encoding) => string;
}

interface Entry extends FoundAnswer {
  size: number;
}

/** The bytes of an answer as text, a character for each: to write it takes a server no further encoding. What is ASCII is such a text itself. */
export const bytesOf = ({ text }: SentAnswer, encoding: Encoding): string =>
  encoding === "identity" && Buffer.byteLength(text) === text.length ? text : encoded(text, encoding).toString("latin1");

/**
 * Whole answers by what was asked, for as long as the graph stays the same: once its version is another one, all of them go. Bounded in
 * bytes; what was asked least recently goes first.
 */
export class AnswerCache {
  private readonly entries = new Map<string, Entry>();
  private version = "";
  private size = 0;

  /** @param limit Bytes, of which every character of an answer counts as two. */
  constructor(private readonly limit: number) {}

  /** The answer to this question in this version of the graph. */
  find(question: string, version: string): FoundAnswer | undefined {
    this.follow(version);
    const found = this.entries.get(question);
    if (found === undefined) return undefined;
    this.entries.delete(question);
    this.entries.set(question, found);
    return found;
  }

  /** Keeps an answer that was read after the graph had this version. One that would fill a quarter of the cache is not kept. */
  keep(question: string, version: string, { answer, operation }: KeptAnswer): void {
    const size = sizeOf(question, answer);
    if (version !== this.version || size > this.limit / 4) return;
    this.forget(question);
    const forms = new Map<Encoding, string>();
    const bytes = (encoding: Encoding): string => {
      const known = forms.get(encoding);
      if (known !== undefined) return known;
      const form = bytesOf(answer, encoding);
      forms.set(encoding, form);
      this.grow(question, entry, form.length);
      return form;
    };
    const entry: Entry = { answer, operation, bytes, size: 0 };
    this.entries.set(question, entry);
    this.grow(question, entry, size);
  }

  private grow(question: string, entry: Entry, by: number): void {
    if (this.entries.get(question) !== entry) return;
    entry.size += by;
    this.size += by;
    for (const oldest of this.entries.keys()) {
      if (this.size <= this.limit) return;
      this.forget(oldest);
    }
  }

  private follow(version: string): void {
    if (version === this.version) return;
    this.version = version;
    this.entries.clear();
    this.size = 0;
  }

  private forget(question: string): void {
    const entry = this.entries.get(question);
    if (entry === undefined) return;
    this.entries.delete(question);
    this.size -= entry.size;
  }
}

const sizeOf = (question: string, { headers, text }: SentAnswer): number =>
  2 * (question.length + text.length + headers.reduce((sum, [name, value]) => sum + name.length + value.length, 0));
