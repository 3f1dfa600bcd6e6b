import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { papergraph } from "../../src/model/papergraph.js";
import type { WriteBatch } from "../../src/store/port/write-batch.js";
import { arbitraryBatch } from "../support/arbitrary-batch.js";
import { listDocument, listIn, variablesOf } from "../support/list-document.js";
import { openGraph, readSeedBatch, type Data, type OpenGraph } from "../support/open-graph.js";
import { referenceGraph } from "../support/reference-graph.js";
import { listRows, type ListQuestion } from "../support/reference-list.js";
import { questionsTo } from "./questions-to.js";
import type { StoreUnderTest } from "./stores.js";

const parts = "nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }";

/** Cursors while the graph changes, and invalid cursors. */
export function describeCursors({ openStore, runs }: StoreUnderTest): void {
  describe("cursors", () => {
    let graph: OpenGraph;
    beforeAll(async () => {
      graph = await openGraph(openStore, { nodes: [], edges: [] });
    });
    afterAll(() => graph.close());

    test("continue correctly although rows, including the cursor's own, were deleted and written again meanwhile", async () => {
      const cases = arbitraryBatch(papergraph).chain((batch) =>
        fc.record({
          batch: fc.constant(batch),
          question: questionsTo(batch).map(withoutCounts),
          size: fc.integer({ min: 1, max: 3 }),
          doomed: fc.array(fc.nat(9), { maxLength: 3 }),
        }),
      );
      await fc.assert(
        fc.asyncProperty(cases, async ({ batch, question, size, doomed }) => {
          const ids = listRows(referenceGraph(batch, papergraph), question).map(({ node }) => node.id);
          await graph.replace(batch);
          const document = listDocument(papergraph, question, parts);
          const page = async (args: Data): Promise<Data> => listIn(await graph.ask(document, variablesOf(question, args)));
          const { pageInfo } = (await page({ first: size })) as { pageInfo: { endCursor: string | null } };
          const cursor = pageInfo.endCursor;
          fc.pre(cursor !== null);

          const last = Math.min(size, ids.length) - 1;
          const gone = new Set([last, ...doomed].flatMap((index) => ids[index] ?? []).filter((id) => id !== question.of?.id));
          await graph.replace(without(batch, gone));
          const left = (some: readonly string[]): object[] => some.filter((id) => !gone.has(id)).map((id) => ({ id }));
          const [before, after] = [left(ids.slice(0, last)), left(ids.slice(last + 1))];
          const keepsCursorRow = !gone.has(ids[last] ?? "");
          expect(await page({ first: 100, after: cursor })).toMatchObject({
            nodes: after,
            pageInfo: { hasNextPage: false, hasPreviousPage: before.length > 0 || keepsCursorRow },
          });
          expect(await page({ last: 100, before: cursor })).toMatchObject({
            nodes: before,
            pageInfo: { hasNextPage: after.length > 0 || keepsCursorRow, hasPreviousPage: false },
          });

          await graph.replace(batch);
          expect(await page({ first: 100, after: cursor })).toMatchObject({ nodes: ids.slice(last + 1).map((id) => ({ id })) });
        }),
        { numRuns: runs(100) },
      );
      expect.hasAssertions();
    });

    test("find the rows without a value after them even if their own row is gone", async () => {
      const model = (slug: string, parameters?: number): WriteBatch["nodes"][number] => {
        const id = `model:${slug}`;
        const own = {
          id,
          kind: "MODEL",
          slug,
          name: slug,
          aliases: [],
          origin: "CURATED",
          ...(parameters !== undefined && { parameters }),
        };
        return { id, kind: "MODEL", properties: own };
      };
      const batch: WriteBatch = { nodes: [model("a", 1), model("b", 2), model("c")], edges: [] };
      const question: ListQuestion = { type: "Model", filter: {}, orderBy: [{ field: "PARAMETERS", direction: "ASC" }] };
      const page = async (args: Data): Promise<Data> =>
        listIn(await graph.ask(listDocument(papergraph, question, parts), variablesOf(question, args)));
      await graph.replace(batch);
      const { pageInfo } = (await page({ first: 2 })) as { pageInfo: { endCursor: string } };
      await graph.replace(without(batch, new Set(["model:b"])));
      expect(await page({ last: 5, before: pageInfo.endCursor })).toMatchObject({
        nodes: [{ id: "model:a" }],
        pageInfo: { hasNextPage: true },
      });
      expect(await page({ first: 5, after: pageInfo.endCursor })).toMatchObject({
        nodes: [{ id: "model:c" }],
        pageInfo: { hasPreviousPage: true },
      });
    });

    test("of another list, order or scope are BAD_USER_INPUT", async () => {
      await graph.replace(readSeedBatch());
      const lists = {
        papers: "papers",
        byName: "papers(orderBy: [{ field: NAME }])",
        backwards: "papers(orderBy: [{ field: NAME, direction: DESC }])",
        byYear: "papers(orderBy: [{ field: YEAR }, { field: NAME }])",
        techniques: "techniques",
        methods: "methods",
        targetedBy: `hardware(ref: "hardware:hopper") { list: targetedBy }`,
        exactly: `hardware(ref: "hardware:hopper") { list: targetedBy(scope: EXACT) }`,
        bothWays: `hardware(ref: "hardware:hopper") { list: targetedBy(scope: BOTH) }`,
        usedToEvaluate: `hardware(ref: "hardware:hopper") { list: usedToEvaluate(scope: BOTH) }`,
        resultsOn: `hardware(ref: "hardware:hopper") { list: resultsOn }`,
      };
      const operation = (list: string, args: string): string => {
        const asked = list.startsWith("hardware") ? list : `list: ${list}`;
        const withArguments = asked.replace(
          /(list: \w+)(?:\(([^)]*)\))?/,
          (_, field: string, own?: string) => `${field}(${own ?? ""} ${args}) { pageInfo { startCursor } }`,
        );
        return `{ ${withArguments} }`;
      };
      const cursors = new Map<string, string>();
      for (const [name, list] of Object.entries(lists)) {
        const answer = await graph.ask(operation(list, "first: 1"));
        const connection = (answer["list"] ?? (answer["hardware"] as Data)["list"]) as { pageInfo: { startCursor: string } };
        cursors.set(name, connection.pageInfo.startCursor);
      }
      for (const [name, list] of Object.entries(lists)) {
        for (const [maker, cursor] of cursors) {
          const codes = await graph.codes(operation(list, `before: "${cursor}"`));
          expect({ name, maker, codes }).toEqual({ name, maker, codes: name === maker ? [] : ["BAD_USER_INPUT"] });
        }
      }
    });
  });
}

/** Counts change when rows are deleted, so only orders by stored values keep the rows in place. */
const withoutCounts = (question: ListQuestion): ListQuestion => ({
  ...question,
  filter: {},
  orderBy: question.orderBy.filter(({ field }) => !field.endsWith("_COUNT") || field === "AUTHOR_COUNT" || field === "HARDWARE_COUNT"),
});

function without({ nodes, edges }: WriteBatch, gone: ReadonlySet<string>): WriteBatch {
  return {
    nodes: nodes.filter(({ id }) => !gone.has(id)),
    edges: edges
      .filter(({ from, to }) => !gone.has(from) && !gone.has(to))
      .map((edge) => ({ ...edge, sources: edge.sources.filter((id) => !gone.has(id)) })),
  };
}
