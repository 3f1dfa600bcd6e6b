const accents: Readonly<Record<string, string>> = {
  ...{ "\u0300": "`", "\u0301": "'", "\u0302": "^", "\u0303": "~", "\u0308": '"', "\u0304": "=", "\u0307": "." },
  ...{ "\u0306": "u", "\u030c": "v", "\u030b": "H", "\u0327": "c", "\u0323": "d", "\u0331": "b", "\u0328": "k", "\u030a": "r" },
};

const signs: Readonly<Record<string, string>> = {
  ...{ "\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}", "<": "\\textless{}", ">": "\\textgreater{}" },
  // BibTeX counts every brace, that behind a backslash too.
  ...{ "{": "\\textbraceleft{}", "}": "\\textbraceright{}", "|": "\\textbar{}", "-": "-{}" },
  ...{ "&": "\\&", "%": "\\%", $: "\\$", "#": "\\#", _: "\\_", "\u00a0": "~" },
  ...{ "–": "--", "—": "---", "“": "``", "”": "''", "‘": "`", "’": "{\\textquoteright}", "…": "{\\ldots}" },
  ...{ ß: "{\\ss}", æ: "{\\ae}", Æ: "{\\AE}", œ: "{\\oe}", Œ: "{\\OE}", ø: "{\\o}", Ø: "{\\O}", å: "{\\aa}", Å: "{\\AA}" },
  ...{ ł: "{\\l}", Ł: "{\\L}", đ: "{\\dj}", Đ: "{\\DJ}", ð: "{\\dh}", þ: "{\\th}", ı: "{\\i}" },
  ...{
    "×": "{$\\times$}",
    "±": "{$\\pm$}",
    "≤": "{$\\leq$}",
    "≥": "{$\\geq$}",
    "≈": "{$\\approx$}",
    "→": "{$\\rightarrow$}",
    "∞": "{$\\infty$}",
  },
};

const greek =
  "alpha beta gamma delta varepsilon zeta eta theta iota kappa lambda mu nu xi - pi rho - sigma tau upsilon varphi chi psi omega".split(
    " ",
  );

/**
 * A text as BibTeX and LaTeX read it, in whatever encoding: what means something to them is escaped, and letters of Latin and Greek are their macros.
 * Other letters stay: who cites them has fonts for them.
 */
export function toLatex(text: string): string {
  return text.normalize("NFC").replace(/-(?=-)|[\\~^<>{}|&%$#_]|\P{ASCII}/gu, (sign) => signs[sign] ?? greekLetter(sign) ?? accented(sign));
}

function greekLetter(sign: string): string | undefined {
  const name = greek[(sign.codePointAt(0) ?? 0) - 0x3b1];
  return name === undefined || name === "-" ? undefined : `{$\\${name}$}`;
}

/** A letter with one accent; what has none, or several, stays. */
function accented(sign: string): string {
  const [base = "", mark = "", ...more] = sign.normalize("NFD");
  const macro = accents[mark];
  if (macro === undefined || more.length > 0 || !/^[a-z]$/i.test(base)) return sign;
  const isAbove = !/^[cdbk]$/.test(macro);
  const bearer = isAbove && (base === "i" || base === "j") ? `\\${base}` : base;
  return /^[a-z]$/i.test(macro) ? `{\\${macro}{${bearer}}}` : `{\\${macro}${bearer}}`;
}

/** Names that titles hold and no sign tells: what a style makes small is a mistake in these. */
const names = new Set(
  (
    "Ampere Ada Hopper Blackwell Rubin Volta Turing Pascal Kepler Maxwell Fermi Grace Nvidia Intel Apple Google Huawei Ascend Gaudi Trainium Cerebras " +
    "Python Triton Julia Rust Linux Kubernetes Gaussian Bayesian Fourier Markov Winograd Hessian Jacobian Newton Adam Mamba Llama Mistral Mixtral Qwen"
  ).split(" "),
);

/** A title for BibTeX: what has capitals of its own keeps them, whatever a style makes of the others. */
export function titleToLatex(title: string): string {
  const parts = title.split(/([\p{L}\p{M}\p{N}]+)/u);
  return parts.map((part, index) => (index % 2 === 1 && isOwn(part) ? `{${toLatex(part)}}` : toLatex(part))).join("");
}

/** Capitals beyond the first letter, beside digits, or alone. */
const isOwn = (word: string): boolean => names.has(word) || /^.+\p{Lu}|\p{Lu}.*\p{N}|^(?!A$)\p{Lu}$/u.test(word);
