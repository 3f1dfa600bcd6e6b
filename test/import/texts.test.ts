import { describe, expect, test } from "@jest/globals";
import { readRecords } from "../../src/import/read-records.js";
import { decodeText } from "../../src/import/text/decode-text.js";

const inBibtex = (latex: string): string | null => readRecords(`@article{key, title = {${latex}}, year = 2024}`).papers[0]?.title ?? null;
const inJson = (title: string): string | null => readRecords(JSON.stringify([{ title, issued: null }])).papers[0]?.title ?? null;
const inAtom = (title: string): string | null =>
  readRecords(`<feed><entry><title>${title}</title></entry></feed>`).papers[0]?.title ?? null;

describe("LaTeX becomes Unicode", () => {
  test.each([
    ["{\\'E}tude, na{\\\"\\i}ve, S\\o rensen, {\\aa}, \\c{c}, \\H{o}, \\v Skoda, {\\L}", "Étude, naïve, Sørensen, å, ç, ő, Škoda, Ł"],
    ["$\\mathcal{O}(n\\log n)$ and $O(\\log n)$", "O(n log n) and O(log n)"],
    ["H$_2$O, MoE$^{2}$, $\\pi_0$, 5.2$\\times$, $\\leq$ 4", "H_2O, MoE^2, π_0, 5.2×, ≤ 4"],
    ["A \\emph{very} \\textbf{bold} \\texttt{x} claim", "A very bold x claim"],
    ["50\\% \\& \\$5 \\#1 a\\_b", "50% & $5 #1 a_b"],
    ["Pages~1--2 --- ``quoted''", "Pages 1–2 — “quoted”"],
    ["{{Protected}} {BERT}s", "Protected BERTs"],
    ["x\\textsubscript{2} y\\textsuperscript{3}", "x_2 y^3"],
  ])("%s", (latex, expected) => {
    expect(inBibtex(latex)).toBe(expected);
  });

  test("that was escaped when it was written into BibTeX", () => {
    const zotero =
      "S\\${\\textasciicircum}2\\$Engine: 2.3\\${\\textbackslash}times\\$ Faster, {\\textbackslash}textbf\\{Bold\\}, \\$\\{M\\}\\_t\\$, from \\$5 to \\$10";
    expect(inBibtex(zotero)).toBe("S^2Engine: 2.3× Faster, Bold, M_t, from $5 to $10");
  });

  test.each([
    ["A bound of $ O(n \\log n) $ for a $\\sigma $-Ideal", "A bound of O(n log n) for a σ-Ideal"],
    ["$\\sim$2$\\times$ Faster on $\\sim$100 Nodes", "∼2× Faster on ∼100 Nodes"],
  ])("in a text that is no LaTeX, where it can be nothing else: %s", (latex, expected) => {
    expect(inJson(latex)).toBe(expected);
    expect(inAtom(latex)).toBe(expected);
  });

  test("and a text that is none loses the macros that change nothing, with their braces", () => {
    expect(inJson("\\textbf{fast} {kept}, \\url{https://example.org/a} and \\href{https://example.org}{a loom}, M\\aa{}rten")).toBe(
      "fast {kept}, https://example.org/a and a loom, Mårten",
    );
  });

  test.each(["From $5 to $10 a Month, for $100M", "From $5 (n_1 Users of $6 Plans) to $10"])(
    "prices are no formulas where texts are not LaTeX: %s",
    (title) => {
      expect(inJson(title)).toBe(title);
    },
  );

  test("braces that BibTeX needs go where a text is none, and others stay", () => {
    expect(inJson("{KilnServe}: {Low-Latency} Serving with {eBPF}")).toBe("KilnServe: Low-Latency Serving with eBPF");
    expect(inJson("{{KilnServe}}: {Low}{Latency} Serving with {{Warp}{Mesh}s}, {Foo}{bar} and {{Foo}: x}")).toBe(
      "KilnServe: LowLatency Serving with {{Warp}{Mesh}s}, {Foo}{bar} and {{Foo}: x}",
    );
    expect(inJson("Sets {A, B} and {x}, {001} and P{X}")).toBe("Sets {A, B} and {x}, {001} and P{X}");
  });
});

