import { addressOf } from "../fields/addresses.js";
import { authorsOf, inNaturalOrder } from "../fields/authors.js";
import { dateIn, dateOf, monthOf } from "../fields/dates.js";
import { arxivIdOf, doiOf, firstArxivId, statedDoi, type ArxivId } from "../fields/identifiers.js";
import { titleOf } from "../fields/title.js";
import { venueOf } from "../fields/venue.js";
import { withdrawal } from "../fields/withdrawal.js";
import { maxRecords, paperRecord, problem, type Found, type Place } from "../paper-record.js";
import { bibtexEntries, type BibtexEntry, type BibtexFound } from "../text/bibtex-entries.js";
import { splitNames } from "../text/split-names.js";
import { tidy } from "../text/tidy.js";

const markup = { html: true, latex: "bibtex" } as const;

/** What others refer to and nobody reads. */
const noPapers = new Set(["proceedings", "mvproceedings", "xdata", "set", "control", "bibnote"]);

/** Fields in which people write an arXiv id with its label, or its address. */
const mayNameArxiv = ["journal", "journaltitle", "number", "note", "url", "howpublished", "volume", "eid", "pages"];

/** The number by which DBLP tells people of one name apart. */
const namesake = / \d{4}$/;

/** Of a value of its parent an entry has no more: each entry of a text may have the same parent. */
const maxInherited = 2_000;

/** No entry takes its fields from more others. */
const maxData = 10;

/** Reads BibTeX and BibLaTeX. */
export function* readBibtex(text: string): Generator<Found> {
  const found: BibtexFound[] = [];
  for (const each of bibtexEntries(text)) if (found.push(each) > maxRecords) break;
  // Some entries have no key: nobody refers to them.
  const keyed = found.flatMap((each) => ("entry" in each && each.entry.key !== "" ? each.entry : []));
  const byKey = new Map(keyed.map((entry) => [entry.key.toLowerCase(), entry]));
  for (const each of found) {
    if ("error" in each) yield problem("syntax", each.error, each.place, each.text);
    else if (!noPapers.has(each.entry.type)) {
      const fields = fieldsOf(each.entry, byKey);
      yield paperOf({ key: each.entry.key, fields, parent: byKey.get(fields.get("crossref")?.trim().toLowerCase() ?? "") }, each.place);
    }
  }
}

/** The fields of an entry, with those that it lacks of the entries whose keys its `xdata` lists. Data may be long, so none of it is copied. */
function fieldsOf({ fields }: BibtexEntry, byKey: ReadonlyMap<string, BibtexEntry>): Fields {
  const keys = (fields.get("xdata") ?? "").slice(0, maxInherited).split(",", maxData);
  const data = keys.flatMap((key) => byKey.get(key.trim().toLowerCase()) ?? []).filter(({ type }) => type === "xdata");
  const inherited = (name: string): string | undefined => data.find((each) => each.fields.has(name))?.fields.get(name);
  return { get: (name) => fields.get(name) ?? inherited(name)?.slice(0, maxInherited) };
}

/** The fields of an entry by their names. */
type Fields = Pick<BibtexEntry["fields"], "get">;

