import { idOf, linkOf, pageOf } from "./feed-addresses.js";
import type { Feed, FeedEntry } from "./read-feed.js";

/** Writes a feed as Atom (RFC 4287). `address` is where it was asked for. */
export function writeAtom({ title, updated, entries }: Feed, origin: string, address: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<title>${escape(title)}</title>
<id>${escape(address)}</id>
<link rel="self" type="application/atom+xml" href="${escape(address)}"/>
<link rel="alternate" type="text/html" href="${escape(origin)}/"/>
<updated>${escape(updated)}</updated>
<generator>Papergraph</generator>
${entries.map((entry) => writeEntry(entry, origin)).join("")}</feed>
`;
}

function writeEntry({ revision, at, by, summary, ids }: FeedEntry, origin: string): string {
  const links = ids.map((id) => `<li><a href="${escape(pageOf(origin, id))}">${escape(id)}</a></li>`).join("");
  const content = `<p>${escape(summary)}</p>${links && `<ul>${links}</ul>`}`;
  return `<entry>
<title>${escape(summary)}</title>
<id>${escape(idOf(origin, revision))}</id>
<link rel="alternate" type="text/html" href="${escape(linkOf(origin, ids))}"/>
<updated>${escape(at)}</updated>
<author><name>${escape(by)}</name></author>
<content type="html">${escape(content)}</content>
</entry>
`;
}

/** A text as XML takes it: it has no way to write most control characters, and none to write half a character. */
function escape(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, "\u{fffd}")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