describe("markup and characters", () => {
  test.each([
    ["<i>In</i> <b>HTML</b> &amp; H<sub>2</sub>O", "In HTML & H_2O"],
    ["1 < 2 and 3 > 2", "1 < 2 and 3 > 2"],
    ["Decomposed e\u0301, zero\u200bwidth, \u202eturned, \u0000 NUL and \ud800 half", "Decomposed é, zerowidth, turned, NUL and half"],
    ["escaped twice: &lt;i&gt;Kiln&lt;/i&gt; &amp;amp; Loom, p &amp;lt; 0.1", "escaped twice: Kiln & Loom, p < 0.1"],
    ["tokens of a model: <mask>, <think> and </think>", "tokens of a model: <mask>, <think> and </think>"],
    ["a <b and c> d", "a <b and c> d"],
    ['<span class="nocase">eBPF</span> in <underline>L</underline>oom', "eBPF in Loom"],
    ["<jats:list><jats:list-item><jats:p>One</jats:p></jats:list-item><jats:list-item>Two</jats:list-item></jats:list>", "One Two"],
    ['See <jats:ext-link xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="#b"/>the list', "See the list"],
    [
      '<inline-formula><tex-math notation="LaTeX">$\\mu$</tex-math><alternatives><mml:math><mml:mi>μ</mml:mi></mml:math>' +
        '<inline-graphic xlink:href="a.gif"/></alternatives></inline-formula>Loom on <mml:math> <mml:mi>k</mml:mi> </mml:math>-Nodes',
      "μLoom on k-Nodes",
    ],
    ['<math><semantics><mi>α</mi><annotation encoding="application/x-tex">\\alpha</annotation></semantics></math>-Tiling', "α-Tiling"],
    ["A <math/> foo <i>bar</i> baz", "A foo bar baz"],
    ["A <math> foo <i>bar</i> baz", "A foo bar baz"],
    ["A <math> foo <i>bar</i> <math><mi> x </mi></math> baz", "A foo bar x baz"],
    ["<p hidden>abc</p> <p data-index class='a'>def</p>", "abc def"],
    ["H<sub/>O, x<sub>2", "HO, x_2"],
    ["&lt;sub&gt; token, a <sup> and H<sub>2</sub>O", "<sub> token, a <sup> and H_2O"],
    ["<tex-math>$n$</tex-math> and <math><mi>m</mi> that does not end", "n and m that does not end"],
    ["A \\documentclass[12pt]{minimal} \\usepackage{amsmath} \\begin{document}$$\\alpha$$\\end{document} Tree", "A α Tree"],
  ])("%s", (written, expected) => {
    expect(inJson(written)).toBe(expected);
  });

  test("markup whose signs are written as LaTeX", () => {
    expect(inBibtex("Fast {\\textless}i{\\textgreater}CUDA{\\textless}/i{\\textgreater} {\\&}amp; {$<$}math{$>$}k{$<$}/math{$>$}")).toBe(
      "Fast CUDA & k",
    );
  });
});

test("words are not joined where characters stand as they are within a text of XML", () => {
  const entry = "<entry><id> http://arxiv.org/abs/2001.00077v1 </id><title>\n A <![CDATA[b & c]]> d\n</title></entry>";
  const text = `<feed xmlns="http://www.w3.org/2005/Atom">${entry}</feed>`;
  expect(readRecords(text).papers).toMatchObject([{ title: "A b & c d", arxivId: "2001.00077" }]);
});

test("bytes are UTF-8, UTF-16 with its mark, or else Latin-1; what is no text is nothing", () => {
  expect(decodeText(Buffer.from("\ufeffé"))).toBe("é");
  expect(decodeText(Buffer.from("\ufeffé", "utf16le"))).toBe("é");
  expect(decodeText(Buffer.from("é", "latin1"))).toBe("é");
  expect(decodeText(Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0, 8, 0]))).toBeNull();
});

test("a file that was put together of UTF-8 and Latin-1 has no letter of the one in the other", () => {
  const [utf8, latin1] = [Buffer.from("Größe, naïve\n"), Buffer.from("Größe, naïve\n", "latin1")];
  expect(decodeText(Buffer.concat([utf8, latin1, utf8]))).toBe("Größe, naïve\n".repeat(3));
  const oneLine = Buffer.concat([Buffer.from("Größe, naïve, Škoda "), Buffer.from("é", "latin1"), Buffer.from(" Ł")]);
  expect(decodeText(oneLine)).toBe("Größe, naïve, Škoda é Ł");
  const blank = Buffer.concat([Buffer.from("\n".repeat(1_000_000)), Buffer.from("é€", "latin1"), Buffer.from([0x80, 0x81])]);
  expect(decodeText(blank)).toBe(`${"\n".repeat(1_000_000)}é¬€\u0081`);
  expect(decodeText(Buffer.from("“CAFÉ’S”", "utf8"))).toBe("“CAFÉ’S”");
  expect(decodeText(Buffer.from([0x43, 0x41, 0x46, 0xc9, 0x92, 0x53, 0x20, 0xe9, 0x20, 0xe8]))).toBe("CAFÉ’S é è");
});
