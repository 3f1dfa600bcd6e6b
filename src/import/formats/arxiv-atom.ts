import { arxivIdOf, doiOf, firstArxivId } from "../fields/identifiers.js";
import { addressOf, codeAddressIn } from "../fields/addresses.js";
import { authorsOf } from "../fields/authors.js";
import { dateIn } from "../fields/dates.js";
import { withdrawal } from "../fields/withdrawal.js";
import { paperRecord, problem, type Found } from "../paper-record.js";
import { tidy } from "../text/tidy.js";
import { attributeOf, childOf, childText, childrenOf, xmlRecords, type XmlElement, type XmlRecord } from "../text/xml-records.js";
import { announcementOf } from "./arxiv-announcement.js";

const markup = { html: false, latex: "arxiv" } as const;

/**
 * Reads Atom: what arXiv's API answers, and the feeds in which it announces papers. What the API answers to a wrong question is an entry too, called
 * Error.
 */
export function* readArxivAtom(text: string): Generator<Found> {
  for (const record of xmlRecords(text, ["entry"])) yield entryOf(record);
}

function entryOf({ place, text, element }: XmlRecord): Found {
  if (!element) return problem("syntax", "This entry is not well-formed XML.", place, text);
  const id = childText(element, "id") ?? "";
  const links = childrenOf(element, "link").map((link) => attributeOf(link, "href"));
  if (/^oai:/i.test(id) || childOf(element, "announce_type"))
    return announcementOf(element, { guid: id, link: links[0] ?? null, description: childText(element, "summary") }, place);
  const title = tidy(childText(element, "title"), markup);
  const abstract = tidy(childText(element, "summary"), markup);
  if (id.includes("/api/errors")) return problem("unreadable", abstract ?? "arXiv answered with an error.", place);
  const comment = childText(element, "comment");
  const withdrawn = withdrawal({ title, abstract, notes: [comment] });
  if (withdrawn) return problem(withdrawn, `This paper has been ${withdrawn}.`, place, title ?? id);
  const arxiv = arxivIdOf(id) ?? firstArxivId(links);
  return {
    paper: paperRecord({
      title,
      arxivId: arxiv?.id ?? null,
      arxivVersion: arxiv?.version ?? null,
      doi: doiOf(childText(element, "doi")).doi,
      published: dateIn(childText(element, "published")),
      ...authorsOf(childrenOf(element, "author").map(nameOf)),
      venue: tidy(childText(element, "journal_ref"), markup),
      url: arxiv ? null : addressOf(links[0]),
      codeUrl: codeAddressIn(abstract) ?? codeAddressIn(comment),
      abstract,
      place,
    }),
  };
}

const nameOf = (author: XmlElement): string | null => tidy(childText(author, "name"), markup);
