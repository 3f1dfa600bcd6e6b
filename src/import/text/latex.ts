import { accents, dropped, escaped, operators, signed, symbolOf, transparent } from "./latex-macros.js";

/** In what sort of text LaTeX stands: BibTeX is LaTeX, arXiv's texts have a little of it, and others hold formulas at most. */
export type LatexDialect = "bibtex" | "arxiv" | "formulas";

/** How deep braces and accents nest in what anybody writes. */
const maxDepth = 20;

/** What is longer is no formula, but two prices. */
const maxFormula = 500;

/**
 * A text with its LaTeX as Unicode: accents, symbols, dashes and quotes. Formulas lose their dollars and keep `_` and `^`, as Daily Papers
 * pages write them; braces that only protect go. A macro that nobody knows leaves its argument. Takes time in proportion to the text.
 */
export function latexToText(text: string, dialect: LatexDialect): string {
  return /[\\${]/.test(text) || (dialect !== "formulas" && /[}~`]|--|''/.test(text)) ? new Scan(text, dialect, false, 0).run() : text;
}

/** What stands between two dollars and is no prices: macros, raised or lowered letters, and no words one after the other. */
const isCertainly = (inner: string): boolean =>
  /\\[A-Za-z]|[_^][{\w]/.test(inner) && !/^\d|(?<![\\A-Za-z])[A-Za-z]{2,}\s+[A-Za-z]{2,}/.test(inner);

/** A word with capitals, as BibTeX keeps them by braces. */
const capitals = String.raw`\{(?=[^\s{},:\\$]{0,60}\p{Lu})\p{L}[^\s{},:\\$]{0,60}\}`;

/** Such words, one behind the other, that were copied with their braces into a text that is not BibTeX. Where more braces follow, they are something else. */
const protecting = new RegExp(String.raw`(?:${capitals}|\{${capitals}\}){1,20}(?![{}])`, "uy");

class Scan {
  #at = 0;
  #out = "";
  /** The end of what is written, which is looked at often: to look at a text that grows takes as long as it is. */
  #last = "";

  constructor(
    readonly text: string,
    readonly dialect: LatexDialect,
    readonly isMath: boolean,
    readonly depth: number,
  ) {}

  run(): string {
    while (this.#at < this.text.length) this.#step(this.text[this.#at] ?? "");
    return this.#out;
  }

  #step(char: string): void {
    if (char === "\\") this.#macro();
    else if (char === "$") this.#dollar();
    else if ((char === "{" || char === "}") && (this.isMath || this.dialect !== "formulas")) this.#at += 1;
    else if (char === "{" && this.#protected()) return;
    else if (this.isMath || this.dialect === "formulas") this.#take(1, char);
    else this.#typography(char);
  }

  #take(length: number, becomes: string): void {
    this.#at += length;
    this.#write(becomes);
  }

  #write(text: string): void {
    if (text === "") return;
    this.#out += text;
    this.#last = text.length > 1 ? text.slice(-2) : this.#last.slice(-1) + text;
  }

  /** Takes words without braces that only protect them: what is part of a formula or of a macro stands behind a letter, a digit or a sign. */
  #protected(): boolean {
    protecting.lastIndex = this.#at;
    const [whole] = /[\p{L}\p{N}_^{}]$/u.test(this.#last) ? [] : (protecting.exec(this.text) ?? []);
    if (whole === undefined) return false;
    this.#take(whole.length, whole.replace(/[{}]/g, ""));
    return true;
  }

  #typography(char: string): void {
    const next = (length: number): string => this.text.slice(this.#at, this.#at + length);
    if (next(3) === "---") this.#take(3, "—");
    else if (next(2) === "--") this.#take(2, "–");
    else if (next(2) === "``") this.#take(2, "“");
    else if (next(2) === "''") this.#take(2, "”");
    else if (char === "`" && this.dialect === "bibtex") this.#take(1, "‘");
    // Between words it is a blank; before a number people mean "about".
    else if (char === "~" && (this.dialect === "bibtex" || /[\p{L}.)]$/u.test(this.#last))) this.#take(1, " ");
    else this.#take(1, char);
  }

  #dollar(): void {
    const open = this.text[this.#at + 1] === "$" ? 2 : 1;
    const start = this.#at + open;
    const end = this.#closing(start);
    if (end === null) {
      this.#take(1, "$");
      return;
    }
    const inner = this.text.slice(start, end);
    this.#at = end + (open === 2 && this.text[end + 1] === "$" ? 2 : 1);
    this.#write(this.depth < maxDepth ? new Scan(inner, this.dialect, true, this.depth + 1).run().trim() : inner);
  }

  /**
   * Where a formula ends. Where texts are not LaTeX, no blank stands at its ends and no digit behind it, as in pandoc, so that prices are none, or
   * it has what only formulas have.
   */
  #closing(start: number): number | null {
    for (let end = start; end < Math.min(this.text.length, start + maxFormula); end += 1) {
      if (this.text[end] === "\\") end += 1;
      else if (this.text[end] === "$") {
        const inner = this.text.slice(start, end);
        const isSure = this.dialect === "bibtex" || isCertainly(inner);
        return inner.trim() !== "" && (isSure || (inner.trim() === inner && !/\d/.test(this.text[end + 1] ?? ""))) ? end : null;
      }
    }
    return null;
  }

  #macro(): void {
    const name = /^[A-Za-z]+/.exec(this.text.slice(this.#at + 1, this.#at + 40))?.[0] ?? this.text[this.#at + 1] ?? "";
    const start = this.#at;
    this.#at += 1 + name.length;
    if (Object.hasOwn(accents, name) && this.#accent(name, accents[name] ?? "")) return;
    this.#at = start + 1 + name.length;
    if (Object.hasOwn(escaped, name)) this.#write(escaped[name] ?? "");
    else if (operators.has(name)) this.#operator(name);
    else if (transparent.has(name)) this.#given();
    else if (dropped.has(name)) this.#argument();
    else if (Object.hasOwn(signed, name)) this.#write(`${signed[name] ?? ""}${this.#inner(this.#argument())}`);
    else if (name === "href") {
      this.#argument();
      this.#given();
    } else if (name === "frac" || name === "tfrac" || name === "dfrac") {
      this.#write(`${this.#inner(this.#argument())}/${this.#inner(this.#argument())}`);
    } else this.#symbol(name);
    // What only ends a macro is none of the text.
    if (this.dialect === "formulas" && this.text.startsWith("{}", this.#at)) this.#at += 2;
  }

  /** What a macro is given that changes nothing of it. Where braces stay, its own go. */
  #given(): void {
    if (this.dialect === "formulas" && !this.isMath && this.text[this.#at] === "{") this.#write(this.#inner(this.#argument()));
    else this.#skipBlanks(/[A-Za-z]/);
  }

  #symbol(name: string): void {
    const sign = symbolOf(name);
    if (sign === null) {
      // A macro of the authors' own is often the name of their system.
      if (this.text[this.#at] !== "{" || this.dialect === "formulas")
        this.#write(this.dialect === "bibtex" || this.isMath ? "" : this.#unknown(name));
      return;
    }
    this.#write(sign);
    if (/^\p{L}$/u.test(sign)) this.#skipBlanks(/\p{L}/u);
  }

  #unknown(name: string): string {
    return this.dialect === "formulas" ? `\\${name}` : /^[A-Za-z]/.test(name) ? name : "";
  }

  #operator(name: string): void {
    const isApart = /[\p{L}\p{N})\]]$/u.test(this.#last);
    this.#write(`${isApart ? " " : ""}${name}`);
    if (/[\p{L}\p{N}\\]/u.test(this.text[this.#at] ?? "")) this.#write(" ");
  }

  /**
   * Writes an accented letter; false where nothing is there to bear the accent. A group that bears none is written at once: to read it again takes
   * twice as long at each depth.
   */
  #accent(name: string, mark: string): boolean {
    if (this.depth >= maxDepth) return false;
    const start = this.#at;
    const isWord = /[A-Za-z]/.test(this.text[start - 1] ?? "");
    if (isWord && !/[\s{\\]/.test(this.text[start] ?? "")) return false;
    const isGroup = /^\s{0,100}\{/.test(this.text.slice(start, start + 101));
    const letters = this.#inner(this.#argument());
    const [first = ""] = letters;
    if (/\p{L}/u.test(first)) {
      const base = first === "ı" ? "i" : first === "ȷ" ? "j" : first;
      this.#write((base + mark).normalize("NFC") + letters.slice(first.length));
      return true;
    }
    if (!isGroup) return false;
    const end = this.#at;
    this.#at = start;
    this.#symbol(name);
    this.#at = end;
    this.#write(this.dialect === "formulas" && !this.isMath ? `{${letters}}` : letters);
    return true;
  }

  #inner(text: string): string {
    return this.depth < maxDepth ? new Scan(text, this.dialect, this.isMath, this.depth + 1).run() : text;
  }

  /** Takes what a macro is given: a group, another macro, or the next letter. */
  #argument(): string {
    while (/\s/.test(this.text[this.#at] ?? "")) this.#at += 1;
    const start = this.#at;
    if (this.text[start] === "{") {
      const end = this.#groupEnd(start);
      this.#at = end + 1;
      return this.text.slice(start + 1, end);
    }
    const macro = this.text[start] === "\\" ? (/^\\(?:[A-Za-z]+\s?|.)/su.exec(this.text.slice(start, start + 40))?.[0] ?? "") : null;
    const next = this.text.codePointAt(start);
    const taken = macro ?? (next === undefined ? "" : String.fromCodePoint(next));
    this.#at += taken.length;
    return taken;
  }

  #groupEnd(start: number): number {
    let open = 0;
    for (let end = start; end < this.text.length; end += 1) {
      if (this.text[end] === "\\") end += 1;
      else if (this.text[end] === "{") open += 1;
      else if (this.text[end] === "}" && (open -= 1) === 0) return end;
    }
    return this.text.length;
  }

  #skipBlanks(before: RegExp): void {
    let at = this.#at;
    while (/\s/.test(this.text[at] ?? "")) at += 1;
    if (before.test(this.text[at] ?? "")) this.#at = at;
  }
}
