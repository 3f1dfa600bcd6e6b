import { writeFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import Database from "better-sqlite3";
import type { Weight } from "../../../src/store/read/weigh.js";
import type { Rows, Statement } from "../../../src/store/sqlite/connect/statement.js";
import { isDamage } from "../../../src/store/sqlite/connect/translate-error.js";
import { maxWaiting, ReaderPool, type ReadThere } from "../../../src/store/sqlite/readers/reader-pool.js";
import { ReaderProcess } from "../../../src/store/sqlite/readers/reader-process.js";
import { until } from "../../support/program.js";
import { isRunning, readerProgram, readersOf } from "../../support/readers.js";
import { openWorld, type World } from "../../world/world.js";

let world: World;
let pool: ReaderPool;

/** Milliseconds of a deadline that no test waits for, and of one that is waited for. */
const [far, near] = [60_000, 2_000];

const start = (): ReaderProcess => ReaderProcess.start(readerProgram, world.path);
const openPool = (count = 2, deadline = far): ReaderPool => (pool = new ReaderPool({ count, deadline }, start));

beforeEach(async () => {
  world = await openWorld();
  openPool();
});

afterEach(async () => {
  await pool.close();
  expect(readersOf(process.pid)).toEqual([]);
  await world.close();
});

const statement = (sql: string, parameters: Statement["parameters"] = {}): Statement => ({ sql, parameters });
const countPapers = statement("SELECT count(*) FROM node WHERE kind = @kind", { kind: "PAPER" });

/** A statement that takes longer than anybody waits. */
const endless = statement("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1e12) SELECT max(i) FROM n");

const read = (asked: Statement, weight: Weight = "unsure", signal?: AbortSignal): Promise<Rows> =>
  pool.run(weight, async (run) => (await run(asked)).rows, signal);

const codeOf = (reading: Promise<unknown>): Promise<unknown> =>
  reading.then(
    () => "answered",
    (error: unknown) => (error as { readonly code?: unknown }).code,
  );

describe("a reader", () => {
  test("answers rows, says what they took, and reads bytes as they are", async () => {
    const found = await pool.run("unsure", (run) => run(statement("SELECT 1, 'a', 1.5, NULL, x'00ff', fold('Ä')")));
    expect(found.rows[0]?.slice(0, 4)).toEqual([1, "a", 1.5, null]);
    expect([...(found.rows[0]?.[4] as Uint8Array)]).toEqual([0, 255]);
    expect(found.rows[0]?.[5]).toBe("ä");
    expect(found.milliseconds).toBeGreaterThanOrEqual(0);
  });

  test("writes nothing", async () => {
    expect(await codeOf(read(statement("DELETE FROM node RETURNING pk")))).toBe("SQLITE_READONLY");
    expect(await read(countPapers)).toEqual([[3]]);
  });

  test("tells the engine's errors by their codes, and reads on", async () => {
    expect(await codeOf(read(statement("SELECT nothing FROM nowhere")))).toBe("SQLITE_ERROR");
    expect(await read(countPapers)).toEqual([[3]]);
    expect(readersOf(process.pid)).toHaveLength(1);
  });

  test("gives what is light the processor first", async () => {
    await read(countPapers);
    const { getPriority } = await import("node:os");
    expect(readersOf(process.pid).map((id) => getPriority(id))).toEqual([10]);
  });
});

test("all reads of one request see one snapshot, and the next request sees what was written meanwhile", async () => {
  const writer = new Database(world.path);
  const write = (): unknown => writer.prepare("UPDATE meta SET value = value || '+' WHERE key = 'seeds'").run();
  const seeds = statement("SELECT value FROM meta WHERE key = 'seeds'");
  const [first, second] = await pool.run("unsure", async (run) => {
    const before = (await run(seeds)).rows;
    write();
    return [before, (await run(seeds)).rows];
  });
  expect(second).toEqual(first);
  expect(await read(seeds)).toEqual([[`${String(first[0]?.[0])}+`]]);
  // Nobody holds a snapshot between requests, so that the log can be taken up and begun anew.
  expect(writer.pragma("wal_checkpoint(TRUNCATE)")).toEqual([{ busy: 0, log: 0, checkpointed: 0 }]);
  writer.close();
});

describe("a read past the deadline", () => {
  test("is TIMEOUT, its reader is replaced, and others read on meanwhile", async () => {
    openPool(2, near);
    const order: string[] = [];
    const late = codeOf(read(endless, "heavy")).then((code) => order.push(String(code)));
    for (let count = 0; count < 5; count += 1) await read(countPapers);
    order.push("others");
    await late;
    expect(order).toEqual(["others", "TIMEOUT"]);
    expect(await Promise.all([read(countPapers, "heavy"), read(countPapers)])).toEqual([[[3]], [[3]]]);
  });

  test("leaves no process behind", async () => {
    openPool(1, near);
    expect(await codeOf(read(endless))).toBe("TIMEOUT");
    await until(() => readersOf(process.pid).length === 0);
  });
});

describe("where many reads come at once", () => {
  test("there are only so many readers, and heavy reads never take the last one", async () => {
    const client = new AbortController();
    const heavy = Array.from({ length: 5 }, () => codeOf(read(endless, "heavy", client.signal)));
    const unsure = await Promise.all(Array.from({ length: 20 }, () => read(countPapers)));
    expect(unsure).toEqual(unsure.map(() => [[3]]));
    expect(readersOf(process.pid)).toHaveLength(2);
    client.abort();
    expect(new Set(await Promise.all(heavy))).toEqual(new Set(["SERVICE_UNAVAILABLE"]));
  });

  test("only so many wait, and the others are refused at once", async () => {
    openPool(1, near);
    const running = codeOf(read(endless));
    const waiting = Array.from({ length: maxWaiting }, () => codeOf(read(countPapers)));
    expect(await codeOf(read(countPapers))).toBe("SERVICE_UNAVAILABLE");
    // Whoever waits longer than half the deadline is refused as well.
    expect(new Set(await Promise.all(waiting))).toEqual(new Set(["SERVICE_UNAVAILABLE"]));
    expect(await running).toBe("TIMEOUT");
  });
});

describe("a read for which nobody waits any more", () => {
  test("frees its reader", async () => {
    openPool(1);
    const client = new AbortController();
    const left = codeOf(read(endless, "unsure", client.signal));
    await until(() => readersOf(process.pid).length === 1);
    const [busy] = readersOf(process.pid);
    client.abort();
    expect(await left).toBe("SERVICE_UNAVAILABLE");
    expect(await read(countPapers)).toEqual([[3]]);
    expect(readersOf(process.pid)).not.toContain(busy);
  });

  test("leaves the queue", async () => {
    openPool(1, near);
    const client = new AbortController();
    const running = codeOf(read(endless));
    const left = codeOf(read(endless, "unsure", client.signal));
    client.abort();
    expect(await left).toBe("SERVICE_UNAVAILABLE");
    expect(await running).toBe("TIMEOUT");
  });
});

describe("a reader that is killed from outside", () => {
  const twice = async (run: ReadThere): Promise<Rows> => {
    await run(countPapers);
    return (await run(statement("SELECT sum(a.pk * b.pk) > 0 FROM node a, node b, node c, node d WHERE d.pk < 9"))).rows;
  };

  test("is replaced, and what it read is read again", async () => {
    await read(countPapers);
    let killed = 0;
    const timer = setInterval(() => {
      for (const id of readersOf(process.pid)) {
        process.kill(id, "SIGKILL");
        killed += 1;
      }
    }, 400);
    const codes = await Promise.all(Array.from({ length: 30 }, () => codeOf(pool.run("unsure", twice))));
    await until(() => killed > 0);
    clearInterval(timer);
    expect(codes.filter((code) => code !== "answered" && code !== "SERVICE_UNAVAILABLE")).toEqual([]);
    expect(await pool.run("unsure", twice)).toEqual([[1]]);
  });

  test("twice in one read is SERVICE_UNAVAILABLE, and the next read is answered", async () => {
    const seen = new Set<number>();
    const reading = codeOf(read(endless));
    while (seen.size < 2) {
      for (const id of readersOf(process.pid)) {
        if (!seen.has(id)) process.kill(id, "SIGKILL");
        seen.add(id);
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(await reading).toBe("SERVICE_UNAVAILABLE");
    expect(await read(countPapers)).toEqual([[3]]);
  });
});

test("a program that ends as soon as it starts is SERVICE_UNAVAILABLE", async () => {
  const ending = `${world.path}.mjs`;
  writeFileSync(ending, "");
  pool = new ReaderPool({ count: 1, deadline: far }, () => ReaderProcess.start(ending, world.path));
  expect(await codeOf(read(countPapers))).toBe("SERVICE_UNAVAILABLE");
});

test("signals to the whole group of processes end no reader", async () => {
  await read(countPapers);
  const [id = 0] = readersOf(process.pid);
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.kill(id, signal);
  expect(await read(countPapers)).toEqual([[3]]);
  expect(isRunning(id)).toBe(true);
});

test("closing ends what runs and refuses what waits or comes", async () => {
  openPool(1);
  const running = codeOf(read(endless));
  const waiting = codeOf(read(countPapers));
  await until(() => readersOf(process.pid).length === 1);
  await pool.close();
  expect([await running, await waiting, await codeOf(read(countPapers))]).toEqual(Array(3).fill("SERVICE_UNAVAILABLE"));
});

test("a damaged file is noticed as such by a reader", async () => {
  const failing = new ReaderPool({ count: 1, deadline: far }, () => ReaderProcess.start(readerProgram, readerProgram));
  const error = await failing.run("unsure", (run) => run(countPapers)).catch((reason: unknown) => reason);
  expect(isDamage(error)).toBe(true);
  await failing.close();
});
