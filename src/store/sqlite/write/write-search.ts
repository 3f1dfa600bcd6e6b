import { createHash, randomUUID } from "node:crypto";
import { defaultMinConfidence } from "../../../model/confidence.js";
import type { Model } from "../../../model/model.js";
import { claimLinks, searchedNodes, type Claim, type Entry } from "../../search/build-index.js";
import { wordsIn, type GatheredWords } from "../../search/gather-words.js";
import { numberEntries } from "../../search/number-entries.js";
import { packPostings } from "../../search/posting.js";
import { placeEntries, type PlacedEntry } from "../../search/standing.js";
import type { Connection, Row } from "../connect/connection.js";
import { chunkKey } from "../word-keys.js";
import { chunksOf, chunkSize } from "./chunks.js";
import { gatherBeside } from "./gather-beside.js";
import { shownEdges } from "./shown-edges.js";
import { kindCondition, typeCondition } from "../compile/conditions.js";

/** The numbers by which the index knows nodes. */
export function entryNumbers(connection: Connection): Map<string, number> {
  const rows = connection.values({ sql: "SELECT id, number FROM entry", parameters: {} });
  return new Map(rows.map(([id, number]) => [String(id), Number(number)]));
}

/**
 * Begins to write the index of words, whose tables are empty: what is returned ends it. The words are gathered beside what is done between. Nodes keep the
 * numbers that they had.
 */
export function beginSearch(connection: Connection, model: Model, known: ReadonlyMap<string, number>): () => void {
  const found = entriesOf(connection, model);
  const { numbers } = numberEntries(found, known);
  const takeWords = gatherBeside(searchedNodes(model, found, claimsOf(connection, model), numbers));
  return () => {
    const entries = placeEntries(found);
    const placed = entries.map((entry) => ({ ...entry, number: numbers.get(entry.id) ?? 0 }));
    connection.insertRows(
      "INSERT INTO entry (number, id, standing, called, degree, connected)",
      placed
        .sort((a, b) => a.number - b.number)
        .map(({ number, id, standing, called, degree, connected }) => [number, id, standing, called, degree, connected]),
    );
    const { words, typos } = takeWords();
    writeWords(connection, words);
    writeTypos(connection, typos);
    markOrder(connection, hashOf(entries, numbers));
  };
}

function writeWords(connection: Connection, words: GatheredWords): void {
  let named: Row[] = [];
  let chunks: Row[] = [];
  const flush = (): void => {
    connection.insertRows("INSERT INTO word (pk, text, count, named, forgiven)", named);
    connection.insertRows("INSERT INTO chunk (key, postings)", chunks);
    [named, chunks] = [[], []];
  };
  let pk = 0;
  for (const { text, postings, named: names, forgiven } of wordsIn(words)) {
    named.push([pk, text, postings.length, names, forgiven]);
    if (postings.length <= chunkSize) chunks.push([chunkKey(pk, 0), packPostings(postings)]);
    else chunks.push(...chunksOf(pk, postings));
    pk += 1;
    if (named.length === rowsAtOnce) flush();
  }
  flush();
}

/** The same for the same order of the same nodes under the same numbers. */
function hashOf(entries: readonly PlacedEntry[], numbers: ReadonlyMap<string, number>): string {
  const hash = createHash("sha256");
  for (const { id, standing } of entries) hash.update(`${String(numbers.get(id))} ${standing}\n`);
  return hash.digest("base64url");
}

/** Tells readers by a mark that the order of the nodes is another one. */
export function markOrder(connection: Connection, mark: string = randomUUID()): void {
  connection.run("INSERT INTO meta (key, value) VALUES ('order', @mark) ON CONFLICT (key) DO UPDATE SET value = excluded.value", {
    mark,
  });
}

/** The keys of words, which ascend: the table is written from its start to its end. */
function writeTypos(connection: Connection, typos: Float64Array): void {
  for (let start = 0; start < typos.length; start += rowsAtOnce)
    connection.insertRows(
      "INSERT INTO typo (key)",
      Array.from(typos.subarray(start, start + rowsAtOnce), (key) => [key]),
    );
}

/** How many rows are written at once. */
const rowsAtOnce = 10_000;

/** What can be found: everything, or the nodes with these ids. */
export function entriesOf(connection: Connection, model: Model, ids?: readonly string[]): Entry[] {
  const shown = shownEdges(connection);
  const rows = connection.rows(
    `SELECT id, kind, name, aliases, summary, origin,
       (SELECT count(*) FROM ${shown} WHERE src = node.pk) + (SELECT count(*) FROM ${shown} WHERE dst = node.pk) AS degree
     FROM node WHERE ${kindCondition("", model.type("Entity").kinds)}${ids ? " AND id IN (SELECT value FROM json_each(@ids))" : ""}`,
    ids ? { ids: JSON.stringify(ids) } : {},
  );
  return rows.map((row) => ({ ...row, aliases: JSON.parse(String(row["aliases"])) as string[] }) as unknown as Entry);
}

/** What results claim, of everything or of the nodes with these ids. */
export function claimsOf(connection: Connection, model: Model, ids?: readonly string[]): Claim[] {
  const start = ids
    ? "json_each(@ids) j CROSS JOIN node d ON d.id = j.value CROSS JOIN edge e ON e.dst = d.pk"
    : "edge e JOIN node d ON d.pk = e.dst";
  return connection.rows(
    `SELECT d.id AS "of", n.claim
     FROM ${start} JOIN node n ON n.pk = e.src
     WHERE ${typeCondition("e.", claimLinks(model))} AND n.claim IS NOT NULL AND coalesce(n.confidence, 1) >= ${defaultMinConfidence}`,
    ids ? { ids: JSON.stringify(ids) } : {},
  ) as unknown as Claim[];
}
