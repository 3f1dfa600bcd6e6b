import { latex2unicode } from "unicode2latex";

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** Macros that become what they are given, or nothing. */
export const transparent = words(
  "text textit textbf textrm textsc textsf texttt textup textnormal textmd textsl emph mbox hbox mathrm mathbf mathit mathsf mathtt mathcal " +
    "mathbb mathfrak mathscr boldsymbol bm operatorname ensuremath url underline uppercase MakeUppercase it bf rm sc tt sf em sl cal " +
    "displaystyle textstyle left right big Big bigl bigr protect noop relax limits xspace enquote hspace vspace",
);

/** Functions, which formulas set apart from what is beside them. */
export const operators = words("log ln exp sin cos tan max min arg argmax argmin sup inf lim det dim gcd Pr mod bmod");

/** Macros that go with what they are given. */
export const dropped = words("cite citep citet label ref eqref footnote thanks");

/** Macros that write what they are given behind a sign. */
export const signed: Readonly<Record<string, string>> = { textsubscript: "_", textsuperscript: "^", sqrt: "√" };

/** Accents by their macros, as the marks that follow a letter in Unicode. */
export const accents: Readonly<Record<string, string>> = {
  ...{ "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", '"': "\u0308", "=": "\u0304", ".": "\u0307" },
  ...{ u: "\u0306", v: "\u030c", H: "\u030b", c: "\u0327", d: "\u0323", b: "\u0331", k: "\u0328", r: "\u030a" },
};

/** What a backslash before a sign becomes. */
export const escaped: Readonly<Record<string, string>> = {
  ...{
    "\\": " ",
    " ": " ",
    "\n": " ",
    ",": " ",
    ":": " ",
    ";": " ",
    "!": "",
    "-": "",
    "/": "",
    "(": "",
    ")": "",
    "[": "",
    "]": "",
    "@": "",
  },
  ...{ "&": "&", "%": "%", $: "$", "#": "#", _: "_", "{": "{", "}": "}", "|": "‖" },
};

const table: Readonly<Record<string, string | { readonly text: string }>> = latex2unicode;

/** The letters that formulas are set in, italic, bold and so on: each stands for an ordinary one. */
const mathematicalLetter = /[\u{1d400}-\u{1d7ff}]/gu;

/** The sign that a macro of this name stands for, from the tables that Better BibTeX for Zotero uses; null where it stands for none. */
export function symbolOf(name: string): string | null {
  const found = Object.hasOwn(table, `\\${name}`) ? table[`\\${name}`] : undefined;
  const sign = typeof found === "string" ? found : found?.text;
  if (sign === undefined || /^\p{M}/u.test(sign)) return null;
  return sign.replace(mathematicalLetter, (letter) => letter.normalize("NFKC")).replace(/\u200b/gu, "");
}
