import { describe, jest } from "@jest/globals";
import { describeWithNeo4j } from "../support/neo4j-server.js";
import { describeCombinations } from "./combinations.js";
import { describeCarrying } from "./carrying.js";
import { describeIncrements } from "./increments.js";
import { describeServerRunbook, describeUpgrade } from "./operating.js";
import { describeSupernode } from "./supernode.js";
import { describeVerification } from "./verification.js";
import { describeWriting } from "./writing.js";

jest.setTimeout(300_000);

// One file, because each file that asks a Neo4j server starts one.
describeWithNeo4j("Neo4j", (server) => {
  describe("under two clients that count in the same property", () => {
    describeIncrements(server);
  });
  describe("asked for several root fields at once", () => {
    describeCombinations(server);
  });
  describe("where a graph is checked", () => {
    describeVerification(server);
  });
  describe("where it is written", () => {
    describeWriting(server);
  });
  describe("where a graph is carried from SQLite and back", () => {
    describeCarrying(server);
  });
  describe("under two processes that are replaced", () => {
    describeUpgrade(server);
  });
  describe("that is lost", () => {
    describeServerRunbook(server);
  });
  describe("with a node that has 100,000 relations", () => {
    describeSupernode(server);
  });
});
