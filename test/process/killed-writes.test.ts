import { createHash } from "node:crypto";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { papergraph } from "../../src/model/papergraph.js";
import { readSeeds } from "../../src/seed/read-seeds.js";
import { SqliteStore } from "../../src/store/sqlite/store.js";
import { verifyDatabase } from "../../src/store/sqlite/verify.js";
import { copyProgram } from "../support/program.js";
import { seeded } from "../support/random-batch.js";
import { startTestServer } from "../support/test-server.js";
import { worldFolder } from "../world/world.js";

/** So often is the server killed. */
const kills = 25;

let program: string;

beforeEach(() => {
  program = copyProgram(worldFolder);
});
afterEach(() => {
  rmSync(program, { recursive: true });
});

test("a server that is killed in its writes keeps each that it answered, and none by half, at 25 random moments", async () => {
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
  for (let kill = 0; kill < kills; kill += 1) {
    const server = await startTestServer({ PAPERGRAPH_DATABASE: database, PAPERGRAPH_TOKENS_FILE: tokens }, program);
    const write = async (): Promise<void> => {
      for (;;) {
        const name = `Killed ${(sent += 1)}`;
        const query = `mutation { apply(input: {
          techniques: [{ name: "${name}", category: KERNEL }],
          relations: [{ from: "${name}", relation: EXTENDS, to: "technique:quickweave", sources: ["paper:quickweave"] }]
        }) { changed } }`;
        const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
        const response = await fetch(`${server.url}/graphql`, { method: "POST", headers, body: JSON.stringify({ query }) });
        const answer = (await response.json()) as { data?: { apply: { changed: boolean } } | null };
        expect(answer).toEqual({ data: { apply: { changed: true } } });
        acknowledged.add(name);
      }
    };
    const writers = Promise.allSettled([write(), write()]);
    setTimeout(() => server.process.kill("SIGKILL"), 5 + random() * 120);
    for (const { reason } of (await writers) as PromiseRejectedResult[]) if ("matcherResult" in Object(reason)) throw reason as Error;
    await server.ended;
  }
  const store = SqliteStore.open(database, papergraph);
  const { changes, totalCount } = await store.changes({ size: 100_000, by: "ada" });
  await store.close();
  const kept = new Set(changes.flatMap(({ ids }) => ids));
  for (const name of acknowledged) expect(kept).toContain(`technique:${name.toLowerCase().replace(" ", "-")}`);
  // Beside what was answered there is at most what each writer waited for when the server died.
  expect(totalCount).toBeGreaterThanOrEqual(acknowledged.size);
  expect(totalCount).toBeLessThanOrEqual(acknowledged.size + 2 * kills);
  expect(acknowledged.size).toBeGreaterThan(0);
  expect(verifyDatabase(database, papergraph, curated, fingerprint)).toEqual([]);
}, 300_000);
