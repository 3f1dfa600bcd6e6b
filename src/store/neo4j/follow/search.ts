import type { Model } from "../../../model/model.js";
import type { Change } from "../../change/apply-batch.js";
import {
  changedPostings,
  countsAfter,
  searchedIn,
  textsIn,
  wordChanges,
  type Texts,
  type WordChange,
  type WordCounts,
} from "../../follow/words.js";
import { claimLinks } from "../../search/build-index.js";
import { packPostings, unpackPostings } from "../../search/posting.js";
import type { Run } from "../connect/connection.js";
import { claimsOf, entriesOf, markOrder, writeWords } from "../write/refresh-search.js";
import { followStandings } from "./standings.js";

/** Keeps the index of words right. It is made before a change is written, and follows once that is done. */
export class FollowingSearch {
  private constructor(
    private readonly run: Run,
    private readonly model: Model,
    private readonly change: Change,
    private readonly ids: readonly string[],
    private readonly before: Texts,
    private readonly numbers: ReadonlyMap<string, number>,
  ) {}

  static async begin(run: Run, model: Model, change: Change): Promise<FollowingSearch> {
    const ids = await idsIn(run, model, change);
    return new FollowingSearch(run, model, change, ids, await textsOf(run, model, ids), await numbersOf(run, ids));
  }

  /** Writes what differs: the words of nodes, and the order of all. Answers the first number that no node has had then. */
  async follow(nextNumber: number): Promise<number> {
    const { run, model, change, ids } = this;
    const next = await followStandings(run, model, change, nextNumber);
    const numbers = new Map([...this.numbers, ...(await numbersOf(run, ids))]);
    const words = wordChanges(model, numbers, this.before, await textsOf(run, model, ids));
    if (words.size > 0) await changeWords(run, words);
    await markOrder(run, next);
    return next;
  }
}

const textsOf = async (run: Run, model: Model, ids: readonly string[]): Promise<Texts> =>
  textsIn(await entriesOf(run, model, ids), await claimsOf(run, model, ids));

async function numbersOf(run: Run, ids: readonly string[]): Promise<Map<string, number>> {
  const cypher = "UNWIND $given.ids AS id MATCH (n:Entity:Node {id: id}) RETURN n.id AS id, n.searchNumber AS number";
  return new Map((await run({ cypher, parameters: { ids } })).map(({ id, number }) => [String(id), Number(number)]));
}

/** The nodes of which other texts may be searched. */
async function idsIn(run: Run, model: Model, change: Change): Promise<string[]> {
  const { ids, claims } = searchedIn(model, change);
  if (claims.length === 0) return ids;
  const rows = await run({
    cypher: `UNWIND $given.claims AS id MATCH (:Node {id: id})-[:${claimLinks(model).join("|")}]->(m:Node) RETURN DISTINCT m.id AS id`,
    parameters: { claims },
  });
  return [...new Set([...ids, ...rows.map(({ id }) => String(id))])];
}

interface WordRow extends WordCounts {
  readonly text: string;
  readonly postings: Int8Array;
}

async function changeWords(run: Run, words: ReadonlyMap<string, readonly WordChange[]>): Promise<void> {
  const rows = (await run({
    cypher: [
      "UNWIND $given.texts AS text MATCH (w:Word {text: text})",
      "RETURN w.text AS text, w.count AS count, w.named AS named, w.forgiven AS forgiven, w.postings AS postings",
    ].join("\n"),
    parameters: { texts: [...words.keys()] },
  })) as unknown as readonly WordRow[];
  const known = new Map(rows.map((row) => [row.text, row]));
  const changed = [...words].map(([text, changes]) => {
    const row = known.get(text) ?? { count: 0, named: 0, forgiven: 0, postings: new Int8Array(0) };
    const { buffer, byteOffset, byteLength } = row.postings;
    const postings = changedPostings(unpackPostings(new Uint8Array(buffer, byteOffset, byteLength)), changes);
    return { text, ...countsAfter(row, changes), postings: packPostings(postings) };
  });
  await writeWords(
    run,
    changed.filter(({ count }) => count > 0),
  );
  const gone = changed.flatMap(({ text, count }) => (count > 0 ? [] : [text]));
  if (gone.length > 0) await run({ cypher: "UNWIND $given.gone AS text MATCH (w:Word {text: text}) DELETE w", parameters: { gone } });
}
