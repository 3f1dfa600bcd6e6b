const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/**
 * Elements that titles and abstracts are marked up with in HTML, JATS and MathML. Everything else between angle brackets is text: papers on models
 * speak of `<mask>` and `<think>`.
 */
const inline = words(
  "i b u em strong span small big font sub sup inf sc scp tt a code italic bold roman monospace sans-serif underline overline strike ext-link uri " +
    "xref styled-content named-content abbrev inline-formula inline-graphic graphic tex-math tex formula alternatives math semantics annotation " +
    "mi mn mo ms mtext mrow mfrac msqrt mroot msub msup msubsup munder mover munderover mmultiscripts mprescripts mtable mtr mtd mstyle mspace " +
    "mpadded mphantom menclose merror mfenced none",
);

/** Those that begin and end a line. */
const blocks = words("p br div sec title list list-item ul ol li h1 h2 h3 h4 h5 h6 break disp-formula");

/** An element with its attributes. The prefix of a vocabulary says that it is one, whatever its name. */
const tag =
  /<(\/?)(?:(jats|mml|ns\d):)?([a-z][a-z\d-]{0,24})(?:\s{1,20}[\w:.-]{1,40}\s?=\s?(?:"[^"<>]{0,500}"|'[^'<>]{0,500}'|[^\s"'<>]{1,200})){0,20}\s{0,20}(\/?)>/giu;

/** A formula that some publishers write as a document of its own. */
const ownDocument = /\\documentclass(?:\[[^\][]{0,40}\])?\{minimal\}.{0,600}?\\begin\{document\}(.{0,500}?)\\end\{document\}/gsu;

/** A text without its elements. Raised and lowered letters keep the signs that formulas have; of a formula that is written twice the first stays. */
export function withoutMarkup(text: string): string {
  const bare = text.includes("\\documentclass") ? text.replace(ownDocument, "$1") : text;
  return bare.includes("<") ? new Unmarked(bare).text() : bare;
}

class Unmarked {
  #out = "";
  /** Whether MathML is being read, in which blanks at the ends of elements stand for nothing. */
  #isMath = false;
  /** Whether the formula that is being read stood there as LaTeX already. */
  #isTold = false;
  /** What was written before another form of a formula began. */
  #before: string | null = null;

  constructor(private readonly written: string) {}

  text(): string {
    let at = 0;
    for (const { 0: found, 1: slash, 2: prefix, 3: name = "", index } of this.written.matchAll(tag)) {
      const element = name.toLowerCase();
      if (prefix === undefined && !inline.has(element) && !blocks.has(element)) continue;
      const between = this.written.slice(at, index);
      this.#out += this.#isMath ? between.trim() : between;
      at = index + found.length;
      if (slash === "/") this.#close(element);
      else this.#open(element);
    }
    return this.#out + this.written.slice(at);
  }

  #open(element: string): void {
    if (element === "inline-formula" || element === "disp-formula") this.#isTold = false;
    if (element === "tex-math") this.#isTold = true;
    if (element === "annotation" || (element === "math" && this.#isTold)) this.#before ??= this.#out;
    if (element === "math") this.#isMath = true;
    if (element === "sub" || element === "inf") this.#out += "_";
    else if (element === "sup") this.#out += "^";
    else this.#break(element);
  }

  #close(element: string): void {
    if (element === "math") this.#isMath = false;
    if ((element === "math" || element === "annotation") && this.#before !== null) {
      this.#out = this.#before;
      this.#before = null;
    }
    if (element === "inline-formula" || element === "disp-formula") this.#isTold = false;
    this.#break(element);
  }

  #break(element: string): void {
    if (blocks.has(element)) this.#out += " ";
  }
}
