import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { plainNode } from "../../support/arbitrary-web.js";
import { askStore } from "../../support/ask-store.js";
import { openWorld, type World } from "../../world/world.js";

const lineage = `query ($of: String!, $maxNodes: Int) {
  lineage(of: $of, maxNodes: $maxNodes) { nodes { depth node { id } } edges { from { id } to { id } } truncated }
}`;
const paths = `query ($from: String!, $to: String!, $first: Int) { paths(from: $from, to: $to, first: $first) { nodes { id } } }`;

const chain = ["a", "b", "c", "d"].map((name) => plainNode("TECHNIQUE", name));
const [a, b, c, d] = chain.map(({ id }) => id) as [string, string, string, string];
const hub = plainNode("HARDWARE", "hub");
const crowd = Array.from({ length: 1_500 }, (_, index) => plainNode("TECHNIQUE", `crowd-${index}`));

/** A chain of four techniques, both ends of which target what a crowd targets. */
const batch = {
  nodes: [...chain, hub, ...crowd],
  edges: [
    { type: "EXTENDS", from: b, to: a, sources: [] },
    { type: "EXTENDS", from: c, to: b, sources: [] },
    { type: "EXTENDS", from: d, to: c, sources: [] },
    ...[a, d, ...crowd.map(({ id }) => id)].map((from) => ({ type: "TARGETS", from, to: hub.id, sources: [] })),
  ],
};

describe("a walk of the embedded store", () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
    await world.store.replaceCurated(batch, "walks");
  });
  afterAll(() => world.close());

  async function statementsOf(query: string, variables: Readonly<Record<string, unknown>>): Promise<string[]> {
    const before = world.statements.length;
    const { errors } = (await askStore(world.store, query, variables)) as { errors?: unknown };
    expect(errors).toBeUndefined();
    return world.statements.slice(before);
  }

  test("reads one statement a level and side, besides the name and the edges; nodes of which the id is shown are not read", async () => {
    // From the root: nothing above it; three levels below it and one that is empty.
    expect(await statementsOf(lineage, { of: a })).toHaveLength(2 + 1 + 4);
    expect(await statementsOf("query ($of: String!) { neighborhood(of: $of, depth: 1) { nodes { id name } } }", { of: b })).toHaveLength(3);
  });

  test("asks with the same texts whatever it starts from", async () => {
    const texts = async (of: string): Promise<Set<string>> => new Set(await statementsOf(lineage, { of }));
    expect(await texts(b)).toEqual(await texts(c));
  });

  test("reads the edges of what is shown alone", async () => {
    const answer = await askStore(world.store, lineage, { of: a, maxNodes: 2 });
    expect(answer).toMatchObject({ data: { lineage: { nodes: [{}, {}], edges: [{ from: { id: b }, to: { id: a } }], truncated: true } } });
  });

  test("opens the smaller side of a path, and does not read a crowd to find the way past it", async () => {
    const answer = await askStore(world.store, paths, { from: a, to: d, first: 2 });
    expect(answer).toMatchObject({
      data: { paths: [{ nodes: [{ id: a }, { id: hub.id }, { id: d }] }, { nodes: [a, b, c, d].map((id) => ({ id })) }] },
    });
    // The name, one level of either side, and the ids of what is on the way.
    expect(await statementsOf(paths, { from: a, to: d, first: 1 })).toHaveLength(5);
  });
});
