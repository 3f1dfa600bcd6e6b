import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { WriteBatch } from "../../src/store/port/write-batch.js";
import { openGraph, type OpenGraph } from "../support/open-graph.js";
import type { StoreUnderTest } from "./stores.js";

const dates = ["2023", "2023-12-31", "2024", "2024-05-31", "2024-06", "2024-06-03", "2024-07-01", "2025-01", null];

const papers: WriteBatch = {
  nodes: dates.map((published) => {
    const slug = published ?? "undated";
    const id = `paper:${slug}`;
    const own = { title: slug, contribution: "METHOD", ...(published !== null && { published }) };
    return { id, kind: "PAPER", properties: { id, kind: "PAPER", slug, name: slug, aliases: [], origin: "CURATED", ...own } };
  }),
  edges: [],
};

/** Dates of any precision are the intervals that they name. */
export function describeDates({ openStore }: StoreUnderTest): void {
  describe("a partial date", () => {
    let graph: OpenGraph;
    beforeAll(async () => {
      graph = await openGraph(openStore, papers);
    });
    afterAll(() => graph.close());

    const listed = async (args: string): Promise<(string | null)[]> => {
      const { papers: page } = await graph.ask(`{ papers(${args}) { nodes { published } } }`);
      return (page as { nodes: { published: string | null }[] }).nodes.map(({ published }) => published);
    };

    test.each([
      ['eq: "2024"', ["2024", "2024-05-31", "2024-06", "2024-06-03", "2024-07-01"]],
      ['eq: "2024-06"', ["2024-06", "2024-06-03"]],
      ['eq: "2024-06-03"', ["2024-06-03"]],
      ['ne: "2024"', ["2023", "2023-12-31", "2025-01", null]],
      ['in: ["2023", "2024-06-03", "2025"]', ["2023", "2023-12-31", "2024-06-03", "2025-01"]],
      ['notIn: ["2023", "2024"]', ["2025-01", null]],
      ['lt: "2024"', ["2023", "2023-12-31"]],
      ['lt: "2024-06"', ["2023", "2023-12-31", "2024-05-31"]],
      ['lte: "2024"', ["2023", "2023-12-31", "2024", "2024-05-31", "2024-06", "2024-06-03", "2024-07-01"]],
      ['lte: "2024-05"', ["2023", "2023-12-31", "2024", "2024-05-31"]],
      ['gt: "2024"', ["2025-01"]],
      ['gt: "2024-06"', ["2024-07-01", "2025-01"]],
      ['gte: "2024-06-03"', ["2024", "2024-06", "2024-06-03", "2024-07-01", "2025-01"]],
      ['gte: "2024-06", lte: "2024-06"', ["2024", "2024-06", "2024-06-03"]],
      ["eq: null", [null]],
    ])("is compared whole: %s", async (comparison, expected) => {
      expect(await listed(`filter: { published: { ${comparison} } }, orderBy: [{ field: PUBLISHED }]`)).toEqual(expected);
      const not = await listed(`filter: { not: { published: { ${comparison} } } }, orderBy: [{ field: PUBLISHED }]`);
      expect(not).toEqual(dates.filter((date) => !expected.includes(date)));
    });

    test("is ordered by where it begins, before the narrower ones in it, and cursors follow", async () => {
      const query = `query ($after: String) {
        papers(orderBy: [{ field: PUBLISHED }], first: 2, after: $after) { nodes { published } pageInfo { endCursor } }
      }`;
      const found: unknown[] = [];
      for (let after: unknown = null; found.length < dates.length;) {
        const { papers: page } = (await graph.ask(query, { after })) as {
          papers: { nodes: { published: string | null }[]; pageInfo: { endCursor: string } };
        };
        found.push(...page.nodes.map(({ published }) => published));
        after = page.pageInfo.endCursor;
      }
      expect(found).toEqual(dates);
    });
  });
}
