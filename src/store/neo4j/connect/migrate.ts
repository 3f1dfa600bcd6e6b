import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Model } from "../../../model/model.js";
import type { Connection } from "./connection.js";
import { migrations, type Migration } from "../write/schema.js";
import { codeOf } from "./translate-error.js";

/** Milliseconds that a step may take on a large database. */
const stepDeadline = 60_000;

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
 * start at once.
 */
export async function migrate(connection: Connection, model: Model): Promise<void> {
  const { steps, fingerprint } = await pendingMigrations(connection, model);
  for (const migration of steps) {
    await apply(connection, migration);
    await connection.write((run) =>
      run({
        // What the curated part derives may have changed with the schema: what was filled before is made anew.
        cypher: [
          "MERGE (m:Migration {name: $name}) SET m.checksum = $checksum",
          "WITH m OPTIONAL MATCH (l:Lock {name: 'seeds', fingerprint: $fingerprint}) REMOVE l.fingerprint",
        ].join("\n"),
        parameters: { name: migration.name, checksum: checksumOf(migration), fingerprint },
      }),
    );
  }
  if (steps.length > 0)
    await connection.read((run) => run({ cypher: "CALL db.awaitIndexes(60)", parameters: {} }), { deadline: stepDeadline });
}

/** What is still to be done to the schema, and by which seeds the graph was filled. */
interface Pending {
  readonly steps: readonly Migration[];
  readonly fingerprint: string | null;
}

/** The steps that the graph does not record yet, or records in another form. */
export async function pendingMigrations(connection: Connection, model: Model): Promise<Pending> {
  const recorded = await connection.read((run) =>
    run({
      cypher: [
        "MATCH (m:Migration) OPTIONAL MATCH (l:Lock {name: 'seeds'})",
        "RETURN m.name AS name, m.checksum AS checksum, l.fingerprint AS fingerprint",
      ].join("\n"),
      parameters: {},
    }),
  );
  const fingerprint = recorded[0]?.["fingerprint"];
  const applied = new Map(recorded.map(({ name, checksum }) => [name, checksum]));
  const steps = migrations(model).filter((migration) => applied.get(migration.name) !== checksumOf(migration));
  return { steps, fingerprint: typeof fingerprint === "string" ? fingerprint : null };
}

async function apply(connection: Connection, { statements }: Migration): Promise<void> {
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
