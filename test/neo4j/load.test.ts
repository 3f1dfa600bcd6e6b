import { describe, jest } from "@jest/globals";
import { describeWithNeo4j } from "../support/neo4j-server.js";
import { describeIncrements } from "./increments.js";
import { describeSupernode } from "./supernode.js";

jest.setTimeout(300_000);

describeWithNeo4j("Neo4j under load", (server) => {
  describe("two clients that count in the same property", () => {
    describeIncrements(server);
  });
  describe("a node with 100,000 relations", () => {
    describeSupernode(server);
  });
});
