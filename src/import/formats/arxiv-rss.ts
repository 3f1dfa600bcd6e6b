import { problem, type Found } from "../paper-record.js";
import { childText, xmlRecords, type XmlRecord } from "../text/xml-records.js";
import { announcementOf } from "./arxiv-announcement.js";

/** Reads arXiv's RSS, of today and as RDF. */
export function* readArxivRss(text: string): Generator<Found> {
  for (const record of xmlRecords(text, ["item"])) yield itemOf(record);
}

function itemOf({ place, text, element }: XmlRecord): Found {
  if (!element) return problem("syntax", "This item is not well-formed XML.", place, text);
  const [guid, link, description] = ["guid", "link", "description"].map((name) => childText(element, name));
  return announcementOf(element, { guid: guid ?? null, link: link ?? null, description: description ?? null }, place);
}
