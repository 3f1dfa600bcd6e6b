import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import {
  createOperationDescriptor,
  Environment,
  fetchQuery,
  getRequest,
  getSingularSelector,
  Network,
  RecordSource,
  Store,
  type ConcreteRequest,
  type OperationType,
  type ReaderFragment,
  type Variables,
} from "relay-runtime";
import { newFolder, runScript } from "../support/program.js";
import { request } from "../support/http.js";
import { startTestServer, type TestServer } from "../support/test-server.js";

const source = `
import { graphql } from "relay-runtime";

export const LibraryQuery = graphql\`
  query LibraryQuery($first: Int!) {
    ...Library_list @arguments(count: $first)
  }
\`;

export const list = graphql\`
  fragment Library_list on Query
  @refetchable(queryName: "LibraryPageQuery")
  @argumentDefinitions(count: { type: "Int!" }, cursor: { type: "String" }) {
    techniques(first: $count, after: $cursor) @connection(key: "Library_techniques") {
      edges { node { id name } }
    }
  }
\`;

export const LibraryItemQuery = graphql\`
  query LibraryItemQuery { technique(ref: "FA2") { id ...Library_item } }
\`;

export const item = graphql\`
  fragment Library_item on Technique @refetchable(queryName: "LibraryRefetchQuery") { name extendedBy { totalCount } }
\`;
`;

let server: TestServer;
let folder: string;

beforeAll(async () => {
  server = await startTestServer();
  folder = newFolder();
  mkdirSync(join(folder, "src"));
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  writeFileSync(join(folder, "package.json"), "{}");
  writeFileSync(join(folder, "schema.graphql"), (await request(server, "/schema.graphql")).text);
  writeFileSync(join(folder, "src", "Library.js"), source);
  const customScalarTypes = { PartialDate: "string", URL: "string" };
  const config = { src: "./src", schema: "./schema.graphql", language: "javascript", eagerEsModules: false, customScalarTypes };
  writeFileSync(join(folder, "relay.config.json"), JSON.stringify(config));
});

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await server.close();
});

test("the Relay compiler takes the schema, a page and a refetch by node", async () => {
  const { code, stdout, stderr } = await runScript("node_modules/relay-compiler/cli.js", ["relay.config.json"], folder);
  expect({ code, stderr: code === 0 ? "" : stdout + stderr }).toEqual({ code: 0, stderr: "" });
});

describe("the Relay runtime", () => {
  const artifact = (name: string): unknown => createRequire(join(folder, "index.js"))(`./src/__generated__/${name}.graphql.js`);
  const requestOf = (name: string): ConcreteRequest => getRequest(artifact(name) as ConcreteRequest);

  function connect(): Environment {
    const network = Network.create(async ({ text }, variables) => {
      const response = await fetch(`${server.url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", accept: "application/graphql-response+json" },
        body: JSON.stringify({ query: text, variables }),
      });
      return (await response.json()) as { data: Record<string, unknown> };
    });
    return new Environment({ network, store: new Store(new RecordSource()) });
  }

  const ask = async (environment: Environment, name: string, variables: Variables): Promise<void> => {
    await fetchQuery<OperationType>(environment, requestOf(name), variables).toPromise();
  };

  /** What a component that uses the fragment would be given, where `at` leads to it in the answer to the query. */
  function read(environment: Environment, query: string, fragment: string, variables: Variables, at: (data: unknown) => unknown): unknown {
    const operation = createOperationDescriptor(requestOf(query), variables);
    const place = at(environment.lookup(operation.fragment).data);
    const selector = getSingularSelector(artifact(fragment) as ReaderFragment, place);
    return environment.lookup(selector).data;
  }

  test("joins the pages of a connection", async () => {
    const environment = connect();
    const names = (): string[] => {
      const data = read(environment, "LibraryQuery", "Library_list", { first: 5 }, (each) => each) as {
        techniques: { edges: { node: { name: string } }[]; pageInfo: { endCursor: string } };
      };
      cursor = data.techniques.pageInfo.endCursor;
      return data.techniques.edges.map(({ node }) => node.name);
    };
    let cursor = "";
    await ask(environment, "LibraryQuery", { first: 5 });
    const first = names();
    await ask(environment, "LibraryPageQuery", { count: 5, cursor });
    const both = names();
    expect([first.length, both.length, new Set(both).size, both.slice(0, 5)]).toEqual([5, 10, 10, first]);
  });

  test("reads a part again by the id of its node", async () => {
    const environment = connect();
    await ask(environment, "LibraryItemQuery", {});
    const item = (): unknown =>
      read(environment, "LibraryItemQuery", "Library_item", {}, (each) => (each as { technique: unknown }).technique);
    const before = item();
    expect(before).toMatchObject({ name: "FlashAttention-2", extendedBy: { totalCount: expect.any(Number) as unknown } });
    await ask(environment, "LibraryRefetchQuery", { id: "technique:flashattention-2" });
    expect(item()).toEqual(before);
  });
});
