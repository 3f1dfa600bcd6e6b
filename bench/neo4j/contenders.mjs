/** The contenders. Each has an `ask`, which is timed, and a function that turns what it returned into the plain answer. */
import assert from "node:assert/strict";
import { Neo4jGraphQL } from "@neo4j/graphql";
import { execute, parse, validate } from "graphql";
import neo4j from "neo4j-driver";
import { createApolloServer } from "../../.dev/api/apollo-server.js";
import { buildGraphSchema } from "../../.dev/api/build-schema.js";
import { papergraph } from "../../.dev/model/papergraph.js";
import { planOperation } from "../../.dev/plan/plan-operation.js";
import { Neo4jStore } from "../../.dev/store/neo4j/store.js";
import { peerTypeDefs } from "./questions.mjs";

/** Milliseconds that Papergraph's store waits: a benchmark should show a slow answer, not refuse it. */
const deadline = 60_000;

/** Opens all contenders on one server, in the order of the table. */
export async function openContenders({ uri, username, password }) {
  const store = Neo4jStore.open({ uri, username, password, deadline }, papergraph);
  const apollo = createApolloServer(papergraph, store, (_id, error) => assert.fail(error));
  await apollo.start();
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true });
  const peerSchema = await new Neo4jGraphQL({ typeDefs: peerTypeDefs, driver }).getSchema();
  const contenders = {
    store: oursInStore(store),
    server: oursInServer(apollo),
    raw: rawDriver(driver),
    peer: peerInExecutor(peerSchema, driver),
  };
  const close = async () => {
    await apollo.stop();
    await store.close();
    await driver.close();
  };
  const { agent } = await driver.getServerInfo();
  return { contenders, store, agent, close };
}

/** Papergraph's plan and read: from the parsed document to rows in the shape of the response. */
function oursInStore(store) {
  const schema = buildGraphSchema(papergraph);
  const parsed = once(parse);
  return {
    async ask({ ours }, variables) {
      const document = parsed(ours);
      const selections = planOperation(papergraph, schema, document, document.definitions[0], variables);
      return { selections, answers: (await store.read(selections)).answers };
    },
    answer({ oursAnswer }, { selections: [{ key }], answers: [{ data, error }] }) {
      assert.equal(error, undefined);
      return oursAnswer({ [key]: withoutEnvelopes(data) });
    },
  };
}

/** Papergraph behind its HTTP layer: the whole pipeline of Apollo Server, from the document's text to the response. */
function oursInServer(apollo) {
  return {
    async ask({ ours }, variables) {
      const { body } = await apollo.executeOperation({ query: ours, variables }, { contextValue: { answers: new Map() } });
      return body.singleResult;
    },
    answer({ oursAnswer }, { data, errors }) {
      assert.equal(errors, undefined);
      return oursAnswer(withoutEnvelopes(data));
    },
  };
}

/** Handwritten Cypher, run as the driver's manual recommends. */
function rawDriver(driver) {
  return {
    async ask({ raw }, parameters) {
      const { records } = await driver.executeQuery(raw, parameters, { routing: neo4j.routing.READ });
      return records.map((record) => record.toObject());
    },
    answer: ({ rawAnswer }, rows) => rawAnswer(rows),
  };
}

/** @neo4j/graphql without a server around it: the document is parsed and validated once. */
function peerInExecutor(schema, driver) {
  const parsed = once((text) => {
    const document = parse(text);
    assert.deepEqual(validate(schema, document), []);
    return document;
  });
  return {
    ask: ({ peer }, variableValues) =>
      execute({ schema, document: parsed(peer), variableValues, contextValue: { executionContext: driver } }),
    answer({ peerAnswer }, { data, errors }) {
      assert.equal(errors, undefined);
      return peerAnswer(data);
    },
  };
}

function once(make) {
  const made = new Map();
  return (text) => {
    if (!made.has(text)) made.set(text, make(text));
    return made.get(text);
  };
}

/** The response without what only Papergraph has: `>` before the keys of the store's answers, kinds, and `nodes` around the lists. */
function withoutEnvelopes(value) {
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map(withoutEnvelopes);
  const entries = Object.entries(value).filter(([key]) => key !== "kind" && key !== "field");
  const plain = Object.fromEntries(entries.map(([key, each]) => [key.replace(/^>/, ""), withoutEnvelopes(each)]));
  const keys = Object.keys(plain).filter((key) => plain[key] !== undefined);
  return keys.join() === "nodes" ? plain.nodes : plain;
}
