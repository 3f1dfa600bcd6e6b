import { addressOf } from "../fields/addresses.js";
import { authorsOf, inNaturalOrder } from "../fields/authors.js";
import { dateIn } from "../fields/dates.js";
import { doiOf, firstArxivId, idOfArchive, statedDoi } from "../fields/identifiers.js";
import { venueOf } from "../fields/venue.js";
import { withdrawal } from "../fields/withdrawal.js";
import { paperRecord, problem, type Found, type Place } from "../paper-record.js";
import { tidy } from "../text/tidy.js";

const markup = { html: true, latex: "formulas" } as const;

/** A tag with its value. The standard has two blanks and a hyphen; some programs write fewer blanks. */
const tagLine = /^\s?([A-Z][A-Z0-9]) {0,2}-(?: (.*)|)$/;

/** Several affiliations behind a name. */
const affiliations = / ?[([][^()[\];]*;[^()[\]]*[)\]]/g;

/** A field goes on in lines without a tag up to this length. */
const maxField = 100_000;

interface RisRecord {
  readonly place: Place;
  readonly fields: { readonly tag: string; text: string }[];
}

/** Reads RIS. A record ends with `ER`, or where the next one begins; what stands before the first one is no part of it. */
export function* readRis(text: string): Generator<Found> {
  let record: RisRecord | null = null;
  let line = 0;
  for (const { 0: written } of text.matchAll(/[^\n]*\n|[^\n]+$/g)) {
    line += 1;
    const content = written.trimEnd();
    const [, tag, value = ""] = tagLine.exec(content) ?? [];
    if (tag === "TY" || tag === "ER") {
      if (record) yield paperOf(record);
      record = tag === "TY" ? { place: { line }, fields: [] } : null;
    } else if (record && tag !== undefined) record.fields.push({ tag, text: value });
    else {
      const last: { text: string } | undefined = record?.fields.at(-1);
      if (last && content.trim() !== "" && last.text.length < maxField) last.text += `\n${content}`;
    }
  }
  if (record) yield paperOf(record);
}

function paperOf({ place, fields }: RisRecord): Found {
  const all = (...tags: readonly string[]): string[] =>
    fields.filter(({ tag, text }) => tags.includes(tag) && text.trim() !== "").map(({ text }) => text);
  const first = (...tags: readonly string[]): string | null => tags.flatMap((tag) => all(tag))[0] ?? null;
  // A book has no other title than that of a book.
  const [stated, book] = [first("TI", "T1", "CT"), first("BT")];
  const title = tidy(stated ?? book, markup);
  const abstract = tidy(first("AB", "N2"), markup);
  const withdrawn = withdrawal({ title, abstract, notes: all("N1") });
  if (withdrawn) return problem(withdrawn, `This paper has been ${withdrawn}.`, place, title);
  const source = tidy(first("T2", "JO", "JF", "JA", "J2") ?? (stated === null ? null : book), markup);
  const { doi, arxiv: inDoi } = doiOf(statedDoi(first("DO", "DI"), all("UR", "M3", "L3", "ID", "N1")));
  const volume = idOfArchive(source, first("VL"));
  const arxiv = inDoi ?? firstArxivId(all("M1", "UR", "L1", "L2", "LK", "AN", "C1", "N1", "ID", "T2", "JO", "JF", "PB", "IS")) ?? volume;
  return {
    paper: paperRecord({
      title,
      arxivId: arxiv?.id ?? null,
      arxivVersion: arxiv?.version ?? null,
      doi,
      published: publishedOf(["DA", "Y1", "PY"].map((tag) => dateIn(first(tag)))),
      ...authorsOf(
        all("AU", "A1")
          .flatMap((names) => tidy(names, markup)?.replace(affiliations, "").split(";") ?? [])
          .map(inNaturalOrder),
      ),
      venue: venueOf(source),
      url: addressOf(first("UR", "LK")),
      abstract,
      place,
    }),
  };
}

/** The first of some dates, with the month and the day that another one adds to it: of 2024 and 2024-05-03 the second. */
const publishedOf = (dates: readonly (string | null)[]): string | null => {
  const [stated = null, ...others] = dates.filter((date) => date !== null);
  return others.reduce((date, other) => (date !== null && other.startsWith(date) ? other : date), stated);
};
