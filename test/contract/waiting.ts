import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { EvidenceFact } from "../../src/model/confidence.js";
import { encodeCursor } from "../../src/plan/parse/cursor.js";
import { waitingSignature } from "../../src/plan/questions/waiting.js";
import type { EdgeRecord, NodeRecord } from "../../src/store/port/write-batch.js";
import { plainNode } from "../support/arbitrary-web.js";
import { openGraph, type OpenGraph } from "../support/open-graph.js";
import type { StoreUnderTest } from "./stores.js";

const place = (confidence: number): EvidenceFact => ({
  ...{ paper: "paper:p", part: "ABSTRACT", quote: "words", before: "the ", after: " there", start: 4, end: 9, rule: "read@1" },
  confidence,
});

const read = (from: string, type: string, to: string, confidence: number): EdgeRecord => ({
  ...{ from, type, to, sources: ["paper:p"], origin: "IMPORTED", confidence, evidence: [place(confidence)] },
});

const result = (key: string, origin: string, confidence: number, subject = "technique:a"): readonly [NodeRecord, ...EdgeRecord[]] => {
  const id = `result:p/${key}`;
  const number = { metric: "SPEEDUP", value: 2, unit: "x", bound: "EXACT", betterIs: "HIGHER", claim: "Twice as fast.", complete: false };
  const own = { id, kind: "RESULT", slug: `p/${key}`, origin, confidence, missingContext: [], evidence: [place(confidence)], ...number };
  const link = (type: string, to: string): EdgeRecord => ({ from: id, type, to, sources: [], origin, confidence });
  return [{ id, kind: "RESULT", properties: own }, link("RESULT_PAPER", "paper:p"), link("RESULT_SUBJECT", subject)];
};

const [imported, ...importedLinks] = result("read", "IMPORTED", 0.8);
const [written, ...writtenLinks] = result("written", "CONTRIBUTED", 1);
const batch = {
  nodes: [
    ...["a", "b"].map((slug) => plainNode("TECHNIQUE", slug)),
    plainNode("HARDWARE", "h"),
    plainNode("PAPER", "p"),
    imported,
    written,
  ],
  edges: [
    read("paper:p", "INTRODUCES", "technique:a", 0.9),
    read("technique:a", "TARGETS", "hardware:h", 0.5),
    read("technique:b", "EXTENDS", "technique:a", 0.8),
    { type: "USES", from: "technique:b", to: "technique:a", sources: ["paper:p"] },
    ...importedLinks,
    ...writtenLinks,
  ],
};

const bounds = [
  [0, 1],
  [0.75, 0.987],
  [0.6, 0.95],
  [0.95, 0.96],
] as const;
/** Statements of a few levels of confidence. */
const levels = [0.5, 0.75, 0.9, 0.987, 1];
const many = Array.from({ length: 60 }, (_, index) => {
  const [confidence = 1, slug] = [levels[(index * index + 3) % levels.length], `t${(index * 7) % 60}`];
  return {
    confidence,
    slug,
    isResult: index % 3 === 0,
    statement: index % 3 === 0 ? `result:p/r${slug}` : `technique:${slug} TARGETS hardware:h`,
  };
});
const manyResults = many
  .filter(({ isResult }) => isResult)
  .map((each) => result(`r${each.slug}`, "IMPORTED", each.confidence, `technique:${each.slug}`));
const long = {
  nodes: [
    ...many.map(({ slug }) => plainNode("TECHNIQUE", slug)),
    ...[plainNode("HARDWARE", "h"), plainNode("PAPER", "p")],
    ...manyResults.map(([node]) => node),
  ],
  edges: [
    ...many
      .filter(({ isResult }) => !isResult)
      .map(({ slug, confidence }) => read(`technique:${slug}`, "TARGETS", "hardware:h", confidence)),
    ...manyResults.flatMap(([, ...links]) => links),
  ],
};

const inOrder = ["paper:p INTRODUCES technique:a", "result:p/read", "technique:b EXTENDS technique:a", "technique:a TARGETS hardware:h"];

