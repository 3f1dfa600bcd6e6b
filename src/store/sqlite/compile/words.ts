import { maxCompletions, maxNames, type FoundWords, type IndexQuestion } from "../../search/ask-index.js";
import { unpackPostings } from "../../search/posting.js";
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

const size = "coalesce((SELECT max(place) + 1 FROM entry), 0)";
const next = "(SELECT place FROM entry WHERE standing > +@after ORDER BY standing LIMIT 1)";
const stop = "(SELECT place FROM entry WHERE standing >= +@before ORDER BY standing LIMIT 1)";

/** The same statement for all questions. It answers rows of words, each with the size and the bounds of the page beside it. */
const sql = `SELECT text, count, postings, ${size} AS size, coalesce(${next}, ${size}) AS next, coalesce(${stop}, ${size}) AS stop
FROM word WHERE pk IN (${asked.join(" UNION ")})`;

/** Asks the index of words. */
export function askWords({ texts, prefixes, names, typos, after, before }: IndexQuestion): Ask<Statement, Rows, FoundWords> {
  const lists = { texts, prefixes, names, typos };
  const parameters = Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, JSON.stringify(list)]));
  return { statement: { sql, parameters: { ...parameters, after, before } }, take: takeWords };
}

type WordRow = readonly [text: string, count: number, postings: Uint8Array, size: number, next: number, stop: number];

function takeWords(rows: Rows): FoundWords {
  const words = rows as readonly WordRow[];
  const [, , , size = 0, next = 0, stop = 0] = words[0] ?? [];
  const found = words.map(([text, count, postings]) => ({ text, count, postings: unpackPostings(postings) }));
  return { words: found, size, next, stop, versions: [] };
}
