import { expect } from "@jest/globals";
import type { TextImporter, TextToImport } from "../../src/import/import-text.js";
import type { GraphStore } from "../../src/store/port/graph-store.js";
import { seeded } from "./random-batch.js";

/** How many papers a text holds; each introduces something of its own and is compared with what is there. */
const papers = 10;

const textOf = (number: number): TextToImport => ({
  text: Array.from({ length: papers }, (_, index) => {
    const name = `Killed${number}x${index}`;
    const said = `We present ${name}, a serving system. On an NVIDIA H100, ${name} achieves 2.${index}x higher throughput than LoomServe.`;
    return `TY  - JOUR\nTI  - ${name}: Baking Weights\nAB  - ${said}\nER  - \n`;
  }).join(""),
  ...{ format: "RIS", pageYear: null, extract: true, dryRun: false, by: "ada" },
});

/**
 * Imports texts by a process that is killed at a random moment of each, and expects that the graph has all of a text then or nothing of it, and that
 * the same import brings what is missing.
 */
export async function killImports(importer: TextImporter, store: GraphStore, kills: number): Promise<void> {
  const random = seeded(11);
  let { revision } = await importer(textOf(0));
  let size = await store.size();
  // How long one takes is seen by those that were not killed in time: a server becomes quicker.
  let duration = Infinity;
  const [lost, kept]: [number[], number[]] = [[], [0]];
  for (let kill = 1; kill <= kills || (lost.length === 0 && kill <= 5 * kills); kill += 1) {
    const started = performance.now();
    const controller = new AbortController();
    const timer =
      duration < Infinity
        ? setTimeout(() => {
            controller.abort();
          }, random() * duration)
        : undefined;
    const answered = await importer(textOf(kill), controller.signal).then(
      () => true,
      () => false,
    );
    clearTimeout(timer);
    if (answered) duration = performance.now() - started;
    // A server may still be ending what the process began: a write waits for that.
    await store.write({ batch: {}, action: "IMPORT", origin: "IMPORTED", by: "ada" });
    const [now, after] = [await store.size(), await store.revision()];
    const isThere = after !== revision;
    if (answered) expect(isThere).toBe(true);
    (isThere ? kept : lost).push(kill);
    if (isThere) expect({ kill, after, nodes: now.nodes - size.nodes > papers }).toEqual({ kill, after: revision + 1, nodes: true });
    else expect({ kill, ...now }).toEqual({ kill, ...size });
    [size, revision] = [now, after];
  }
  expect(lost.length).toBeGreaterThan(0);
  for (const each of lost.slice(0, 2)) expect(await importer(textOf(each))).toMatchObject({ changed: true, problems: [] });
  for (const each of kept.slice(-1)) expect(await importer(textOf(each))).toMatchObject({ changed: false });
}
