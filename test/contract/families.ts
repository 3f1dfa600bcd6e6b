import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Scope } from "../../src/model/declare/declaration.js";
import type { End, Type } from "../../src/model/model.js";
import { papergraph } from "../../src/model/papergraph.js";
import { arbitraryBatch } from "../support/arbitrary-batch.js";
import { openGraph, readSeedBatch, type Data, type OpenGraph } from "../support/open-graph.js";
import { defaultScope, referenceGraph, relatedTo, type ReferenceGraph } from "../support/reference-graph.js";
import { chain, cluster, cycle, diamond } from "./family-graphs.js";
import type { StoreUnderTest } from "./stores.js";

const kinds = papergraph.families.map(({ kind }) => kind);

/** The fields of a kind that reach along its family: `targetedBy`, `usedToEvaluate`, `resultsOn` of hardware. */
const reachingOf = (kind: string): End[] =>
  [...papergraph.typeOfKind(kind).ends.values()].filter((end) => end.direction === "in" && end.edge.family);

/** The field of a device and the filter by that device find the same nodes, in every scope. */
export function describeFamilies({ openStore, runs, isSlow }: StoreUnderTest): void {
  describe("the family rule holds from both ends", () => {
    let graph: OpenGraph;
    beforeAll(async () => {
      graph = await openGraph(openStore, { nodes: [], edges: [] });
    });
    afterAll(() => graph.close());

    test("what targets Hopper targets the H100, and both ends say so", async () => {
      await graph.replace(readSeedBatch());
      const { hardware: h100, methods } = (await graph.ask(`{
        hardware(ref: "H100") { targetedBy(first: 100) { edges { inherited node { __typename id } via { id } } } }
        methods(filter: { targets: { some: { ref: "H100" } } }, first: 100) { nodes { id } }
      }`)) as unknown as { hardware: { targetedBy: { edges: Targeted[] } }; methods: { nodes: { id: string }[] } };
      const { edges } = h100.targetedBy;
      const named = edges.filter(({ node }) => node.__typename === "Technique" || node.__typename === "System").map(({ node }) => node.id);
      expect(named.sort()).toEqual(methods.nodes.map(({ id }) => id).sort());
      expect(edges.filter(({ inherited }) => inherited).map(({ via }) => via?.id)).toContain("hardware:hopper");
    });

    test("for all hardware and models of the seeds", async () => {
      const batch = readSeedBatch();
      await graph.replace(batch);
      const reference = referenceGraph(batch, papergraph);
      // A slow store is asked about every third.
      for (const [index, { id, kind }] of [...reference.ofKinds(kinds)].entries()) {
        if (isSlow && index % 3 > 0) continue;
        for (const end of reachingOf(kind)) await checkBothEnds(graph, reference, end, id);
      }
    });

    test("what targets a DGX H100 or the Tensor Core answers for the H100, marked as inherited", async () => {
      await graph.replace(readSeedBatch());
      const { hardware: h100 } = (await graph.ask(`{
        hardware(ref: "H100") {
          targetedBy(first: 100) { edges { inherited node { __typename id } via { id } } }
          exactly: targetedBy(scope: EXACT, first: 100) { edges { inherited node { __typename id } via { id } } }
        }
      }`)) as unknown as { hardware: Record<"targetedBy" | "exactly", { edges: Targeted[] }> };
      const inherited = h100.targetedBy.edges.filter((edge) => edge.inherited).map(({ via }) => via?.id);
      for (const id of ["hardware:dgx-h100", "hardware:tensor-core", "hardware:hopper"]) expect(inherited).toContain(id);
      expect(h100.exactly.edges.length).toBeLessThan(h100.targetedBy.edges.length);
      expect(h100.exactly.edges.every((edge) => !edge.inherited)).toBe(true);
    });

    test("in random graphs, through cycles, diamonds and chains of PART_OF", async () => {
      await fc.assert(
        fc.asyncProperty(
          arbitraryBatch(papergraph),
          fc.constantFrom<Scope>("EXACT", "WITH_FAMILIES", "WITH_MEMBERS", "BOTH"),
          async (batch, scope) => {
            await graph.replace(batch);
            const reference = referenceGraph(batch, papergraph);
            for (const { id, kind } of reference.ofKinds(kinds)) {
              for (const end of reachingOf(kind)) await checkBothEnds(graph, reference, end, id, scope);
            }
          },
        ),
        { numRuns: runs(30) },
      );
    });

    test.each([
      ["a cluster of servers with a device of a generation", cluster],
      ["a chain of 40 steps", chain(40)],
      ["a cycle that closes after 5 steps", cycle(5)],
      ["hardware that is part of itself", cycle(1)],
      ["a diamond", diamond],
    ])("through %s", async (_name, batch) => {
      await graph.replace(batch);
      const reference = referenceGraph(batch, papergraph);
      for (const { id, kind } of reference.ofKinds(kinds)) {
        for (const end of reachingOf(kind))
          for (const scope of [undefined, "BOTH"] as const) await checkBothEnds(graph, reference, end, id, scope);
      }
    });
  });
}

