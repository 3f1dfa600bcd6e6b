import { describe, expect, test } from "@jest/globals";
import { papergraph } from "../../src/model/papergraph.js";
import type { Batch, NodeEntry, RelationEntry, ResultEntry, WriteRequest } from "../../src/store/port/write.js";
import { graphTables } from "../support/graph-tables.js";
import { openWorld, type World } from "../world/world.js";

/** So many papers, each of which introduces a technique. */
const papers = 420;

const paper = (index: number): string => `paper:piled-paper-${index}`;
const technique = (index: number): string => `technique:piled-${index}`;

const nodes: readonly NodeEntry[] = Array.from({ length: papers }, (_, index) => [
  {
    kind: "PAPER" as const,
    id: paper(index),
    values: { title: `Piled Paper ${index}`, contribution: "METHOD" },
    at: `nodes[${2 * index}]`,
  },
  {
    kind: "TECHNIQUE" as const,
    id: technique(index),
    values: { name: `Piled ${index}`, category: "KERNEL" },
    at: `nodes[${2 * index + 1}]`,
  },
]).flat();

/** What a paper says: of its own technique, of the one before it, and of one that all speak of. */
const saidBy = (index: number): { readonly results: ResultEntry[]; readonly relations: RelationEntry[] } => {
  const relation = (from: string, name: string, to: string): RelationEntry => {
    return { from, relation: name, to, sources: [paper(index)], at: `relations of ${index}` };
  };
  const last = technique(index - 1);
  return {
    results: [
      {
        paper: paper(index),
        key: "speed",
        values: { metric: "SPEEDUP", value: 2, unit: "x", claim: `Piled ${index} is twice as fast.` },
        links: { subject: technique(index), ...(index > 0 && { baseline: last }), hardware: ["hardware:onyx"] },
      },
    ],
    relations: [
      relation(paper(index), "INTRODUCES", technique(index)),
      relation(paper(index), "MENTIONS", technique((index * 7) % papers)),
      ...(index > 0 ? [relation(technique(index), "EXTENDS", last)] : []),
      ...(index > 1 ? [relation(last, "EXTENDS", technique(index - 2))] : []),
    ].filter(({ relation: name, to }) => name !== "MENTIONS" || ![technique(index), last, technique(index - 2)].includes(to)),
  };
};

const said = Array.from({ length: papers }, (_, index) => saidBy(index));
const joined = (from: number, to: number): Batch => ({
  results: said.slice(from, to).flatMap(({ results }) => results),
  relations: said.slice(from, to).flatMap(({ relations }) => relations),
});

const whole: Batch = { nodes, ...joined(0, papers) };

/** The same in portions: nodes first, then what the papers say. */
const portionsOf = (nodesAtOnce: number, papersAtOnce: number): Batch[] => [
  ...Array.from({ length: Math.ceil(nodes.length / nodesAtOnce) }, (_, at) => ({
    nodes: nodes.slice(at * nodesAtOnce, (at + 1) * nodesAtOnce),
  })),
  ...Array.from({ length: Math.ceil(papers / papersAtOnce) }, (_, at) => joined(at * papersAtOnce, (at + 1) * papersAtOnce)),
];

const request = (batch: WriteRequest["batch"], dryRun = false): WriteRequest => {
  return { batch, action: "IMPORT", origin: "IMPORTED", by: "ada", dryRun };
};

/** What somebody sees who writes a batch into a world of its own, and what the database holds then. */
async function writtenInto(world: World, batch: WriteRequest["batch"]): Promise<unknown> {
  const { outcome } = await world.store.write(request(batch));
  const { changes } = await world.store.changes({ size: 2 });
  const line = changes.map(({ at: _at, ...change }) => change);
  return { outcome, line, tables: graphTables(world.path, papergraph) };
}

describe("a batch that comes in portions", () => {
  // All of it is larger than the world, so that what follows is made anew; the small portions before that are followed.
  test.each([
    ["large", 500, 200],
    ["small", 90, 33],
  ])("is one write, and gives what it gives as a whole: %s ones", async (_, nodesAtOnce, papersAtOnce) => {
    const [one, other] = [await openWorld(), await openWorld()];
    const before = await one.store.revision();
    const expected = await writtenInto(one, whole);
    expect(await writtenInto(other, portionsOf(nodesAtOnce, papersAtOnce))).toEqual(expected);
    expect(await other.store.revision()).toBe(before + 1);
    await one.close();
    await other.close();
  });

  test("changes nothing where all of it is there, or where it is only tried", async () => {
    const world = await openWorld();
    const revision = await world.store.revision();
    const empty = graphTables(world.path, papergraph);
    const tried = await world.store.write(request(portionsOf(300, 100), true));
    expect(tried.outcome).toMatchObject({ revision, changed: true });
    expect(tried.outcome.created).toHaveLength(3 * papers);
    expect(graphTables(world.path, papergraph)).toEqual(empty);
    const { outcome } = await world.store.write(request(portionsOf(300, 100)));
    expect({ ...outcome, revision }).toEqual(tried.outcome);
    const again = await world.store.write(request(portionsOf(200, 70)));
    expect(again.outcome).toMatchObject({ revision: revision + 1, changed: false, created: [], updated: [] });
    expect((await world.store.changes({ size: 10, sinceRevision: revision })).changes).toHaveLength(1);
    await world.close();
  });

  test("tells at once what contradicts the graph in any of them, and nothing of it stays", async () => {
    const world = await openWorld();
    const before = graphTables(world.path, papergraph);
    const circle = (from: number, to: number): Batch => ({
      relations: [{ from: technique(from), relation: "EXTENDS", to: technique(to), sources: [paper(from)], at: `circle[${from}]` }],
    });
    const twice = { kind: "TECHNIQUE" as const, id: "technique:other", values: { name: "Piled 3", category: "KERNEL" }, at: "twice" };
    const batch = [{ nodes }, { nodes: [twice] }, joined(0, 100), circle(7, 9), joined(100, papers), circle(300, 302)];
    const refusal = await world.store.write(request(batch)).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: "CONFLICT" });
    const { problems } = (refusal as { readonly details: { readonly problems: readonly { readonly path: string }[] } }).details;
    expect(problems.map(({ path }) => path.replace(/\..*/, ""))).toEqual(["twice", "circle[7]", "circle[300]"]);
    expect(graphTables(world.path, papergraph)).toEqual(before);
    await world.close();
  });
});
