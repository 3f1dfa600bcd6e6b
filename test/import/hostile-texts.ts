import type { ImportFormat } from "../../src/import/import-format.js";
import { hostileOfFormats } from "./hostile-of-formats.js";

/** How one format writes a paper, and what it stands in. */
interface Written {
  readonly name: string;
  readonly format: ImportFormat;
  readonly head: string;
  readonly foot: string;
  readonly between: string;
  readonly record: (field: (text: string) => string, title: string, abstract: string, number: number) => string;
  readonly escape: (text: string) => string;
}

/** A text that somebody made to hold a reader up, of about so many characters. */
export interface HostileText {
  readonly name: string;
  readonly format: ImportFormat;
  readonly text: (length: number) => string;
}

const plain = (text: string): string => text;
const inXml = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const inJson = (text: string): string => JSON.stringify(text).slice(1, -1);
const arxivId = (number: number): string =>
  `${2001 + (number % 12)}.${String(10_000 + (Math.floor(number / 12) % 80_000)).padStart(5, "0")}`;

const json = (
  format: ImportFormat,
  record: (title: string, abstract: string, number: number) => string,
  name: string = format,
): Written => ({
  ...{ name, format, head: "[", foot: "]", between: ",\n", escape: inJson },
  record: (field, title, abstract, number) => record(field(title), field(abstract), number),
});

/** Every format, in each form that it has. */
const forms: readonly Written[] = [
  {
    ...{ name: "Daily Papers", format: "DAILY_PAPERS", head: "Daily Papers\n", foot: "", between: "\n", escape: plain },
    record: (field, title, abstract, number) => `${field(title)}\n${field(abstract)}\n• ${number % 9} authors\n·\nMar ${1 + (number % 28)}`,
  },
  json(
    "HUGGING_FACE",
    (title, abstract, number) => `{"paper": {"id": "${arxivId(number)}", "title": "${title}", "summary": "${abstract}"}}`,
  ),
  {
    ...{ name: "Atom", format: "ARXIV", head: "<feed>", foot: "</feed>", between: "\n", escape: inXml },
    record: (field, title, abstract, number) =>
      `<entry><id>http://arxiv.org/abs/${arxivId(number)}</id><title>${field(title)}</title><summary>${field(abstract)}</summary>` +
      `<comment>${field(abstract)}</comment></entry>`,
  },
  {
    ...{ name: "an announcement", format: "ARXIV", head: "<feed>", foot: "</feed>", between: "\n", escape: inXml },
    record: (field, title, abstract, number) =>
      `<entry><id>oai:arXiv.org:${arxivId(number)}v1</id><title>${field(title)}</title><summary>${field(abstract)}</summary></entry>`,
  },
  {
    ...{ name: "OAI-PMH", format: "ARXIV", head: "<OAI-PMH><ListRecords>", foot: "</ListRecords></OAI-PMH>", between: "\n", escape: inXml },
    record: (field, title, abstract, number) =>
      `<record><header><identifier>oai:arXiv.org:${arxivId(number)}</identifier></header><metadata><arXiv><title>${field(title)}</title>` +
      `<abstract>${field(abstract)}</abstract><comments>${field(abstract)}</comments></arXiv></metadata></record>`,
  },
  {
    ...{ name: "RSS", format: "ARXIV", head: "<rss><channel>", foot: "</channel></rss>", between: "\n", escape: inXml },
    record: (field, title, abstract, number) =>
      `<item><title>${field(title)}</title><link>https://arxiv.org/abs/${arxivId(number)}</link><description>${field(abstract)}</description></item>`,
  },
  {
    ...{ name: "a listing", format: "ARXIV", head: "<html><dl>", foot: "</dl></html>", between: "\n", escape: inXml },
    record: (field, title, abstract, number) =>
      `<dt><a href="/abs/${arxivId(number)}">arXiv</a></dt><dd><div class="list-title">${field(title)}</div>` +
      `<div class="list-comments">${field(abstract)}</div><p class="mathjax">${field(abstract)}</p></dd>`,
  },
  {
    ...{ name: "BibTeX", format: "BIBTEX", head: "", foot: "\n", between: "\n", escape: plain },
    record: (field, title, abstract, number) =>
      `@article{key${number},\n title = {${field(title)}},\n abstract = {${field(abstract)}},\n author = {${field(title)} and Bo Sample},\n eprint = {${arxivId(number)}}}`,
  },
  {
    ...{ name: "RIS", format: "RIS", head: "", foot: "\n", between: "\n", escape: plain },
    record: (field, title, abstract, number) =>
      `TY  - JOUR\nTI  - ${field(title)}\nAU  - ${field(title)}\nAB  - ${field(abstract)}\nUR  - https://arxiv.org/abs/${arxivId(number)}\nER  - `,
  },
  json(
    "CSL_JSON",
    (title, abstract, number) =>
      `{"title": "${title}", "abstract": "${abstract}", "DOI": "10.1145/${number}", "author": [{"literal": "${title}"}]}`,
  ),
  json(
    "OPENALEX",
    (title, abstract, number) =>
      `{"display_name": "${title}", "doi": "10.1145/${number}", "authorships": [], "abstract_inverted_index": {"${abstract}": [0]}}`,
  ),
  json(
    "SEMANTIC_SCHOLAR",
    (title, abstract, number) => `{"title": "${title}", "abstract": "${abstract}", "externalIds": {"ArXiv": "${arxivId(number)}"}}`,
  ),
  {
    ...{ name: "a list of ids", format: "ID_LIST", head: "", foot: "\n", between: "\n", escape: plain },
    record: (field, title, _, number) => `${arxivId(number)} ${field(title)} 10.1145/${field(title)}`,
  },
];

