import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { GraphQLSchema } from "graphql";
import { buildGraphSchema } from "../../src/api/build-schema.js";
import { papergraph } from "../../src/model/papergraph.js";
import { printSelection } from "../../src/plan/print.js";
import type { RootSelection } from "../../src/plan/selection.js";
import { isSearched } from "../../src/store/search/searched.js";
import { isTraversal } from "../../src/store/traverse/traverse.js";
import { compileRead as compileCypher } from "../../src/store/neo4j/compile-read.js";
import { WholeNumber, type Value } from "../../src/store/neo4j/statement.js";
import { compileRead as compileSql } from "../../src/store/sqlite/compile-read.js";
import { askStore } from "../support/ask-store.js";
import { openWorld, type World } from "../world/world.js";
import { formatCypher } from "../../src/cli/format-cypher.js";
import { formatSql } from "../../src/cli/format-sql.js";
import { plan, readGoldens } from "./goldens.js";

const isUpdate = process.env["UPDATE_GOLDEN"] === "1";
const ci = process.env["CI"];
if (isUpdate && ci !== undefined && ci !== "" && ci !== "false") throw new Error("Goldens are not written in CI.");

let world: World;
let schema: GraphQLSchema;

beforeAll(async () => {
  world = await openWorld();
  schema = buildGraphSchema(papergraph);
});

afterAll(async () => {
  await world.close();
});

/** How a golden is written anew. */
const renewal = "Where that is meant, run `UPDATE_GOLDEN=1 npm run test:one -- test/golden` and read the diff before you commit it.";

function compareToFile(path: string, text: string): void {
  if (isUpdate) writeFileSync(path, text);
  if (!existsSync(path)) throw new Error(`${path} is missing. ${renewal}`);
  try {
    expect(text).toBe(readFileSync(path, "utf8"));
  } catch (difference) {
    throw new Error(`${path} has changed. ${renewal}`, { cause: difference });
  }
}

function printSql(selection: RootSelection): string {
  const { sql, parameters } = compileSql(papergraph, selection);
  const values = Object.entries(parameters).map(([name, value]) => `-- @${name} = ${JSON.stringify(value)}\n`);
  return `-- ${selection.key}\n${values.join("")}${formatSql(sql)};\n`;
}

function printCypher(selection: RootSelection): string {
  const { cypher, parameters } = compileCypher(papergraph, selection);
  const values = Object.entries(parameters).map(([name, value]) => `// $${name} = ${JSON.stringify(plainValue(value))}\n`);
  return `// ${selection.key}\n${values.join("")}${formatCypher(cypher)};\n`;
}

const plainValue = (value: Value): unknown => (value instanceof WholeNumber ? value.value : value);

function partsOf(value: unknown, seen: Set<object>): object[] {
  if (typeof value !== "object" || value === null || seen.has(value)) return [];
  seen.add(value);
  return [value, ...Object.values(value).flatMap((part: unknown) => partsOf(part, seen))];
}

describe.each(readGoldens())("$name", ({ folder, query, variables }) => {
  test("is planned as plan.txt says", () => {
    const selections = plan(schema, query, variables);
    compareToFile(join(folder, "plan.txt"), `${selections.map(printSelection).join("\n\n")}\n`);
  });

  test("becomes the statements of sqlite.sql", () => {
    const statements = plan(schema, query, variables).map(printSql);
    compareToFile(join(folder, "sqlite.sql"), statements.join("\n"));
  });

  test("becomes the statements of neo4j.cypher", () => {
    const statements = plan(schema, query, variables).map(printCypher);
    compareToFile(join(folder, "neo4j.cypher"), statements.join("\n"));
  });

  test("is answered as response.json says", async () => {
    const result = await askStore(world.store, query, variables);
    compareToFile(join(folder, "response.json"), `${JSON.stringify(result, null, 2)}\n`);
  });

  test("is planned into data that is frozen all the way down", () => {
    const parts = partsOf(plan(schema, query, variables), new Set());
    expect(parts.filter((part) => !Object.isFrozen(part))).toEqual([]);
  });

  test("costs one statement per root field at any depth, and two for searches and traversals", async () => {
    const selections = plan(schema, query, variables);
    const before = world.statements.length;
    await world.store.read(selections);
    const twofold = selections.filter((each) => isSearched(each) || isTraversal(each));
    expect(world.statements.length - before).toBe(selections.length + twofold.length);
  });
});
