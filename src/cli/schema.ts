import { writeFileSync } from "node:fs";
import { printSchema } from "graphql";
import { buildGraphSchema } from "../api/build-schema.js";
import { papergraph } from "../model/papergraph.js";
import { seedSchema } from "../seed/seed-schema.js";
import { schemaScript } from "../store/sqlite/schema.js";

/** What `npm run schema` writes: file names below `schema/`, and what each holds. */
const files = {
  "schema.graphql": printSchema(buildGraphSchema(papergraph)) + "\n",
  "sqlite.sql": schemaScript(papergraph),
  "seed.schema.json": JSON.stringify(seedSchema(papergraph), null, 2) + "\n",
};
for (const [name, text] of Object.entries(files)) writeFileSync(`schema/${name}`, text);
