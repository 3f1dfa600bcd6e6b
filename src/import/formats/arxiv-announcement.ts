import { addressOf } from "../fields/addresses.js";
import { authorsOf } from "../fields/authors.js";
import { arxivIdOf, doiOf, firstArxivId } from "../fields/identifiers.js";
import { withdrawal } from "../fields/withdrawal.js";
import { paperRecord, problem, type Found, type Place } from "../paper-record.js";
import { tidy } from "../text/tidy.js";
import { childText, childTexts, type XmlElement } from "../text/xml-records.js";
import { namesIn } from "./arxiv-oai.js";

/** Titles and descriptions of feeds are HTML. */
const markup = { html: true, latex: "arxiv" } as const;

/** What older feeds add to a title: `(arXiv:2503.01234v1 [cs.DC] UPDATED)`. */
const suffix = /\.?\s*\(arXiv:[^()]{5,40}(?:\[[^\]]*\])?[^()]{0,20}\)\s*$/i;

/** No suffix is longer. */
const maxSuffix = 120;

const withoutSuffix = (title: string): string => title.slice(0, -maxSuffix) + title.slice(-maxSuffix).replace(suffix, "");

/** What newer feeds put before an abstract. */
const prefix = /^.{0,200}?\bAbstract:\s*/is;

/** What RSS and Atom call by other names. */
interface Announced {
  readonly guid: string | null;
  readonly link: string | null;
  readonly description: string | null;
}

/** Reads a paper as arXiv announces it. Its days are those of the announcement, so that the month of the id is all that is known. */
export function announcementOf(element: XmlElement, { guid, link, description }: Announced, place: Place): Found {
  const stated = childText(element, "title");
  const title = tidy(stated === null ? null : withoutSuffix(stated), markup);
  const abstract = tidy(description?.replace(prefix, ""), markup);
  const withdrawn = withdrawal({ title, abstract });
  if (withdrawn) return problem(withdrawn, `This paper has been ${withdrawn}.`, place, title);
  const arxiv = arxivIdOf(guid?.replace(/^oai:arxiv\.org:/i, "")) ?? firstArxivId([description?.slice(0, 200), stated, link]);
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
