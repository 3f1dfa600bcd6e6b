import type { Model } from "../../../model/model.js";
import { joinedBatch } from "../../change/batch-parts.js";
import { answerSync } from "../../change/facts.js";
import { meantInHistory } from "../../change/meant-in-history.js";
import { readFacts } from "./read-facts.js";
import type { LoggedWrite } from "../../port/store-transfer.js";
import type { Batch, ChangeRecord, ChangesPage, ChangesQuestion, HistoryEntry } from "../../port/write.js";
import type { Connection } from "../connect/connection.js";

/** Asks for the number of the last write; 0 before the first. */
export const revisionQuery = "SELECT coalesce(max(revision), 0) FROM change";

export const revisionOf = (connection: Connection): number => Number(connection.value(revisionQuery));

/** Notes a write. */
export function noteChange(connection: Connection, { revision, batch, ...line }: HistoryEntry): void {
  const noted = new NotedChange(connection, revision);
  noted.keep(batch ?? []);
  noted.end(line);
}

/** A write that is noted while it is worked out. What is kept of it is written part by part. */
export class NotedChange {
  #parts = 0;

  constructor(
    private readonly connection: Connection,
    private readonly revision: number,
  ) {
    connection.run("INSERT INTO change (revision, at, author, action, origin, summary) VALUES (@revision, '', '', '', '', '')", {
      revision,
    });
  }

  /** Keeps more of what the write says. */
  keep(parts: Iterable<Batch>): void {
    for (const part of parts) {
      const values = { revision: this.revision, text: JSON.stringify(part) };
      if (this.#parts === 0) this.connection.run("UPDATE change SET batch = @text WHERE revision = @revision", values);
      else {
        const sql = "INSERT INTO change_part (revision, place, batch) VALUES (@revision, @place, @text)";
        this.connection.run(sql, { ...values, place: this.#parts });
      }
      this.#parts += 1;
    }
  }

  /** Notes the rest of the line. */
  end({ at, by, action, origin, summary, ids }: Omit<HistoryEntry, "revision" | "batch">): void {
    const { connection, revision } = this;
    connection.run(
      `UPDATE change SET at = @at, author = @by, action = @action, origin = @origin, summary = @summary WHERE revision = @revision`,
      { revision, at, by, action, origin, summary },
    );
    connection.runAll(
      "INSERT INTO change_node (revision, place, id) VALUES (?, ?, ?)",
      ids.map((id, place) => [revision, place, id]),
    );
  }
}

/** The writes that are kept above the seeds, in their order. */
export function logOf(connection: Connection): LoggedWrite[] {
  const rows = connection.rows(
    `SELECT revision, origin, batch, author AS "by", action, summary FROM change WHERE batch IS NOT NULL ORDER BY revision`,
  );
  return rows.map((row) => ({ ...(row as unknown as LoggedWrite), batch: batchOf(connection, row) }));
}

/** What is kept of a write, by the first part of it and its revision. */
export function batchOf(connection: Connection, { revision, batch }: Readonly<Record<string, unknown>>): Batch {
  const sql = "SELECT batch FROM change_part WHERE revision = @revision ORDER BY place";
  const others = connection.values({ sql, parameters: { revision: Number(revision) } });
  return joinedBatch([batch, ...others.flat()].map((text) => JSON.parse(String(text)) as Batch));
}

/** Takes writes out of the log that are part of the seeds by now, and notes which of the others do not fit. */
export function settle(connection: Connection, settled: readonly number[], problems: ReadonlyMap<number, string>): void {
  const rows = settled.map((revision) => [revision]);
  connection.runAll("UPDATE change SET batch = NULL WHERE revision = ?", rows);
  connection.runAll("DELETE FROM change_part WHERE revision = ?", rows);
  connection.run("UPDATE change SET problem = NULL WHERE problem IS NOT NULL");
  connection.runAll(
    "UPDATE change SET problem = ? WHERE revision = ?",
    [...problems].map(([revision, problem]) => [problem, revision]),
  );
}

/** A page of the history, newest first. */
export function readChanges(connection: Connection, model: Model, question: ChangesQuestion): ChangesPage {
  return connection.snapshot(() => {
    const about =
      question.about === undefined
        ? undefined
        : answerSync(meantInHistory(model, question.about), (facts) => readFacts(connection, model, facts));
    return changesIn(connection, { ...question, ...(about !== undefined && { about }) });
  });
}

const related = `IN (SELECT s.id FROM node d JOIN edge e ON e.dst = d.pk AND e.type = @relation JOIN node s ON s.pk = e.src WHERE d.id = @about)`;

/** The same, with an id as what it is about. */
function changesIn(
  connection: Connection,
  { about, relation, by, sinceRevision, onlyProblems, withIds = true, oldestFirst, before, size }: ChangesQuestion,
): ChangesPage {
  const conditions = [
    ...(about === undefined
      ? []
      : [`EXISTS (SELECT 1 FROM change_node n WHERE n.id ${relation === undefined ? "= @about" : related} AND n.revision = c.revision)`]),
    ...(by === undefined ? [] : ["c.author = @by"]),
    ...(sinceRevision === undefined ? [] : ["c.revision > @sinceRevision"]),
    ...(onlyProblems === true ? ["c.problem IS NOT NULL"] : []),
  ];
  const where = (all: readonly string[]): string => (all.length > 0 ? `WHERE ${all.join(" AND ")}` : "");
  const parameters = {
    ...(about !== undefined && { about }),
    ...(relation !== undefined && { relation }),
    ...(by !== undefined && { by }),
    ...(sinceRevision !== undefined && { sinceRevision }),
  };
  const totalCount = Number(connection.value(`SELECT count(*) FROM change c ${where(conditions)}`, parameters));
  const ids = withIds ? "(SELECT json_group_array(n.id ORDER BY n.place) FROM change_node n WHERE n.revision = c.revision)" : "'[]'";
  const rows = connection.rows(
    `SELECT c.revision, c.at, c.author AS "by", c.action, c.summary, c.problem, ${ids} AS ids
     FROM change c ${where([...conditions, ...(before === undefined ? [] : ["c.revision < @before"])])}
     ORDER BY c.revision ${oldestFirst === true ? "ASC" : "DESC"} LIMIT @limit`,
    { ...parameters, ...(before !== undefined && { before }), limit: size + 1 },
  );
  const changes = rows
    .slice(0, size)
    .map((row) => ({ ...row, ids: JSON.parse(String(row["ids"])) as string[] }) as unknown as ChangeRecord);
  return { changes, totalCount, hasNext: rows.length > size, revision: revisionOf(connection) };
}
