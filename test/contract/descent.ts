import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { openGraph, type OpenGraph } from "../support/open-graph.js";
import { smallWorld } from "./small-world.js";
import type { StoreUnderTest } from "./stores.js";

/** What a filter asks of what things descend from, and of their kinds. */
export function describeDescent({ openStore }: StoreUnderTest): void {
  describe("a filter", () => {
    let graph: OpenGraph;
    beforeAll(async () => {
      graph = await openGraph(openStore, smallWorld);
    });
    afterAll(() => graph.close());

    const listed = async (list: string, filter: string): Promise<string[]> => {
      const answer = await graph.ask(`{ ${list}(filter: ${filter}) { totalCount nodes { id } } }`);
      const { totalCount, nodes } = answer[list] as { totalCount: number; nodes: { id: string }[] };
      expect(totalCount).toBe(nodes.length);
      return nodes.map(({ id }) => id.replace(/.*:/, ""));
    };

    test.each([
      ["methods", 'refs: ["weave-2"]', ["loom", "weave-2", "weave-3", "weave-4"]],
      ["techniques", 'refs: ["weave-2"]', ["weave-2", "weave-3", "weave-4"]],
      ["systems", 'refs: ["weave-2"]', ["loom"]],
      ["methods", 'refs: ["weave-2"], orSelf: false', ["loom", "weave-3", "weave-4"]],
      ["methods", 'refs: ["weave-1"], maxDepth: 2', ["weave-1", "weave-2", "weave-3"]],
      ["methods", 'refs: ["weave-4", "weave-1"], maxDepth: 1, orSelf: false', ["loom", "weave-2"]],
      ["methods", 'refs: ["weave-3", "weave-1"], orSelf: false', ["loom", "weave-2", "weave-3", "weave-4"]],
      ["methods", 'refs: ["circle"], relations: [USES]', ["loom", "circle"]],
      ["methods", 'refs: ["circle"], relations: [USES], orSelf: false, maxDepth: 25', ["loom", "circle"]],
      ["methods", 'refs: ["weave-4"], relations: [EXTENDS, USES]', ["loom", "circle", "weave-4"]],
      ["methods", 'refs: ["weave-4"], relations: []', ["weave-4"]],
      ["methods", "refs: []", []],
      ["methods", 'refs: ["nothing"]', []],
      ["models", 'refs: ["giant-1"]', ["giant-1", "giant-2"]],
    ])("finds %s that descend: %s", async (list, descent, expected) => {
      expect(await listed(list, `{ descendsFrom: { ${descent} } }`)).toEqual(expected);
    });

    test("asks for descent beneath relations and negated", async () => {
      expect(await listed("methods", '{ not: { descendsFrom: { refs: ["weave-2"] } } }')).toEqual(["circle", "weave-1"]);
      expect(await listed("papers", '{ introduces: { some: { descendsFrom: { refs: ["weave-1"] } } } }')).toEqual(["introduction"]);
      expect(await listed("papers", '{ introduces: { some: { descendsFrom: { refs: ["weave-4"] } } } }')).toEqual([]);
      expect(await listed("methods", '{ extends: { every: { descendsFrom: { refs: ["weave-2"] } } } }')).toEqual([
        "loom",
        "circle",
        "weave-1",
        "weave-3",
        "weave-4",
      ]);
    });

    test.each(["maxDepth: 0", "maxDepth: 26", "maxDepth: null", "orSelf: null", "relations: null", "relations: [TARGETS]"])(
      "refuses descent with %s",
      async (argument) => {
        const query = `{ methods(filter: { descendsFrom: { refs: ["weave-1"], ${argument} } }) { totalCount } }`;
        expect(await graph.codes(query)).toEqual(["BAD_USER_INPUT"]);
      },
    );

    test("is narrowed to a kind or an interface, each with its own filter", async () => {
      const introducing = (filter: string): Promise<string[]> => listed("papers", `{ introduces: { ${filter} } }`);
      expect(await introducing("some: { asTechnique: { category: { eq: KERNEL } } }")).toEqual(["introduction"]);
      expect(await introducing("some: { asTechnique: { category: { eq: SCHEDULING } } }")).toEqual([]);
      expect(await introducing("some: { asMethod: { extends: { some: {} } } }")).toEqual(["introduction"]);
      expect(await introducing("some: { asSystem: {} }")).toEqual([]);
      expect(await introducing("every: { not: { asSystem: {} } }")).toEqual(["introduction"]);
      expect(await introducing('some: { asModel: { ref: "giant-2" } }')).toEqual(["introduction"]);
      expect(await introducing('some: { asTechnique: { ref: "giant-2" } }')).toEqual([]);
      expect(await introducing("some: { asPaper: {} }")).toEqual([]);
    });

    test("looks up 200 refs at once", async () => {
      const refs = Array.from({ length: 199 }, (_, index) => `"${index % 2 === 0 ? "weave-1" : `unknown ${index}`}"`);
      expect(await listed("methods", `{ refs: [${refs.join(", ")}, "LOOM"] }`)).toEqual(["loom", "weave-1"]);
    });
  });
}
