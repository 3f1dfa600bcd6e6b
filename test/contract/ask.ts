import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { EdgeRecord, NodeRecord } from "../../src/store/port/write-batch.js";
import { plainNode } from "../support/arbitrary-web.js";
import { openGraph, type OpenGraph } from "../support/open-graph.js";
import type { StoreUnderTest } from "./stores.js";

const named = (kind: string, slug: string, name: string): NodeRecord => {
  const node = plainNode(kind, slug);
  return { ...node, properties: { ...node.properties, name, ...(kind === "PAPER" && { title: name }) } };
};

const edge = (from: string, type: string, to: string): EdgeRecord => ({ type, from, to, sources: ["paper:looms"] });

/** A loom, a shuttle after it, and two things that are called alike. */
const batch = {
  nodes: [
    named("PAPER", "looms", "On Looms"),
    named("TECHNIQUE", "loomfold", "LoomFold"),
    named("TECHNIQUE", "loomfold-2", "LoomFold-2"),
    named("HARDWARE", "spindle", "Spindle"),
    named("TECHNIQUE", "bobbin", "Bobbin"),
    named("SYSTEM", "bobbin", "Bobbin"),
  ],
  edges: [
    edge("technique:loomfold-2", "EXTENDS", "technique:loomfold"),
    edge("paper:looms", "INTRODUCES", "technique:loomfold-2"),
    edge("technique:loomfold-2", "TARGETS", "hardware:spindle"),
  ],
};

const document = "query ($question: String!) { ask(question: $question) { understood answer papers { id } unparsed suggestions } }";

/** A question in words, answered by what the store holds. */
export function describeAsk({ openStore }: StoreUnderTest): void {
  describe("a question in words", () => {
    let graph: OpenGraph;
    beforeAll(async () => {
      graph = await openGraph(openStore, batch);
    });
    afterAll(() => graph.close());

    const ask = async (question: string): Promise<unknown> => (await graph.ask(document, { question }))["ask"];
    const extending = {
      understood: true,
      answer: "1 technique or system extends LoomFold, directly or by way of others: LoomFold-2.",
      papers: [{ id: "paper:looms" }],
      unparsed: [],
      suggestions: [],
    };

    test("is answered in one sentence, with the papers of the answer", async () => {
      expect(await ask("What extends LoomFold?")).toEqual(extending);
      expect(await ask("does loomfold 2 run on the Spindle")).toMatchObject({
        answer: "Yes, LoomFold-2 runs on Spindle: it is designed for it.",
        papers: [{ id: "paper:looms" }],
      });
    });

    test("may misspell a name", async () => {
      expect(await ask("what extends lomfold")).toEqual(extending);
    });

    test("that names what may be several things is asked back", async () => {
      expect(await ask("what extends Bobbin?")).toEqual({
        understood: false,
        answer: '"Bobbin" may mean Bobbin (system:bobbin) or Bobbin (technique:bobbin): which one?',
        papers: [],
        unparsed: ["Bobbin"],
        suggestions: ["what extends system:bobbin?", "what extends technique:bobbin?"],
      });
      expect(await ask("what extends technique:bobbin?")).toMatchObject({ understood: true });
    });

    test("that names nothing here is not guessed at", async () => {
      expect(await ask("what extends Frobnicator?")).toMatchObject({ understood: false, answer: null, unparsed: ["Frobnicator"] });
    });
  });
}
