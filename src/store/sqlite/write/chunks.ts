import { packPostings, numberOf, type Posting } from "../../search/posting.js";
import type { Row } from "../connect/connection.js";
import { chunkKey } from "../word-keys.js";

/** How many postings a chunk has at most: with them a row fills a page. */
export const chunkSize = 1_000;

/** The postings of a word, which are in order, as the rows of its chunks. */
export function chunksOf(word: number, postings: Uint32Array): Row[] {
  const rows: Row[] = [];
  for (let start = 0; start === 0 || start < postings.length; start += chunkSize) {
    const first: Posting = postings[start] ?? 0;
    rows.push([chunkKey(word, start === 0 ? 0 : numberOf(first)), packPostings(postings.slice(start, start + chunkSize))]);
  }
  return rows;
}
