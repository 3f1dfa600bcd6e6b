import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { buildClientSchema, getIntrospectionQuery, printSchema, type IntrospectionQuery } from "graphql";
import { buildGraphSchema } from "../../src/api/build-schema.js";
import { papergraph } from "../../src/model/papergraph.js";
import { expectData, post } from "../support/http.js";
import { startTestServer, type TestServer } from "../support/test-server.js";

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});

afterAll(() => server.close());

/** The text of every GraphQL file of a folder, by name. */
function documents(folder: string): [string, string][] {
  const names = readdirSync(folder, { encoding: "utf8", recursive: true }).filter((name) => name.endsWith(".graphql"));
  return names.sort().map((name) => [name, readFileSync(join(folder, name), "utf8")]);
}

/** Whether an answer has any data: null and an empty list do not count. */
const isSomething = (value: unknown): boolean => value !== null && !(Array.isArray(value) && value.length === 0);

describe("requests of real clients pass the limits:", () => {
  const everything = {
    descriptions: true,
    specifiedByUrl: true,
    directiveIsRepeatable: true,
    schemaDescription: true,
    inputValueDeprecation: true,
    oneOf: true,
  };

  test("the standard introspection query with all that it can ask", async () => {
    const data = expectData(await post(server, { query: getIntrospectionQuery(everything), operationName: "IntrospectionQuery" }));
    const schema = buildClientSchema(data as unknown as IntrospectionQuery);
    expect(printSchema(schema)).toBe(printSchema(buildGraphSchema(papergraph)));
  });

  test("the standard introspection query with its types asked as deep as the schema may be asked", async () => {
    expectData(await post(server, { query: getIntrospectionQuery({ ...everything, typeDepth: 14 }) }));
  });

  test("the introspection query of GraphiQL, with the Accept header of its fetcher", async () => {
    const query = getIntrospectionQuery({ schemaDescription: false, inputValueDeprecation: false });
    const headers = { accept: "application/json, multipart/mixed" };
    const data = expectData(await post(server, { query, operationName: "IntrospectionQuery" }, headers));
    expect(() => buildClientSchema(data as unknown as IntrospectionQuery)).not.toThrow();
  });

  test("the probe that gateways and monitors send", async () => {
    expect(expectData(await post(server, { query: "{ __typename }", variables: null, operationName: null, extensions: {} }))).toEqual({
      __typename: "Query",
    });
  });
});

describe("every example of the playground has an answer with data:", () => {
  test.each(documents("src/questions"))("%s", async (_name, query) => {
    expect(Object.values(expectData(await post(server, { query }))).every(isSomething)).toBe(true);
  });
});

const questions = join(process.env["PAPERGRAPH_SHARED"] ?? "../shared", "questions");
/** Root fields that these questions may ask for before the API has them. */
const later = /\b(search|lineage|paths|related|compare|neighborhood)\(/;
const answerable = existsSync(questions) ? documents(questions).filter(([, query]) => !later.test(query)) : [];
if (answerable.length === 0) console.warn(`QUESTIONS NOT TESTED. There is no folder ${questions}: name another in PAPERGRAPH_SHARED.`);

(answerable.length === 0 ? describe.skip : describe)("every question that the graph was made for is answered with something:", () => {
  const variables = { ids: ["technique:flashattention", "paper:cuda-l1", "nothing:at-all"] };

  test.each(answerable)("%s", async (_name, query) => {
    const data = expectData(await post(server, { query, variables: query.includes("$ids") ? variables : {} }));
    expect(Object.values(data).every(isSomething)).toBe(true);
  });
});
