import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { documentLimits as limits } from "../../src/api/validate/document-limits.js";
import { nested, times } from "../support/documents.js";
import { expectData, expectRefusal, post } from "../support/http.js";
import { startWorldServer, type WorldServer } from "../support/world-server.js";

let server: WorldServer;

beforeAll(async () => {
  server = await startWorldServer();
});

afterAll(() => server.close());

const passes = async (query: string): Promise<unknown> => expectData(await post(server, { query }));
const refused = async (query: string): Promise<string> => expectRefusal(await post(server, { query }), 400, "GRAPHQL_VALIDATION_FAILED");

/** What a paper has of its own. */
const properties = "id slug name kind origin title published year authorCount contribution codeUrl summary url aliases";

/** 20 root fields of 100 selections each, once the fragment is opened. */
const expanded = (more: string): string =>
  `{ ${times(20, (index) => `p${index}: papers(first: 0) { nodes { ${times(7, "...all")} } }`)} ${more} } fragment all on Paper { ${properties} }`;

const ofTypes = (levels: number): string =>
  `{ __schema { types { fields { type { ${"ofType { ".repeat(levels)} name ${"}".repeat(levels)} } } } } }`;

const strings = (count: number): string => {
  const field = (index: number, ids: number): string => `a${index}: nodes(ids: [${times(ids, '"x"')}]) { id }`;
  // A field has twelve tokens beside its ids, and two braces hold them all.
  return `{ ${times(19, (index) => field(index, 90))} ${field(19, count - 19 * 102 - 14)} }`;
};

/** Each limit with a document that just fits and one that just does not. */
const edges: [string, string, string, RegExp][] = [
  ["levels of fields", nested(6), nested(6, "extends { totalCount }"), /nested 16 levels deep; the limit is 15/],
  ["levels of the schema", ofTypes(15), ofTypes(16), /21 levels deep; the limit is 20/],
  [
    "selections in opened fragments",
    expanded("").replace("p0: papers", "papers"),
    expanded("").replace("all on Paper {", "all on Paper { __typename"),
    /2,140 fields once its fragments are opened; the limit is 2,000/,
  ],
  [
    "aliases",
    `{ papers { nodes { ${times(30, (index) => `a${index}: id`)} } } }`,
    `{ papers { nodes { ${times(31, (index) => `a${index}: id`)} } } }`,
    /31 aliases; the limit is 30/,
  ],
  [
    "root fields",
    `{ ${times(20, "__typename")} }`,
    `{ ${times(10, "__typename")} ... { ${times(11, "__typename")} } }`,
    /21 root fields; the limit is 20/,
  ],
  [
    "directives",
    `{ papers { nodes { ${times(30, (index) => `a${index}: id @include(if: true)`)} } } }`,
    `{ papers { nodes { id @skip(if: false) ${times(30, (index) => `a${index}: id @include(if: true)`)} } } }`,
    /31 directives; the limit is 30/,
  ],
  [
    "repetitions of a field",
    `{ papers { nodes { ${times(30, "id")} } } }`,
    `{ papers { nodes { ${times(31, "id")} } } }`,
    /repeats one field 31 times in one place; the limit is 30/,
  ],
];

describe("the limits of a document", () => {
  test.each(edges)("on %s pass at the limit and refuse beyond it", async (_name, fits, exceeds, message) => {
    await passes(fits);
    expect(await refused(exceeds)).toMatch(message);
  });

  test("on tokens pass at 2,000 and refuse the next one", async () => {
    await passes(strings(limits.maxTokens));
    const answer = await post(server, { query: strings(limits.maxTokens + 1) });
    expect(expectRefusal(answer, 400, "GRAPHQL_PARSE_FAILED")).toContain("2000 tokens");
  });

  test("count what stands in an operation that is not run", async () => {
    const query = `query Small { __typename } query Large ${nested(8)}`;
    expect(expectRefusal(await post(server, { query, operationName: "Small" }), 400, "GRAPHQL_VALIDATION_FAILED")).toContain("19 levels");
  });
});
