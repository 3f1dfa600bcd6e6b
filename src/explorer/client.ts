import { Client, cacheExchange, fetchExchange, ssrExchange, type SSRData } from "@urql/core";

/**
 * The client of a browser: it asks the API that served the page. The first answers came with the page; what is asked again is answered
 * from the cache. Short questions go by GET, so that shared caches can answer them too.
 */
export function browserClient(answers: SSRData): Client {
  return new Client({
    url: "/graphql",
    preferGetMethod: "within-url-limit",
    exchanges: [cacheExchange, ssrExchange({ isClient: true, initialState: answers }), fetchExchange],
  });
}

/** The client of a page that is written on the server, where every answer is there before. What is not stays open. */
export function serverClient(answers: SSRData): Client {
  return new Client({
    url: "/graphql",
    preferGetMethod: false,
    exchanges: [ssrExchange({ isClient: true, initialState: answers })],
  });
}
