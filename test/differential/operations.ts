import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { parse, validate } from "graphql";
import { buildGraphSchema } from "../../src/api/build-schema.js";
import { papergraph } from "../../src/model/papergraph.js";
import { fillStore } from "../../src/seed/fill-store.js";
import type { GraphStore } from "../../src/store/port/graph-store.js";
import { readGoldens } from "../golden/goldens.js";
import { askStore } from "../support/ask-store.js";
import type { TestNeo4j } from "../support/neo4j-server.js";
import { sqliteStore } from "../support/open-graph.js";
import { seedsFolder, worldFolder } from "../world/world.js";
import { neo4jStore } from "../support/neo4j-store.js";

interface Asked {
  readonly name: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

const schema = buildGraphSchema(papergraph);

/** The operations in the files of a folder, where it is at hand; those that ask for more than the schema has are left out. */
function readOperations(folder: string, variables: Asked["variables"] = {}): Asked[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { encoding: "utf8", recursive: true })
    .filter((name) => name.endsWith(".graphql"))
    .map((name) => ({ name, query: readFileSync(join(folder, name), "utf8"), variables }))
    .filter(({ query }) => validate(schema, parse(query)).length === 0);
}

const ids = ["technique:flashattention", "paper:cuda-l1", "hardware:h100", "hardware:nothing"];

/** Operations that people wrote: those of the goldens, of the playground, and those of the contract where it is at hand. */
export function compareOperations(server: () => TestNeo4j): void {
  describe.each([
    ["the tiny graph", worldFolder, readGoldens()],
    ["the curated graph", seedsFolder, [...readOperations("src/questions"), ...readOperations("../shared/questions", { ids })]],
  ] as readonly (readonly [string, string, readonly Asked[]])[])("over %s", (_name, seeds, operations) => {
    const folder = mkdtempSync(join(tmpdir(), "papergraph-same-"));
    let sqlite: GraphStore;
    let neo4j: GraphStore;

    beforeAll(async () => {
      sqlite = await sqliteStore(folder);
      neo4j = await neo4jStore(server)(folder);
      for (const store of [sqlite, neo4j]) await fillStore(store, papergraph, seeds);
    });

    afterAll(async () => {
      for (const store of [sqlite, neo4j]) await store.close();
      rmSync(folder, { recursive: true });
    });

    test.each(operations)("$name", async ({ query, variables }) => {
      const answer = JSON.stringify(await askStore(neo4j, query, variables), null, 1);
      expect(answer).toBe(JSON.stringify(await askStore(sqlite, query, variables), null, 1));
    });
  });
}
