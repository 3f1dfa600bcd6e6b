import type { Ask } from "../../read/reading.js";
import { maxCompletions, maxNames, type FoundWord, type FoundWords, type IndexQuestion } from "../../search/ask-index.js";
import { unpackPostings } from "../../search/posting.js";
import type { ReadStatement, Rows } from "../connect/statement.js";

/** The words that begin like each text of a list, among those that a condition leaves: the most frequent. */
const completed = (list: string, condition: string, limit: number): string => `
  UNWIND ${list} AS prefix
  CALL (prefix) {
    MATCH (w:Word) WHERE w.text STARTS WITH prefix AND w.text <> prefix${condition}
    RETURN w ORDER BY w.count DESC, w.text LIMIT ${limit}
  }
  RETURN w`;

const asked = [
  "UNWIND $given.texts AS text MATCH (w:Word {text: text}) RETURN w",
  completed("$given.prefixes", "", maxCompletions),
  completed("$given.names", " AND w.named > 0", maxNames),
  `UNWIND $given.typos AS typo WITH typo WHERE NOT EXISTS { (:Word {text: typo.text}) }
   CALL db.index.fulltext.queryNodes('word_typos', typo.keys) YIELD node AS w RETURN w`,
];

/** Nodes whose standing compares so with a value, in this order. The planner looks into the index only where its second property is known to be there. */
const standing = (comparison: string): string => `MATCH (n:Entity) WHERE n.searchStanding ${comparison} AND n.searchNumber IS NOT NULL`;

/** The number of the first node whose standing compares so with a parameter. */
const numberOf = (comparison: string): string => `
    head(COLLECT {
      ${standing(comparison)} RETURN n.searchNumber AS number ORDER BY n.searchStanding LIMIT 1
    })`;

/** The same statement for all questions. It answers rows of words, each with the mark of the order and the bounds of the page beside it. */
const cypher = `
  MATCH (l:Lock {name: 'seeds'})
  WITH l.order AS mark, ${numberOf("> $given.after")} AS next, ${numberOf(">= $given.before")} AS stop
  CALL () { ${asked.join(" UNION ")} }
  RETURN w.text AS text, w.count AS count, w.named AS named, w.postings AS postings, mark, next, stop`;

/** The form in which the index keeps typo keys, and is asked for them: words of letters and digits. */
export const typoText = (keys: readonly number[]): string => keys.map((key) => key.toString(36)).join(" ");

const columns = ["text", "count", "named", "postings", "mark", "next", "stop"];

/** Asks the index of words. */
export function askWords({ texts, prefixes, names, typos, after, before }: IndexQuestion): Ask<ReadStatement, Rows, FoundWords> {
  const given = typos.map(({ text, keys }) => ({ text, keys: typoText(keys) }));
  return { statement: { cypher, parameters: { texts, prefixes, names, typos: given, after, before }, columns }, take: takeWords };
}

/** A word with the bytes of its postings. */
interface FilledWord extends FoundWord {
  readonly postings: Int8Array;
}

interface WordRow extends FilledWord {
  readonly mark: string | null;
  readonly next: number | null;
  readonly stop: number | null;
}

function takeWords(rows: Rows): FoundWords {
  const words = rows as unknown as readonly WordRow[];
  const { mark = null, next = null, stop = null } = words[0] ?? {};
  const filled = words.map(({ text, count, named, postings }): FilledWord => ({ text, count, named, postings }));
  return { words: filled, next, stop, order: mark };
}

/** The postings with which a word was answered. */
export function postingsWith(word: FoundWord): Uint32Array {
  const { buffer, byteOffset, byteLength } = (word as FilledWord).postings;
  return unpackPostings(new Uint8Array(buffer, byteOffset, byteLength));
}

/** Asks for the numbers of all nodes in the order of their standing. */
export const askNumbers: Ask<ReadStatement, Rows, Uint32Array> = {
  statement: {
    cypher: `${standing("> ''")} WITH n.searchNumber AS number ORDER BY n.searchStanding RETURN collect(number) AS numbers`,
    parameters: {},
    columns: ["numbers"],
  },
  take: ([row]) => Uint32Array.from((row?.["numbers"] ?? []) as number[]),
};
