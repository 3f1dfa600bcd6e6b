import { z } from "zod";
import { addressOf } from "../fields/addresses.js";
import { authorsOf } from "../fields/authors.js";
import { dateIn, dateOf } from "../fields/dates.js";
import { doiOf, firstArxivId } from "../fields/identifiers.js";
import { venueOf } from "../fields/venue.js";
import { withdrawal } from "../fields/withdrawal.js";
import { paperRecord, problem, type Found } from "../paper-record.js";
import { jsonRecords, type JsonRecord } from "../text/json-records.js";
import { lenientList, optionalText } from "../text/optional.js";
import { tidy } from "../text/tidy.js";

const markup = { html: true, latex: "formulas" } as const;

const locationSchema = z.object({
  landing_page_url: optionalText,
  pdf_url: optionalText,
  source: z.object({ display_name: optionalText }).nullable().catch(null),
});

const workSchema = z.object({
  id: optionalText,
  doi: optionalText,
  title: optionalText,
  display_name: optionalText,
  publication_year: optionalText,
  publication_date: optionalText,
  is_retracted: z.boolean().catch(false),
  is_authors_truncated: z.boolean().catch(false),
  authorships: lenientList(
    z.object({ author: z.object({ display_name: optionalText }).nullable().catch(null), raw_author_name: optionalText }),
  ),
  abstract_inverted_index: z.record(z.string(), lenientList(z.number())).nullable().catch(null),
  primary_location: locationSchema.nullable().catch(null),
  locations: lenientList(locationSchema),
  ids: z.record(z.string(), z.unknown()).nullable().catch(null),
});
type Work = z.output<typeof workSchema>;

/** Reads works of OpenAlex: one, or a page of a list. */
export function* readOpenAlex(text: string): Generator<Found> {
  for (const record of jsonRecords(text)) yield paperOf(record);
}

function paperOf({ place, text, value, isBroken }: JsonRecord): Found {
  if (isBroken) return problem("syntax", "This record is not JSON.", place, text);
  const parsed = workSchema.safeParse(value);
  if (!parsed.success) return problem("invalid", "This is not a work of OpenAlex.", place, text);
  const work = parsed.data;
  const title = tidy(work.title ?? work.display_name, markup);
  const abstract = tidy(abstractOf(work.abstract_inverted_index), markup);
  const withdrawn = work.is_retracted ? "retracted" : withdrawal({ title, abstract });
  if (withdrawn) return problem(withdrawn, `This paper has been ${withdrawn}.`, place, title);
  const { doi, arxiv: inDoi } = doiOf(work.doi);
  const locations = [...(work.primary_location ? [work.primary_location] : []), ...work.locations];
  const addresses = locations.flatMap(({ landing_page_url: page, pdf_url: file }) => [page, file]);
  const idTexts = Object.values(work.ids ?? {}).filter((each) => typeof each === "string");
  const inLocations = firstArxivId([...addresses, ...idTexts]);
  const arxiv = inDoi ?? inLocations;
  return {
    paper: paperRecord({
      title,
      arxivId: arxiv?.id ?? null,
      arxivVersion: arxiv?.version ?? (inLocations?.id === arxiv?.id ? (inLocations?.version ?? null) : null),
      doi,
      published: publishedOf(work),
      ...authorsOf(
        work.is_authors_truncated ? [] : work.authorships.map((each) => tidy(each.author?.display_name ?? each.raw_author_name, markup)),
      ),
      venue: venueOf(tidy(work.primary_location?.source?.display_name, markup)),
      url: arxiv ? null : (addressOf(work.doi) ?? addressOf(locations[0]?.landing_page_url) ?? addressOf(work.id)),
      abstract,
      place,
    }),
  };
}

/** OpenAlex writes the first of January where it knows the year alone. */
function publishedOf({ publication_date: date, publication_year: year }: Work): string | null {
  const stated = dateIn(date);
  return stated === null ? dateOf(year) : stated.endsWith("-01-01") ? stated.slice(0, 4) : stated;
}

/** An abstract of its words by their positions, which is how OpenAlex hands it out. */
function abstractOf(index: Readonly<Record<string, readonly number[]>> | null): string | null {
  if (index === null) return null;
  const placed = Object.entries(index).flatMap(([word, positions]) => positions.map((position) => ({ word, position })));
  return placed
    .sort((one, other) => one.position - other.position)
    .map(({ word }) => word)
    .join(" ");
}
