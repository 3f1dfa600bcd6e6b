import { arxivIdsIn, doisIn } from "./fields/identifiers.js";
import type { ImportFormat } from "./import-format.js";
import { jsonRecords } from "./text/json-records.js";

/** What begins an entry of BibTeX. */
const entry = /^[^\S\n]{0,99}@[^\S\n]{0,9}[A-Za-z][\w-]{0,29}\s{0,9}[{(]/m;

/** Each is looked for within a line: what may go over many lines is looked for again from every one of them. */
const signs: readonly (readonly [RegExp, ImportFormat])[] = [
  [/^[^\S\n]?TY {0,2}- /m, "RIS"],
  [entry, "BIBTEX"],
  [
    /^[^\S\n]{0,99}•[^\S\n]{0,9}\d[\d,]{0,9} authors?[^\S\n]{0,99}$|^Get trending papers in your email inbox|^Daily Papers[^\S\n]{0,99}$/m,
    "DAILY_PAPERS",
  ],
];

/** How a text seems to be written; null where it is like nothing that is known. */
export function detectFormat(text: string): ImportFormat | null {
  const start = text.slice(0, 200_000).trimStart();
  // Lists in Markdown often begin with an element of HTML.
  if (start.startsWith("<") && isArxiv(start)) return "ARXIV";
  if (/^(?:\{|\[\s*(?:[{\]]|null))/.test(start)) return formatOfJson(text);
  const format = signs.find(([pattern]) => pattern.test(start))?.[1];
  if (format !== undefined && (format === "RIS" || !isListOfLinks(start))) return format;
  return arxivIdsIn(start).some(({ id }) => id !== null) || doisIn(start).length > 0 ? "ID_LIST" : null;
}

const isArxiv = (text: string): boolean =>
  /<(?:\w+:)?(?:feed|OAI-PMH|ListRecords|GetRecord|record|rss|RDF)\b/.test(text) || /\blist-title\b|<d[lt]\b|href ?= ?"\/abs\//i.test(text);

/** An address of a paper, in a link of Markdown or of HTML. */
const link = /(?:\]\(|href ?= ?["'])[^\s()"']{0,100}(?:arxiv\.org|doi\.org|huggingface\.co\/papers|hf\.co\/papers)\//gi;

/** Whether a text has more links to papers than entries of BibTeX: many a list says how to cite it. Links within an entry are part of its fields. */
function isListOfLinks(text: string): boolean {
  const starts = [...text.matchAll(new RegExp(entry, "gm"))].map(({ index }) => index);
  const links = [text.slice(0, starts[0]), ...starts.map((start, index) => behindEntry(text.slice(start, starts[index + 1])))];
  const count = links.reduce((sum, each) => sum + (each.match(link)?.length ?? 0), 0);
  return count > starts.length;
}

/** What stands behind the entry that a text begins with; nothing where it does not end. */
function behindEntry(text: string): string {
  const closing = text[text.search(/[{(]/)] === "(" ? ")" : "}";
  let open = closing === ")" ? 1 : 0;
  for (const { 0: sign, index } of text.matchAll(/\\.|[{})]/gs)) {
    if (sign === "{") open += 1;
    else if (sign === "}") open -= 1;
    if (sign === closing && open === (sign === ")" ? 1 : 0)) return text.slice(index + 1);
  }
  return "";
}

/** What the records of each format have, most telling first; an object within a list is looked at as it stands. */
const keys: readonly (readonly [ImportFormat, readonly string[]])[] = [
  ["HUGGING_FACE", ["paper", "dailyPapers", "upvotes", "ai_summary", "submittedOnDailyAt", "discussionId", "githubRepo"]],
  ["OPENALEX", ["authorships", "abstract_inverted_index", "publication_year", "primary_location", "display_name"]],
  ["SEMANTIC_SCHOLAR", ["externalIds", "paperId", "corpusId", "citedPaper", "citingPaper", "publicationDate"]],
  ["CSL_JSON", ["issued", "DOI", "container-title", "author"]],
  ["HUGGING_FACE", ["publishedAt", "summary"]],
];

function formatOfJson(text: string): ImportFormat | null {
  const looked = 20;
  const has = new Set<string>();
  for (const { place, text: record, value } of jsonRecords(text)) {
    if (typeof value === "object" && value !== null) for (const key of Object.keys(value)) has.add(key);
    else for (const { 1: key = "" } of record.slice(0, 10_000).matchAll(/"([\w-]{1,40})"\s*:/g)) has.add(key);
    if ((place.index ?? 0) >= looked) break;
  }
  if (has.has("error") && has.size <= 3) return "HUGGING_FACE";
  return keys.find(([, telling]) => telling.some((key) => has.has(key)))?.[0] ?? null;
}
