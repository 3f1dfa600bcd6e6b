import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { GraphQLSchema } from "graphql";
import { traceStatements } from "../../src/cli/trace-statements.js";
import { buildGraphSchema } from "../../src/api/build-schema.js";
import { papergraph } from "../../src/model/papergraph.js";
import { printSelection } from "../../src/plan/print.js";
import { statementsOf } from "../../src/store/read/run-selection.js";
import { Connection } from "../../src/store/sqlite/connect/connection.js";
import { askStore } from "../support/ask-store.js";
import { openWorld, type World } from "../world/world.js";
import { plan, readGoldens } from "./goldens.js";
import { printStatements } from "./statements.js";

const isUpdate = process.env["UPDATE_GOLDEN"] === "1";
const ci = process.env["CI"];
if (isUpdate && ci !== undefined && ci !== "" && ci !== "false") throw new Error("Goldens are not written in CI.");

let world: World;
let connection: Connection;
let schema: GraphQLSchema;

beforeAll(async () => {
  world = await openWorld();
  connection = Connection.open(world.path, { create: false });
  schema = buildGraphSchema(papergraph);
});

afterAll(async () => {
  connection.close();
  await world.close();
});

/** What the embedded store reads level by level. */
const walks: readonly string[] = ["lineage", "neighborhood", "paths", "related"];

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
    const statements = plan(schema, query, variables).map((selection) => printStatements(connection, selection).sqlite);
    compareToFile(join(folder, "sqlite.sql"), statements.join("\n"));
  });

  test("becomes the statements of neo4j.cypher", () => {
    const statements = plan(schema, query, variables).map((selection) => printStatements(connection, selection).neo4j);
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

  test("costs one statement per root field at any depth, two for searches and for traversals that show more than ids, and one more for a question in words; walks of the embedded store and paths take more, a search there its postings, and a first one the order of nodes", () => {
    for (const selection of plan(schema, query, variables)) {
      const { sql, cypher } = traceStatements(papergraph, connection, selection);
      // What is traced states nothing of gaps, so that no papers say so.
      const expected = statementsOf(selection) + Number(selection.is === "search") - Number(selection.is === "gaps");
      if (selection.is !== "paths") expect(cypher).toHaveLength(expected);
      if (!walks.includes(selection.is)) expect(sql).toHaveLength(expected + Number(selection.is === "search"));
    }
  });
});
