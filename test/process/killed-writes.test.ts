import { createHash } from "node:crypto";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { papergraph } from "../../src/model/papergraph.js";
import { readSeeds } from "../../src/seed/read-seeds.js";
import { SqliteStore } from "../../src/store/sqlite/store.js";
import { verifyDatabase } from "../../src/store/sqlite/verify.js";
import { copyProgram, until } from "../support/program.js";
import { seeded } from "../support/random-batch.js";
import { startTestServer } from "../support/test-server.js";
import { worldFolder } from "../world/world.js";

/** So often is the server killed, each time while so many writes are on their way. */
const [kills, writers] = [8, 4];

/** What the ids of what is written begin with, of either sort of write. */
const sorts = ["technique:", "paper:"];

let program: string;

beforeEach(() => {
  program = copyProgram(worldFolder);
});
afterEach(() => {
  rmSync(program, { recursive: true });
});

test("a server that is killed in its writes keeps each that it answered, and none by half, at random moments", async () => {
  const database = join(program, "data", "graph.sqlite");
  const token = "a".repeat(43);
  const tokens = join(program, "tokens.yaml");
  const hash = createHash("sha256").update(token).digest("hex");
  writeFileSync(tokens, `- { name: ada, roles: [EDITOR], sha256: ${hash} }\n`, { mode: 0o600 });
  const { fingerprint, toBatch } = readSeeds(papergraph, worldFolder);
  const curated = toBatch();
  const random = seeded(7);
  const acknowledged = new Set<string>();
  let sent = 0;
  /** A write that nobody has sent before: a technique with a relation, or papers out of a file. */
  const next = (isImport: boolean): { readonly id: string; readonly query: string } => {
    const number = (sent += 1);
    if (isImport) {
      const text = ["Imported", "Besides"].map((title) => `TY  - JOUR\nTI  - ${title} ${number}\nER  - \n`).join("");
      return {
        id: `paper:imported-${number}`,
        query: `mutation { write: importPapers(input: { text: ${JSON.stringify(text)} }) { changed } }`,
      };
    }
    const query = `mutation { write: apply(input: {
      techniques: [{ name: "Killed ${number}", category: KERNEL }],
      relations: [{ from: "Killed ${number}", relation: EXTENDS, to: "technique:quickweave", sources: ["paper:quickweave"] }]
    }) { changed } }`;
    return { id: `technique:killed-${number}`, query };
  };
  for (let kill = 0; kill < kills; kill += 1) {
    const server = await startTestServer({ PAPERGRAPH_DATABASE: database, PAPERGRAPH_TOKENS_FILE: tokens }, program);
    const write = async (isImport: boolean): Promise<void> => {
      for (;;) {
        const { id, query } = next(isImport);
        const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
        const response = await fetch(`${server.url}/graphql`, { method: "POST", headers, body: JSON.stringify({ query }) });
        expect(await response.json()).toEqual({ data: { write: { changed: true } } });
        acknowledged.add(id);
      }
    };
    const before = acknowledged.size;
    const writing = Promise.allSettled(Array.from({ length: writers }, (_, index) => write(index % 2 === 0)));
    // Every other server is killed once it has answered writes of both sorts: on a busy machine the first ones of a server take long.
    if (kill % 2 === 1) await until(() => sorts.every((sort) => [...acknowledged].slice(before).some((id) => id.startsWith(sort))));
    setTimeout(() => server.process.kill("SIGKILL"), 5 + random() * 800);
    for (const { reason } of (await writing) as PromiseRejectedResult[]) if ("matcherResult" in Object(reason)) throw reason as Error;
    await server.ended;
  }
  const store = SqliteStore.open(database, papergraph);
  const { changes, totalCount } = await store.changes({ size: 100_000, by: "ada" });
  await store.close();
  const kept = new Set(changes.flatMap(({ ids }) => ids));
  for (const id of acknowledged) expect(kept).toContain(id);
  for (const sort of sorts) expect([...acknowledged].filter((id) => id.startsWith(sort)).length).toBeGreaterThan(0);
  // Beside what was answered there is at most what each writer waited for when the server died.
  expect(totalCount).toBeGreaterThanOrEqual(acknowledged.size);
  expect(totalCount).toBeLessThanOrEqual(acknowledged.size + writers * kills);
  expect(verifyDatabase(database, papergraph, curated, fingerprint)).toEqual([]);
}, 300_000);