/** What an address or an identifier is without LaTeX. */
const bare = (value: string | undefined): string | undefined =>
  value
    ?.replace(/^\\url\{(.*)\}$/s, "$1")
    .replace(/\{\\([_%&#~])\}|\\([_%&#~])/g, "$1$2")
    .replace(/\{?\\text(less|greater)(?![a-z])(?:\{\}|\}|\s)?/g, (_, sign) => (sign === "less" ? "<" : ">"));

/** An entry, and the one whose fields it inherits. */
interface Entry {
  readonly key: string;
  readonly fields: Fields;
  readonly parent: BibtexEntry | undefined;
}

function paperOf({ fields, key, parent }: Entry, place: Place): Found {
  const plain = (name: string): string | null => tidy(fields.get(name), markup);
  const ofParent = (name: string): string | null => tidy(parent?.fields.get(name)?.slice(0, maxInherited), markup);
  const inherited = (name: string): string | null => plain(name) ?? ofParent(name);
  const title = titleOf(plain("title"), plain("subtitle"));
  const abstract = plain("abstract");
  const withdrawn = withdrawal({ title, abstract, notes: [plain("note")] });
  if (withdrawn) return problem(withdrawn, `This paper has been ${withdrawn}.`, place, title ?? key);
  const url = bare(fields.get("url"));
  const { doi, arxiv: inDoi } = doiOf(statedDoi(bare(fields.get("doi")), [url]));
  const source = plain("booktitle") ?? plain("journal") ?? plain("journaltitle") ?? ofParent("title");
  const stated = eprintOf(fields, source) ?? inDoi ?? firstArxivId(mayNameArxiv.map((name) => fields.get(name)));
  return {
    paper: paperRecord({
      title,
      arxivId: stated?.id ?? null,
      arxivVersion: stated?.version ?? null,
      doi,
      published: publishedOf(inherited),
      ...authorsOf(splitNames(fields.get("author") ?? "").map((name) => nameOf(name)?.replace(namesake, ""))),
      venue: venueOf(source),
      url: addressOf(url),
      abstract,
      place,
    }),
  };
}

/** An eprint is an arXiv id where the type says so, or the journal does: others number their eprints alike. */
function eprintOf(fields: Fields, source: string | null): ArxivId | null {
  const type = fields.get("archiveprefix") ?? fields.get("eprinttype") ?? "";
  const isArxiv = /^\W*arxiv\W*$/i.test(type) || (type === "" && /^(?:corr\b|arxiv)/i.test(source ?? ""));
  if (!isArxiv) return firstArxivId([fields.get("eprint")?.replace(/^(?!arxiv|https?:\/\/(?:www\.)?arxiv\.org\/).*$/is, "")]);
  return arxivIdOf(fields.get("eprint")) ?? arxivIdOf(fields.get("volume")?.replace(/^abs\//, "arXiv:"));
}

/**
 * BibLaTeX has one date, of which a range begins with the first; BibTeX has a year, and a month that may hold the day: `12~jan`. Some write the
 * month into the year: `June 2024`.
 */
function publishedOf(field: (name: string) => string | null): string | null {
  const date = dateIn(field("date"));
  if (date !== null) return date;
  const year = /(?<!\d)(?:1[5-9]|20)\d{2}(?!\d)/.exec(field("year") ?? "")?.[0] ?? null;
  const words = (field("month") ?? "").split(/[\s,.~]+/).filter((word) => word !== "");
  const isRange = /[-–—/]/.test(field("month") ?? "");
  const month = words.find((word) => /[a-z]/i.test(word) && monthOf(word.split(/[-–—/]/)[0] ?? "") !== null)?.split(/[-–—/]/)[0];
  if (month === undefined)
    return words.length === 0 ? (dateIn(field("year")) ?? dateOf(year)) : dateOf(year, words.length === 1 ? words[0] : null, field("day"));
  return dateOf(
    year,
    month,
    isRange ? null : (words.find((word) => /^\d{1,2}(?:st|nd|rd|th)?$/.test(word))?.replace(/\D/g, "") ?? field("day")),
  );
}

/** BibLaTeX may name the parts of a name: `family=Probe, given=C. D., prefix=van der`. */
function nameOf(name: string): string | null {
  if (!/^\s*\w+\s*=/.test(name)) return tidy(isProtected(name) ? name : inNaturalOrder(name), markup);
  const parts = new Map(splitNames(name, ",").map((part) => [part.split("=")[0]?.trim(), part.slice(part.indexOf("=") + 1).trim()]));
  return tidy(["given", "prefix", "family", "suffix"].flatMap((part) => parts.get(part) ?? []).join(" "), markup);
}

/** A name in braces is that of a group, and its commas are its own; of `{Doe}, {Jane}` only the parts are in braces. */
const isProtected = (name: string): boolean => /^\{.*\}$/s.test(name) && splitNames(name, ",").length === 1;
