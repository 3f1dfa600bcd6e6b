import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { openGraph, type OpenGraph } from "../support/open-graph.js";
import { smallWorld } from "./small-world.js";
import type { StoreUnderTest } from "./stores.js";

/** Names in filters that mean nothing are told beside the answer. */
export function describeUnknownRefs({ openStore }: StoreUnderTest): void {
  describe("a name in a filter that means nothing", () => {
    let graph: OpenGraph;
    beforeAll(async () => {
      graph = await openGraph(openStore, smallWorld);
    });
    afterAll(() => graph.close());

    const unknown = async (fields: string): Promise<unknown> => (await graph.extensions(`{ ${fields} }`))["unknownRefs"];
    const blackwell = { ref: "Blakwell", nearest: [{ id: "hardware:blackwell", name: "blackwell" }] };

    test.each([
      ['methods(filter: { targets: { none: { ref: "Blakwell" } } }) { totalCount }', "filter.targets.none.ref"],
      [
        'methods(filter: { or: [{}, { targets: { some: { refs: ["Blakwell", "blackwell"] } } }] }) { totalCount }',
        "filter.or[1].targets.some.refs",
      ],
      ['allHardware(filter: { ref: "Blakwell" }) { facets(by: [VENDOR]) { values { count } } }', "filter.ref"],
      ['technique(ref: "weave-2") { targets(filter: { ref: "Blakwell" }) { totalCount } }', "filter.ref"],
      [
        'lineage(of: "weave-2") { nodes { node { ... on Technique { targets(filter: { ref: "Blakwell" }) { totalCount } } } } }',
        "filter.ref",
      ],
      ['search(query: "weave") { nodes { ... on Technique { targets(filter: { ref: "Blakwell" }) { totalCount } } } }', "filter.ref"],
    ])("is told with where it stands and what is near to it: %s", async (field, argument) => {
      expect(await unknown(field)).toEqual([{ ref: "Blakwell", argument, nearest: blackwell.nearest }]);
    });

    test("has near names among what fits its place", async () => {
      expect(await unknown('methods(filter: { descendsFrom: { refs: ["weav-2", "blackwell"] } }) { totalCount }')).toEqual([
        { ref: "weav-2", argument: "filter.descendsFrom.refs", nearest: [{ id: "technique:weave-2", name: "weave-2" }] },
        { ref: "blackwell", argument: "filter.descendsFrom.refs", nearest: [] },
      ]);
    });

    test("has near to it what is of one line with it, which is never taken for it", async () => {
      const weaves = ["weave-1", "weave-2", "weave-3"].map((name) => ({ id: `technique:${name}`, name }));
      for (const ref of ["weave-5", "Weave-12"]) {
        const field = `methods(filter: { ref: "${ref}" }) { totalCount }`;
        expect(await graph.ask(`{ ${field} }`)).toEqual({ methods: { totalCount: 0 } });
        expect(await unknown(field)).toEqual([{ ref, argument: "filter.ref", nearest: weaves }]);
      }
      expect(await unknown('methods(filter: { ref: "weaver-5" }) { totalCount }')).toEqual([
        { ref: "weaver-5", argument: "filter.ref", nearest: [] },
      ]);
    });

    test("is told once for several fields, and is none where each name means something", async () => {
      const fields = ["a", "b"].map((key) => `${key}: methods(filter: { refs: ["x1", "weave-1", "x1"] }) { totalCount }`);
      expect(await unknown(fields.join(" "))).toEqual([{ ref: "x1", argument: "filter.refs", nearest: [] }]);
      expect(await unknown('methods(filter: { refs: ["weave-1", "LOOM"] }) { totalCount }')).toBeUndefined();
      expect(await unknown('technique(ref: "nothing") { id }')).toBeUndefined();
    });

    test("is told for each kind of things that may be meant by it", async () => {
      expect(await unknown('methods(filter: { ref: "weave-5" }) { totalCount } models(filter: { ref: "weave-5" }) { totalCount }')).toEqual(
        [
          expect.objectContaining({ nearest: expect.arrayContaining([{ id: "technique:weave-1", name: "weave-1" }]) }),
          { ref: "weave-5", argument: "filter.ref", nearest: [] },
        ],
      );
    });

    test("is one of ten at most that are told of a field", async () => {
      const refs = Array.from({ length: 50 }, (_, index) => `"nothing ${index}"`).join(", ");
      expect(await unknown(`methods(filter: { refs: [${refs}] }) { totalCount }`)).toHaveLength(10);
    });
  });
}
