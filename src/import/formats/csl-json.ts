import { z } from "zod";
import { addressOf } from "../fields/addresses.js";
import { authorsOf } from "../fields/authors.js";
import { dateIn, dateOf, earliestDate } from "../fields/dates.js";
import { doiOf, firstArxivId, idOfArchive, statedDoi } from "../fields/identifiers.js";
import { titleOf } from "../fields/title.js";
import { venueOf } from "../fields/venue.js";
import { withdrawal } from "../fields/withdrawal.js";
import { paperRecord, problem, type Found } from "../paper-record.js";
import { jsonRecords, type JsonRecord } from "../text/json-records.js";
import { lenientList, optionalText } from "../text/optional.js";
import { tidy } from "../text/tidy.js";

const markup = { html: true, latex: "formulas" } as const;

/** A text, or the first of several, as Crossref has it. */
const text = z
  .union([
    z.string(),
    z.number().transform(String),
    z.array(z.unknown()).transform(([first]) => (typeof first === "string" ? first : null)),
  ])
  .nullable()
  .catch(null);

const date = z
  .union([
    z
      .object({ "date-parts": z.array(z.array(z.union([z.string(), z.number()]).nullable())).min(1) })
      .transform(({ "date-parts": [parts = []] }) => {
        const [year, month, day] = parts;
        return dateOf(year, month, day);
      }),
    z.object({ raw: z.string() }).transform(({ raw }) => dateIn(raw)),
    z.object({ literal: z.string() }).transform(({ literal }) => dateIn(literal)),
    z.string().transform(dateIn),
  ])
  .nullable()
  .catch(null);

const nameSchema = z
  .object({
    family: optionalText,
    given: optionalText,
    literal: optionalText,
    name: optionalText,
    suffix: optionalText,
    "non-dropping-particle": optionalText,
    "dropping-particle": optionalText,
  })
  .transform((name) => {
    const parts = [name.given, name["dropping-particle"], name["non-dropping-particle"], name.family, name.suffix];
    return name.literal ?? name.name ?? parts.filter((part) => part !== null && part !== "").join(" ");
  });

const itemSchema = z.object({
  title: text,
  subtitle: text,
  abstract: text,
  DOI: text,
  URL: text,
  number: text,
  note: text,
  archive_location: text,
  volume: text,
  "container-title": text,
  author: lenientList(z.union([nameSchema, z.string()])),
  issued: date,
  published: date,
  "published-print": date,
  "published-online": date,
  posted: date,
  "update-to": lenientList(z.object({ type: z.string() })),
});

/** What Crossref puts over an abstract. */
const heading = /<jats:title>[^<]{0,40}<\/jats:title>/gi;

/** Reads CSL-JSON as Zotero, Mendeley and Crossref write it: a list, one item, or an answer of Crossref. */
export function* readCslJson(json: string): Generator<Found> {
  for (const record of jsonRecords(json)) yield paperOf(record);
}

function paperOf({ place, text: record, value, isBroken }: JsonRecord): Found {
  if (isBroken) return problem("syntax", "This record is not JSON.", place, record);
  const parsed = itemSchema.safeParse(value);
  if (!parsed.success) return problem("invalid", "This is not an item of CSL-JSON.", place, record);
  const item = parsed.data;
  const title = titleOf(tidy(item.title, markup), tidy(item.subtitle, markup));
  const abstract = tidy(item.abstract?.replace(heading, " "), markup);
  const isRetraction = item["update-to"].some(({ type }) => /^retraction|withdrawal$/i.test(type));
  const withdrawn = isRetraction ? "retracted" : withdrawal({ title, abstract });
  if (withdrawn) return problem(withdrawn, `This paper has been ${withdrawn}.`, place, title);
  const { doi, arxiv: inDoi } = doiOf(statedDoi(item.DOI, [item.URL]));
  const source = tidy(item["container-title"], markup);
  const arxiv =
    inDoi ?? firstArxivId([item.number, item.URL, item.note, item.archive_location, source]) ?? idOfArchive(source, item.volume);
  return {
    paper: paperRecord({
      title,
      arxivId: arxiv?.id ?? null,
      arxivVersion: arxiv?.version ?? null,
      doi,
      published: earliestDate([item.issued, item.published, item["published-print"], item["published-online"], item.posted]),
      ...authorsOf(item.author.map((name) => tidy(name, markup))),
      venue: venueOf(source),
      url: addressOf(item.URL),
      abstract,
      place,
    }),
  };
}
