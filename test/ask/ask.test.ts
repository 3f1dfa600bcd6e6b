import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { parse, type OperationDefinitionNode } from "graphql";
import { costOf } from "../../src/plan/cost.js";
import { maxAskedCost } from "../../src/plan/questions/ask.js";
import { openGraph, readSeedBatch, sqliteStore, type OpenGraph } from "../support/open-graph.js";
import { planQuery } from "../support/plan-query.js";
import { notUnderstood, phrasings } from "./phrasings.js";

interface Answer {
  readonly understood: boolean;
  readonly answer: string | null;
  readonly query: string | null;
  readonly papers: readonly { readonly id: string }[];
  readonly unparsed: readonly string[];
  readonly suggestions: readonly string[];
}

const document = "query ($question: String!) { ask(question: $question) { understood answer query papers { id } unparsed suggestions } }";

let graph: OpenGraph;
const ask = async (question: string): Promise<Answer> => (await graph.ask(document, { question }))["ask"] as Answer;

beforeAll(async () => {
  graph = await openGraph(sqliteStore, readSeedBatch());
});

afterAll(async () => {
  await graph.close();
});

const fieldsOf = (query: string): string => {
  const [operation] = parse(query).definitions as OperationDefinitionNode[];
  const names = operation?.selectionSet.selections.map((each) => ("name" in each ? each.name.value : ""));
  return [...new Set(names)].join(" ");
};

describe("a question in words", () => {
  test.each(phrasings)("%s", async (question, fields, ...facts) => {
    const { understood, answer, query, papers, suggestions } = await ask(question);
    expect({ understood, fields: query === null ? null : fieldsOf(query), suggestions }).toEqual({
      understood: true,
      fields,
      suggestions: [],
    });
    for (const fact of facts) expect(answer).toContain(fact);
    // The document runs as it is, and the papers are those of its answer.
    const run = JSON.stringify(await graph.ask(query ?? ""));
    for (const { id } of papers) expect(run).toContain(JSON.stringify(id));
    expect(planQuery(query ?? "").reduce((sum, selection) => sum + costOf(selection), 0)).toBeLessThanOrEqual(maxAskedCost);
  });

  test.each(notUnderstood)("is not answered by a guess: %s", async (question) => {
    const answer = await ask(question);
    expect(answer).toMatchObject({ understood: false, query: null, papers: [] });
    expect(answer.suggestions).toHaveLength(2);
    for (const suggestion of answer.suggestions) expect(await ask(suggestion)).toMatchObject({ understood: true });
  });

  test("that misspells a name is told by the name as it is", async () => {
    expect((await ask("who introduced pagedatention")).answer).toContain("PagedAttention");
  });

  test("is refused where it is too long, and where it is no text", async () => {
    expect(await graph.codes(document, { question: "x".repeat(501) })).toEqual(["BAD_USER_INPUT"]);
    expect(await graph.codes(document, { question: "what ".repeat(51) })).toEqual(["BAD_USER_INPUT"]);
    expect(await graph.codes(document, { question: "a\0" })).toEqual(["BAD_USER_INPUT"]);
  });

  test("of any text is answered or not, and what is answered can be run", async () => {
    const words = phrasings.flatMap(([question]) => question.split(" "));
    const shuffled = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 14 }).map((each) => each.join(" "));
    const anything = fc.oneof({ weight: 4, arbitrary: shuffled }, { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 80 }) });
    await fc.assert(
      fc.asyncProperty(anything, async (question) => {
        if (question.includes("\0")) return;
        const { understood, query, answer } = await ask(question);
        if (understood) await graph.ask(query ?? "");
        expect(understood).toBe(query !== null && answer !== null);
      }),
      { numRuns: 150 },
    );
  });
});
