import type { Model } from "../../../model/model.js";
import { joinedBatch } from "../../change/batch-parts.js";
import { answerAsync } from "../../change/facts.js";
import { meantInHistory } from "../../change/meant-in-history.js";
import type { CarriedChange, LoggedWrite } from "../../port/store-transfer.js";
import type { Batch, ChangeRecord, ChangesPage, ChangesQuestion, HistoryEntry } from "../../port/write.js";
import type { Run } from "../connect/connection.js";
import { WholeNumber, type Value } from "../connect/statement.js";
import { readFacts } from "./read-facts.js";
import { readVersion } from "./version.js";

/** How many lines of the history one statement writes. */
const chunk = 500;

/** Notes a write that says nothing which is kept above the seeds. */
export const noteChange = (run: Run, { revision, ...line }: Omit<HistoryEntry, "batch">): Promise<void> =>
  new NotedChange(run, revision).end(line);

/** A write that is noted while it is worked out. What is kept of it goes to the server part by part: the first with its line, the others before it. */
export class NotedChange {
  #first: string | null = null;
  #parts = 0;

  constructor(
    private readonly run: Run,
    private readonly revision: number,
  ) {}

  /** Keeps more of what the write says. */
  async keep(parts: Iterable<Batch>): Promise<void> {
    for (const part of parts) {
      const batch = JSON.stringify(part);
      if (this.#parts === 0) this.#first = batch;
      else
        await this.run({
          cypher: "CREATE (:ChangePart {revision: $given.revision, place: $given.place, batch: $given.batch})",
          parameters: { revision: new WholeNumber(this.revision), place: new WholeNumber(this.#parts), batch },
        });
      this.#parts += 1;
    }
  }

  /**
   * Notes the rest of the line. The ids stand in it as well, for what it wrote may be gone. `key` tells the write from all others, so that one whose
   * answer was lost is known again.
   */
  async end({ by, ids, ...entry }: Omit<HistoryEntry, "revision" | "batch">, key: string | null = null): Promise<void> {
    const properties = { ...entry, author: by, ids: [...ids], batch: this.#first, key };
    const revision = new WholeNumber(this.revision);
    await this.run({
      cypher: [
        "CREATE (c:Change {revision: $given.revision}) SET c += $given.properties",
        "WITH c UNWIND $given.properties.ids AS id MERGE (n:Changed {id: id}) CREATE (c)-[:CHANGED]->(n)",
      ].join("\n"),
      parameters: { revision, properties },
    });
    if (this.#parts < 2) return;
    await this.run({
      cypher: [
        "MATCH (c:Change {revision: $given.revision}) MATCH (p:ChangePart {revision: $given.revision})",
        "CREATE (c)-[:GOES_ON]->(p)",
      ].join("\n"),
      parameters: { revision },
    });
  }
}

/** The parts of a write behind the first one, in Cypher. */
const parts = "COLLECT { MATCH (c)-[:GOES_ON]->(p:ChangePart) RETURN p.batch ORDER BY p.place } AS parts";

/** What is kept of a write, by its first part and the others. */
const batchOf = (first: string, others: unknown): Batch =>
  joinedBatch([first, ...(others as readonly string[])].map((text) => JSON.parse(text) as Batch));

/** Whether the write with this key is the one that led to a revision. */
export async function isNoted(run: Run, revision: number, key: string): Promise<boolean> {
  const rows = await run({
    cypher: "MATCH (c:Change {revision: $given.revision}) WHERE c.key = $given.key RETURN c.key AS key",
    parameters: { revision: new WholeNumber(revision), key },
  });
  return rows.length > 0;
}

/** The writes that are kept above the seeds, in their order. */
export async function logOf(run: Run): Promise<LoggedWrite[]> {
  const rows = await run({
    cypher: [
      "MATCH (c:Change) WHERE c.batch IS NOT NULL",
      `RETURN c.revision AS revision, c.origin AS origin, c.batch AS batch, ${parts}, c.author AS by, c.action AS action, c.summary AS summary`,
      "ORDER BY revision",
    ].join("\n"),
    parameters: {},
  });
  return rows.map(({ batch, parts: others, ...row }) => ({ ...(row as unknown as LoggedWrite), batch: batchOf(String(batch), others) }));
}

/** The lines of the history after a revision, with what is kept of them above the seeds, so many at most. */
export async function historyAfter(run: Run, revision: number, size: number): Promise<CarriedChange[]> {
  const rows = await run({
    cypher: [
      "MATCH (c:Change) WHERE c.revision > $given.revision",
      "RETURN c.revision AS revision, c.at AS at, c.author AS by, c.action AS action, c.origin AS origin, c.summary AS summary,",
      `  c.problem AS problem, c.batch AS batch, ${parts}, c.ids AS ids ORDER BY revision LIMIT $given.size`,
    ].join("\n"),
    parameters: { revision, size: new WholeNumber(size) },
  });
  return rows.map(({ batch, parts: others, ...row }) => {
    return { ...(row as unknown as CarriedChange), batch: typeof batch === "string" ? batchOf(batch, others) : null };
  });
}

/** Makes these the whole history. */
export async function replaceHistory(run: Run, changes: readonly CarriedChange[]): Promise<void> {
  await run({ cypher: "MATCH (n:Change|ChangePart|Changed) DETACH DELETE n", parameters: {} });
  for (let start = 0; start < changes.length; start += chunk) {
    const rows = changes.slice(start, start + chunk).map(({ batch, by, ids, ...entry }) => {
      return { ...entry, author: by, ids: [...ids], batch: batch && JSON.stringify(batch) };
    });
    await run({
      cypher: [
        "UNWIND $given.rows AS row CREATE (c:Change) SET c = row, c.revision = toInteger(row.revision)",
        "WITH c UNWIND c.ids AS id MERGE (n:Changed {id: id}) CREATE (c)-[:CHANGED]->(n)",
      ].join("\n"),
      parameters: { rows },
    });
  }
}

/** Takes writes out of the log that are part of the seeds by now, and notes which of the others do not fit. */
export async function settle(run: Run, settled: readonly number[], problems: ReadonlyMap<number, string>): Promise<void> {
  await run({ cypher: "UNWIND $given.settled AS revision MATCH (c:Change {revision: revision}) REMOVE c.batch", parameters: { settled } });
  await run({
    cypher: "UNWIND $given.settled AS revision MATCH (:Change {revision: revision})-[:GOES_ON]->(p:ChangePart) DETACH DELETE p",
    parameters: { settled },
  });
  await run({ cypher: "MATCH (c:Change) WHERE c.problem IS NOT NULL REMOVE c.problem", parameters: {} });
  await run({
    cypher: "UNWIND $given.problems AS each MATCH (c:Change {revision: each.revision}) SET c.problem = each.problem",
    parameters: { problems: [...problems].map(([revision, problem]) => ({ revision, problem })) },
  });
}

const changesOf = (id: string): string => `MATCH (:Changed {id: ${id}})<-[:CHANGED]-(c:Change)`;

/** The name of a relation comes from the model. */
const changesOfRelated = (relation: string): string =>
  `MATCH (:Node {id: $given.about})<-[:${relation}]-(n:Node) ${changesOf("n.id")} WITH DISTINCT c`;

/**
 * A page of the history, newest first: of what is written meanwhile it holds nothing. A statement of a server sees what is committed while it runs,
 * and not all of it: whoever goes on behind the page would be told some of that twice, or never.
 */
export async function readChanges(run: Run, model: Model, question: ChangesQuestion): Promise<ChangesPage> {
  const { about: ref, relation, by, sinceRevision, onlyProblems, withIds = true, oldestFirst, before, size } = question;
  const { revision } = await readVersion(run);
  const about = ref === undefined ? undefined : await answerAsync(meantInHistory(model, ref), (facts) => readFacts(run, model, facts));
  const start = about === undefined ? "MATCH (c:Change)" : relation === undefined ? changesOf("$given.about") : changesOfRelated(relation);
  const conditions = [
    "c.revision <= $given.revision",
    ...(by === undefined ? [] : ["c.author = $given.by"]),
    ...(sinceRevision === undefined ? [] : ["c.revision > $given.sinceRevision"]),
    ...(onlyProblems === true ? ["c.problem IS NOT NULL"] : []),
  ];
  const where = (all: readonly string[]): string => ` WHERE ${all.join(" AND ")}`;
  const parameters: Record<string, Value> = {
    revision,
    ...(about !== undefined && { about }),
    ...(by !== undefined && { by }),
    ...(sinceRevision !== undefined && { sinceRevision }),
  };
  const [counted] = await run({ cypher: `${start}${where(conditions)} RETURN count(c) AS count`, parameters });
  const rows = await run({
    cypher: [
      `${start}${where([...conditions, ...(before === undefined ? [] : ["c.revision < $given.before"])])}`,
      "RETURN c.revision AS revision, c.at AS at, c.author AS by, c.action AS action, c.summary AS summary, c.problem AS problem,",
      `  ${withIds ? "c.ids" : "[]"} AS ids`,
      `ORDER BY revision ${oldestFirst === true ? "ASC" : "DESC"} LIMIT $given.limit`,
    ].join("\n"),
    parameters: { ...parameters, ...(before !== undefined && { before }), limit: new WholeNumber(size + 1) },
  });
  const changes = rows.slice(0, size) as unknown as ChangeRecord[];
  return { changes, totalCount: Number(counted?.["count"]), hasNext: rows.length > size, revision };
}
