import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { seedsFolder } from "../world/world.js";
import { request } from "../support/http.js";
import { copyProgram, until } from "../support/program.js";
import { ask, startTestServer, type TestServer } from "../support/test-server.js";

let program: string;
let database: string;
const started: TestServer[] = [];

/** The curated graph, which the program writes itself: that takes long enough to be interrupted. */
beforeEach(() => {
  program = copyProgram(seedsFolder);
  rmSync(join(program, "dist", "filled"), { recursive: true });
  database = join(program, "data", "graph.sqlite");
});

afterEach(async () => {
  await Promise.all(started.splice(0).map((server) => server.close()));
  rmSync(program, { recursive: true });
});

async function start(): Promise<TestServer> {
  const server = await startTestServer({ PAPERGRAPH_DATABASE: database }, program);
  started.push(server);
  return server;
}

async function kill(server: TestServer): Promise<void> {
  server.process.kill("SIGKILL");
  await server.ended;
  started.splice(started.indexOf(server), 1);
}

const statistics = "{ statistics { nodes { kind count } relations { relation count } papersByYear { year count } } }";

/** What the server answers about the whole graph, which has to be without errors. */
async function whole(server: TestServer): Promise<unknown> {
  const answer = await ask(server, statistics);
  expect(answer).toMatchObject({ status: 200, data: { statistics: { nodes: expect.any(Array) as unknown } } });
  expect(answer.errors).toBeUndefined();
  return answer.data;
}

const filesBeside = (): string[] => readdirSync(dirname(database)).sort();

describe("a process that was killed", () => {
  test("leaves a write-ahead log that the next start takes up", async () => {
    const first = await start();
    const expected = await whole(first);
    await kill(first);
    expect(statSync(`${database}-wal`).size).toBeGreaterThan(0);
    const second = await start();
    expect(await whole(second)).toEqual(expected);
    await second.close();
    expect(filesBeside()).toEqual(["graph.sqlite"]);
  });

  test("may lose the index of its log", async () => {
    const first = await start();
    const expected = await whole(first);
    await kill(first);
    rmSync(`${database}-shm`);
    expect(await whole(await start())).toEqual(expected);
  });

  test("leaves the old graph or the new one, whenever in its start it was killed", async () => {
    const undisturbed = await start();
    const expected = await whole(undisturbed);
    await undisturbed.close();
    const log = `${database}-wal`;
    const moments: [NodeJS.Signals, () => boolean][] = [
      ["SIGTERM", () => true],
      ["SIGKILL", () => existsSync(database)],
      ["SIGTERM", () => existsSync(log) && statSync(log).size > 0],
      ["SIGKILL", () => existsSync(log) && statSync(log).size > 1_000_000],
    ];
    for (const [signal, isReached] of moments) {
      for (const name of filesBeside()) rmSync(join(dirname(database), name));
      const env = { ...process.env, PORT: "0", PAPERGRAPH_DATABASE: database, LOG_LEVEL: "silent" };
      const early = spawn(process.execPath, ["dist/main.js"], { cwd: program, env, stdio: "ignore" });
      const ended = once(early, "exit");
      await until(isReached);
      early.kill(signal);
      await ended;
      const next = await start();
      expect(await whole(next)).toEqual(expected);
      await next.close();
    }
  }, 120_000);
});

describe("processes over one file", () => {
  test("may start together on a file that does not exist yet, and each serves the whole graph", async () => {
    const servers = await Promise.all([start(), start(), start()]);
    const [first, ...others] = await Promise.all(servers.map(whole));
    for (const other of others) expect(other).toEqual(first);
    // The last one to close takes the log with it. Of several that close at one time, each may take another for the last.
    for (const server of servers) await server.close();
    expect(filesBeside()).toEqual(["graph.sqlite"]);
  });

  test("do not disturb one another when one of them is killed", async () => {
    const [first, second] = await Promise.all([start(), start()]);
    const expected = await whole(second);
    await kill(first);
    expect(await whole(second)).toEqual(expected);
    expect(await whole(await start())).toEqual(expected);
  });
});

test("a start with the same seeds writes nothing", async () => {
  await (await start()).close();
  const before = readFileSync(database);
  const again = await start();
  await whole(again);
  await again.close();
  expect(readFileSync(database).equals(before)).toBe(true);
});

test("a server whose database file was deleted says that it is not ready", async () => {
  const server = await start();
  expect((await request(server, "/readyz")).status).toBe(200);
  rmSync(database);
  expect((await request(server, "/readyz")).status).toBe(503);
  expect((await request(server, "/livez")).status).toBe(200);
});

test("a server whose database file was replaced says that it is not ready", async () => {
  const server = await start();
  copyFileSync(database, `${database}.copy`);
  renameSync(`${database}.copy`, database);
  expect((await request(server, "/readyz")).status).toBe(503);
  await until(() => server.output().includes("The database file was replaced"));
});

test("a start that is told to stop ends without a word and with 0, and the next one succeeds", async () => {
  const env = { ...process.env, PORT: "0", PAPERGRAPH_DATABASE: database };
  const early = spawn(process.execPath, ["dist/main.js"], { cwd: program, env, stdio: ["ignore", "pipe", "pipe"] });
  let written = "";
  for (const stream of [early.stdout, early.stderr]) stream.on("data", (chunk: Buffer) => (written += chunk.toString()));
  await until(() => existsSync(database));
  early.kill("SIGTERM");
  expect(await once(early, "close")).toEqual([0, null]);
  expect(written).toBe("");
  await whole(await start());
});
