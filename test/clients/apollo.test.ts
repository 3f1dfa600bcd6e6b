import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { createHash } from "node:crypto";
import { ApolloClient, gql, HttpLink, InMemoryCache, type PossibleTypesMap, type TypedDocumentNode } from "@apollo/client";
import { PersistedQueryLink } from "@apollo/client/link/persisted-queries";
import { relayStylePagination } from "@apollo/client/utilities";
import { countedFetch } from "../support/counted-fetch.js";
import { startTestServer, type TestServer } from "../support/test-server.js";

let server: TestServer;
let possibleTypes: PossibleTypesMap;

beforeAll(async () => {
  server = await startTestServer();
  const query: TypedDocumentNode<{ __schema: { types: { name: string; possibleTypes: { name: string }[] | null }[] } }> = gql`
    {
      __schema {
        types {
          name
          possibleTypes {
            name
          }
        }
      }
    }
  `;
  const { data } = await connect(new InMemoryCache()).query({ query });
  const interfaces = (data?.__schema.types ?? []).filter((type) => type.possibleTypes);
  possibleTypes = Object.fromEntries(interfaces.map((type) => [type.name, (type.possibleTypes ?? []).map(({ name }) => name)]));
});

afterAll(() => server.close());

function connect(cache: InMemoryCache): ApolloClient {
  return new ApolloClient({ link: new HttpLink({ uri: `${server.url}/graphql` }), cache });
}

interface Entity {
  readonly __typename: string;
  readonly id: string;
  readonly name: string;
}

describe("Apollo Client's cache", () => {
  test("knows one thing by one id, whichever interface it was read through", async () => {
    const cache = new InMemoryCache({ possibleTypes });
    const client = connect(cache);
    const query: TypedDocumentNode<{ method: Entity; search: { nodes: Entity[] } }> = gql`
      {
        method(ref: "FlashAttention-2") {
          ...Named
        }
        search(query: "FlashAttention-2", first: 1) {
          nodes {
            ... on Entity {
              ...Named
            }
          }
        }
      }
      fragment Named on Entity {
        id
        name
      }
    `;
    const { data } = await client.query({ query });
    expect(data?.method).toEqual({ __typename: "Technique", id: "technique:flashattention-2", name: "FlashAttention-2" });
    expect(data?.search.nodes).toEqual([data?.method]);
    const kept: TypedDocumentNode<Entity> = gql`
      fragment Kept on Method {
        name
      }
    `;
    expect(cache.readFragment({ id: "Technique:technique:flashattention-2", fragment: kept })).toMatchObject({ name: "FlashAttention-2" });
  });

  test("joins the pages that fetchMore reads", async () => {
    const fields = { techniques: relayStylePagination(["filter", "orderBy"]) };
    const client = connect(new InMemoryCache({ possibleTypes, typePolicies: { Query: { fields } } }));
    interface Page {
      techniques: { totalCount: number; edges: { node: Entity }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
    }
    const query: TypedDocumentNode<Page, { after?: string; first?: number }> = gql`
      query Techniques($after: String, $first: Int = 7) {
        techniques(filter: { category: { eq: ATTENTION } }, first: $first, after: $after) {
          totalCount
          edges {
            cursor
            node {
              id
              name
            }
          }
          pageInfo {
            endCursor
            hasNextPage
          }
        }
      }
    `;
    const watched = client.watchQuery({ query, variables: {} });
    const subscription = watched.subscribe(() => undefined);
    await client.query({ query });
    let pages = 1;
    for (;;) {
      const after = client.readQuery({ query })?.techniques.pageInfo;
      if (!after?.hasNextPage) break;
      await watched.fetchMore({ variables: { after: after.endCursor } });
      pages += 1;
    }
    subscription.unsubscribe();
    const joined = client.readQuery({ query })?.techniques;
    const whole = (await connect(new InMemoryCache({ possibleTypes })).query({ query, variables: { first: 100 } })).data?.techniques;
    expect(pages).toBeGreaterThan(1);
    expect(joined?.edges.map(({ node }) => node)).toEqual(whole?.edges.map(({ node }) => node));
    expect(joined?.edges).toHaveLength(whole?.totalCount ?? 0);
  });
});

test("Apollo Client's persisted queries are sent once whole, and then as hashes by GET", async () => {
  const query: TypedDocumentNode<{ hardware: Entity }> = gql`
    query Persisted {
      hardware(ref: "H100") {
        id
        name
      }
    }
  `;
  const ask = async (): Promise<readonly (readonly [method: string, whole: boolean])[]> => {
    const { fetch, sent } = countedFetch();
    const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
    const link = new PersistedQueryLink({ sha256, useGETForHashedQueries: true }).concat(
      new HttpLink({ uri: `${server.url}/graphql`, fetch }),
    );
    const { data } = await new ApolloClient({ link, cache: new InMemoryCache() }).query({ query });
    expect(data?.hardware).toMatchObject({ id: "hardware:h100" });
    return sent.map(({ method, url, body }) => [method, body.includes("query Persisted") || url.searchParams.has("query")]);
  };
  const first = await ask();
  expect(first).toHaveLength(2);
  expect([first[0], first[1]?.[1]]).toEqual([["GET", false], true]);
  expect(await ask()).toEqual([["GET", false]]);
});
