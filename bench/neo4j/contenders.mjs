/** The ways to ask: each is given a server and answers any of the questions. */
import assert from "node:assert/strict";
import { Neo4jGraphQL } from "@neo4j/graphql";
import { execute as executePeer, parse as parsePeer, validate as validatePeer } from "graphql";
import neo4j from "neo4j-driver";
import { createApolloServer } from "../../dist/api/apollo-server.js";
import { buildGraphSchema } from "../../dist/api/build-schema.js";
import { papergraph } from "../../dist/model/papergraph.js";
import { planOperation } from "../../dist/plan/plan-operation.js";
import { Neo4jStore } from "../../dist/store/neo4j/neo4j-store.js";
import { peerTypeDefs } from "./questions.mjs";

/** Papergraph: without and with Apollo Server around it. */
export async function openOurs({ uri, username, password }) {
  const store = Neo4jStore.open({ uri, username, password, deadline: 60_000 }, papergraph);
  const apollo = createApolloServer(papergraph, store, (id, error) => assert.fail(error));
  await apollo.start();
  const schema = buildGraphSchema(papergraph);
  const documents = new Map();
  return {
    /** What a request costs without its text being parsed and its answer being completed: both need no database. */
    async askStore({ ours }, variables) {
      const document = documents.get(ours) ?? parsePeer(ours);
      documents.set(ours, document);
      const selections = planOperation(papergraph, schema, document, document.definitions[0], variables);
      return await store.read(selections);
    },
    async askServer({ ours, oursAnswer }, variables) {
      const { body } = await apollo.executeOperation({ query: ours, variables }, { contextValue: { answers: new Map() } });
      assert.deepEqual(body.singleResult.errors, undefined);
      return () => oursAnswer(withoutConnections(body.singleResult.data));
    },
    async close() {
      await apollo.stop();
      await store.close();
    },
  };
}

/** `{nodes: [...]}` as the list alone. */
function withoutConnections(value) {
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map(withoutConnections);
  const entries = Object.entries(value);
  if (entries.length === 1 && entries[0][0] === "nodes") return withoutConnections(entries[0][1]);
  return Object.fromEntries(entries.map(([key, each]) => [key, withoutConnections(each)]));
}