/** What is written over and over, in a title and an abstract. */
const pieces: Readonly<Record<string, string>> = {
  "opening braces": "{",
  "closing braces": "}",
  "braces one in another": "{{}",
  brackets: "(",
  "closing brackets": ")",
  "square brackets": "[",
  "angle brackets": "<",
  "tags that do not end": "<i ",
  "elements one in another": "<i><b>",
  "attributes that do not end": "<i a='b' ",
  "formulas in another form": "<tex-math><math><mi>",
  "formulas as documents that do not end": "\\documentclass{minimal}\\begin{document}",
  "other elements": "<div class='list-title'>",
  comments: "<!--",
  sections: "<![CDATA[",
  "starts of entries": "@article{a,\n",
  "starts of elements": "<entry><record><item><dt>",
  ampersands: "&",
  "entities that do not end": "&amp",
  "entities of entities": "&amp;amp;",
  dollars: "$",
  formulas: "$a$ $b",
  "formulas of indices": "$ a_b ",
  "words in braces": "{Ab} {Ab",
  "doubled dollars": "$$x",
  backslashes: "\\",
  accents: "\\'{",
  fractions: "\\frac{",
  indices: "\\textsubscript{\\sqrt{",
  "macros nobody knows": "\\nobody ",
  tildes: "~",
  dashes: "-",
  quotes: "`'\"",
  blanks: " ",
  tabs: "\t ",
  "blank lines": "\n\n",
  "lines of one character": "a\n",
  "lines with a stop": "a.\n",
  "carriage returns": "a\r",
  "both line ends": "a\r\n",
  names: "a and ",
  commas: "a, ",
  "DOIs in brackets": "10.1145/a))) ",
  "a DOI of brackets": "10.1145/((((()))))",
  "a DOI of percent signs": "10.1145/%41%",
  "arXiv ids": "arXiv:2503.0123",
  addresses: "https://github.com/",
  stops: ".",
  "what ends a title": "(arXiv:aaaaa[",
  "addresses of arXiv": "arxiv.org/abs/",
  digits: "1",
  letters: "a",
  "words with hyphens": "a-",
  marks: "e\u0301\u0301",
  "zero width": "a\u200b",
  NULs: "\0",
  "halves of characters": "\ud83d",
  "letters in Latin-1 read as UTF-8": "Ã©",
  "what is no character": "\ufffe\uffff",
};

const fill = (piece: string, length: number): string =>
  piece.repeat(Math.max(1, Math.ceil(length / piece.length))).slice(0, Math.max(1, length));

const whole = ({ head, foot, between }: Written, records: readonly string[]): string => head + records.join(between) + foot;

/** One record that is as long as the text. */
const oneRecord = (form: Written): HostileText[] =>
  Object.entries(pieces).flatMap(([called, piece]) => [
    {
      name: `${form.name}: one record of ${called}`,
      format: form.format,
      text: (length: number) => whole(form, [form.record(form.escape, fill(piece, length / 3), fill(piece, length / 3), 1)]),
    },
    {
      name: `${form.name}: one record of an address and ${called} before another sign`,
      format: form.format,
      text: (length: number) => {
        const run = `https://${fill(piece, length / 3)}x`;
        return whole(form, [form.record(form.escape, run, run, 1)]);
      },
    },
    {
      name: `${form.name}: ${called} as they stand`,
      format: form.format,
      text: (length: number) => whole(form, [form.record(plain, fill(piece, length / 3), fill(piece, length / 3), 1)]),
    },
    {
      name: `${form.name}: nothing but ${called} behind its beginning`,
      format: form.format,
      text: (length: number) => form.head + form.record(form.escape, "A", "B", 1) + form.between + fill(piece, length),
    },
  ]);

/** As many records as have room. */
const manyRecords = (form: Written): HostileText[] => {
  const many = (name: string, each: (number: number) => string): HostileText => ({
    name: `${form.name}: ${name}`,
    format: form.format,
    text: (length: number) =>
      whole(
        form,
        Array.from({ length: Math.ceil(length / each(1).length) }, (_, number) => each(number)),
      ),
  });
  const record = (title: string, abstract: string, number: number): string => form.record(form.escape, title, abstract, number);
  const start = record("A", "B", 1).length / 2;
  return [
    many("many records", (number) => record(`Title ${number}`, "It is fast.", number)),
    many("one record many times", () => record("Title", "It is fast.", 1)),
    many("one title of many", (number) => record("Title", "It is fast.", number)),
    many("many titles of one", (number) => record(`Title ${number}`, "It is fast.", 1)),
    many("titles that differ in their accents", (number) => record(`Title${"\u0301".repeat(number % 40)}`, "It is fast.", number)),
    many("records that break off", (number) => record(`Title ${number}`, "It is fast.", number).slice(0, start + (number % 20))),
    many("records without an end", (number) => record(`Title ${number}`, "It is fast.", number).slice(0, -2)),
    many("a word a title", (number) => record(String.fromCodePoint(0x4e00 + (number % 20_000)), "", number)),
  ];
};

/** Texts of every format that are made to hold a reader up. */
export const hostileTexts: readonly HostileText[] = [
  ...forms.flatMap((form) => [...oneRecord(form), ...manyRecords(form)]),
  ...hostileOfFormats,
];
