import { describe, jest } from "@jest/globals";
import { describeWithNeo4j } from "../support/neo4j-server.js";
import { describeCarrying } from "./carrying.js";
import { describeIncrements } from "./increments.js";
import { describePortions } from "./portions.js";
import { describeVerification } from "./verification.js";
import { describeWriting } from "./writing.js";

jest.setTimeout(300_000);

describeWithNeo4j("Neo4j", (server) => {
  describe("under two clients that count in the same property", () => {
    describeIncrements(server);
  });
  describe("where a graph is checked", () => {
    describeVerification(server);
  });
  describe("where it is written", () => {
    describeWriting(server);
  });
  describe("where batches come in portions", () => {
    describePortions(server);
  });
  describe("where a graph is carried from SQLite and back", () => {
    describeCarrying(server);
  });
});
