import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { cacheExchange, type CacheExchangeOpts } from "@urql/exchange-graphcache";
import { relayPagination } from "@urql/exchange-graphcache/extras";
import { getIntrospectionQuery } from "graphql";
import { GraphQLClient } from "graphql-request";
import { Client, fetchExchange, gql, type TypedDocumentNode } from "urql";
import { countedFetch } from "../support/counted-fetch.js";
import { ask, startTestServer, type TestServer } from "../support/test-server.js";

let server: TestServer;
let schema: NonNullable<CacheExchangeOpts["schema"]>;

beforeAll(async () => {
  server = await startTestServer();
  schema = (await ask(server, getIntrospectionQuery())).data as typeof schema;
});

afterAll(() => server.close());

interface Entity {
  readonly id: string;
  readonly name: string;
}

describe("urql with its normalised cache", () => {
  function connect(): { readonly client: Client; readonly sent: ReturnType<typeof countedFetch>["sent"] } {
    const { fetch, sent } = countedFetch();
    const cache = cacheExchange({
      schema,
      keys: { PageInfo: () => null },
      resolvers: { Query: { techniques: relayPagination() } },
    });
    return { client: new Client({ url: `${server.url}/graphql`, exchanges: [cache, fetchExchange], fetch }), sent };
  }

  test("asks by GET, and asks for nothing twice", async () => {
    const { client, sent } = connect();
    const query: TypedDocumentNode<{ method: Entity }, { ref: string }> = gql`
      query ($ref: String!) {
        method(ref: $ref) {
          id
          name
        }
      }
    `;
    for (let time = 0; time < 2; time += 1) {
      const { data, error } = await client.query(query, { ref: "FA2" });
      expect([error, data?.method.name]).toEqual([undefined, "FlashAttention-2"]);
    }
    expect(sent.map(({ method }) => method)).toEqual(["GET"]);
  });

  test("joins pages and reads fragments on interfaces out of its cache", async () => {
    const { client } = connect();
    const query: TypedDocumentNode<
      { techniques: { nodes: Entity[]; pageInfo: { hasNextPage: boolean; endCursor: string } } },
      { after?: string }
    > = gql`
      query ($after: String) {
        techniques(first: 5, after: $after) {
          edges {
            node {
              ... on Method {
                id
                name
              }
            }
          }
          nodes {
            ... on Entity {
              id
              name
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    `;
    const first = await client.query(query, {});
    expect([first.error, first.data?.techniques.nodes.length]).toEqual([undefined, 5]);
    const after = first.data?.techniques.pageInfo.endCursor ?? "";
    const second = await client.query(query, { after });
    expect(second.error).toBeUndefined();
    const ids = second.data?.techniques.nodes.map(({ id }) => id) ?? [];
    expect([ids.length, new Set(ids).size]).toEqual([10, 10]);
  });
});

test("graphql-request asks by GET", async () => {
  const { fetch, sent } = countedFetch();
  const client = new GraphQLClient(`${server.url}/graphql`, { method: "GET", fetch });
  const data = await client.request<{ hardware: Entity }>("query ($ref: String!) { hardware(ref: $ref) { id name } }", { ref: "h100" });
  expect(data.hardware.id).toBe("hardware:h100");
  expect(sent.map(({ method }) => method)).toEqual(["GET"]);
  await expect(client.request("{ nothing }")).rejects.toThrow('Cannot query field "nothing"');
});
