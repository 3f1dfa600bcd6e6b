import { randomUUID } from "node:crypto";
import { defaultMinConfidence } from "../../../model/confidence.js";
import type { Model } from "../../../model/model.js";
import { buildIndex, claimLinks, indexVersion, keysOf, type Claim, type Entry, type IndexedWord } from "../../search/build-index.js";
import { numberEntries } from "../../search/number-entries.js";
import { slicesOf } from "../../../slices-of.js";
import { confidenceOf, shownEdges } from "../compile/sure.js";
import { typoText } from "../compile/words.js";
import type { Run } from "../connect/connection.js";
import { WholeNumber } from "../connect/statement.js";
import { runInParts } from "./in-parts.js";
import { noteVersion } from "./version.js";

/** The properties by which the index knows a node. */
export const searchProperties = ["searchNumber", "searchStanding", "searchCalled"];

/**
 * Makes the index of words anew. Nodes keep the numbers that they had, and what is as before is not written. Answers the first number that no node
 * has had then, for whoever marks the order.
 */
export async function refreshSearch(run: Run, model: Model, nextNumber: number): Promise<number> {
  const found = await entriesOf(run, model);
  const present = await placedNodes(run);
  const known = new Map([...present].map(([id, { number }]) => [id, number]));
  const { numbers, next } = numberEntries(found, known, nextNumber);
  const { entries, words } = buildIndex(model, found, await claimsOf(run, model), numbers);
  const placed = entries.map(({ id, standing, called }) => ({ id, standing, called, number: numbers.get(id) ?? 0 }));
  await placeEntries(
    run,
    placed.filter((node) => !isPlacedSo(node, present.get(node.id))),
  );
  await replaceWords(run, words);
  return next;
}

async function placedNodes(run: Run): Promise<Map<string, PlacedNode>> {
  const rows = await run({
    cypher: [
      "MATCH (n:Entity) WHERE n.searchNumber IS NOT NULL",
      "RETURN n.id AS id, n.searchStanding AS standing, n.searchCalled AS called, n.searchNumber AS number",
    ].join("\n"),
    parameters: {},
  });
  return new Map((rows as unknown as PlacedNode[]).map((node) => [node.id, node]));
}

const isPlacedSo = (node: PlacedNode, present: PlacedNode | undefined): boolean =>
  node.number === present?.number && node.standing === present.standing && node.called === present.called;

/** Makes these the words of the index. Those that another version of this code made have other keys, and are all written again. */
async function replaceWords(run: Run, words: Iterable<IndexedWord>): Promise<void> {
  const [lock] = await run({ cypher: "MATCH (l:Lock {name: 'seeds'}) RETURN l.indexVersion AS version", parameters: {} });
  const isOther = lock?.["version"] !== indexVersion;
  const rows = await run({
    cypher: [
      "MATCH (w:Word) RETURN w.text AS text, w.count AS count, w.named AS named, w.forgiven AS forgiven, w.postings AS postings,",
      "  coalesce(size(w.typos), 0) AS typos",
    ].join("\n"),
    parameters: {},
  });
  const present = new Map<string, PresentWord>();
  const twice = new Set<string>();
  for (const row of rows as unknown as PresentWord[]) {
    if (present.has(row.text)) twice.add(row.text);
    present.set(row.text, row);
  }
  await removeWords(run, twice);
  for (const text of twice) present.delete(text);
  for (const slice of slicesOf(words, wordsAtOnce)) {
    const missing = slice.filter((word) => {
      const known = present.get(word.text);
      present.delete(word.text);
      return isOther || !known || !isSameWord(known, word);
    });
    await writeWords(run, missing);
  }
  await removeWords(run, present.keys());
}

/** In a transaction that has removed many nodes a server takes long for each look into an index: 5,000 looks took 13.6 s, one pass 0.4 s. */
const removeWords = (run: Run, texts: Iterable<string>): Promise<void> =>
  runInParts(run, "MATCH (w:Word) USING SCAN w:Word WHERE w.text IN $given.rows DELETE w", [...texts]);

