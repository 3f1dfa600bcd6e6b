import type { Model } from "../../../model/model.js";
import type { Change } from "../../change/apply-batch.js";
import { claimLinks, keysOf, textsOf, type Entry, type IndexedText } from "../../search/build-index.js";
import { isWholeName, packPostings, placeOf, posting, unpackPostings, type Posting } from "../../search/posting.js";
import type { Connection } from "../connect/connection.js";
import { chunkKey, chunksOf, chunkSize } from "../write/chunks.js";
import { claimsOf, entriesOf, markOrder } from "../write/write-search.js";
import { followStandings } from "./standings.js";

/** What is searched of nodes, by their ids: every word and whole name. */
type Texts = ReadonlyMap<string, ReadonlyMap<string, IndexedText>>;

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
    const words = new Map<string, WordChange[]>();
    for (const id of this.ids) {
      const [number, kind] = [numbers.get(id), this.model.kinds.indexOf(id.slice(0, id.indexOf(":")).toUpperCase())];
      if (number === undefined) continue;
      for (const each of differences(this.before.get(id), after.get(id), (text) => posting(number, kind, text.source))) {
        const others = words.get(each.text);
        if (others) others.push(each);
        else words.set(each.text, [each]);
      }
    }
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
    const claims = Map.groupBy(claimsOf(this.connection, this.model, this.ids), ({ of }) => of);
    const entries: readonly Entry[] = entriesOf(this.connection, this.model, this.ids);
    return new Map(
      entries.map((entry) => [
        entry.id,
        textsOf(
          entry,
          (claims.get(entry.id) ?? []).map(({ claim }) => claim),
        ),
      ]),
    );
  }
}

/** The nodes of which other texts may be searched: those that are written, and those of whose claims some are. */
function idsIn(connection: Connection, model: Model, { nodes, edges }: Change): string[] {
  const links = claimLinks(model);
  const written = nodes.map(({ before, after }) => after ?? before);
  const isNamed = (kind: string): boolean => model.typeOfKind(kind).isNamed;
  const named = written.flatMap((node) => (node && isNamed(node.kind) ? [node.id] : []));
  const claims = written.flatMap((node) => (node && !isNamed(node.kind) ? [node.id] : []));
  const linked = edges.flatMap(({ before, after }) =>
    [before, after].flatMap((edge) => (edge && links.includes(edge.type) ? [edge.to] : [])),
  );
  const of =
    claims.length === 0
      ? []
      : connection.values({
          sql: `SELECT d.id FROM json_each(@claims) j JOIN node n ON n.id = j.value
            JOIN edge e ON e.src = n.pk AND e.type IN (SELECT value FROM json_each(@links)) JOIN node d ON d.pk = e.dst`,
          parameters: { claims: JSON.stringify(claims), links: JSON.stringify(links) },
        });
  return [...new Set([...named, ...linked, ...of.map(([id]) => String(id))])];
}

/** What becomes of one word in one node. */
interface WordChange {
  readonly text: string;
  readonly before: Posting | undefined;
  readonly after: Posting | undefined;
  /** By how much the number of nodes changes in which typing errors are forgiven in it. */
  readonly forgiven: number;
}

function differences(
  before: ReadonlyMap<string, IndexedText> | undefined,
  after: ReadonlyMap<string, IndexedText> | undefined,
  toPosting: (text: IndexedText) => Posting,
): WordChange[] {
  const texts = new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])]);
  return [...texts].flatMap((text) => {
    const [was, is] = [before?.get(text), after?.get(text)];
    if (was?.source === is?.source && was?.isForgiven === is?.isForgiven) return [];
    const forgiven = Number(is?.isForgiven ?? false) - Number(was?.isForgiven ?? false);
    return [{ text, before: was && toPosting(was), after: is && toPosting(is), forgiven }];
  });
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
  const [, , had = 0, , times = 0] = row ?? [];
  const sum = (by: (change: WordChange) => number): number => changes.reduce((all, change) => all + by(change), 0);
  const count = had + sum(({ before, after }) => Number(after !== undefined) - Number(before !== undefined));
  const forgiven = times + sum((change) => change.forgiven);
  const values = [count, namedIn(row, changes), forgiven];
  const pk =
    row?.[0] ??
    connection.insertAll("INSERT INTO word (text, count, named, forgiven) VALUES (?, ?, ?, ?) RETURNING pk", [[text, ...values]])[0] ??
    0;
  const typos = keysOf(text).map((key) => [key, pk]);
  if (times > 0 && forgiven === 0) connection.runAll("DELETE FROM typo WHERE key = ? AND word = ?", typos);
  if (times === 0 && forgiven > 0) connection.runAll("INSERT INTO typo (key, word) VALUES (?, ?)", typos);
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
    const number = placeOf(change.after ?? change.before ?? 0);
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
    const postings = changed(unpackPostings(bytes), own);
    connection.run("DELETE FROM chunk WHERE key = @key", { key });
    if (postings.length === 0 && key !== first) continue;
    const parts = postings.length > 2 * chunkSize ? chunksOf(word, postings) : [[key, packPostings(postings.slice())]];
    connection.runAll(
      "INSERT INTO chunk (key, postings) VALUES (?, ?)",
      parts.map(([at, packed], index) => [index === 0 ? key : (at ?? key), packed ?? null]),
    );
  }
}

const namedIn = (row: WordRow | undefined, changes: readonly WordChange[]): number =>
  changes.reduce((sum, { before, after }) => sum + Number(isNamed(after)) - Number(isNamed(before)), row?.[3] ?? 0);

const isNamed = (each: Posting | undefined): boolean => each !== undefined && isWholeName(each);

/** Postings in their order, without those that go and with those that come. What lies between is copied whole: of common words there are many. */
function changed(postings: Uint32Array, changes: readonly WordChange[]): Uint32Array {
  const steps = changes.flatMap(({ before, after }) => [
    ...(before === undefined ? [] : [{ at: before, comes: false }]),
    ...(after === undefined ? [] : [{ at: after, comes: true }]),
  ]);
  steps.sort((a, b) => a.at - b.at);
  const merged = new Uint32Array(postings.length + steps.length);
  let [from, size] = [0, 0];
  for (const { at, comes } of steps) {
    const place = placeIn(postings, at);
    merged.set(postings.subarray(from, place), size);
    size += place - from;
    from = place;
    if (comes) merged[size++] = at;
    else if (postings[place] === at) from += 1;
  }
  merged.set(postings.subarray(from), size);
  return merged.subarray(0, size + postings.length - from);
}

/** How many postings come before one. */
function placeIn(postings: Uint32Array, wanted: Posting): number {
  let [from, to] = [0, postings.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((postings[middle] ?? 0) < wanted) from = middle + 1;
    else to = middle;
  }
  return from;
}
