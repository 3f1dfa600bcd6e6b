import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "@jest/globals";
import { Ajv } from "ajv";
import { schemaFiles } from "../../src/cli/schema-files.js";
import { papergraph } from "../../src/model/papergraph.js";

const folder = fileURLToPath(new URL("../../schema/", import.meta.url));

test.each(Object.entries(schemaFiles(papergraph)))("schema/%s is what the model makes", (name, text) => {
  const committed = existsSync(folder + name) ? readFileSync(folder + name, "utf8").split("\n") : [];
  const made = text.split("\n");
  const line = made.findIndex((each, index) => each !== committed[index]);
  const difference = line >= 0 ? line : committed.length > made.length ? made.length : -1;
  if (difference < 0) return;
  throw new Error(
    `schema/${name} is not what the model makes: run \`npm run schema\` and commit it. Line ${difference + 1} is\n` +
      `  ${committed[difference] ?? "(missing)"}\nand would be\n  ${made[difference] ?? "(nothing)"}`,
  );
});

test("the seed schema is valid JSON of draft-07", () => {
  const schema = JSON.parse(readFileSync(`${folder}seed.schema.json`, "utf8")) as { $schema: string };
  expect(schema.$schema).toBe("http://json-schema.org/draft-07/schema#");
  const ajv = new Ajv({ strict: false });
  expect([ajv.validateSchema(schema), ajv.errors]).toEqual([true, null]);
});
