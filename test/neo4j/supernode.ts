import { afterAll, beforeAll, expect, test } from "@jest/globals";
import neo4j from "neo4j-driver";
import type { GraphStore } from "../../src/store/port/graph-store.js";
import { plainNode } from "../support/arbitrary-web.js";
import { askStore } from "../support/ask-store.js";
import type { TestNeo4j } from "../support/neo4j-server.js";
import { neo4jStore } from "../support/neo4j-store.js";

const crowd = 100_000;

/** As many techniques that target the hub: one transaction of the store's would need more memory than a server for tests has. */
const join = `
  MATCH (hub:Node {id: 'hardware:hub'})
  UNWIND range(1, ${crowd}) AS i
  CALL (hub, i) {
    CREATE (t:Node:Entity:Method:Technique {
      id: 'technique:t' + i, kind: 'TECHNIQUE', slug: 't' + i, name: 't' + i, aliases: [], origin: 'CURATED', category: 'KERNEL'
    })
    CREATE (t)-[:TARGETS {sources: [], origin: 'CURATED'}]->(hub)
  } IN TRANSACTIONS OF 5000 ROWS`;

/** A node with 100,000 relations. */
export function describeSupernode(server: () => TestNeo4j): void {
  let store: GraphStore;

  beforeAll(async () => {
    const { uri, username, password } = server();
    store = await neo4jStore(server)("");
    const few = ["a", "b", "c", "d"].map((slug) => plainNode("TECHNIQUE", slug));
    const edge = (type: string, from: string, to: string): { type: string; from: string; to: string; sources: string[] } => ({
      type,
      from,
      to,
      sources: [],
    });
    await store.replaceCurated(
      {
        nodes: [plainNode("HARDWARE", "hub"), ...few],
        edges: [
          ...few.map(({ id }) => edge("TARGETS", id, "hardware:hub")),
          edge("EXTENDS", "technique:a", "technique:b"),
          edge("EXTENDS", "technique:b", "technique:c"),
          edge("EXTENDS", "technique:c", "technique:d"),
        ],
      },
      "hub",
    );
    const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
    const session = driver.session();
    await session.run(join);
    await session.close();
    await driver.close();
  });

  afterAll(() => store.close());

  const data = async (query: string): Promise<unknown> => (await askStore(store, query)).data;

  test("does not stop paths", async () => {
    const ids = (...slugs: string[]): { nodes: { id: string }[] } => ({
      nodes: slugs.map((slug) => ({ id: slug === "hub" ? "hardware:hub" : `technique:${slug}` })),
    });
    expect(await data('{ paths(from: "a", to: "d", first: 4) { nodes { id } } }')).toEqual({
      paths: [ids("a", "hub", "d"), ids("a", "hub", "c", "d"), ids("a", "b", "hub", "d"), ids("a", "b", "c", "d")],
    });
    expect(await data('{ paths(from: "hub", to: "a", first: 1) { nodes { id } } }')).toEqual({ paths: [ids("hub", "a")] });
  });

  test("is truncated in a neighborhood, and is shared by too many nodes to relate them", async () => {
    expect(await data('{ neighborhood(of: "a", depth: 2, maxNodes: 6) { nodes { id } truncated } }')).toEqual({
      neighborhood: {
        nodes: ["technique:a", "hardware:hub", "technique:b", "technique:c", "technique:d", "technique:t1"].map((id) => ({ id })),
        truncated: true,
      },
    });
    expect(await data('{ related(to: "a", first: 1) { node { id } reasons { kind } } }')).toEqual({
      related: [
        { node: { id: "technique:b" }, reasons: ["SHARED_ANCESTOR", "DIRECT_RELATION", "SHARED_ANCESTOR"].map((kind) => ({ kind })) },
      ],
    });
  });
}
