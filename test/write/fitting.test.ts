import { expect, test } from "@jest/globals";
import { papergraph } from "../../src/model/papergraph.js";
import { applyFitting } from "../../src/store/change/apply-fitting.js";
import type { FactsAnswer, FactsQuestion } from "../../src/store/change/facts.js";
import { MemoryGraph } from "../../src/store/change/memory-graph.js";

/** A graph without anything in it that counts how often it is asked. */
class AskedGraph extends MemoryGraph {
  asked = 0;

  constructor() {
    super(papergraph, { nodes: [], edges: [] });
  }

  override answer(question: FactsQuestion): FactsAnswer {
    this.asked += 1;
    return super.answer(question);
  }
}

/** An import of papers of which each speaks of something that is lost to the graph, and of something that came with it. */
function applied(papers: number): { readonly asked: number; readonly edges: number; readonly problem: string | null } {
  const graph = new AskedGraph();
  const ids = Array.from({ length: papers }, (_, index) => `paper:p-${index}`);
  const technique = { kind: "TECHNIQUE", id: "technique:kept", values: { name: "Kept", category: "OTHER" } };
  const batch = {
    nodes: [...ids.map((id) => ({ kind: "PAPER", id, values: { title: `About ${id}`, contribution: "METHOD" } })), technique],
    relations: ids.flatMap((id) =>
      [`technique:lost-${id.slice(8)}`, technique.id].map((to) => ({ from: id, relation: "MENTIONS", to, sources: [id] })),
    ),
  };
  const { applied: done, problem } = applyFitting(papergraph, batch, "IMPORTED", graph);
  return { asked: graph.asked, edges: done.change.edges.length, problem };
}

test("what an import says of things that are lost to the graph is left out at once, however much it is", () => {
  const [few, many] = [applied(3), applied(300)];
  expect(many.edges).toBe(300);
  expect(many.problem).toMatch(/Nothing is called "technique:lost-0"/);
  expect(many.asked).toBe(few.asked);
});
