import { createHash } from "node:crypto";
import type { Model } from "../../../model/model.js";
import { buildIndex, claimLinks, type Claim, type Entry, type IndexedWord } from "../../search/build-index.js";
import { typoText } from "../compile/words.js";
import type { Run } from "../connect/connection.js";

/** How many rows one statement writes. */
const chunk = 5_000;

/** Makes the index of words anew. Words and nodes get the version of the places, so that a search that meets two of them notices. */
export async function refreshSearch(run: Run, model: Model): Promise<void> {
  await run({ cypher: "MATCH (w:Word) DELETE w", parameters: {} });
  const { entries, words } = buildIndex(model, await entriesOf(run, model), await claimsOf(run, model));
  const version = createHash("sha256")
    .update(entries.map(({ standing }) => standing).join("\n"))
    .digest("base64url")
    .slice(0, 16);
  const places = entries.map(({ id, standing }, place) => ({ id, standing, place }));
  for (let start = 0; start < places.length; start += chunk) {
    await run({
      cypher: [
        "UNWIND $places AS each MATCH (n:Node {id: each.id})",
        "SET n.searchPlace = toInteger(each.place), n.searchStanding = each.standing, n.searchVersion = $version",
      ].join("\n"),
      parameters: { places: places.slice(start, start + chunk), version },
    });
  }
  let rows: IndexedWord[] = [];
  for (const word of words) {
    rows.push(word);
    if (rows.length < chunk) continue;
    await writeWords(run, rows, version);
    rows = [];
  }
  await writeWords(run, rows, version);
}

async function writeWords(run: Run, words: readonly IndexedWord[], version: string): Promise<void> {
  const rows = words.map(({ text, count, named, postings, typos }) => ({
    text,
    count,
    named,
    postings: new Int8Array(postings.buffer, postings.byteOffset, postings.byteLength),
    typos: typos.length > 0 ? typoText(typos) : null,
  }));
  await run({
    cypher: [
      "UNWIND $rows AS row",
      "CREATE (w:Word {text: row.text, count: toInteger(row.count), named: toInteger(row.named), version: $version})",
      "SET w.postings = row.postings, w.typos = row.typos",
    ].join("\n"),
    parameters: { rows, version },
  });
}

async function entriesOf(run: Run, model: Model): Promise<Entry[]> {
  const edges = [...model.edges.keys()].join("|");
  const cypher = [
    "MATCH (n:Entity)",
    "RETURN n.id AS id, n.kind AS kind, n.name AS name, n.aliases AS aliases, n.summary AS summary, n.origin AS origin,",
    `  COUNT { (n)-[:${edges}]->() } + COUNT { (n)<-[:${edges}]-() } AS degree`,
  ].join("\n");
  return (await run({ cypher, parameters: {} })) as unknown as Entry[];
}

async function claimsOf(run: Run, model: Model): Promise<Claim[]> {
  const cypher = `MATCH (n:Node)-[:${claimLinks(model).join("|")}]->(m:Node) WHERE n.claim IS NOT NULL RETURN m.id AS of, n.claim AS claim`;
  return (await run({ cypher, parameters: {} })) as unknown as Claim[];
}
