import { createHash } from "node:crypto";
import type { Model } from "../../model/model.js";
import type { Connection } from "./connection.js";
import { migrations, type Migration } from "./schema.js";

/** Milliseconds that a step may take on a large database. */
const stepDeadline = 60_000;

/** Applies the steps that the graph does not record yet, or records in another form. Every step may run twice, so two processes may start at once. */
export async function migrate(connection: Connection, model: Model): Promise<void> {
  const recorded = await connection.read((run) =>
    run({ cypher: "MATCH (m:Migration) RETURN m.name AS name, m.checksum AS checksum", parameters: {} }),
  );
  const applied = new Map(recorded.map(({ name, checksum }) => [name, checksum]));
  for (const migration of migrations(model)) {
    const checksum = checksumOf(migration);
    if (applied.get(migration.name) === checksum) continue;
    await connection.write(async (run) => {
      for (const cypher of migration.statements) await run({ cypher, parameters: {} });
    }, stepDeadline);
    await connection.write((run) =>
      run({ cypher: "MERGE (m:Migration {name: $name}) SET m.checksum = $checksum", parameters: { name: migration.name, checksum } }),
    );
  }
  await connection.read((run) => run({ cypher: "CALL db.awaitIndexes(60)", parameters: {} }));
}

function checksumOf({ statements }: Migration): string {
  return createHash("sha256").update(statements.join("\n")).digest("hex");
}
