import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { expectData, expectRefusal, post } from "../support/http.js";
import { startWorldServer, type WorldServer } from "../support/world-server.js";

let server: WorldServer;

beforeAll(async () => {
  server = await startWorldServer();
});

afterAll(() => server.close());

const two = "query A { __typename } query B { papers { totalCount } }";

describe("the operation to run", () => {
  test("is the named one", async () => {
    expect(expectData(await post(server, { query: two, operationName: "B" }))).toEqual({ papers: { totalCount: 3 } });
  });

  test("has to be named where there are several", async () => {
    for (const operationName of [undefined, null]) {
      const answer = await post(server, { query: two, operationName });
      expect(expectRefusal(answer, 400, "OPERATION_RESOLUTION_FAILURE")).toContain("Must provide operation name");
    }
  });

  test("has to be one of the document", async () => {
    const answer = await post(server, { query: two, operationName: "C" });
    expect(expectRefusal(answer, 400, "OPERATION_RESOLUTION_FAILURE")).toBe('Unknown operation named "C".');
    expectRefusal(await post(server, { query: "fragment F on Query { __typename }" }), 400, "GRAPHQL_VALIDATION_FAILED");
    expectRefusal(await post(server, { query: "{ __typename } { __typename }" }), 400, "GRAPHQL_VALIDATION_FAILED");
  });

  test("is no subscription where no events are asked for", async () => {
    const answer = await post(server, { query: "subscription { changed { id } }" });
    expect(expectRefusal(answer, 400, "BAD_REQUEST")).toContain("Accept: text/event-stream");
  });

  test("is no mutation where nobody may write, whatever it says", async () => {
    expect(expectRefusal(await post(server, { query: "mutation { anything }" }), 401, "UNAUTHENTICATED")).toContain(
      "Nobody can write here",
    );
  });

  test("is answered at once and whole", async () => {
    expect(expectRefusal(await post(server, { query: "{ ... @defer { __typename } }" }), 400, "GRAPHQL_VALIDATION_FAILED")).toContain(
      "@defer",
    );
    expect(expectRefusal(await post(server, { query: "{ papers { nodes @stream { id } } }" }), 400, "GRAPHQL_VALIDATION_FAILED")).toContain(
      "@stream",
    );
  });
});

describe("a document that does not fit the schema", () => {
  test.each([
    ["{ helo }", 'Cannot query field "helo" on type "Query".'],
    ["{ paper { id } }", 'Field "paper" argument "ref" of type "String!" is required'],
    ["{ papers(frist: 1) { totalCount } }", 'Unknown argument "frist" on field "Query.papers". Did you mean "first"'],
    ["{ papers(filter: { titel: {} }) { totalCount } }", 'Field "titel" is not defined by type "PaperFilter". Did you mean "title"?'],
    ["{ papers }", "must have a selection of subfields"],
    ["{ papers { totalCount { id } } }", "must not have a selection"],
    ["query ($n: Itn) { papers(first: $n) { totalCount } }", 'Unknown type "Itn". Did you mean "Int"'],
    ["query ($n: String) { papers(first: $n) { totalCount } }", 'used in position expecting type "Int"'],
  ])("%s is refused with a hint", async (query, message) => {
    expect(expectRefusal(await post(server, { query }), 400, "GRAPHQL_VALIDATION_FAILED")).toContain(message);
  });

  test("is refused with six errors at most, the last of which counts the others", async () => {
    const query = `{ ${Array.from({ length: 19 }, (_, index) => `unknown${index}`).join(" ")} }`;
    const { errors } = JSON.parse((await post(server, { query })).text) as { errors: { message: string }[] };
    expect(errors.map((error) => error.message)).toEqual([
      ...[0, 1, 2, 3, 4].map((index) => `Cannot query field "unknown${index}" on type "Query".`),
      "And 14 errors more.",
    ]);
  });

  test("is refused as unreadable where it is no GraphQL", async () => {
    for (const query of ["{", "}", "#", "{ a(b: ) }", "\u0000", "query { papers(filter: {{}}) }", "{ papers(orderBy: `ID`) }"])
      expect(expectRefusal(await post(server, { query }), 400, "GRAPHQL_PARSE_FAILED")).toMatch(/^Syntax Error: /);
  });
});

describe("a way of asking that is not offered", () => {
  test("is a batch", async () => {
    const answer = await post(
      server,
      Array.from({ length: 10 }, () => ({ query: "{ __typename }" })),
    );
    expectRefusal(answer, 400, "BAD_REQUEST");
  });
});
