import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createClient, NetworkError } from "graphql-sse";
import { hashOf, makeToken } from "../../src/api/auth/token.js";
import { post, request } from "../support/http.js";
import { copyProgram, until } from "../support/program.js";
import { startReadyProxy, type ReadyProxy } from "../support/ready-proxy.js";
import { startTestServer, type TestServer } from "../support/test-server.js";
import { worldFolder } from "../world/world.js";

/** How two processes over one store are replaced. `storeOf` gives the settings of the store, which may lie in the folder of the program. */
export function describeRollingUpgrade(storeOf: (program: string) => Readonly<Record<string, string>>): void {
  const token = makeToken();
  const processes: TestServer[] = [];
  let program: string;
  let proxy: ReadyProxy;

  async function start(): Promise<TestServer> {
    const env = { PAPERGRAPH_TOKENS_FILE: join(program, "tokens.yaml"), PAPERGRAPH_WRITE_LIMIT: "100000", PAPERGRAPH_DRAIN: "3" };
    const server = await startTestServer({ ...env, ...storeOf(program) }, program);
    processes.push(server);
    proxy.add(server.url);
    await until(() => proxy.ready().includes(server.url));
    return server;
  }

  beforeAll(async () => {
    program = copyProgram(worldFolder);
    writeFileSync(join(program, "tokens.yaml"), `- { name: ada, roles: [EDITOR], sha256: ${hashOf(token).toString("hex")} }\n`);
    proxy = await startReadyProxy();
  });

  afterAll(async () => {
    isOver = true;
    hasHeardAll = true;
    await Promise.allSettled(clients);
    proxy.close();
    for (const each of processes) await each.close();
    rmSync(program, { recursive: true });
  });

  /** What clients have been answered. */
  const answers: string[] = [];
  let clients: Promise<void>[] = [];
  let written = 0;
  let isOver = false;
  let hasHeardAll = false;

  const keep = ({ status, text }: { readonly status: number; readonly text: string }): void => {
    answers.push(status === 200 && text.startsWith('{"data":') ? "answered" : `${status} ${text}`);
  };

  /** A client that asks again as soon as it has an answer. */
  async function keepAsking(): Promise<void> {
    while (!isOver) keep(await post(proxy, { query: "{ papers { totalCount nodes { id } } }" }));
  }

  /** A client that writes one thing after the other. */
  async function keepWriting(): Promise<void> {
    while (!isOver) {
      const query = `mutation { putTechnique(input: { name: "Rolled ${written}", category: ATTENTION }) { revision } }`;
      keep(await post(proxy, { query }, { authorization: `Bearer ${token}` }));
      written += 1;
    }
  }

  async function revision(): Promise<number> {
    const { text } = await post(proxy, { query: "{ revision }" });
    return (JSON.parse(text) as { data: { revision: number } }).data.revision;
  }

  test("they are replaced one after the other, and no request, write or event is lost", async () => {
    const old = [await start(), await start()];
    const first = await revision();
    const told: number[] = [];
    const client = createClient({ url: `${proxy.url}/graphql`, retryAttempts: 0 });
    const listening = listen();
    clients = [keepAsking(), keepAsking(), keepAsking(), keepAsking(), keepWriting()];
    for (const each of old) {
      const before = answers.length;
      await until(() => answers.length > before + 20);
      await start();
      each.process.kill("SIGTERM");
      await until(async () => (await request(each, "/readyz")).status === 503);
      expect((await request(each, "/livez")).status).toBe(200);
      expect(await each.ended).toBe(0);
    }
    const before = answers.length;
    await until(() => answers.length > before + 20);
    isOver = true;
    await Promise.all(clients);
    expect(new Set(answers)).toEqual(new Set(["answered"]));
    expect((await revision()) - first).toBe(written);
    await Promise.race([until(() => told.length >= written), listening]);
    hasHeardAll = true;
    client.dispose();
    await listening;
    expect(told).toEqual(Array.from({ length: written }, (_, index) => first + index + 1));

    /** Follows what is written, and comes again where a connection ends: behind the last write that was told. */
    async function listen(): Promise<void> {
      while (!hasHeardAll) {
        const query = `subscription { changed(sinceRevision: ${told.at(-1) ?? first}) { revision } }`;
        try {
          for await (const { data } of client.iterate<{ changed: { revision: number } }>({ query }))
            if (data) told.push(data.changed.revision);
        } catch (error) {
          if (!(error instanceof NetworkError)) throw error;
          await setTimeout(50);
        }
      }
    }
  }, 300_000);
}
