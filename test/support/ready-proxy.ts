import { Agent, createServer, request as send, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { pipeline } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * A proxy before several processes, as `operating/Caddyfile` sets one up: each request goes once to one that said last that it is ready, and waits a moment
 * where none did.
 */
export interface ReadyProxy {
  readonly url: string;
  /** Adds a process. */
  add(url: string): void;
  /** The processes that are ready. */
  ready(): readonly string[];
  close(): void;
}

/** Milliseconds between two looks, and those that an answer to one may take. */
const pause = 100;
const lookTimeout = 2_000;

/** Milliseconds that a request waits for a process that is ready. */
const patience = 5_000;

/** Headers that are about a connection, of which there is one on either side. */
const ofConnection: readonly string[] = ["connection", "keep-alive", "transfer-encoding"];

const passed = (headers: IncomingHttpHeaders): IncomingHttpHeaders =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !ofConnection.includes(name)));

/** Starts a proxy on a free port. What cannot be sent on is 502: nothing is sent a second time. */
export async function startReadyProxy(): Promise<ReadyProxy> {
  const known = new Map<string, boolean>();
  const agent = new Agent({ keepAlive: true });
  const ready = (): string[] => [...known].filter(([, isReady]) => isReady).map(([url]) => url);
  let turn = 0;

  const choose = async (): Promise<string | undefined> => {
    const end = performance.now() + patience;
    while (ready().length === 0 && performance.now() < end) await sleep(pause);
    const urls = ready();
    return urls[(turn += 1) % Math.max(urls.length, 1)];
  };
  const pass = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const fail = ({ message }: Error): unknown => (response.headersSent ? response.destroy() : response.writeHead(502).end(message));
    const url = await choose();
    if (url === undefined) {
      fail(new Error("No process is ready."));
      return;
    }
    const { method, headers } = request;
    const sent = send(`${url}${request.url ?? ""}`, { method, headers: passed(headers), agent }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, passed(answer.headers));
      // Where either side ends too early, so does the other.
      pipeline(answer, response, () => undefined);
    });
    sent.on("error", fail);
    request.pipe(sent);
  };
  const look = async (): Promise<void> => {
    const asked = [...known.keys()].map(async (url) => {
      const isReady = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(lookTimeout) }).then(
        ({ ok }) => ok,
        () => false,
      );
      known.set(url, isReady);
    });
    await Promise.all(asked);
  };

  const timer = setInterval(() => void look(), pause);
  // Clients leave connections on which nothing more is asked: a server that closed them might do so while a request is on its way.
  const server = createServer({ keepAliveTimeout: 0 }, (request, response) => void pass(request, response));
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
