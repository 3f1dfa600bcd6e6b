import { maxCompletions, maxNames, type FoundWord, type FoundWords, type IndexQuestion, type Postings } from "../../search/ask-index.js";
import { bytesOfPosting, maxPlaces, unpackPostings } from "../../search/posting.js";
import type { Ask } from "../../read/reading.js";
import type { Rows, Statement } from "../connect/statement.js";
import { maxWords } from "../word-keys.js";

/** Above every text that begins like the one before it. */
const last = "char(1114111)";

/** A condition on the words that begin like each text of a list `p`. */
const begun = `w.text > p.value AND w.text < p.value || ${last}`;

/** The keys that a statement on the texts of a list `p` answers for each. */
const each = (list: string, keys: string): string => `SELECT j.value FROM json_each(${list}) p, json_each(${keys}) j`;

/** The words that begin so, among those that a condition on `w` leaves: the most frequent. */
const mostFrequent = (condition: string, limit: number): string =>
  `(SELECT jsonb_group_array(pk) FROM (SELECT w.pk FROM word w WHERE ${begun}${condition} ORDER BY w.count DESC, w.text LIMIT ${limit}))`;

/**
 * The most frequent words that begin so. Most words stand in one node: they come after all others, by their texts, and nothing is sorted for
 * them.
 */
const completions = [
  mostFrequent(" AND w.count > 1", maxCompletions),
  `CASE WHEN (SELECT count(*) FROM (SELECT 1 FROM word w WHERE ${begun} AND w.count > 1 LIMIT ${maxCompletions})) < ${maxCompletions}
    THEN (SELECT jsonb_group_array(pk) FROM (SELECT w.pk FROM word w WHERE ${begun} AND w.count = 1 ORDER BY w.text LIMIT ${maxCompletions}))
    ELSE jsonb_array() END`,
];

const asked = [
  "SELECT w.pk FROM json_each(+@texts) t CROSS JOIN word w ON w.text = t.value",
  ...completions.map((keys) => each("+@prefixes", keys)),
  each("+@names", mostFrequent(" AND w.named > 0", maxNames)),
  `SELECT y.key % ${maxWords}
   FROM json_each(+@typos) t CROSS JOIN json_each(t.value, '$.keys') k
     CROSS JOIN typo y ON y.key >= k.value * ${maxWords} AND y.key < (k.value + 1) * ${maxWords}
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

/**
 * Asks in which nodes words stand. Those of common words come in several chunks. One row holds all chunks, one after the other: to hand over
 * each takes the driver longer than to find it. As text they keep their bytes, for nothing looks at these.
 */
export function askPostings(words: readonly FoundWord[]): Ask<Statement, Rows, Postings> {
  const keyed = words as readonly KeyedWord[];
  return {
    statement: {
      sql: `SELECT json_group_array(j.key), json_group_array(c.key), json_group_array(length(c.postings)),
          CAST(group_concat(c.postings, '') AS BLOB)
        FROM json_each(+@words) j CROSS JOIN chunk c ON c.key >= j.value * ${maxPlaces} AND c.key < (j.value + 1) * ${maxPlaces}`,
      parameters: { words: JSON.stringify(keyed.map(({ key }) => key)) },
    },
    take: ([row]) => takePostings(words, row as ChunksRow),
  };
}

/** Of each chunk the place of its word, its key and its size, and the bytes of all; null where there is none. */
type ChunksRow = readonly [places: string, keys: string, sizes: string, bytes: Uint8Array | null];

type Chunk = readonly [key: number, postings: Uint32Array];

function takePostings(words: readonly FoundWord[], [places, keys, sizes, bytes]: ChunksRow): Postings {
  const all = unpackPostings(bytes ?? new Uint8Array(0));
  const [place, key, size] = [places, keys, sizes].map((list) => JSON.parse(list) as number[]);
  const chunks = words.map((): Chunk[] => []);
  let start = 0;
  place?.forEach((each, at) => {
    const end = start + (size?.[at] ?? 0) / bytesOfPosting;
    chunks[each]?.push([key?.[at] ?? 0, all.subarray(start, end)]);
    start = end;
  });
  return new Map(words.map((word, at) => [word, joined(chunks[at] ?? [])]));
}

/** The postings in chunks, which may come in any order. */
function joined(chunks: readonly Chunk[]): Uint32Array {
  const [[, only] = []] = chunks;
  if (only && chunks.length === 1) return only;
  const inOrder = chunks.toSorted(([a], [b]) => a - b).map(([, postings]) => postings);
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
