import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ask, type GraphQLAnswer } from "../support/test-server.js";
import { expectData, expectRefusal, post } from "../support/http.js";
import { startWorldServer, type WorldServer } from "../support/world-server.js";

let server: WorldServer;

beforeAll(async () => {
  server = await startWorldServer();
});

afterAll(() => server.close());

const data = async (query: string, variables: object = {}): Promise<unknown> => expectData(await post(server, { query, variables }));
const refused = async (query: string, variables: object = {}): Promise<string> =>
  expectRefusal(await post(server, { query, variables }), 400, "BAD_USER_INPUT");

describe("a ref that means several things", () => {
  const ambiguous = 'introduces(filter: { ref: "C4" }) { nodes { id } }';
  const extensions = {
    code: "AMBIGUOUS_REF",
    candidates: [
      { id: "model:tapestry", name: "Tapestry" },
      { id: "technique:threadbits", name: "ThreadBits" },
    ],
  };
  const message = '"C4" means several things: model:tapestry (Tapestry), technique:threadbits (ThreadBits). Give one of these ids.';

  test("is an error with its candidates, and the rest of the answer stands", async () => {
    const answer: GraphQLAnswer = await ask(server, `{ paper(ref: "loomserve") { ${ambiguous} } statistics { nodes { count } } }`);
    expect(answer).toMatchObject({ status: 200, data: { paper: null }, errors: [{ message, path: ["paper"], extensions }] });
    expect(answer.errors).toHaveLength(1);
    expect(answer.data).toHaveProperty("statistics.nodes.0.count");
  });

  test("is an error where it comes as a variable, in a list or beneath a relation", async () => {
    for (const filter of ["{ ref: $ref }", "{ refs: [$ref] }", "{ not: { ref: $ref } }", "{ or: [{ refs: [$ref, $ref] }] }"]) {
      const query = `query ($ref: String!) { paper(ref: "loomserve") { introduces(filter: ${filter}) { nodes { id } } } }`;
      expect(await ask(server, query, { ref: "C4" })).toMatchObject({ status: 200, errors: [{ message, extensions }] });
    }
    const beneath = '{ papers(filter: { introduces: { some: { ref: "C4" } } }) { totalCount } }';
    expect(await ask(server, beneath)).toMatchObject({ data: null, errors: [{ message, path: ["papers"], extensions }] });
  });

  test("is none where one of the candidates may stand, nor by its id", async () => {
    expect(await data('{ technique(ref: "c4") { id } model(ref: "c4") { id } }')).toEqual({
      technique: { id: "technique:threadbits" },
      model: { id: "model:tapestry" },
    });
    expect(await data('{ paper(ref: "loomserve") { introduces(filter: { ref: "model:tapestry" }) { nodes { id } } } }')).toEqual({
      paper: { introduces: { nodes: [{ id: "model:tapestry" }] } },
    });
  });
});

describe("a ref that means nothing", () => {
  test("is null for one thing and an empty list for several", async () => {
    expect(await data('{ paper(ref: "no such paper") { id } papers(filter: { ref: "no such paper" }) { totalCount } }')).toEqual({
      paper: null,
      papers: { totalCount: 0 },
    });
  });

  test("is refused where it could not name anything", async () => {
    expect(await refused('{ paper(ref: " ") { id } }')).toContain('A ref is empty; give an id ("technique:flashattention")');
    expect(await refused("query ($ref: String!) { paper(ref: $ref) { id } }", { ref: "x".repeat(501) })).toBe(
      "A ref has 501 characters; names have at most 500.",
    );
    for (const ref of ["a\u0000b", "a\ud800b", "\udc00"])
      for (const query of ["paper(ref: $ref) { id }", "papers(filter: { refs: [$ref] }) { totalCount }", "resolve(ref: $ref) { score }"])
        expect(await refused(`query ($ref: String!) { ${query} }`, { ref })).toContain("NUL character or half of a surrogate pair");
  });
});

describe("an id", () => {
  test("of another kind, or that is none, finds nothing", async () => {
    const ids = ["nothing:at-all", "technique", "", "technique:quickweave'; --", "__proto__", "constructor", "0", "x".repeat(90_000)];
    expect(await data("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", { ids })).toEqual({ nodes: ids.map(() => null) });
    expect(
      await data('{ result(id: "technique:quickweave") { id } paper(ref: "technique:quickweave") { id } node(id: 7) { id } }'),
    ).toEqual({
      result: null,
      paper: null,
      node: null,
    });
  });

  test("finds the same node by every one of its names, in the order of the question", async () => {
    const fields = "__typename ... on Entity { id name }";
    const node = { __typename: "Technique", id: "technique:quickweave", name: "QuickWeave" };
    expect(
      await data(
        `{ node(id: "technique:quickweave") { ${fields} } technique(ref: "quick WEAVE") { ${fields} }
           nodes(ids: ["technique:quickweave", "x", "technique:quickweave"]) { ${fields} } }`,
      ),
    ).toEqual({ node, technique: node, nodes: [node, null, node] });
  });

  test("that is no text is refused, and so are more than 100", async () => {
    const query = "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }";
    for (const id of ["a\u0000b", "a\ud800b"]) expect(await refused(query, { ids: [id] })).toContain("An id holds a NUL character");
    expect(await refused(query, { ids: Array(101).fill("x") })).toBe('"ids" lists 101 ids; at most 100 are allowed.');
    expect(await refused(query, { ids: Array(20_000).fill("x") })).toContain("at most 100");
  });
});
