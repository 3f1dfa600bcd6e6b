import { PapergraphError } from "../../../errors.js";
import type { Model } from "../../../model/model.js";
import { relationKey } from "../../../model/relation-key.js";
import type { Carried, CarriedChange, CarriedPart } from "../../port/store-transfer.js";
import type { WriteBatch } from "../../port/write-batch.js";
import { pagesOf } from "../../change/pages-of.js";
import type { Connection, Run } from "../connect/connection.js";
import { WholeNumber } from "../connect/statement.js";
import { historyAfter, replaceHistory } from "./history.js";
import { readFacts } from "./read-facts.js";
import { makeGraph, replaceDeadline, writingOf } from "./replace-curated.js";
import { noteVersion, notWhole, readVersion, takeLock } from "./version.js";

/** Nodes, or lines of the history, that are read at once. */
const pageSize = 500;

/** Milliseconds that it may take to read so many. */
const pageDeadline = 60_000;

type ReadPage = <T>(work: (run: Run) => Promise<T>) => Promise<T>;

/**
 * Everything that a server holds, or a part of it, of one revision. A transaction there is no snapshot, and one that keeps others from writing would be long: each
 * page is read in a transaction of its own, which ends by looking whether the revision is still the first one.
 */
export async function* carried(
  connection: Connection,
  model: Model,
  { ids: only, history: isWhole = true }: CarriedPart = {},
): AsyncGenerator<Carried> {
  const chosen = only && new Set(only);
  const markOf = async (run: Run): Promise<string> => JSON.stringify(await readVersion(run));
  const version = await connection.read(readVersion, { deadline: pageDeadline });
  if (!version.isWhole) throw notWhole();
  const first = JSON.stringify(version);
  const read: ReadPage = (work) =>
    connection.read(
      async (run) => {
        const page = await work(run);
        if ((await markOf(run)) === first) return page;
        throw new PapergraphError("CONFLICT", "Somebody wrote while the graph was read: try again.");
      },
      { deadline: pageDeadline },
    );
  for await (const ids of pagesOfIds(read, chosen)) {
    const { nodes } = await read((run) => readFacts(run, model, { nodes: ids }));
    const byId = new Map(nodes.map((node) => [node.id, node]));
    for (const id of ids) {
      const node = byId.get(id);
      if (node) yield { node };
    }
  }
  const types = [...model.edges.keys()];
  for await (const ids of pagesOfIds(read, chosen)) {
    const { edges } = await read((run) => readFacts(run, model, { outOf: { ids, types } }));
    for (const edge of [...edges].sort((a, b) => (relationKey(a) < relationKey(b) ? -1 : 1)))
      if (chosen?.has(edge.to) !== false) yield { edge };
  }
  if (isWhole) yield* history(read);
}

async function* pagesOfIds(read: ReadPage, chosen?: ReadonlySet<string>): AsyncGenerator<string[]> {
  if (chosen) {
    yield* pagesOf(chosen, pageSize);
    return;
  }
  const cypher = "MATCH (n:Node) WHERE n.id > $given.after RETURN n.id AS id ORDER BY id LIMIT $given.size";
  for (let after = ""; ;) {
    const rows = await read((run) => run({ cypher, parameters: { after, size: new WholeNumber(pageSize) } }));
    const ids = rows.map(({ id }) => String(id));
    if (ids.length === 0) return;
    yield ids;
    after = ids.at(-1) ?? after;
  }
}

async function* history(read: ReadPage): AsyncGenerator<Carried> {
  for (let after = 0; ;) {
    const changes = await read((run) => historyAfter(run, after, pageSize));
    if (changes.length === 0) return;
    for (const change of changes) yield { change };
    after = changes.at(-1)?.revision ?? after;
  }
}

/** Puts a graph with its history in the place of what is there, with all that follows from it: readers see the one or the other. */
export async function replaceAll(
  connection: Connection,
  model: Model,
  graph: WriteBatch,
  changes: readonly CarriedChange[],
  fingerprint: string,
): Promise<void> {
  await connection.write(async (run) => {
    const version = await takeLock(run);
    await makeGraph(writingOf(connection, run, version), model, graph, version.nextNumber);
    await replaceHistory(run, changes);
    await noteVersion(run, { fingerprint, revision: changes.at(-1)?.revision ?? 0 });
  }, replaceDeadline);
}
