import { authorsOf } from "../fields/authors.js";
import { dateIn, earliestDate } from "../fields/dates.js";
import { arxivIdOf, doiOf, firstArxivId } from "../fields/identifiers.js";
import { addressOf, codeAddressIn } from "../fields/addresses.js";
import { withdrawal } from "../fields/withdrawal.js";
import { paperRecord, problem, type Found, type PaperRecord } from "../paper-record.js";
import { tidy } from "../text/tidy.js";
import {
  attributeOf,
  childOf,
  childrenOf,
  childText,
  childTexts,
  xmlElement,
  xmlRecords,
  textOf,
  type XmlElement,
  type XmlRecord,
} from "../text/xml-records.js";

const markup = { html: false, latex: "arxiv" } as const;

/** Reads OAI-PMH in each of the forms that arXiv offers: `arXiv`, `arXivOld`, `arXivRaw` and Dublin Core. */
export function* readArxivOai(text: string): Generator<Found> {
  const error = /<error\b[^<>]{0,200}>[^<]{0,500}<\/error>/.exec(text)?.[0];
  if (error !== undefined) yield problem("unreadable", textOf(xmlElement(error)) ?? "The archive answered with an error.");
  for (const record of xmlRecords(text, ["record"])) yield recordOf(record);
  const token = /<resumptionToken\b[^<>]{0,500}>[^<\s]/.test(text);
  if (token) yield problem("incomplete", "The list goes on: a resumption token says that this is a part of it.");
}

function recordOf({ place, text, element }: XmlRecord): Found {
  if (!element) return problem("syntax", "This record is not well-formed XML.", place, text);
  const header = childOf(element, "header");
  const identifier = childText(header, "identifier")?.replace(/^oai:arxiv\.org:/i, "") ?? null;
  if (attributeOf(header, "status") === "deleted") return problem("deleted", "The archive has deleted this paper.", place, identifier);
  const metadata = childOf(element, "metadata");
  const own = ["arXiv", "arXivOld", "arXivRaw"].map((name) => childOf(metadata, name)).find((form) => form !== null) ?? null;
  const form = own ?? childOf(metadata, "dc");
  if (!form) return problem("invalid", "This record has no metadata that is known here.", place, identifier);
  const stated = own ? ownFacts(own) : dublinCoreFacts(form);
  const comments = commentsOf(form);
  const withdrawn = withdrawal({ title: stated.title, abstract: stated.abstract, notes: comments });
  if (withdrawn) return problem(withdrawn, `This paper has been ${withdrawn}.`, place, stated.title ?? identifier);
  const arxiv = arxivIdOf(childText(form, "id")) ?? arxivIdOf(identifier) ?? firstArxivId(childTexts(form, "identifier"));
  const codeUrl = [stated.abstract, ...comments].map(codeAddressIn).find((address) => address !== null) ?? null;
  return { paper: paperRecord({ ...stated, arxivId: arxiv?.id ?? null, arxivVersion: arxiv?.version ?? null, codeUrl, place }) };
}

const isComment = /^\s*comments?:/i;

/** What the authors remark on their paper; in Dublin Core a description of its own. */
const commentsOf = (form: XmlElement): string[] => [
  ...childTexts(form, "comments"),
  ...childTexts(form, "description").flatMap((text) => (isComment.test(text) ? text.replace(isComment, "") : [])),
];

type Facts = Pick<PaperRecord, "title" | "abstract" | "doi" | "published" | "authors" | "authorCount" | "venue" | "url">;

function ownFacts(form: XmlElement): Facts {
  const versions = childrenOf(form, "version").map((version) => dateIn(childText(version, "date")));
  const listed = childrenOf(childOf(form, "authors"), "author").map((author) =>
    ["forenames", "keyname", "suffix"].flatMap((part) => tidy(childText(author, part), markup) ?? []).join(" "),
  );
  return {
    title: tidy(childText(form, "title"), markup),
    abstract: tidy(childText(form, "abstract"), markup),
    doi: doiOf(childText(form, "doi")).doi,
    published: earliestDate([dateIn(childText(form, "created")), ...versions]),
    ...authorsOf(listed.length > 0 ? listed : namesIn(childText(form, "authors"))),
    venue: tidy(childText(form, "journal-ref"), markup),
    url: null,
  };
}

function dublinCoreFacts(form: XmlElement): Facts {
  const identifiers = childTexts(form, "identifier");
  const description = childTexts(form, "description").find((text) => !isComment.test(text));
  return {
    title: tidy(childText(form, "title"), markup),
    abstract: tidy(description, markup),
    doi: identifiers.map((each) => doiOf(each).doi).find((doi) => doi !== null) ?? null,
    published: earliestDate(childTexts(form, "date").map(dateIn)),
    ...authorsOf(childTexts(form, "creator").map((name) => tidy(name, markup)?.replace(/^([^,]+), (.+)$/, "$2 $1"))),
    venue: null,
    url: firstArxivId(identifiers) ? null : addressOf(identifiers[0]),
  };
}

/** The names in a list in words: `Ada Example (University), Bo Sample and C. Probe`. Affiliations are none. */
export function namesIn(text: string | null): string[] {
  const names = tidy(text, markup) ?? "";
  return names
    .replace(/\([^()]*\)/g, "")
    .replace(/\([^()]*\)/g, "")
    .split(/,\s*(?:and\s+)?|\s+and\s+/)
    .map((name) => name.trim());
}
