import { idOf, linkOf } from "./feed-addresses.js";
import type { Feed } from "./read-feed.js";

/** Writes a feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). `address` is where it was asked for. */
export function writeJsonFeed({ title, entries }: Feed, origin: string, address: string): string {
  const items = entries.map(({ revision, at, by, summary, ids }) => ({
    id: idOf(origin, revision),
    url: linkOf(origin, ids),
    title: summary,
    content_text: [summary, ...ids].join("\n"),
    date_published: at,
    authors: [{ name: by }],
    _papergraph: { revision, ids },
  }));
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title,
    home_page_url: `${origin}/`,
    feed_url: address,
    language: "en",
    items,
  };
  return `${JSON.stringify(feed)}\n`;
}