/** What was read out of texts and waits for review. */
export function describeWaiting({ openStore }: StoreUnderTest): void {
  describe("what waits for review", () => {
    let graph: OpenGraph;
    beforeAll(async () => {
      graph = await openGraph(openStore, batch);
    });
    afterAll(() => graph.close());

    const statements = async (args: string): Promise<string[]> => {
      const { waiting } = await graph.ask(`{ waiting${args} { totalCount nodes { statement } } }`);
      const { nodes, totalCount } = waiting as { nodes: { statement: string }[]; totalCount: number };
      expect(totalCount).toBe(nodes.length);
      return nodes.map(({ statement }) => statement);
    };

    test("is what was imported alone, by how sure it is, with what it says and the words it rests on", async () => {
      expect(await statements("")).toEqual(inOrder);
      const { waiting } = await graph.ask(`{ waiting(first: 2) {
        totalCount
        nodes {
          confidence relation from { id name } to { id } result { id value unit } sources { id }
          evidence { quote before after start end rule confidence paper { id } }
        }
      } }`);
      const said = { sources: [{ id: "paper:p" }] };
      const { part: _part, ...words } = place(0);
      const evidence = (confidence: number): object[] => [{ ...words, confidence, paper: { id: "paper:p" } }];
      const introduces = { relation: "INTRODUCES", from: { id: "paper:p", name: "p" }, to: { id: "technique:a" }, result: null };
      const measured = {
        relation: null,
        from: { id: "technique:a", name: "a" },
        to: null,
        result: { id: "result:p/read", value: 2, unit: "x" },
      };
      expect(waiting).toEqual({
        totalCount: 4,
        nodes: [
          { confidence: 0.9, ...introduces, ...said, evidence: evidence(0.9) },
          { confidence: 0.8, ...measured, ...said, evidence: evidence(0.8) },
        ],
      });
    });

    test("is filtered by what it is, what it speaks of and how sure it is", async () => {
      expect(await statements("(statement: RESULT)")).toEqual(["result:p/read"]);
      expect(await statements("(statement: RELATION)")).toEqual(inOrder.filter((each) => each !== "result:p/read"));
      expect(await statements("(maxConfidence: 0.8, minConfidence: 0.7)")).toEqual(inOrder.slice(1, 3));
      expect(await statements(`(about: "h")`)).toEqual(inOrder.slice(3));
      expect(await statements(`(about: "a")`)).toEqual(inOrder);
      expect(await statements(`(about: "paper:p")`)).toEqual(inOrder);
      expect(await statements(`(about: "b")`)).toEqual([inOrder[2]]);
    });

    test("comes in pages, in either order, without a gap", async () => {
      for (const surestFirst of [true, false]) {
        const found: string[] = [];
        for (let after: string | null = null, hasNext = true; hasNext;) {
          const { waiting } = await graph.ask(
            `query ($after: String, $surestFirst: Boolean!) {
              waiting(first: 1, after: $after, surestFirst: $surestFirst) { totalCount edges { cursor node { statement } } pageInfo { hasNextPage endCursor } }
            }`,
            { after, surestFirst },
          );
          const page = waiting as {
            edges: { cursor: string; node: { statement: string } }[];
            pageInfo: { hasNextPage: boolean; endCursor: string };
          };
          found.push(...page.edges.map(({ node }) => node.statement));
          expect(page.pageInfo.endCursor).toBe(page.edges[0]?.cursor);
          [after, hasNext] = [page.pageInfo.endCursor, page.pageInfo.hasNextPage];
        }
        expect(found).toEqual(surestFirst ? inOrder : [inOrder[3], inOrder[1], inOrder[2], inOrder[0]]);
      }
    });

    test("goes on behind any place of it, within any bounds, in either order", async () => {
      const wide = await openGraph(openStore, long);
      const kinds = { RELATION: [false], RESULT: [true], "": [false, true] };
      for (const surestFirst of [true, false])
        for (const [statement, isResult] of Object.entries(kinds))
          for (const [min, max] of bounds) {
            const wanted = many
              .filter((each) => isResult.includes(each.isResult) && each.confidence >= min && each.confidence <= max)
              .sort(
                (a, b) => (surestFirst ? b.confidence - a.confidence : a.confidence - b.confidence) || (a.statement < b.statement ? -1 : 1),
              );
            const isBehind = (each: (typeof many)[number], confidence: number, key: string): boolean =>
              each.confidence === confidence ? each.statement > key : each.confidence < confidence === surestFirst;
            // A place that is there, one in the middle of a level, one of a level that is not, and one beyond all.
            const places: readonly (readonly [number, string] | null)[] = [
              null,
              [0.9, wanted[5]?.statement ?? ""],
              [0.75, "result:p/r"],
              [0.8, "x"],
              [surestFirst ? 0 : 1, "z"],
            ];
            const asked = places.map((place, index) => {
              const after = place ? `, after: "${encodeCursor(waitingSignature(surestFirst), place)}"` : "";
              const kind = statement === "" ? "" : `, statement: ${statement}`;
              const args = `first: 7, surestFirst: ${surestFirst}, minConfidence: ${min}, maxConfidence: ${max}${kind}${after}`;
              return `at${index}: waiting(${args}) { totalCount nodes { statement } pageInfo { hasNextPage } }`;
            });
            expect(await wide.ask(`{ ${asked.join(" ")} }`)).toEqual(
              Object.fromEntries(
                places.map((place, index) => {
                  const left = place ? wanted.filter((each) => isBehind(each, ...place)) : wanted;
                  const nodes = left.slice(0, 7).map((each) => ({ statement: each.statement }));
                  return [`at${index}`, { totalCount: wanted.length, nodes, pageInfo: { hasNextPage: left.length > 7 } }];
                }),
              ),
            );
          }
      await wide.close();
    });

    test("is refused with a cursor of another order, bounds that no statement has, and a name that means nothing", async () => {
      const { waiting } = await graph.ask("{ waiting(first: 1) { edges { cursor } } }");
      const cursor = (waiting as { edges: { cursor: string }[] }).edges[0]?.cursor ?? "";
      for (const args of [`after: "${cursor}", surestFirst: false`, `after: "x"`, "minConfidence: 2", "maxConfidence: -1", "first: 101"])
        expect({ args, codes: await graph.codes(`{ waiting(${args}) { totalCount } }`) }).toEqual({ args, codes: ["BAD_USER_INPUT"] });
      expect(await graph.codes(`{ waiting(about: "no such thing") { totalCount } }`)).toEqual(["NOT_FOUND"]);
    });
  });
}
