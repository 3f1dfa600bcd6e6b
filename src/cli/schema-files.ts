import { printSchema } from "graphql";
import { buildGraphSchema } from "../api/build-schema.js";
import type { Model } from "../model/model.js";
import { seedSchema } from "../seed/seed-schema.js";
import { schemaScripts } from "../store/schema-scripts.js";

/** What `npm run schema` writes: file names below `schema/`, and what each holds. A test holds the committed files to it. */
export function schemaFiles(model: Model): Readonly<Record<string, string>> {
  return {
    "schema.graphql": `${printSchema(buildGraphSchema(model))}\n`,
    ...schemaScripts(model),
    "seed.schema.json": `${JSON.stringify(seedSchema(model), null, 2)}\n`,
  };
}
