import { describe } from "@jest/globals";
import { describeWithNeo4j, type TestNeo4j } from "../support/neo4j-server.js";
import { compareOperations } from "./operations.js";
import { compareRandomOperations } from "./random-operations.js";
import { compareSearch } from "./search.js";
import { seed } from "./seed.js";
import { compareTraversals } from "./traversals.js";

/** What is asked of both stores. */
const subjects = {
  operations: compareOperations,
  "random operations": compareRandomOperations,
  traversals: compareTraversals,
  searches: compareSearch,
} as const satisfies Readonly<Record<string, (server: () => TestNeo4j) => void>>;

/** Asks both stores the same and compares the bytes of their answers, one subject after the other on one server. */
export function compareStores(names: readonly (keyof typeof subjects)[]): void {
  describeWithNeo4j(`SQLite and Neo4j answer the same bytes (DIFFERENTIAL_SEED=${seed})`, (server) => {
    describe.each(names)("to %s", (name) => {
      subjects[name](server);
    });
  });
}
