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

/** An attribute: with a value, or one of those that need none, as any other word would make an element of `a <b and c> d`. */
const attribute =
  String.raw`(?:[\w:.-]{1,40}\s?=\s?(?:"[^"<>]{0,500}"|'[^'<>]{0,500}'|[^\s"'<>]{1,200})|` +
  "hidden|inert|nowrap|compact|reversed|download|itemscope|translate|data-[a-z-]{1,40})";

/** An element with its attributes. The prefix of a vocabulary says that it is one, whatever its name. */
const tag = new RegExp(String.raw`<(/?)(?:(jats|mml|ns\d):)?([a-z][a-z\d-]{0,24})(?:\s{1,20}${attribute}){0,20}\s{0,20}(/?)>`, "giu");

/** A formula that some publishers write as a document of its own. */
const ownDocument = /\\documentclass(?:\[[^\][]{0,40}\])?\{minimal\}.{0,600}?\\begin\{document\}(.{0,500}?)\\end\{document\}/gsu;

/**
 * A text without its elements. Raised and lowered letters keep the signs that formulas have; of a formula that is written twice the first stays. Where
 * `keepsLone`, what begins an element that never ends stays as well.
 */
export function withoutMarkup(text: string, keepsLone = false): string {
  const bare = text.includes("\\documentclass") ? text.replace(ownDocument, "$1") : text;
  return bare.includes("<") ? new Unmarked(bare, keepsLone).text() : bare;
}

/** The signs that formulas have for what is lowered and raised. */
const lowered: ReadonlyMap<string, string> = new Map([
  ["sub", "_"],
  ["inf", "_"],
  ["sup", "^"],
]);

/** A tag of an element that is known, and where it stands. One that opens is ended where the next tag of its name closes. */
interface Tag {
  readonly element: string;
  readonly kind: "ended" | "unended" | "closing" | "empty";
  readonly start: number;
  readonly end: number;
}

function elementsIn(text: string): Tag[] {
  const next = new Map<string, boolean>();
  return [...text.matchAll(tag)]
    .reverse()
    .flatMap(({ 0: found, 1: slash, 2: prefix, 3: name = "", 4: empty, index }): readonly Tag[] => {
      const element = name.toLowerCase();
      if (prefix === undefined && !inline.has(element) && !blocks.has(element)) return [];
      const place = { element, start: index, end: index + found.length };
      if (slash !== "/" && empty === "/") return [{ ...place, kind: "empty" }];
      const isEnded = next.get(element) === true;
      next.set(element, slash === "/");
      return [{ ...place, kind: slash === "/" ? "closing" : isEnded ? "ended" : "unended" }];
    })
    .reverse();
}

class Unmarked {
  #out = "";
  /** Whether MathML is being read, in which blanks at the ends of elements stand for nothing. */
  #isMath = false;
  /** Whether the formula that is being read stood there as LaTeX already. */
  #isTold = false;
  /** What was written before another form of a formula began. */
  #before: string | null = null;

  constructor(
    private readonly written: string,
    private readonly keepsLone: boolean,
  ) {}

  text(): string {
    let at = 0;
    for (const { element, kind, start, end } of elementsIn(this.written)) {
      if (kind === "unended" && (this.keepsLone || this.#isToken(element, end))) continue;
      const between = this.written.slice(at, start);
      this.#out += this.#isMath ? between.trim() : between;
      at = end;
      if (kind === "closing") this.#close(element);
      else if (kind === "empty") this.#break(element);
      else this.#open(element, kind === "ended");
    }
    return this.#out + this.written.slice(at);
  }

  /** What is raised or lowered by nothing is a token that a paper speaks of. */
  #isToken(element: string, end: number): boolean {
    return lowered.has(element) && /^(?:\s|$)/.test(this.written.slice(end, end + 1));
  }

  #open(element: string, isEnded: boolean): void {
    if (element === "inline-formula" || element === "disp-formula") this.#isTold = false;
    if (element === "tex-math") this.#isTold = true;
    if (element === "annotation" || (element === "math" && this.#isTold)) this.#before ??= this.#out;
    if (element === "math") this.#isMath = isEnded;
    const sign = lowered.get(element);
    if (sign === undefined) this.#break(element);
    else this.#out += sign;
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
