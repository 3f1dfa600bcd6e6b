import type { Model } from "../../../model/model.js";
import type { Change } from "../../change/apply-batch.js";
import { changedPostings, countsAfter, searchedIn, textsIn, wordChanges, type Texts, type WordChange } from "../../follow/words.js";
import { claimLinks, keysOf } from "../../search/build-index.js";
import { packPostings, numberOf, unpackPostings } from "../../search/posting.js";
import type { Connection } from "../connect/connection.js";
import { chunkKey, typoKey } from "../word-keys.js";
import { chunksOf, chunkSize } from "../write/chunks.js";
import { claimsOf, entriesOf, markOrder } from "../write/write-search.js";
import { followStandings } from "./standings.js";

/** Keeps the index of words right. It is made before a change is written, and follows once that is done. */
export class FollowingSearch {
  private readonly ids: readonly string[];
  private readonly before: Texts;

  constructor(
    private readonly connection: Connection,
    private readonly model: Model,
    private readonly change: Change,
  ) {
    this.ids = idsIn(connection, model, change);
    this.before = this.texts();
  }

  /** Writes what differs: the words of nodes, and the order of all. */
  follow(): void {
    const gone = this.numbers();
    followStandings(this.connection, this.model, this.change);
    const numbers = new Map([...gone, ...this.numbers()]);
    const after = this.texts();
    const words = wordChanges(this.model, numbers, this.before, after);
    if (words.size > 0) writeWords(this.connection, words);
    markOrder(this.connection);
  }

  private numbers(): Map<string, number> {
    const rows = this.connection.values({
      sql: "SELECT e.id, e.number FROM json_each(@ids) j JOIN entry e ON e.id = j.value",
      parameters: { ids: JSON.stringify(this.ids) },
    });
    return new Map(rows.map(([id, number]) => [String(id), Number(number)]));
  }

  private texts(): Texts {
    return textsIn(entriesOf(this.connection, this.model, this.ids), claimsOf(this.connection, this.model, this.ids));
  }
}

/** The nodes of which other texts may be searched. */
function idsIn(connection: Connection, model: Model, change: Change): string[] {
  const { ids, claims } = searchedIn(model, change);
  if (claims.length === 0) return ids;
  const of = connection.values({
    sql: `SELECT d.id FROM json_each(@claims) j JOIN node n ON n.id = j.value
      JOIN edge e ON e.src = n.pk AND e.type IN (SELECT value FROM json_each(@links)) JOIN node d ON d.pk = e.dst`,
    parameters: { claims: JSON.stringify(claims), links: JSON.stringify(claimLinks(model)) },
  });
  return [...new Set([...ids, ...of.map(([id]) => String(id))])];
}

type WordRow = readonly [pk: number, text: string, count: number, named: number, forgiven: number];

function writeWords(connection: Connection, words: ReadonlyMap<string, readonly WordChange[]>): void {
  const rows = connection.values({
    sql: "SELECT w.pk, w.text, w.count, w.named, w.forgiven FROM json_each(@texts) j JOIN word w ON w.text = j.value",
    parameters: { texts: JSON.stringify([...words.keys()]) },
  }) as readonly WordRow[];
  const known = new Map(rows.map((row) => [row[1], row]));
  for (const [text, changes] of words) writeWord(connection, text, known.get(text), changes);
}

function writeWord(connection: Connection, text: string, row: WordRow | undefined, changes: readonly WordChange[]): void {
  const [, , had = 0, names = 0, times = 0] = row ?? [];
  const { count, named, forgiven } = countsAfter({ count: had, named: names, forgiven: times }, changes);
  const values = [count, named, forgiven];
  const pk =
    row?.[0] ??
    connection.insertAll("INSERT INTO word (text, count, named, forgiven) VALUES (?, ?, ?, ?) RETURNING pk", [[text, ...values]])[0] ??
    0;
  const typos = keysOf(text).map((hash) => [typoKey(hash, pk)]);
  if (times > 0 && forgiven === 0) connection.runAll("DELETE FROM typo WHERE key = ?", typos);
  if (times === 0 && forgiven > 0) connection.runAll("INSERT INTO typo (key) VALUES (?)", typos);
  if (count > 0) {
    if (row) connection.runAll("UPDATE word SET count = ?, named = ?, forgiven = ? WHERE pk = ?", [[...values, pk]]);
    writeChunks(connection, pk, changes);
    return;
  }
  connection.run("DELETE FROM word WHERE pk = @pk", { pk });
  connection.run("DELETE FROM chunk WHERE key >= @from AND key < @to", { from: chunkKey(pk, 0), to: chunkKey(pk + 1, 0) });
}

/** Writes the chunks of a word in which something changes. One that has become too long is parted. */
function writeChunks(connection: Connection, word: number, changes: readonly WordChange[]): void {
  const first = chunkKey(word, 0);
  const chunks = new Map<number, { readonly bytes: Uint8Array; readonly changes: WordChange[] }>();
  for (const change of changes) {
    const number = numberOf(change.after ?? change.before ?? 0);
    const [row] = connection.values({
      sql: "SELECT key, postings FROM chunk WHERE key >= @first AND key <= @key ORDER BY key DESC LIMIT 1",
      parameters: { first, key: chunkKey(word, number) },
    }) as readonly (readonly [number, Uint8Array])[];
    const [key, bytes] = row ?? [first, new Uint8Array(0)];
    const known = chunks.get(key);
    if (known) known.changes.push(change);
    else chunks.set(key, { bytes, changes: [change] });
  }
  for (const [key, { bytes, changes: own }] of chunks) {
    const postings = changedPostings(unpackPostings(bytes), own);
    connection.run("DELETE FROM chunk WHERE key = @key", { key });
    if (postings.length === 0 && key !== first) continue;
    const parts = postings.length > 2 * chunkSize ? chunksOf(word, postings) : [[key, packPostings(postings.slice())]];
    connection.runAll(
      "INSERT INTO chunk (key, postings) VALUES (?, ?)",
      parts.map(([at, packed], index) => [index === 0 ? key : (at ?? key), packed ?? null]),
    );
  }
}
