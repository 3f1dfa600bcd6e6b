import { addressOf } from "../fields/addresses.js";
import { authorsOf } from "../fields/authors.js";
import { arxivIdOf, doiOf, firstArxivId } from "../fields/identifiers.js";
import { withdrawal } from "../fields/withdrawal.js";
import { paperRecord, problem, type Found } from "../paper-record.js";
import { tidy } from "../text/tidy.js";
import { childText, childTexts, xmlRecords, type XmlRecord } from "../text/xml-records.js";
import { namesIn } from "./arxiv-oai.js";

/** Titles and descriptions of feeds are HTML. */
const markup = { html: true, latex: "arxiv" } as const;

/** What older feeds add to a title: `(arXiv:2503.01234v1 [cs.DC] UPDATED)`. */
const suffix = /\.?\s*\(arXiv:[^()]{5,40}(?:\[[^\]]*\])?[^()]{0,20}\)\s*$/i;

/** What newer feeds put before an abstract. */
const prefix = /^.{0,200}?\bAbstract:\s*/is;

/** Reads arXiv's RSS, of today and as RDF. Its days are those of the announcement, so that the month of the id is all that is known. */
export function* readArxivRss(text: string): Generator<Found> {
  for (const record of xmlRecords(text, ["item"])) yield itemOf(record);
}

function itemOf({ place, text, element }: XmlRecord): Found {
  if (!element) return problem("syntax", "This item is not well-formed XML.", place, text);
  const stated = childText(element, "title");
  const description = childText(element, "description");
  const link = childText(element, "link");
  const guid = childText(element, "guid")?.replace(/^oai:arxiv\.org:/i, "");
  const title = tidy(stated?.replace(suffix, ""), markup);
  const abstract = tidy(description?.replace(prefix, ""), markup);
  const withdrawn = withdrawal({ title, abstract });
  if (withdrawn) return problem(withdrawn, `This paper has been ${withdrawn}.`, place, title);
  const arxiv = arxivIdOf(guid) ?? firstArxivId([description?.slice(0, 200), stated, link]);
  return {
    paper: paperRecord({
      title,
      arxivId: arxiv?.id ?? null,
      arxivVersion: arxiv?.version ?? null,
      doi: doiOf(childText(element, "DOI") ?? childText(element, "doi")).doi,
      ...authorsOf(childTexts(element, "creator").flatMap((names) => namesIn(tidy(names, markup)))),
      venue: tidy(childText(element, "journal_reference"), markup),
      url: arxiv ? null : addressOf(link),
      abstract,
      place,
    }),
  };
}
