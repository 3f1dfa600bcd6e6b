import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { graphFromFile } from "../../src/cli/graph-from-file.js";
import { graphToFile } from "../../src/cli/graph-to-file.js";
import { toConfig, type Config } from "../../src/config.js";
import { PapergraphError } from "../../src/errors.js";
import { papergraph } from "../../src/model/papergraph.js";
import { readSeeds } from "../../src/seed/read-seeds.js";
import { verifyServer } from "../../src/store/neo4j/verify.js";
import { openStore, openTransfer } from "../../src/store/open-store.js";
import type { GraphStore } from "../../src/store/port/graph-store.js";
import type { Batch, WriteOrigin } from "../../src/store/port/write.js";
import { askStore } from "../support/ask-store.js";
import { graphTables } from "../support/graph-tables.js";
import type { TestNeo4j } from "../support/neo4j-server.js";
import { newFolder } from "../support/program.js";
import { randomBatch, seeded } from "../support/random-batch.js";
import { openWorld, worldFolder, type World } from "../world/world.js";

/** Carrying a graph from SQLite to a server and back. */
export function describeCarrying(server: () => TestNeo4j): void {
  let world: World;
  let folder: string;
  let file: string;

  const onServer = (): Config => {
    const { uri, username, password } = server();
    return toConfig({ NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password, PAPERGRAPH_READ_DEADLINE: "60" });
  };
  const inFile = (path: string): Config => toConfig({ PAPERGRAPH_DATABASE: path, PAPERGRAPH_SEEDS: worldFolder });
  const write = (store: GraphStore, batch: Batch, origin: WriteOrigin): Promise<unknown> =>
    store.write({ batch, action: "PUT", origin, by: "ada" });

  beforeAll(async () => {
    await server().clear();
    folder = newFolder();
    file = join(folder, "graph.jsonl");
    world = await openWorld();
    const random = seeded(3);
    for (let count = 0; count < 10; count += 1) {
      const ids = graphTables(world.path, papergraph)["entry"]?.map((row) => String((JSON.parse(row) as unknown[])[0])) ?? [];
      await write(world.store, randomBatch(random, ids), count % 2 === 0 ? "CONTRIBUTED" : "IMPORTED").catch((error: unknown) => {
        expect(error).toBeInstanceOf(PapergraphError);
      });
    }
    await write(world.store, readSomewhere, "IMPORTED");
    // One write of the log fits no more: what it names is gone.
    await write(world.store, { nodes: [{ kind: "SYSTEM", id: "system:shuttle", values: { summary: "Throws." } }] }, "CONTRIBUTED");
    const seeds = readSeeds(papergraph, worldFolder).toBatch();
    const isLeft = ({ id }: { readonly id: string }): boolean => id !== "system:shuttle";
    const edges = seeds.edges.filter(({ from, to }) => isLeft({ id: from }) && isLeft({ id: to }));
    await world.store.replaceCurated({ nodes: seeds.nodes.filter(isLeft), edges }, "without");
    expect((await world.store.changes({ size: 1, onlyProblems: true })).totalCount).toBeGreaterThan(0);
    expect(await graphToFile(inFile(world.path), file)).toBe(0);
    for (const part of ['"edge"', '"node"']) expect(readFileSync(file, "utf8")).toMatch(new RegExp(`^\\{${part}.*Read there`, "m"));
  });

  afterAll(async () => {
    await world.close();
    rmSync(folder, { recursive: true });
  });

  test("takes it to the server, where it answers the same, and to a file again that is the same byte for byte", async () => {
    expect(await graphFromFile(onServer(), file, false)).toBe(0);
    const store = await openStore(onServer(), papergraph);
    expect(JSON.stringify(await askStore(store, question))).toBe(JSON.stringify(await askStore(world.store, question)));
    expect(await store.changes({ size: 100 })).toEqual(await world.store.changes({ size: 100 }));
    expect(await store.revision()).toBe(await world.store.revision());
    await store.close();

    const [fromServer, fromFile, back] = [join(folder, "server.jsonl"), join(folder, "back.jsonl"), join(folder, "back.sqlite")];
    await graphToFile(onServer(), fromServer);
    expect(readFileSync(fromServer, "utf8")).toBe(readFileSync(file, "utf8"));
    await graphFromFile(inFile(back), fromServer, false);
    await graphToFile(inFile(back), fromFile);
    expect(readFileSync(fromFile, "utf8")).toBe(readFileSync(file, "utf8"));
  });

  test("brings all with it that follows from the graph, and the log, above which seeds are replaced", async () => {
    const { toBatch, fingerprint } = readSeeds(papergraph, worldFolder);
    const [store, curated] = [await openStore(onServer(), papergraph), toBatch()];
    const told = await store.replaceCurated(curated, fingerprint);
    expect(told).toEqual(await world.store.replaceCurated(curated, fingerprint));
    expect(JSON.stringify(await askStore(store, question))).toBe(JSON.stringify(await askStore(world.store, question)));
    await store.close();
    const { uri, username, password } = server();
    expect(await verifyServer({ uri, username, password, deadline: 60_000 }, papergraph, curated, fingerprint)).toEqual([]);
  });

  test("is CONFLICT where somebody writes meanwhile, for no file may hold two revisions", async () => {
    const [store, transfer] = [await openStore(onServer(), papergraph), await openTransfer(onServer(), papergraph)];
    const carry = async (): Promise<void> => {
      let isFirst = true;
      for await (const _ of transfer.carry()) {
        if (isFirst) await write(store, { nodes: [{ kind: "MODEL", values: { name: "Meanwhile" } }] }, "CONTRIBUTED");
        isFirst = false;
      }
    };
    await expect(carry()).rejects.toMatchObject({ code: "CONFLICT" });
    await transfer.close();
    await store.close();
  });
}

/** What a program has read, with the places. */
const readSomewhere: Batch = (() => {
  const place = { part: "ABSTRACT" as const, before: "We", after: "on", start: 3, end: 13, rule: "read/1" };
  const evidence = [
    { ...place, quote: "Read there", confidence: 0.65 },
    { ...place, part: "TITLE" as const, quote: "Read “here”", confidence: 0.875 },
  ];
  return {
    relations: [{ from: "technique:threadbits", relation: "TARGETS", to: "hardware:pearl", sources: ["paper:quickweave-2"], evidence }],
    results: [
      {
        ...{ paper: "paper:quickweave-2", key: "by-reading", links: { subject: "technique:threadbits" }, evidence },
        values: { metric: "SPEEDUP", claim: "Twice as fast.", value: 2, unit: "x" },
      },
    ],
  };
})();

/** What is asked of both. */
const question = `{
  papers(minConfidence: 0) { totalCount nodes { id title origin results { nodes { id value factor origin confidence evidence { quote paper { id } } } } } }
  methods { totalCount nodes { id name aliases origin extends { edges { note references origin sources { id } node { id } } } } }
  technique(ref: "technique:threadbits") { targets(minConfidence: 0) { edges { confidence evidence { quote part confidence } node { id } } } }
  search(query: "weave") { totalCount nodes { id } }
  statistics { nodes { kind count } relations { relation count } }
}`;