interface Targeted {
  readonly inherited: boolean;
  readonly node: { readonly __typename: string; readonly id: string };
  readonly via: { readonly id: string } | null;
}

/**
 * Asks hardware what it lists, and every list of the other end what it finds by that hardware: the same, each once, by way of the nearest.
 */
async function checkBothEnds(graph: OpenGraph, reference: ReferenceGraph, end: End, id: string, scope?: Scope): Promise<void> {
  const lists = listsFrom(end);
  const reach = scope === undefined ? "" : `scope: ${scope}`;
  const { family } = end.edge;
  const edges = end.shape === "relation" ? `edges { inherited via: ${family?.via ?? ""} { id } node { id } }` : "edges { node { id } }";
  const on = papergraph.typeOfKind(family?.kind ?? "").name;
  const found = lists.map(
    ({ list }) =>
      `${list?.field ?? ""}(filter: { ${end.edge.forward}: { some: { id: { eq: $id } } ${reach} } }, first: 100) {
        totalCount nodes { id }
      }`,
  );
  const answer = await graph.ask(
    `query ($id: ID!) {
      node(id: $id) { ... on ${on} { listed: ${end.field}(first: 100 ${reach}) { totalCount ${edges} } } }
      ${found.join("\n")}
    }`,
    { id },
  );
  const listed = (answer["node"] as Data)["listed"] as { totalCount: number; edges: readonly Partial<Targeted>[] };
  const other = lists.map(({ list }) => answer[list?.field ?? ""] as { totalCount: number; nodes: readonly { id: string }[] });
  const expected = relatedTo(reference, id, end, scope ?? defaultScope(end));
  const ids = listed.edges.map(({ node }) => node?.id);

  expect(listed.totalCount).toBe(expected.length);
  expect(other.reduce((sum, { totalCount }) => sum + totalCount, 0)).toBe(expected.length);
  // Beyond a page only the counts are compared here; the lists' own tests page through all.
  if (expected.length > 100) return;
  expect([...ids].sort()).toEqual(expected.map(({ node }) => node.id).sort());
  expect(other.flatMap(({ nodes }) => nodes.map((node) => node.id)).sort()).toEqual([...ids].sort());
  if (end.shape !== "relation") return;
  const via = new Map(expected.map((row) => [row.node.id, row.via?.id]));
  const inherited = listed.edges.map((edge) => edge.inherited);
  expect(listed.edges.map((edge) => edge.via?.id)).toEqual(ids.map((each) => via.get(each ?? "")));
  expect(inherited).toEqual([...inherited].sort());
}

/** The lists of the kinds that an end leads to. */
function listsFrom({ targetKinds }: End): readonly Type[] {
  return targetKinds.map((kind) => papergraph.typeOfKind(kind));
}
