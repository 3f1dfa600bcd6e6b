import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import fc from "fast-check";
import { parse, validate } from "graphql";
import { buildGraphSchema } from "../../src/api/build-schema.js";
import { papergraph } from "../../src/model/papergraph.js";
import type { GraphStore } from "../../src/store/port/graph-store.js";
import type { WriteBatch } from "../../src/store/port/write-batch.js";
import { arbitraryBatch } from "../support/arbitrary-batch.js";
import { filterGenerator } from "../support/arbitrary-filter.js";
import { askStore } from "../support/ask-store.js";
import type { TestNeo4j } from "../support/neo4j-server.js";
import { sqliteStore } from "../support/open-graph.js";
import { propertyRuns } from "../support/property-runs.js";
import { referenceGraph } from "../support/reference-graph.js";
import { cursorsIn, fillValues } from "./fill-values.js";
import { neo4jStore } from "../support/neo4j-store.js";
import { arbitraryShape, type RootShape } from "./operation-shape.js";
import { pooled } from "./pooled.js";
import { printShape } from "./print-shape.js";
import { seed } from "./seed.js";

/** How many graphs are asked, in how many ways, and how often each. */
const graphs = 6;
const shapes = 28;
const questions = propertyRuns(90);

const schema = buildGraphSchema(papergraph);
const isValid = (roots: readonly RootShape[]): boolean => validate(schema, parse(printShape(papergraph, roots).document)).length === 0;

/** Random operations over random graphs. */
export function compareRandomOperations(server: () => TestNeo4j): void {
  const folder = mkdtempSync(join(tmpdir(), "papergraph-differential-"));
  let stores: readonly GraphStore[] = [];
  let held: WriteBatch | undefined;
  let operations = 0;

  beforeAll(async () => {
    stores = [await sqliteStore(folder), await neo4jStore(server)(folder)];
  });

  afterAll(async () => {
    for (const store of stores) await store.close();
    rmSync(folder, { recursive: true });
  });

  async function hold(batch: WriteBatch): Promise<void> {
    if (batch === held) return;
    held = undefined;
    // One and the same graph may come again, while a failure is made smaller.
    for (const store of stores) await store.replaceCurated(batch, String(performance.now()));
    held = batch;
  }

  /** What both stores answer. */
  async function ask(query: string, variables: Readonly<Record<string, unknown>>): Promise<string> {
    const [sqlite, neo4j] = await Promise.all(
      stores.map(async (store) => JSON.stringify(await askStore(store, query, variables), null, 1)),
    );
    operations += 1;
    // The question stands in the message only where there is something to say.
    if (sqlite !== neo4j) expect({ query, variables, answer: neo4j }).toEqual({ query, variables, answer: sqlite });
    return sqlite ?? "";
  }

  const batches = arbitraryBatch(papergraph);
  // Filters are made of the values of some graph; which values are asked for in the end is drawn anew for each question.
  const [sample] = fc.sample(batches, { seed, numRuns: 1 });
  const filter = filterGenerator(referenceGraph(sample ?? { nodes: [], edges: [] }, papergraph));
  const shape = pooled(arbitraryShape(papergraph, filter).filter(isValid), shapes, seed);
  const draws = fc.array(fc.nat(999), { minLength: 12, maxLength: 12 });

  test.each(Array.from({ length: graphs }, (_, index) => index + 1))("graph %i", async (index) => {
    const batch = pooled(batches, 1, seed + index);
    await fc.assert(
      fc.asyncProperty(batch, shape, draws, async (graph, roots, drawn) => {
        await hold(graph);
        const operation = printShape(papergraph, roots);
        const variables = fillValues(referenceGraph(graph, papergraph), operation, drawn);
        const answer: unknown = JSON.parse(await ask(operation.document, variables));
        const next = operation.variables.flatMap((variable, place) => {
          const cursors = variable.is === "cursor" ? cursorsIn(answer, variable.list) : [];
          const cursor = cursors[(drawn[place % drawn.length] ?? 0) % cursors.length];
          return cursor === undefined ? [] : [[variable.name, cursor]];
        });
        if (next.length > 0) await ask(operation.document, { ...variables, ...(Object.fromEntries(next) as Record<string, string>) });
      }),
      { seed: seed + index, numRuns: questions, interruptAfterTimeLimit: 300_000 },
    );
    expect(held).toBeDefined();
  });

  test("at least 500 operations were asked", () => {
    expect(operations).toBeGreaterThanOrEqual(500);
  });
}
