import { describe, jest } from "@jest/globals";
import { describeWithNeo4j } from "../support/neo4j-server.js";
import { describeCombinations } from "./combinations.js";
import { describeSupernode } from "./supernode.js";

jest.setTimeout(300_000);

describeWithNeo4j("Neo4j", (server) => {
  describe("asked for several root fields at once", () => {
    describeCombinations(server);
  });
  describe("with a node that has 100,000 relations", () => {
    describeSupernode(server);
  });
});
