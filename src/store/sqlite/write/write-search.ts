import type { Model } from "../../../model/model.js";
import { buildIndex, claimLinks, type Claim, type Entry, type IndexedWord } from "../../search/build-index.js";
import type { Connection, Row } from "../connect/connection.js";
import { kindCondition, typeCondition } from "../compile/conditions.js";

/** Writes the index of words, whose tables are empty. */
export function writeSearch(connection: Connection, model: Model): void {
  const { entries, words } = buildIndex(model, entriesOf(connection, model), claimsOf(connection, model));
  connection.runAll(
    "INSERT INTO entry (place, id, standing) VALUES (?, ?, ?)",
    entries.map(({ id, standing }, place) => [place, id, standing]),
  );
  const typos: number[] = [];
  connection.runAll("INSERT INTO word (pk, text, count, named, postings) VALUES (?, ?, ?, ?, ?)", rowsOf(words, typos));
  writeTypos(connection, Float64Array.from(typos));
}

/** The rows of the words, one at a time. The typo keys of each are put aside, as one number with the word. */
function* rowsOf(words: Iterable<IndexedWord>, typos: number[]): Iterable<Row> {
  let pk = 0;
  for (const { text, count, named, postings, typos: keys } of words) {
    for (const key of keys) typos.push(key * maxWords + pk);
    yield [pk, text, count, named, postings];
    pk += 1;
  }
}

/** Words under each of their keys, in the order of the keys: the table is then written from its start to its end. */
function writeTypos(connection: Connection, typos: Float64Array): void {
  typos.sort();
  for (let start = 0; start < typos.length; start += chunk) {
    connection.run(`INSERT INTO typo (key, word) SELECT value / ${maxWords}, value % ${maxWords} FROM json_each(@pairs)`, {
      pairs: `[${typos.subarray(start, start + chunk).join()}]`,
    });
  }
}

/** A key of 29 bits and a word make one exact number. */
const maxWords = 2 ** 24;

/** How many rows one statement writes. */
const chunk = 10_000;

function entriesOf(connection: Connection, model: Model): Entry[] {
  const rows = connection.rows(
    `SELECT id, kind, name, aliases, summary, origin,
       (SELECT count(*) FROM edge WHERE src = node.pk) + (SELECT count(*) FROM edge WHERE dst = node.pk) AS degree
     FROM node WHERE ${kindCondition("", model.type("Entity").kinds)}`,
  );
  return rows.map((row) => ({ ...row, aliases: JSON.parse(String(row["aliases"])) as string[] }) as unknown as Entry);
}

function claimsOf(connection: Connection, model: Model): Claim[] {
  return connection.rows(
    `SELECT d.id AS "of", n.claim
     FROM edge e JOIN node n ON n.pk = e.src JOIN node d ON d.pk = e.dst
     WHERE ${typeCondition("e.", claimLinks(model))} AND n.claim IS NOT NULL`,
  ) as unknown as Claim[];
}
