import { describe, jest } from "@jest/globals";
import { describeWithNeo4j } from "../support/neo4j-server.js";
import { describeServerRunbook, describeUpgrade } from "./operating.js";

jest.setTimeout(300_000);

describeWithNeo4j("Neo4j", (server) => {
  describe("under two processes that are replaced", () => {
    describeUpgrade(server);
  });
  describe("that is lost", () => {
    describeServerRunbook(server);
  });
});
