import { randomUUID } from "node:crypto";
import { defaultMinConfidence } from "../../../model/confidence.js";
import type { Model } from "../../../model/model.js";
import { buildIndex, claimLinks, keysOf, type Claim, type Entry, type IndexedWord } from "../../search/build-index.js";
import { numberEntries, type EntryNumbers } from "../../search/number-entries.js";
import { confidenceOf, shownEdges } from "../compile/sure.js";
import { typoText } from "../compile/words.js";
import type { Run } from "../connect/connection.js";
import { noteVersion } from "./version.js";

/** How many rows one statement writes. */
const chunk = 5_000;

/** The numbers by which the index knows nodes. */
export async function entryNumbers(run: Run): Promise<Map<string, number>> {
  const cypher = "MATCH (n:Entity) WHERE n.searchNumber IS NOT NULL RETURN n.id AS id, n.searchNumber AS number";
  return new Map((await run({ cypher, parameters: {} })).map(({ id, number }) => [String(id), Number(number)]));
}

/** Makes the index of words anew. Nodes keep the numbers that they had. */
export async function refreshSearch(run: Run, model: Model, known: EntryNumbers): Promise<void> {
  await run({ cypher: "MATCH (w:Word) DELETE w", parameters: {} });
  const found = await entriesOf(run, model);
  const { numbers, next } = numberEntries(found, known.numbers, known.next);
  const { entries, words } = buildIndex(model, found, await claimsOf(run, model), numbers);
  await placeEntries(
    run,
    entries.map(({ id, standing, called }) => ({ id, standing, called, number: numbers.get(id) ?? 0 })),
  );
  let rows: Omit<IndexedWord, "typos">[] = [];
  for (const word of words) {
    rows.push(word);
    if (rows.length < chunk) continue;
    await writeWords(run, rows);
    rows = [];
  }
  await writeWords(run, rows);
  await markOrder(run, next);
}

/** Tells readers by a mark that the order of the nodes is another one. `next` is the first number that no node had yet. */
export const markOrder = (run: Run, next: number): Promise<void> => noteVersion(run, { order: randomUUID(), nextNumber: next });

/** A node as the index orders it. */
export interface PlacedNode {
  readonly id: string;
  readonly standing: string;
  readonly called: string;
  readonly number: number;
}

/** Writes where nodes stand in the order of all that can be found. */
export async function placeEntries(run: Run, placed: readonly PlacedNode[]): Promise<void> {
  for (let start = 0; start < placed.length; start += chunk) {
    await run({
      cypher: [
        "UNWIND $placed AS each MATCH (n:Node {id: each.id})",
        "SET n.searchNumber = toInteger(each.number), n.searchStanding = each.standing, n.searchCalled = each.called",
      ].join("\n"),
      parameters: { placed: placed.slice(start, start + chunk).map((each) => ({ ...each })) },
    });
  }
}

/** Writes words, new ones or in place of those that are there. */
export async function writeWords(run: Run, words: readonly Omit<IndexedWord, "typos">[]): Promise<void> {
  const rows = words.map(({ text, count, named, forgiven, postings }) => ({
    text,
    count,
    named,
    forgiven,
    postings: new Int8Array(postings.buffer, postings.byteOffset, postings.byteLength),
    typos: forgiven > 0 ? typoText(keysOf(text)) : null,
  }));
  await run({
    cypher: [
      "UNWIND $rows AS row",
      "MERGE (w:Word {text: row.text})",
      "SET w += row, w.count = toInteger(row.count), w.named = toInteger(row.named), w.forgiven = toInteger(row.forgiven)",
    ].join("\n"),
    parameters: { rows },
  });
}

/** What can be found: everything, or the nodes with these ids. */
export async function entriesOf(run: Run, model: Model, ids?: readonly string[]): Promise<Entry[]> {
  const cypher = [
    ids ? "UNWIND $ids AS id MATCH (n:Entity:Node {id: id})" : "MATCH (n:Entity)",
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
    ids ? `UNWIND $ids AS id MATCH (m:Node {id: id})<-[:${links}]-(n:Node)` : `MATCH (n:Node)-[:${links}]->(m:Node)`,
    `WHERE n.claim IS NOT NULL AND ${confidenceOf("n")} >= ${defaultMinConfidence} RETURN m.id AS of, n.claim AS claim`,
  ].join("\n");
  return (await run({ cypher, parameters: ids ? { ids } : {} })) as unknown as Claim[];
}
