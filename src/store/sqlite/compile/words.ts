import { maxCompletions, maxNames, type FoundWord, type FoundWords, type IndexQuestion, type Postings } from "../../search/ask-index.js";
import { maxPlaces, unpackPostings } from "../../search/posting.js";
import type { Ask } from "../../read/reading.js";
import type { Rows, Statement } from "../connect/statement.js";

/** Above every text that begins like the one before it. */
const last = "char(1114111)";

/** The keys of the words, among those that a condition on `w` leaves, that begin like each text of a list: the most frequent. */
const completed = (list: string, condition: string, limit: number): string => `
  SELECT j.value FROM json_each(${list}) p, json_each((
    SELECT jsonb_group_array(pk) FROM (
      SELECT w.pk FROM word w
      WHERE w.text > p.value AND w.text < p.value || ${last}${condition}
      ORDER BY w.count DESC, w.text LIMIT ${limit}
    )
  )) j`;

const asked = [
  "SELECT w.pk FROM json_each(+@texts) t CROSS JOIN word w ON w.text = t.value",
  completed("+@prefixes", "", maxCompletions),
  completed("+@names", " AND w.named > 0", maxNames),
  `SELECT y.word
   FROM json_each(+@typos) t CROSS JOIN json_each(t.value, '$.keys') k CROSS JOIN typo y ON y.key = k.value
   WHERE NOT EXISTS (SELECT 1 FROM word WHERE text = t.value ->> 'text')`,
];

const orderMark = "(SELECT value FROM meta WHERE key = 'order')";
const next = "(SELECT number FROM entry WHERE standing > +@after ORDER BY standing LIMIT 1)";
const stop = "(SELECT number FROM entry WHERE standing >= +@before ORDER BY standing LIMIT 1)";

/**
 * The same statement for all questions. It answers one row: lists of what is known of the words, the mark of the order, and the bounds of the
 * page. To make a row of each word takes the driver longer than to write and read a list.
 */
const sql = `SELECT ${["text", "count", "named", "pk"].map((column) => `json_group_array(w.${column})`).join(", ")},
  ${orderMark} AS mark, ${next} AS next, ${stop} AS stop
FROM word w WHERE w.pk IN (${asked.join(" UNION ALL ")})`;

/** A word with its key. */
interface KeyedWord extends FoundWord {
  readonly key: number;
}

/** Asks the index of words. */
export function askWords({ texts, prefixes, names, typos, after, before }: IndexQuestion): Ask<Statement, Rows, FoundWords> {
  const lists = { texts, prefixes, names, typos };
  const parameters = Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, JSON.stringify(list)]));
  return { statement: { sql, parameters: { ...parameters, after, before } }, take: takeWords };
}

type WordsRow = readonly [
  texts: string,
  counts: string,
  named: string,
  keys: string,
  mark: string | null,
  next: number | null,
  stop: number | null,
];

function takeWords([row]: Rows): FoundWords {
  const [texts = "[]", counts = "[]", named = "[]", keys = "[]", mark = null, next = null, stop = null] = (row ?? []) as Partial<WordsRow>;
  const [count, names, key] = [counts, named, keys].map((list) => JSON.parse(list) as number[]);
  const words = (JSON.parse(texts) as string[]).map((text, at): KeyedWord => ({
    text,
    count: count?.[at] ?? 0,
    named: names?.[at] ?? 0,
    key: key?.[at] ?? 0,
  }));
  return { words, next, stop, order: words.length > 0 ? mark : null };
}

/** Asks in which nodes words stand. Those of common words come in several chunks. */
export function askPostings(words: readonly FoundWord[]): Ask<Statement, Rows, Postings> {
  const keyed = words as readonly KeyedWord[];
  return {
    statement: {
      sql: `SELECT j.key, c.key, c.postings
        FROM json_each(+@words) j CROSS JOIN chunk c ON c.key >= j.value * ${maxPlaces} AND c.key < (j.value + 1) * ${maxPlaces}`,
      parameters: { words: JSON.stringify(keyed.map(({ key }) => key)) },
    },
    take: (rows) => takePostings(words, rows as readonly ChunkRow[]),
  };
}

type ChunkRow = readonly [word: number, key: number, postings: Uint8Array];

function takePostings(words: readonly FoundWord[], rows: readonly ChunkRow[]): Postings {
  const chunks = words.map((): ChunkRow[] => []);
  for (const row of rows) chunks[row[0]]?.push(row);
  return new Map(words.map((word, place) => [word, joined(chunks[place] ?? [])]));
}

/** The postings in chunks, which may come in any order. */
function joined(chunks: readonly ChunkRow[]): Uint32Array {
  const inOrder = chunks.toSorted(([, a], [, b]) => a - b).map(([, , postings]) => unpackPostings(postings));
  const [first] = inOrder;
  if (first && inOrder.length === 1) return first;
  const all = new Uint32Array(inOrder.reduce((size, chunk) => size + chunk.length, 0));
  let size = 0;
  for (const chunk of inOrder) {
    all.set(chunk, size);
    size += chunk.length;
  }
  return all;
}

/** Asks for the numbers of all nodes in the order of their standing. */
export const askNumbers: Ask<Statement, Rows, Uint32Array> = {
  statement: { sql: "SELECT json_group_array(number) FROM (SELECT number FROM entry ORDER BY standing)", parameters: {} },
  take: ([row]) => Uint32Array.from(JSON.parse(String(row?.[0])) as number[]),
};
