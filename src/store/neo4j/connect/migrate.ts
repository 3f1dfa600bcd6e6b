import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Model } from "../../../model/model.js";
import type { Connection } from "./connection.js";
import { migrations, type Migration } from "../write/schema.js";
import { codeOf } from "./translate-error.js";

/** Milliseconds that a step may take on a large database. */
const stepDeadline = 60_000;

/** Milliseconds that the indexes of lists may take to be filled with a large graph. */
const listsDeadline = 600_000;

/** How often a step is run where other processes run it at the same moment. */
const attempts = 10;

/** Milliseconds between two such runs, at most. */
const pause = 500;

/**
 * What the server answers, IF NOT EXISTS notwithstanding, where another process has just made the same; the second has no code of its own.
 */
const raced = /^Neo\.(ClientError\.Schema\.\w+AlreadyExists|DatabaseError\.General\.UnknownError)$/;

/**
 * Applies the steps that the graph does not record yet, or records in another form. Every step may run twice, so several processes may
 * start at once. Where nothing is in the database, the indexes of lists are left for after the fill: the server fills them sooner then, and in a
 * fraction of the memory. Answers whether some are left.
 */
export async function migrate(connection: Connection, model: Model): Promise<boolean> {
  const { steps, fingerprint, isEmpty } = await pendingMigrations(connection, model);
  const now = steps.filter(({ ofLists }) => !isEmpty || ofLists !== true);
  for (const step of now) {
    await apply(connection, step);
    // What the curated part derives may have changed with the schema: what was filled before is made anew.
    await note(connection, step, "WITH m OPTIONAL MATCH (l:Lock {name: 'seeds', fingerprint: $given.fingerprint}) REMOVE l.fingerprint", {
      fingerprint,
    });
  }
  if (now.length > 0) await awaitIndexes(connection, stepDeadline);
  return now.length < steps.length;
}

/** How many indexes the server fills with a large graph at a time: each takes memory meanwhile, and one for which there is none left fails. */
const indexesAtOnce = 8;

/** Makes the indexes of lists that were left for after a fill. */
export async function migrateLists(connection: Connection, model: Model): Promise<void> {
  const { steps } = await pendingMigrations(connection, model);
  for (const step of steps.filter(({ ofLists }) => ofLists)) {
    for (let start = 0; start < step.statements.length; start += indexesAtOnce) {
      await apply(connection, { statements: step.statements.slice(start, start + indexesAtOnce) });
      await awaitIndexes(connection, listsDeadline);
    }
    await note(connection, step);
  }
}

async function note(
  connection: Connection,
  migration: Migration,
  then = "",
  parameters: Readonly<Record<string, string | null>> = {},
): Promise<void> {
  await connection.write((run) =>
    run({
      cypher: ["MERGE (m:Migration {name: $given.name}) SET m.checksum = $given.checksum", then].join("\n"),
      parameters: { name: migration.name, checksum: checksumOf(migration), ...parameters },
    }),
  );
}

const awaitIndexes = (connection: Connection, deadline: number): Promise<unknown> =>
  connection.read((run) => run({ cypher: `CALL db.awaitIndexes(${deadline / 1_000})`, parameters: {} }), { deadline });

/** What is still to be done to the schema, and by which seeds the graph was filled. */
interface Pending {
  readonly steps: readonly Migration[];
  readonly fingerprint: string | null;
  /** True where nothing is in the database that an index could hold. */
  readonly isEmpty: boolean;
}

/** The steps that the graph does not record yet, or records in another form. */
export async function pendingMigrations(connection: Connection, model: Model): Promise<Pending> {
  const recorded = await connection.read((run) =>
    run({
      cypher: [
        "OPTIONAL MATCH (m:Migration) OPTIONAL MATCH (l:Lock {name: 'seeds'})",
        "RETURN m.name AS name, m.checksum AS checksum, l.fingerprint AS fingerprint, NOT EXISTS { (:Node) } AS isEmpty",
      ].join("\n"),
      parameters: {},
    }),
  );
  const fingerprint = recorded[0]?.["fingerprint"];
  const applied = new Map(recorded.map(({ name, checksum }) => [name, checksum]));
  const steps = migrations(model).filter((migration) => applied.get(migration.name) !== checksumOf(migration));
  const isEmpty = recorded[0]?.["isEmpty"] === true;
  return { steps, fingerprint: typeof fingerprint === "string" ? fingerprint : null, isEmpty };
}

async function apply(connection: Connection, { statements }: Pick<Migration, "statements">): Promise<void> {
  for (let left = attempts; ; left -= 1) {
    try {
      await connection.write(async (run) => {
        for (const cypher of statements) await run({ cypher, parameters: {} });
      }, stepDeadline);
      return;
    } catch (error) {
      if (left === 1 || !raced.test(codeOf(error))) throw error;
      await sleep(pause * Math.random());
    }
  }
}

function checksumOf({ statements }: Migration): string {
  return createHash("sha256").update(statements.join("\n")).digest("hex");
}
