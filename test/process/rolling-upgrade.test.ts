import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createClient } from "graphql-sse";
import { hashOf, makeToken } from "../../src/api/auth/token.js";
import { post, request } from "../support/http.js";
import { copyProgram, until } from "../support/program.js";
import { startReadyProxy, type ReadyProxy } from "../support/ready-proxy.js";
import { startTestServer, type TestServer } from "../support/test-server.js";
import { worldFolder } from "../world/world.js";

const program = copyProgram(worldFolder);
const token = makeToken();
const tokens = join(program, "tokens.yaml");
const env = {
  PAPERGRAPH_DATABASE: join(program, "shared.sqlite"),
  PAPERGRAPH_TOKENS_FILE: tokens,
  PAPERGRAPH_WRITE_LIMIT: "100000",
  PAPERGRAPH_DRAIN: "3",
};

let proxy: ReadyProxy;
const processes: TestServer[] = [];

async function start(): Promise<TestServer> {
  const server = await startTestServer(env, program);
  processes.push(server);
  proxy.add(server.url);
  await until(() => proxy.ready().includes(server.url));
  return server;
}

beforeAll(async () => {
  writeFileSync(tokens, `- { name: ada, roles: [EDITOR], sha256: ${hashOf(token).toString("hex")} }\n`);
  proxy = await startReadyProxy();
});

afterAll(async () => {
  proxy.close();
  for (const each of processes) await each.close();
  rmSync(program, { recursive: true });
});

/** What clients have been answered. */
const statuses: number[] = [];
let written = 0;
let isOver = false;
let hasHeardAll = false;

/** A client that asks again as soon as it has an answer. */
async function keepAsking(): Promise<void> {
  while (!isOver) {
    const { status, text } = await post(proxy, { query: "{ papers { totalCount nodes { id } } }" });
    statuses.push(text.startsWith('{"data":') ? status : 599);
  }
}

/** A client that writes one thing after the other. */
async function keepWriting(): Promise<void> {
  while (!isOver) {
    const query = `mutation { putTechnique(input: { name: "Rolled ${written}", category: ATTENTION }) { revision } }`;
    const { status, text } = await post(proxy, { query }, { authorization: `Bearer ${token}` });
    statuses.push(text.startsWith('{"data":') ? status : 599);
    written += 1;
  }
}

test("two processes over one file are replaced one after the other, and no request, write or event is lost", async () => {
  const old = [await start(), await start()];
  const { revision: first } = await ask("{ revision }");
  const told: number[] = [];
  const client = createClient({
    url: `${proxy.url}/graphql`,
    retryAttempts: 20,
    retry: () => new Promise((resolve) => setTimeout(resolve, 50)),
  });
  const listening = listen();
  const clients = [keepAsking(), keepAsking(), keepAsking(), keepAsking(), keepWriting()];
  for (const each of old) {
    const before = statuses.length;
    await until(() => statuses.length > before + 20);
    await start();
    each.process.kill("SIGTERM");
    await until(async () => (await request(each, "/readyz")).status === 503);
    expect((await request(each, "/livez")).status).toBe(200);
    expect(await each.ended).toBe(0);
  }
  const before = statuses.length;
  await until(() => statuses.length > before + 20);
  isOver = true;
  await Promise.all(clients);
  expect(new Set(statuses)).toEqual(new Set([200]));
  const { revision: last } = await ask("{ revision }");
  expect(last - first).toBe(written);
  await until(() => told.length >= written);
  hasHeardAll = true;
  client.dispose();
  await listening.catch(() => undefined);
  expect(told).toEqual(Array.from({ length: written }, (_, index) => first + index + 1));

  /** Follows what is written; each new connection goes on behind the last write that was told. */
  async function listen(): Promise<void> {
    while (!hasHeardAll) {
      const since = told.at(-1) ?? first;
      const query = `subscription { changed(sinceRevision: ${since}) { revision } }`;
      const results = client.iterate<{ changed: { revision: number } }>({ query });
      for await (const { data } of results) {
        const revision = data?.changed.revision ?? 0;
        if (revision > (told.at(-1) ?? first)) told.push(revision);
      }
    }
  }
}, 300_000);

async function ask(query: string): Promise<{ readonly revision: number }> {
  return (JSON.parse((await post(proxy, { query })).text) as { data: { revision: number } }).data;
}
