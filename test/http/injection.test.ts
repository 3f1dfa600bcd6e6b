import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { expectData, expectRefusal, post } from "../support/http.js";
import { until } from "../support/program.js";
import { startWorldServer, type WorldServer } from "../support/world-server.js";

let server: WorldServer;

/** At this level the server logs the text of every read. */
beforeAll(async () => {
  server = await startWorldServer({ LOG_LEVEL: "debug" });
});

afterAll(() => server.close());

const attacks = [
  "' OR 1=1 --",
  "'; DROP TABLE node; --",
  '" OR "" = "',
  '"}) DETACH DELETE n //',
  "' OR 1=1 //",
  "\\' UNION SELECT sql FROM sqlite_schema --",
  "@text) OR (1=1",
  ":x $1 ?",
  'NEAR("a" "b") AND OR NOT * ^',
  "Person`) DETACH DELETE n //",
  "\\u0060",
  "{{7*7}} ${7*7}",
];

const question = `query ($text: String!, $id: ID!) {
  paper(ref: $text) { id }
  node(id: $id) { id }
  resolve(ref: $text) { score }
  search(query: $text, first: 1) { nodes { name } }
  papers(filter: { or: [{ title: { eq: $text } }, { title: { contains: $text } }, { id: { in: [$id] } }, { ref: $text }, { aliases: { has: $text } }] }) { totalCount }
  methods(filter: { name: { startsWith: $text, endsWith: $text } }) { totalCount }
}`;

/** The texts of the reads for root fields that the log holds; all of these make JSON. */
const statements = (): string[] =>
  server
    .output()
    .split("\n")
    .filter((line) => line.includes("json_object"))
    .map((line) => (JSON.parse(line) as { statement: string }).statement);

describe("text in the place of a value", () => {
  test("is only ever a value: nothing is found, and every statement has the same text", async () => {
    const reads = new Set<string>();
    const known = { text: "loomserve", id: "loomserve" };
    expect(expectData(await post(server, { query: question, variables: known }))).toHaveProperty("paper.id", "paper:loomserve");
    await until(() => statements().length === 6);
    for (const text of ["no such thing", ...attacks]) {
      const before = statements().length;
      const found = expectData(await post(server, { query: question, variables: { text, id: text } }));
      // One more than there are fields: the names near to a ref in a filter that means nothing.
      await until(() => statements().length === before + 7);
      reads.add(statements().slice(before).join("\n"));
      expect(found).toEqual({
        paper: null,
        node: null,
        resolve: [],
        search: expect.anything() as unknown,
        papers: { totalCount: 0 },
        methods: { totalCount: 0 },
      });
    }
    expect(reads.size).toBe(1);
  });

  test("has no wildcards: %, _, * and ? stand for themselves", async () => {
    const query = "query ($text: String!) { papers(filter: { title: { contains: $text } }) { totalCount } paper(ref: $text) { id } }";
    for (const text of ["%", "_", "*", "?", "%weave%", "Quick_eave", "[Q]uick", "^Quick", "Quick.*"])
      expect(expectData(await post(server, { query, variables: { text } }))).toEqual({ papers: { totalCount: 0 }, paper: null });
    const found = expectData(await post(server, { query, variables: { text: "quickweave: " } }));
    expect(found).toHaveProperty("papers.totalCount", 1);
  });

  test("that no store could hold is refused", async () => {
    const query = "query ($text: String!) { papers(filter: { title: { contains: $text } }) { totalCount } }";
    for (const text of ["a\u0000b", "\ud800", "a\udfff"]) {
      const answer = await post(server, { query, variables: { text } });
      expect(expectRefusal(answer, 400, "BAD_USER_INPUT")).toBe("The value for title holds a NUL character or half of a surrogate pair.");
    }
  });
});

describe("text in the place of a word", () => {
  const words: [string, string][] = [
    ["a kind", 'query ($word: Kind!) { resolve(ref: "c4", kinds: [$word]) { score } }'],
    ["a key of an order", "query ($word: PaperOrderField!) { papers(orderBy: [{ field: $word }]) { totalCount } }"],
    ["a direction", "query ($word: OrderDirection!) { papers(orderBy: [{ field: ID, direction: $word }]) { totalCount } }"],
    ["a key of a facet", "query ($word: PaperFacetField!) { papers { facets(by: [$word]) { field } } }"],
    ["a scope", 'query ($word: HardwareScope!) { hardware(ref: "onyx") { targetedBy(scope: $word) { totalCount } } }'],
    ["a metric", "query ($word: Metric!) { results(filter: { metric: { eq: $word } }) { totalCount } }"],
  ];

  test.each(words)("as %s is refused before anything is read", async (_name, query) => {
    const before = statements().length;
    for (const word of [...attacks, "name; CALL db.labels()", "id DESC, (SELECT 1)", "__proto__"]) {
      const answer = await post(server, { query, variables: { word } });
      expect(expectRefusal(answer, 400, "BAD_USER_INPUT")).toMatch(/ is one of [A-Z_]+, /);
    }
    expect(statements()).toHaveLength(before);
  });

  test("in a document is no GraphQL", async () => {
    for (const word of ["ID; DROP TABLE node", "`ID`", "\\u0060", "ID--"])
      expectRefusal(await post(server, { query: `{ papers(orderBy: [{ field: ${word} }]) { totalCount } }` }), 400, "GRAPHQL_PARSE_FAILED");
  });
});

test("after all of it the graph is whole", async () => {
  expect(expectData(await post(server, { query: "{ papers { totalCount } methods { totalCount } }" }))).toEqual({
    papers: { totalCount: 3 },
    methods: { totalCount: 5 },
  });
});
