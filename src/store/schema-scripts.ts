import type { Model } from "../model/model.js";
import { migrations, migrationScript } from "./neo4j/write/schema.js";
import { schemaScript } from "./sqlite/write/schema.js";

/**
 * The schema of each store as scripts for people, by the names of their files. Beside `open-store.ts` the only place that knows which
 * stores there are.
 */
export function schemaScripts(model: Model): Readonly<Record<string, string>> {
  return {
    "sqlite.sql": schemaScript(model),
    ...Object.fromEntries(migrations(model).map((migration) => [`neo4j/${migration.name}.cypher`, migrationScript(migration)])),
  };
}
