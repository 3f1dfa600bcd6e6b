import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { parse, validate } from "graphql";
import { buildGraphSchema } from "../../src/api/build-schema.js";
import { papergraph } from "../../src/model/papergraph.js";
import type { GraphStore } from "../../src/store/port/graph-store.js";
import type { WriteBatch } from "../../src/store/port/write-batch.js";
import { refill, refsOf, type Pick } from "../differential/fill-values.js";
import { seed } from "../differential/seed.js";
import { arbitraryBatch } from "../support/arbitrary-batch.js";
import { filterGenerator } from "../support/arbitrary-filter.js";
import { openBothWays, type BothWays } from "../support/both-ways.js";
import { liftFilter } from "../support/lifted-filter.js";
import { referenceGraph } from "../support/reference-graph.js";
import type { StoreUnderTest } from "./stores.js";

const schema = buildGraphSchema(papergraph);
const [batch = { nodes: [], edges: [] }]: WriteBatch[] = fc.sample(arbitraryBatch(papergraph), { seed, numRuns: 1 });
const graph = referenceGraph(batch, papergraph);
const listed = [...papergraph.types.values()].flatMap((type) =>
  type.list && type.isNamed && type.item ? [{ type, list: type.list, item: type.item }] : [],
);
const filters = filterGenerator(graph);
/** Values that a plan made for others may not hold for: empty ones, ones of other lengths, ones that are refused. */
const odd = ["", " ", "´", "%", "ẞ", "2024", "2024-02-30", "x".repeat(600), "a\0b", null, undefined, 7, -0.5, 1e300];

/** Variables that a plan leaves open, so that it holds for any value of them. */
export function describeLeftOpen({ openStore, runs }: StoreUnderTest): void {
  describe("a plan with values left open", () => {
    const folder = mkdtempSync(join(tmpdir(), "papergraph-left-open-"));
    let store: GraphStore;
    let ways: BothWays;

    beforeAll(async () => {
      store = await openStore(folder);
      await store.replaceCurated(batch, "left open");
      ways = await openBothWays(store);
    });

    afterAll(async () => {
      await store.close();
      rmSync(folder, { recursive: true });
    });

    test("answers every value as a plan of its own would", async () => {
      const shape = fc
        .constantFrom(...listed)
        .chain((each) => fc.record({ each: fc.constant(each), filter: filters(each.type, each.type.kinds, 2) }));
      const draws = fc.array(fc.array(fc.nat(9_999), { minLength: 20, maxLength: 20 }), { minLength: 3, maxLength: 3 });
      let compared = 0;
      await fc.assert(
        fc.asyncProperty(shape, draws, async ({ each: { type, list, item }, filter }, rounds) => {
          const asked = liftFilter(papergraph, type, filter);
          const document = `query (${[...asked.definitions, "$ref: String!"].join(", ")}) {
        ${list.field}(filter: ${asked.literal}, first: 5) { totalCount nodes { id } }
        ${item.field}(ref: $ref) { id name }
      }`;
          fc.pre(validate(schema, parse(document)).length === 0);
          for (const drawn of [[], ...rounds]) {
            let taken = 0;
            const pick: Pick = (values) =>
              values[(drawn[taken++ % Math.max(1, drawn.length)] ?? 0) % values.length] as (typeof values)[number];
            const { values } = liftFilter(papergraph, type, refill(graph, type, filter, pick));
            const variables: Record<string, unknown> = { ...values, ref: pick([...refsOf(graph), ...odd]) };
            const names = Object.keys(values);
            if (names.length > 0 && pick([0, 1, 2]) === 0) variables[pick(names)] = pick(odd);
            const [written, data, executed] = [
              await ways.written(document, variables),
              await ways.writtenFromData(document, variables),
              await ways.executed(document, variables),
            ];
            for (const { text, status } of [written, data]) {
              if (text !== executed.text || status !== executed.status)
                expect({ document, variables, text, status }).toEqual({ document, variables, ...executed });
            }
            compared += 1;
          }
        }),
        { seed, numRuns: runs(80) },
      );
      expect(compared).toBeGreaterThan(runs(80));
    });
  });
}
