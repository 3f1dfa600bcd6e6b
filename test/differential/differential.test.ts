import { describe, jest } from "@jest/globals";
import { describeWithNeo4j, type TestNeo4j } from "../support/neo4j-server.js";
import { compareOperations } from "./operations.js";
import { compareRandomOperations } from "./random-operations.js";
import { compareSearch } from "./search.js";
import { seed } from "./seed.js";
import { compareTraversals } from "./traversals.js";

jest.setTimeout(600_000);

/** What is asked of both stores. All of it asks one server, which takes its time to start and to get fast. */
const subjects: readonly (readonly [name: string, compare: (server: () => TestNeo4j) => void])[] = [
  ["operations that people wrote", compareOperations],
  ["random operations", compareRandomOperations],
  ["traversals", compareTraversals],
  ["searches", compareSearch],
];

describeWithNeo4j(`SQLite and Neo4j answer the same bytes (DIFFERENTIAL_SEED=${seed})`, (server) => {
  describe.each(subjects)("to %s", (_name, compare) => {
    compare(server);
  });
});
