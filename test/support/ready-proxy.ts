import { Agent, createServer, request as send, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A proxy before several processes: each request goes once to one that said last that it is ready. */
export interface ReadyProxy {
  readonly url: string;
  /** Adds a process. */
  add(url: string): void;
  /** The processes that are ready. */
  ready(): readonly string[];
  close(): void;
}

/** Milliseconds between two looks. */
const pause = 100;

/** Starts a proxy on a free port. What cannot be sent on is 502: nothing is tried again. */
export async function startReadyProxy(): Promise<ReadyProxy> {
  const known = new Map<string, boolean>();
  const agent = new Agent({ keepAlive: true });
  const ready = (): string[] => [...known].filter(([, isReady]) => isReady).map(([url]) => url);
  let turn = 0;

  const pass = (request: IncomingMessage, response: ServerResponse): void => {
    const urls = ready();
    const url = urls[(turn += 1) % Math.max(urls.length, 1)];
    const fail = (): unknown => (response.headersSent ? response.destroy() : response.writeHead(502).end());
    if (url === undefined) {
      fail();
      return;
    }
    const { method, headers } = request;
    const sent = send(`${url}${request.url ?? ""}`, { method, headers, agent }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    sent.on("error", fail);
    request.pipe(sent);
  };
  const look = async (): Promise<void> => {
    const asked = [...known.keys()].map(async (url) => {
      const isReady = await fetch(`${url}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      );
      known.set(url, isReady);
    });
    await Promise.all(asked);
  };

  const timer = setInterval(() => void look(), pause);
  const server = createServer(pass);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    add: (url) => known.set(url, false),
    ready,
    close: () => {
      clearInterval(timer);
      agent.destroy();
      server.closeAllConnections();
      server.close();
    },
  };
}
