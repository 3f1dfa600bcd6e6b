import { once } from "node:events";
import { existsSync } from "node:fs";
import type { Socket } from "node:net";
import { afterEach, describe, expect, test } from "@jest/globals";
import Database from "better-sqlite3";
import { expectData, openSocket, readToEnd } from "../support/http.js";
import { until } from "../support/program.js";
import { startWorldServer, type WorldServer } from "../support/world-server.js";

let server: WorldServer;

afterEach(() => server.close());

const body = '{"query":"{ papers { totalCount } }"}';

/** A request that runs: the server has its head, says so, and waits for its body. */
async function beginRequest(): Promise<Socket> {
  const socket = await openSocket(server);
  const head = [
    "POST /graphql HTTP/1.1",
    "host: localhost",
    "content-type: application/json",
    `content-length: ${body.length}`,
    "expect: 100-continue",
  ];
  socket.write(`${head.join("\r\n")}\r\n\r\n`);
  expect(String((await once(socket, "data"))[0])).toBe("HTTP/1.1 100 Continue\r\n\r\n");
  return socket;
}

const isRefusing = async (): Promise<boolean> => {
  try {
    (await openSocket(server)).destroy();
    return false;
  } catch {
    return true;
  }
};

async function finishRequest(socket: Socket): Promise<unknown> {
  socket.write(body);
  return expectData(await readToEnd(socket));
}

/** The database was closed in order: nothing is left beside it, and what is in it is whole. */
function expectClosedDatabase(): void {
  expect([existsSync(`${server.database}-wal`), existsSync(`${server.database}-shm`)]).toEqual([false, false]);
  const database = new Database(server.database, { readonly: true });
  expect(database.pragma("integrity_check", { simple: true })).toBe("ok");
  expect(database.prepare("SELECT count(*) FROM node WHERE kind = 'PAPER'").pluck().get()).toBe(3);
  database.close();
}

describe("on a signal the server accepts no more connections, answers running requests, closes its database and exits with 0:", () => {
  test.each<[string, NodeJS.Signals[]]>([
    ["SIGTERM", ["SIGTERM"]],
    ["SIGINT", ["SIGINT"]],
    ["SIGTERM twice", ["SIGTERM", "SIGTERM"]],
    ["SIGINT and SIGTERM", ["SIGINT", "SIGTERM"]],
  ])("%s", async (_name, signals) => {
    server = await startWorldServer();
    const running = await beginRequest();
    for (const signal of signals) {
      server.process.kill(signal);
      await until(isRefusing);
    }
    expect(server.process.exitCode).toBeNull();
    expect(await finishRequest(running)).toEqual({ papers: { totalCount: 3 } });
    expect(await server.ended).toBe(0);
    expectClosedDatabase();
  });

  test("SIGTERM while nothing runs, though clients keep their connections", async () => {
    server = await startWorldServer();
    const idle = await openSocket(server);
    idle.write(
      `POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
    );
    await once(idle, "data");
    server.process.kill("SIGTERM");
    expect(await server.ended).toBe(0);
    expectClosedDatabase();
    idle.destroy();
  });
});

describe("a request that never ends", () => {
  test("is cut off when the grace period ends, and the database is closed properly", async () => {
    server = await startWorldServer();
    const running = await beginRequest();
    const cut = once(running, "close");
    running.on("error", () => undefined);
    server.process.kill("SIGTERM");
    expect(await server.ended).toBe(0);
    await cut;
    expectClosedDatabase();
  });
});

describe("an uncaught error is logged, running requests are answered, and the server exits with 1:", () => {
  /** Makes the process fail on SIGUSR2, in its own event loop. */
  const failing = (statement: string): Readonly<Record<string, string>> => {
    const script = `process.on("SIGUSR2", () => { ${statement} })`;
    return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(script)}` };
  };

  test.each([
    ["a rejection", "void Promise.reject(new Error('torn thread'))", "unhandledRejection"],
    ["a throw in a timer", "setTimeout(() => { throw new Error('torn thread') })", "uncaughtException"],
    ["a throw in an event", "throw new Error('torn thread')", "uncaughtException"],
  ])("%s", async (_name, statement, event) => {
    server = await startWorldServer(failing(statement));
    const running = await beginRequest();
    server.process.kill("SIGUSR2");
    await until(isRefusing);
    expect(await finishRequest(running)).toEqual({ papers: { totalCount: 3 } });
    expect(await server.ended).toBe(1);
    const line =
      server
        .output()
        .split("\n")
        .find((each) => each.includes("torn thread")) ?? "";
    expect(JSON.parse(line)).toMatchObject({ level: 60, msg: event, err: { message: "torn thread" } });
    expectClosedDatabase();
  });
});
