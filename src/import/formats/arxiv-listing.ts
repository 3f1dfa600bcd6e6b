import { Parser } from "htmlparser2";
import { codeAddressIn } from "../fields/addresses.js";
import { authorsOf } from "../fields/authors.js";
import { arxivIdOf, type ArxivId } from "../fields/identifiers.js";
import { withdrawal } from "../fields/withdrawal.js";
import { paperRecord, problem, type Found, type Place } from "../paper-record.js";
import { LineCounter } from "../text/line-counter.js";
import { tidy } from "../text/tidy.js";
import { namesIn } from "./arxiv-oai.js";

/** The parser decodes entities. */
const markup = { html: false, latex: "arxiv" } as const;

/** The parts of an entry, by the class of the element that holds them. */
const parts = { "list-title": "title", "list-authors": "authors", "list-comments": "comments", "list-journal-ref": "venue" } as const;
type Part = "title" | "authors" | "comments" | "venue" | "abstract";

interface Entry {
  arxiv: ArxivId | null;
  readonly linked: string[];
  readonly texts: Partial<Record<Part, string>>;
}

/**
 * Reads a listing of arXiv as a browser saves it: new, recent or of a month. Its day is that of the listing, so that the month of the id is all
 * that is known.
 */
export function* readArxivListing(text: string): Generator<Found> {
  const lines = new LineCounter(text);
  const starts = [...text.matchAll(/<dt\b/gi)].map(({ index }) => index);
  for (const [index, start] of starts.entries()) {
    const written = text.slice(start, starts[index + 1]);
    const entry = entryOf(written);
    const place = { line: lines.at(start) };
    if (!entry) yield problem("syntax", "This entry is no HTML of a listing.", place, written);
    else if (entry.arxiv !== null || entry.texts.title !== undefined) yield paperOf(entry, place);
  }
}

function paperOf({ arxiv, linked, texts }: Entry, place: Place): Found {
  const part = (name: Part): string | null => tidy(texts[name]?.replace(/^\s*(?:Title|Authors?|Comments?|Journal-ref):/i, ""), markup);
  const title = part("title");
  const withdrawn = withdrawal({ title, abstract: part("abstract"), notes: [part("comments")] });
  if (withdrawn) return problem(withdrawn, `This paper has been ${withdrawn}.`, place, title);
  const listed = part("authors") ?? "";
  const isCutOff = /\bet al\b|additional authors?|more authors?/i.test(listed);
  const names = linked.length > 0 ? linked.map((name) => tidy(name, markup)) : namesIn(listed);
  return {
    paper: paperRecord({
      title,
      arxivId: arxiv?.id ?? null,
      arxivVersion: arxiv?.version ?? null,
      ...authorsOf(isCutOff ? [] : names),
      venue: part("venue"),
      codeUrl: codeAddressIn(part("abstract")) ?? codeAddressIn(part("comments")),
      abstract: part("abstract"),
      place,
    }),
  };
}

const voidElements = new Set(["br", "img", "hr", "input", "meta", "link"]);

/** What stands for an address that authors wrote. */
const standIn = /^\s*this https? URL\s*$/i;

/** Nothing in an entry nests deeper. */
const maxDepth = 100;

/** Reads one entry: a `dt` with the id and a `dd` with everything else. Null where it nests deeper than any entry does. */
function entryOf(text: string): Entry | null {
  const entry: Entry = { arxiv: null, linked: [], texts: {} };
  const open: { readonly name: string; readonly part: Part | "label" | null; readonly href: string | undefined }[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      if (voidElements.has(name)) return;
      if (open.length > maxDepth) {
        parser.pause();
        return;
      }
      if (name === "a") entry.arxiv ??= arxivIdOf(attributes["href"]?.replace(/^\/abs\//, "arXiv:"));
      if (name === "a" && partAt(open) === "authors") entry.linked.push("");
      open.push({ name, part: partOf(name, attributes["class"] ?? ""), href: attributes["href"] });
    },
    ontext(data) {
      const part = partAt(open);
      if (part === null) return;
      const link = standIn.test(data) ? open.at(-1)?.href : undefined;
      entry.texts[part] = (entry.texts[part] ?? "") + (link ?? data);
      if (part === "authors" && open.at(-1)?.name === "a") entry.linked.push((entry.linked.pop() ?? "") + data);
    },
    onclosetag(name) {
      const index = open.findLastIndex((each) => each.name === name);
      if (index !== -1) open.length = index;
    },
  });
  parser.write(text);
  if (open.length > maxDepth) return null;
  parser.end();
  return entry;
}

/** The part that is being read: none where nothing of an entry is open, or a label. */
function partAt(open: readonly { readonly part: Part | "label" | null }[]): Part | null {
  const part = open.findLast((each) => each.part !== null)?.part;
  return part === undefined || part === "label" ? null : part;
}

function partOf(name: string, classes: string): Part | "label" | null {
  const named = classes.split(/\s+/);
  if (named.includes("descriptor")) return "label";
  const known = named.find((each): each is keyof typeof parts => Object.hasOwn(parts, each));
  if (known) return parts[known];
  return name === "p" && named.includes("mathjax") ? "abstract" : null;
}
