import { z } from "zod";
import { addressOf } from "../fields/addresses.js";
import { authorsOf } from "../fields/authors.js";
import { dateIn, dateOf } from "../fields/dates.js";
import { arxivIdOf, doiOf, firstArxivId, idOfArchive } from "../fields/identifiers.js";
import { venueOf } from "../fields/venue.js";
import { withdrawal } from "../fields/withdrawal.js";
import { paperRecord, problem, type Found } from "../paper-record.js";
import { jsonRecords, type JsonRecord } from "../text/json-records.js";
import { lenientList, optionalText } from "../text/optional.js";
import { tidy } from "../text/tidy.js";

const markup = { html: true, latex: "formulas" } as const;

const paperSchema = z.object({
  title: optionalText,
  abstract: optionalText,
  venue: optionalText,
  year: optionalText,
  publicationDate: optionalText,
  url: optionalText,
  openAccessPdf: z.object({ url: optionalText }).nullable().catch(null),
  journal: z.object({ name: optionalText, volume: optionalText }).nullable().catch(null),
  externalIds: z.object({ ArXiv: optionalText, DOI: optionalText }).partial().nullable().catch(null),
  authors: lenientList(z.object({ name: optionalText })),
});

/** What cites a paper, and what it cites, is wrapped. */
const recordSchema = z.union([
  z.object({ citedPaper: paperSchema }).transform(({ citedPaper }) => citedPaper),
  z.object({ citingPaper: paperSchema }).transform(({ citingPaper }) => citingPaper),
  paperSchema,
]);

/** Reads the papers of Semantic Scholar's API: one, a batch, a page of a search, references, citations or recommendations. */
export function* readSemanticScholar(text: string): Generator<Found> {
  for (const record of jsonRecords(text)) yield paperOf(record);
}

function paperOf({ place, text, value, isBroken }: JsonRecord): Found {
  if (isBroken) return problem("syntax", "This record is not JSON.", place, text);
  if (value === null) return problem("not found", "Semantic Scholar does not know what was asked for here.", place);
  const parsed = recordSchema.safeParse(value);
  if (!parsed.success) return problem("invalid", "This is not a paper of Semantic Scholar.", place, text);
  const { title: stated, abstract: summary, venue, journal, year, publicationDate, url, openAccessPdf, externalIds, authors } = parsed.data;
  const title = tidy(stated, markup);
  const abstract = tidy(summary, markup);
  const withdrawn = withdrawal({ title, abstract });
  if (withdrawn) return problem(withdrawn, `This paper has been ${withdrawn}.`, place, title);
  const { doi, arxiv: inDoi } = doiOf(externalIds?.DOI);
  const source = tidy(venue, markup) ?? tidy(journal?.name, markup);
  const arxiv =
    arxivIdOf(externalIds?.ArXiv) ??
    inDoi ??
    firstArxivId([url, openAccessPdf?.url]) ??
    idOfArchive(tidy(journal?.name, markup), journal?.volume);
  return {
    paper: paperRecord({
      title,
      arxivId: arxiv?.id ?? null,
      arxivVersion: arxiv?.version ?? null,
      doi,
      published: dateIn(publicationDate) ?? dateOf(year),
      ...authorsOf(authors.map(({ name }) => tidy(name, markup))),
      venue: venueOf(source),
      url: arxiv ? null : addressOf(url),
      abstract,
      place,
    }),
  };
}