interface PresentWord extends Pick<IndexedWord, "text" | "count" | "named" | "forgiven"> {
  readonly postings: Int8Array;
  /** How many characters its typo keys have. */
  readonly typos: number;
}

const isSameWord = ({ count, named, forgiven, postings, typos }: PresentWord, word: IndexedWord): boolean =>
  word.count === count &&
  word.named === named &&
  word.forgiven === forgiven &&
  typoText(word.typos).length === typos &&
  Buffer.compare(word.postings, new Uint8Array(postings.buffer, postings.byteOffset, postings.byteLength)) === 0;

/** Tells readers by a mark that the order of the nodes is another one. `next` is the first number that no node had yet. */
export const markOrder = (run: Run, next: number): Promise<void> =>
  noteVersion(run, { order: randomUUID(), nextNumber: next, indexVersion });

/** A node as the index orders it. */
export interface PlacedNode {
  readonly id: string;
  readonly standing: string;
  readonly called: string;
  readonly number: number;
}

/** Writes where nodes stand in the order of all that can be found. */
export async function placeEntries(run: Run, placed: readonly PlacedNode[]): Promise<void> {
  await runInParts(
    run,
    [
      "UNWIND $given.rows AS each MATCH (n:Node {id: each.id})",
      "SET n.searchNumber = toInteger(each.number), n.searchStanding = each.standing, n.searchCalled = each.called",
    ].join("\n"),
    placed.map((each) => ({ ...each })),
  );
}

/** Writes words, new ones or in place of those that are there. */
export async function writeWords(run: Run, words: readonly Omit<IndexedWord, "typos">[]): Promise<void> {
  for (let start = 0; start < words.length; start += wordsAtOnce) {
    const rows = words.slice(start, start + wordsAtOnce).map(({ text, count, named, forgiven, postings }) => ({
      text,
      count: new WholeNumber(count),
      named: new WholeNumber(named),
      forgiven: new WholeNumber(forgiven),
      postings: new Int8Array(postings.buffer, postings.byteOffset, postings.byteLength),
      typos: forgiven > 0 ? typoText(keysOf(text)) : null,
    }));
    await runInParts(run, "UNWIND $given.rows AS row MERGE (w:Word {text: row.text}) SET w += row", rows);
  }
}

/** How many words are made ready at a time. */
const wordsAtOnce = 5_000;

/** What can be found: everything, or the nodes with these ids. */
export async function entriesOf(run: Run, model: Model, ids?: readonly string[]): Promise<Entry[]> {
  const cypher = [
    ids ? "UNWIND $given.ids AS id MATCH (n:Entity:Node {id: id})" : "MATCH (n:Entity)",
    "RETURN n.id AS id, n.kind AS kind, n.name AS name, n.aliases AS aliases, n.summary AS summary, n.origin AS origin,",
    // In one order, so that the same graph gets the same numbers.
    `  ${degreeOf(model, "n")} AS degree ORDER BY id`,
  ].join("\n");
  return (await run({ cypher, parameters: ids ? { ids } : {} })) as unknown as Entry[];
}

/** How many relations and results a node has. */
export function degreeOf(model: Model, node: string): string {
  const edges = shownEdges([...model.edges.keys()].join("|"));
  return `COUNT { (${node})-[${edges}]->() } + COUNT { (${node})<-[${edges}]-() }`;
}

/** What results claim, of everything or of the nodes with these ids. */
export async function claimsOf(run: Run, model: Model, ids?: readonly string[]): Promise<Claim[]> {
  const links = claimLinks(model).join("|");
  const cypher = [
    ids ? `UNWIND $given.ids AS id MATCH (m:Node {id: id})<-[:${links}]-(n:Node)` : `MATCH (n:Node)-[:${links}]->(m:Node)`,
    `WHERE n.claim IS NOT NULL AND ${confidenceOf("n")} >= ${defaultMinConfidence} RETURN m.id AS of, n.claim AS claim`,
  ].join("\n");
  return (await run({ cypher, parameters: ids ? { ids } : {} })) as unknown as Claim[];
}
