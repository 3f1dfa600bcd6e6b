import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { screamingCase } from "../../src/model/case.js";
import type { FacetKey, Property } from "../../src/model/model.js";
import { papergraph } from "../../src/model/papergraph.js";
import { openGraph, readSeedBatch, type Data, type OpenGraph } from "../support/open-graph.js";
import { defaultScope, referenceGraph, relatedTo } from "../support/reference-graph.js";
import type { FacetValue } from "../support/reference-list.js";
import type { StoreUnderTest } from "./stores.js";

/** Every count is the length of a list that can be asked for. */
export function describeCounts({ openStore }: StoreUnderTest): void {
  describe("counts", () => {
    const batch = readSeedBatch();
    const reference = referenceGraph(batch, papergraph);
    let graph: OpenGraph;
    beforeAll(async () => {
      graph = await openGraph(openStore, batch);
    });
    afterAll(() => graph.close());

    test("no results are summed up to one empty group, whatever left none", async () => {
      const aggregate = "aggregate(of: [VALUE]) { count numbers { count max } }";
      const empty = { aggregate: [{ count: 0, numbers: [{ count: 0, max: null }] }] };
      const filters = [
        `paper: null`,
        `paper: { id: { eq: "paper:none" } }`,
        `not: { paper: { id: { ne: "" } } }`,
        `value: { lt: -1e9 }`,
        `or: []`,
      ];
      for (const filter of filters) {
        expect({ filter, ...(await graph.ask(`{ results(filter: { ${filter} }) { ${aggregate} } }`)) }).toEqual({ filter, results: empty });
      }
    });

    for (const type of papergraph.types.values()) {
      const { list } = type;
      if (!list) continue;

      test(`every _COUNT that orders ${list.field} is the totalCount of its field`, async () => {
        for (const end of type.ends.values()) {
          if (end.countProperty === undefined) continue;
          const orderBy = `[{ field: ${screamingCase(end.field)}_COUNT, direction: DESC }]`;
          const answer = await graph.ask(
            `{ list: ${list.field}(orderBy: ${orderBy}, first: 100) { nodes { id ${end.field} { ${end.shape === "many" ? "id" : "totalCount"} } } } }`,
          );
          const { nodes } = answer["list"] as { nodes: readonly Data[] };
          const totals = nodes.map((node) => {
            const listed = node[end.field] as { totalCount: number } | readonly unknown[];
            return "totalCount" in listed ? listed.totalCount : listed.length;
          });
          expect(totals).toEqual(nodes.map(({ id }) => relatedTo(reference, String(id), end, defaultScope(end)).length));
          expect(totals).toEqual([...totals].sort((a, b) => b - a));
        }
      });

      test(`every facet of ${list.field} counts what a filter by its value lists`, async () => {
        const by = [...type.facets.keys()].join(" ");
        const answer = await graph.ask(
          `{ list: ${list.field} { facets(by: [${by}], first: 3) { field values { value count node { id } } } } }`,
        );
        const { facets } = answer["list"] as { facets: readonly { field: string; values: readonly FacetValue[] }[] };
        for (const { field, values } of facets) {
          const key = type.facets.get(field);
          for (const value of key ? values : []) {
            const filter = key && filterBy(key, value);
            const same = await graph.ask(`query ($filter: ${type.name}Filter) { list: ${list.field}(filter: $filter) { totalCount } }`, {
              filter,
            });
            expect({ field, value, ...(same["list"] as object) }).toEqual({ field, value, totalCount: value.count });
          }
        }
        expect(facets.map(({ field }) => field)).toEqual([...type.facets.keys()]);
      });
    }

    test("a result's links are those that its paper states", async () => {
      const type = papergraph.type("Result");
      const links = [...type.ends.values()].filter((end) => end.shape === "one" || end.shape === "many");
      const ends = links.map(({ field }) => `${field} { id }`).join(" ");
      const document = `query ($after: String) { results(first: 100, after: $after) { nodes { id ${ends} } pageInfo { endCursor } } }`;
      let after: string | null = null;
      do {
        const answer: Data = await graph.ask(document, { after });
        const { nodes, pageInfo } = answer["results"] as { nodes: readonly Data[]; pageInfo: { endCursor: string | null } };
        for (const node of nodes) {
          for (const { field, shape, edge } of links) {
            const stated = reference.edgesFrom(String(node["id"]), edge.name).map(({ to }) => ({ id: to }));
            expect(node[field]).toEqual(shape === "one" ? (stated[0] ?? null) : stated.sort((a, b) => (a.id < b.id ? -1 : 1)));
          }
        }
        after = pageInfo.endCursor;
      } while (after !== null);
    });
  });
}

/** The filter that holds for the rows that a facet counts under a value. */
function filterBy({ property, end }: FacetKey, { value, node }: FacetValue): Data {
  if (property) return { [property.name]: { eq: value === null ? null : typed(property, value) } };
  const same = { id: { eq: node?.id } };
  return { [end.field]: end.shape === "one" ? same : { some: same } };
}

/** Facets show every value as text. */
const typed = ({ type }: Property, value: string): string | number => (type === "int" || type === "float" ? Number(value) : value);
