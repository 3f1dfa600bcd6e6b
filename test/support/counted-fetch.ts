/** What was sent: the method, and the address without the server's own. */
export interface Sent {
  readonly method: string;
  readonly url: URL;
  readonly body: string;
}

/** A `fetch` that notes what it sends, for a client that takes one. */
export function countedFetch(): { readonly fetch: typeof fetch; readonly sent: Sent[] } {
  const sent: Sent[] = [];
  return {
    sent,
    fetch: (input, init) => {
      const url = new URL(input instanceof Request ? input.url : input);
      sent.push({ method: init?.method ?? "GET", url, body: typeof init?.body === "string" ? init.body : "" });
      return fetch(input, init);
    },
  };
}
