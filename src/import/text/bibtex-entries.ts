import type { Place } from "../paper-record.js";
import { LineCounter } from "./line-counter.js";

/** An entry as it is written: fields by their names in lower case, macros resolved, LaTeX as it stands. */
export interface BibtexEntry {
  /** In lower case: `article`, `inproceedings`, `web_page` … */
  readonly type: string;
  readonly key: string;
  readonly fields: ReadonlyMap<string, string>;
}

/** An entry, or what is wrong with it. */
export type BibtexFound = { readonly place: Place; readonly text: string } & ({ readonly entry: BibtexEntry } | { readonly error: string });

/** No value is longer, macros resolved. */
const maxValue = 200_000;

/** No macro is longer: a text may name it in each of its entries, which would all be as long. */
const maxMacro = 2_000;

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/**
 * The entries of a BibTeX or BibLaTeX text. Its own reader rather than a library's: it takes time in proportion to the text whatever stands in it,
 * bounds what macros grow to, and ends a broken entry where the next one begins.
 */
export function* bibtexEntries(text: string): Generator<BibtexFound> {
  const macros = new Map(months.map((month) => [month, month]));
  const lines = new LineCounter(text);
  const opening = /@\s{0,9}([A-Za-z][\w-]{0,29})\s{0,9}([{(])/g;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const [, type = "", bracket] = match;
    const place = { line: lines.at(match.index) };
    const reader = new EntryReader(text, opening.lastIndex, bracket === "{" ? "}" : ")", macros);
    try {
      const entry = reader.read(type.toLowerCase());
      if (entry) yield { place, text: text.slice(match.index, match.index + 200), entry };
      opening.lastIndex = reader.at;
    } catch (error) {
      if (!(error instanceof BrokenEntry)) throw error;
      yield { place, text: text.slice(match.index, match.index + 200), error: error.message };
      opening.lastIndex = Math.max(opening.lastIndex, nextEntry(text, opening.lastIndex, reader.at));
    }
  }
}

/** Why an entry cannot be read. It never leaves this file. */
class BrokenEntry extends Error {}

/** What begins an entry at the beginning of a line. No value of another one has it there. */
const lineStart = /\n[ \t]{0,40}@\s*[A-Za-z][\w-]{0,29}\s*[{(]/;

/** Where to go on behind a broken entry: at the next one that begins a line, or else behind the place where it broke. */
function nextEntry(text: string, from: number, brokenAt: number): number {
  const next = text.slice(from, brokenAt + 60).search(lineStart);
  return next === -1 || from + next > brokenAt ? brokenAt : from + next;
}

class EntryReader {
  constructor(
    readonly text: string,
    public at: number,
    readonly closing: string,
    readonly macros: Map<string, string>,
  ) {}

  /** The entry; null for what is none: a macro, a comment or a preamble. */
  read(type: string): BibtexEntry | null {
    if (type === "comment") {
      this.#skipBalanced();
      return null;
    }
    if (type === "preamble") {
      this.#value();
      this.#blanks();
      if (this.text[this.at] === this.closing) this.at += 1;
      return null;
    }
    const key = type === "string" ? "" : this.#key();
    const fields = this.#fields();
    if (type !== "string") return { type, key, fields };
    for (const [name, value] of fields) {
      if (value.length > maxMacro) throw new BrokenEntry(`The macro ${name} is too long.`);
      this.macros.set(name, value);
    }
    return null;
  }

  /** The key of an entry; none where a field comes first. */
  #key(): string {
    this.#blanks();
    const key = /^[^,={}"\s]{0,200}/.exec(this.text.slice(this.at, this.at + 201))?.[0] ?? "";
    // Some forget the comma behind the key.
    const behind = /^\s*[,)}]|^\s+\w+\s*=/.test(this.text.slice(this.at + key.length, this.at + key.length + 50));
    if (!behind) return "";
    const bare = this.closing === ")" ? key.replace(/\)$/, "") : key;
    this.at += bare.length;
    return bare;
  }

  #fields(): Map<string, string> {
    const fields = new Map<string, string>();
    for (;;) {
      this.#blanks();
      while (this.text[this.at] === ",") {
        this.at += 1;
        this.#blanks();
      }
      if (this.text[this.at] === this.closing) {
        this.at += 1;
        return fields;
      }
      const name = /^[^\s=,{}"#%()@]{1,100}/.exec(this.text.slice(this.at, this.at + 101))?.[0].toLowerCase();
      if (name === undefined) throw new BrokenEntry(this.at >= this.text.length ? "The entry does not end." : "A field should stand here.");
      this.at += name.length;
      this.#blanks();
      if (this.text[this.at] !== "=") throw new BrokenEntry(`The field ${name} has no value.`);
      this.at += 1;
      const value = this.#value();
      if (!fields.has(name)) fields.set(name, value);
    }
  }

  /** One value: texts in braces or quotes, numbers and macros, joined by `#`. */
  #value(): string {
    let value = "";
    do {
      this.#blanks();
      value += this.#part();
      if (value.length > maxValue) throw new BrokenEntry("A value is too long.");
      this.#blanks();
    } while (this.text[this.at] === "#" && ++this.at);
    return value;
  }

  #part(): string {
    const char = this.text[this.at];
    if (char === "{" || char === '"') return this.#quoted(char === "{" ? "}" : '"');
    const word = /^[^\s,#{}"()=]{1,200}/.exec(this.text.slice(this.at, this.at + 201))?.[0];
    if (word === undefined) throw new BrokenEntry("A value should stand here.");
    this.at += word.length;
    return /^\d+$/.test(word) ? word : (this.macros.get(word.toLowerCase()) ?? word);
  }

  #quoted(end: string): string {
    const start = this.at + 1;
    let depth = 0;
    for (let at = start; at < this.text.length; at += 1) {
      const char = this.text[at] ?? "";
      if (char === "\\") at += 1;
      else if (char === end && depth === 0) {
        this.at = at + 1;
        return this.text.slice(start, at);
      } else if (char === "{") depth += 1;
      else if (char === "}") depth -= 1;
      else if (char === "@" && this.#beginsEntry(at)) {
        this.at = at;
        break;
      }
      if (depth < 0 || at - start > maxValue) break;
      this.at = at;
    }
    throw new BrokenEntry(`A value in ${end === "}" ? "braces" : "quotes"} does not end.`);
  }

  #beginsEntry(at: number): boolean {
    return (
      /\n[ \t]{0,40}$/.test(this.text.slice(Math.max(0, at - 41), at)) &&
      /^@\s*[A-Za-z][\w-]{0,29}\s*[{(]/.test(this.text.slice(at, at + 60))
    );
  }

  /** A comment ends with its bracket; one that never does is the rest of its line. */
  #skipBalanced(): void {
    let depth = 1;
    const opening = this.closing === "}" ? "{" : "(";
    for (let at = this.at; at < Math.min(this.text.length, this.at + maxValue); at += 1) {
      if (this.text[at] === opening) depth += 1;
      else if (this.text[at] === this.closing && (depth -= 1) === 0) {
        this.at = at + 1;
        return;
      }
    }
    const end = this.text.indexOf("\n", this.at);
    this.at = end === -1 ? this.text.length : end;
  }

  /** White space and lines that are comments. */
  #blanks(): void {
    for (; this.at < this.text.length; this.at += 1) {
      const char = this.text[this.at] ?? "";
      if (char === "%") {
        const end = this.text.indexOf("\n", this.at);
        this.at = end === -1 ? this.text.length : end;
      } else if (!/\s/.test(char)) return;
    }
  }
}
