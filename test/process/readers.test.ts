import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "@jest/globals";
import Database from "better-sqlite3";
import { papergraph } from "../../src/model/papergraph.js";
import { SqliteStore } from "../../src/store/sqlite/store.js";
import { askStore } from "../support/ask-store.js";
import { expectRefusal, post, request, type HttpAnswer } from "../support/http.js";
import { until } from "../support/program.js";
import { isRunning, readersOf } from "../support/readers.js";
import { ask } from "../support/test-server.js";
import { startWorldServer, type WorldServer } from "../support/world-server.js";

let server: WorldServer;

afterEach(() => server.close());

/** Readers in which a statement with this text never ends, as one that counts too many rows would not. */
const marker = "without end";
const script = `if (process.argv[1]?.endsWith("reader.js")) process.prependListener("message", (order) => {
  if (JSON.stringify(order).includes(${JSON.stringify(marker)})) for (;;);
});`;

/** Starts a server whose database says that it holds two thousand times what it holds, so that looking through it might take long. */
async function start(env: Readonly<Record<string, string>> = {}): Promise<void> {
  server = await startWorldServer({ NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(script)}`, ...env });
  const database = new Database(server.database);
  database.exec("UPDATE amount SET count = count * 2000");
  database.close();
}

const ofPapers = (text: string): string => `{ papers(filter: { title: { contains: ${JSON.stringify(text)} } }) { totalCount } }`;
const endless = { query: ofPapers(marker) };
const unsure = (count: number): string => ofPapers(`the ${count}th of nothing`);
const light = "{ papers(first: 2) { totalCount nodes { id } } }";
const papers = { data: { papers: { totalCount: 3 } } };

const readers = (): number[] => readersOf(server.process.pid ?? 0);
const isBusy = (): Promise<void> => until(() => readers().length > 0);

describe("while a query runs that does not end,", () => {
  test("probes and light queries are answered, and it is TIMEOUT at last", async () => {
    await start({ PAPERGRAPH_READ_DEADLINE: "3" });
    const order: string[] = [];
    const late = post(server, endless).then((answer) => {
      order.push("late");
      return answer;
    });
    await isBusy();
    for (let round = 0; round < 10; round += 1) {
      expect((await request(server, "/livez")).status).toBe(200);
      expect((await request(server, "/readyz")).status).toBe(200);
      expect(await ask(server, light)).toMatchObject(papers);
    }
    order.push("light");
    expect(expectRefusal(await late, 504, "TIMEOUT")).toBe("The answer was not found within 3 seconds; ask for less.");
    expect(order).toEqual(["light", "late"]);
    expect(await ask(server, unsure(1))).toMatchObject({ status: 200, data: { papers: { totalCount: 0 } } });
    expect(server.output()).not.toContain("does not answer");
  });

  test("twenty of them and more hold up no light query, and who is refused is told when to ask again", async () => {
    await start({ PAPERGRAPH_READ_DEADLINE: "4" });
    const late = Array.from({ length: 80 }, () => post(server, endless));
    const refused: HttpAnswer[] = [];
    for (const each of late) void each.then((answer) => refused.push(answer));
    await until(() => refused.length > 0);
    expectRefusal(refused[0] as HttpAnswer, 503, "SERVICE_UNAVAILABLE");
    for (let round = 0; round < 10; round += 1) {
      expect((await request(server, "/livez")).status).toBe(200);
      expect(await ask(server, light)).toMatchObject(papers);
    }
    const answers = await Promise.all(late);
    expect([...new Set(answers.map(({ status }) => status))].sort()).toEqual([503, 504]);
    expect(answers.filter(({ status, headers }) => (status === 503) !== (headers.get("retry-after") === "1"))).toEqual([]);
    expect(await ask(server, unsure(1))).toMatchObject({ status: 200 });
  });

  test("a client that goes frees its reader", async () => {
    await start({ PAPERGRAPH_READERS: "1", PAPERGRAPH_READ_DEADLINE: "60" });
    const client = new AbortController();
    const left = request(server, "/graphql", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(endless),
      signal: client.signal,
    }).catch(() => "gone");
    await isBusy();
    client.abort();
    expect(await left).toBe("gone");
    expect(await ask(server, unsure(1))).toMatchObject({ status: 200 });
  });

  test("SIGTERM waits for it until the grace is over, and no reader is left", async () => {
    await start({ PAPERGRAPH_READ_DEADLINE: "60" });
    const late = post(server, endless).catch(() => "cut off");
    await isBusy();
    const ids = readers();
    server.process.kill("SIGTERM");
    expect(await server.ended).toBe(0);
    expect(await late).toBe("cut off");
    expect(ids.filter(isRunning)).toEqual([]);
    expect([existsSync(`${server.database}-wal`), existsSync(`${server.database}-shm`)]).toEqual([false, false]);
  });

  test("SIGTERM lets it run into its deadline, if that is sooner", async () => {
    await start({ PAPERGRAPH_READ_DEADLINE: "2" });
    const late = post(server, endless);
    await isBusy();
    server.process.kill("SIGTERM");
    expectRefusal(await late, 504, "TIMEOUT");
    expect(await server.ended).toBe(0);
  });

  test("the end of the server ends its readers, however it comes", async () => {
    await start({ PAPERGRAPH_READ_DEADLINE: "60" });
    const late = Promise.all([post(server, endless).catch(() => ""), ask(server, unsure(1)).catch(() => "")]);
    await until(() => readers().length === 2);
    const ids = readers();
    server.process.kill("SIGKILL");
    await late;
    await until(() => !ids.some(isRunning));
  });
});

/** Kills readers from time to time until the work is done, which is told how many there were. */
async function killingReaders(work: (killed: () => number) => Promise<void>): Promise<void> {
  let killed = 0;
  const timer = setInterval(() => {
    for (const id of readers()) {
      process.kill(id, "SIGKILL");
      killed += 1;
    }
  }, 400);
  await work(() => killed).finally(() => {
    clearInterval(timer);
  });
}

test("readers that are killed under load cost no query its right answer", async () => {
  await start();
  await killingReaders(async (killed) => {
    for (let round = 0; round < 5 || killed() === 0; round += 1) {
      const answers = await Promise.all(Array.from({ length: 8 }, (_, index) => ask(server, unsure(100 * round + index))));
      for (const { status, data, errors } of answers) {
        if (status === 200) expect(data).toEqual({ papers: { totalCount: 0 } });
        else expect([status, errors?.[0]?.extensions["code"]]).toEqual([503, "SERVICE_UNAVAILABLE"]);
      }
    }
  });
  expect(await ask(server, unsure(1))).toMatchObject({ status: 200, data: { papers: { totalCount: 0 } } });
});

test("a query is answered alike wherever it is read", async () => {
  await start();
  const store = SqliteStore.open(server.database, papergraph);
  const folder = "src/questions";
  const files = readdirSync(folder, { encoding: "utf8", recursive: true }).filter((name) => name.endsWith(".graphql"));
  expect(files.length).toBeGreaterThan(5);
  for (const name of files) {
    const query = readFileSync(join(folder, name), "utf8");
    const expected = await askStore(store, query);
    // The first time it may be read in a reader, the third time here.
    for (let time = 0; time < 3; time += 1) {
      const answer: unknown = JSON.parse((await post(server, { query })).text);
      expect([answer, server.output()]).toEqual([expected, expect.not.stringContaining("Error")]);
    }
  }
  await store.close();
});
