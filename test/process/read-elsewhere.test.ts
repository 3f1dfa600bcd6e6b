import { resolve } from "node:path";
import { expect, test } from "@jest/globals";
import { importPapers } from "../../src/import/import-papers.js";
import { readRecords } from "../../src/import/read-records.js";
import type { ReadElsewhere } from "../../src/import/read-statements.js";
import { shareReader } from "../../src/writer/share-in-process.js";
import { papergraph } from "../../src/model/papergraph.js";
import { openWorld } from "../world/world.js";

/** Papers of which each speaks of what others introduce, earlier and later ones. */
const papers = readRecords(
  Array.from({ length: 500 }, (_, number) => {
    const other = `Kiln${(number * 7 + 3) % 500}`;
    const said = `We present Kiln${number}, a serving system. Built on ${other}, Kiln${number} achieves 1.${number}x higher throughput than ${other} on an NVIDIA H100.`;
    return `TY  - JOUR\nTI  - Kiln${number}: Baking Weights\nAB  - ${said}\nER  - \n`;
  }).join(""),
).papers;

async function imported(elsewhere: ReadElsewhere | undefined, signal?: AbortSignal): Promise<unknown> {
  const world = await openWorld();
  const told: number[] = [];
  try {
    const onRead = (share: number): void => void told.push(share);
    const done = await importPapers(world.store, papergraph, papers, { by: "ada", elsewhere, onRead, ...(signal && { signal }) });
    expect(told).toEqual(told.toSorted((one, other) => one - other));
    return done.papers.map(({ id, statements }) => ({ id, statements }));
  } finally {
    await world.close();
  }
}

const elsewhere = shareReader(resolve("dist/writer/paper-reader.js"));

test("papers of which a process beside reads one half say what they say where one process reads all", async () => {
  const all = await imported(undefined);
  expect((all as { statements: readonly unknown[] }[]).every(({ statements }) => statements.length > 2)).toBe(true);
  expect(await imported(elsewhere)).toEqual(all);
}, 120_000);

test("an import whose process beside cannot run, or that nobody waits for any more, fails and writes nothing", async () => {
  await expect(imported(shareReader(resolve("dist/no-such-program.js")))).rejects.toMatchObject({ code: "INTERNAL_SERVER_ERROR" });
  await expect(imported(elsewhere, AbortSignal.timeout(1))).rejects.toThrow();
}, 120_000);
