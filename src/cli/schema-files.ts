import { printSchema } from "graphql";
import { buildGraphSchema } from "../api/build-schema.js";
import type { Model } from "../model/model.js";
import { seedSchema } from "../seed/seed-schema.js";
import { migrations, migrationScript } from "../store/neo4j/write/schema.js";
import { schemaScript } from "../store/sqlite/write/schema.js";

/** What `npm run schema` writes: file names below `schema/`, and what each holds. A test holds the committed files to it. */
export function schemaFiles(model: Model): Readonly<Record<string, string>> {
  return {
    "schema.graphql": `${printSchema(buildGraphSchema(model))}\n`,
    "sqlite.sql": schemaScript(model),
    ...Object.fromEntries(migrations(model).map((migration) => [`neo4j/${migration.name}.cypher`, migrationScript(migration)])),
    "seed.schema.json": `${JSON.stringify(seedSchema(model), null, 2)}\n`,
  };
}
