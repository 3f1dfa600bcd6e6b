import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { hashOf, makeToken } from "../../src/api/auth/token.js";
import { expectData, post, request } from "../support/http.js";
import { copyProgram, until } from "../support/program.js";
import { startTestServer } from "../support/test-server.js";
import { worldFolder } from "../world/world.js";

/** A store that is lost and brought back. */
export interface LostStore {
  /** The settings of a process over it; it may lie in the folder of the program. */
  settings(program: string): Readonly<Record<string, string>>;
  /** Loses all that is in it. */
  lose(program: string): Promise<void> | void;
  /** Whether the blocks that copy a file of SQLite are of this store, and can be run here. */
  readonly isCopied: boolean;
}

/** The commands of a part of the runbook, block by block, as they stand there. */
function commandsOf(heading: string): string[] {
  const text = readFileSync("docs/runbook.md", "utf8");
  const part = text.split(/^## /m).find((each) => each.startsWith(`${heading}\n`)) ?? "";
  return [...part.matchAll(/^```sh\n([^]*?)^```$/gm)].map(([, block]) => block ?? "");
}

const question =
  '{ revision technique(ref: "Kept") { name category } changes { nodes { revision summary } } statistics { nodes { kind count } } papers { nodes { id title } } }';

/** The commands of the runbook about backup and restoring, over a store. */
export function describeRunbook(store: LostStore): void {
  const token = makeToken();
  let program: string;
  let env: Readonly<Record<string, string>>;
  let before: unknown;

  /** Runs a block in the folder of the program; answers its exit code with what it wrote. */
  function run(block: string | undefined): { readonly code: number | null; readonly output: string } {
    const path = [join(program, "bin"), process.env["PATH"]].join(delimiter);
    const { status, stdout, stderr } = spawnSync("bash", ["-euc", block ?? "false"], {
      cwd: program,
      env: { ...process.env, ...env, PATH: path },
      encoding: "utf8",
    });
    return { code: status, output: stdout + stderr };
  }

  /** What the graph says, by a server that is started for it. */
  async function asked(work?: (server: { readonly url: string }) => Promise<void> | void): Promise<unknown> {
    const server = await startTestServer(env, program);
    try {
      await until(async () => (await request(server, "/readyz")).status === 200);
      await work?.(server);
      return expectData(await post(server, { query: question }));
    } finally {
      await server.close();
    }
  }

  beforeAll(async () => {
    program = copyProgram(worldFolder);
    env = { ...store.settings(program), PAPERGRAPH_TOKENS_FILE: join(program, "tokens.yaml"), NODE_ENV: "production" };
    mkdirSync(join(program, "bin"));
    const shim = join(program, "bin", "papergraph");
    writeFileSync(shim, `#!/bin/sh\nexec "${process.execPath}" "${resolve(program, "dist/main.js")}" "$@"\n`);
    chmodSync(shim, 0o755);
    writeFileSync(join(program, "tokens.yaml"), `- { name: ada, roles: [EDITOR], sha256: ${hashOf(token).toString("hex")} }\n`);
    const [export_, contributed, copy] = commandsOf("Backup");
    before = await asked(async (server) => {
      const query = 'mutation { putTechnique(input: { name: "Kept", category: ATTENTION }) { revision } }';
      expectData(await post(server, { query }, { authorization: `Bearer ${token}` }));
      // While it serves.
      expect(run(export_)).toMatchObject({ code: 0, output: expect.stringContaining("is whole") });
      // Some of it may stay in the log, as the runbook says.
      expect([0, 2]).toContain(run(contributed).code);
      if (store.isCopied) expect(run(copy)).toMatchObject({ code: 0, output: expect.stringContaining("ok") });
    });
  });

  afterAll(() => {
    rmSync(program, { recursive: true });
  });

  test.each([["all from graph.jsonl", 0], ...(store.isCopied ? [["all from the copy", 1] as const] : [])] as const)(
    "after it is lost, the runbook brings back %s",
    async (_name, block) => {
      await store.lose(program);
      expect(run(commandsOf("Restore")[block])).toMatchObject({ code: 0, output: expect.stringContaining("nothing is wrong") });
      expect(await asked()).toEqual(before);
    },
  );

  test("contributions are written beside the seeds that they belong to", () => {
    expect(existsSync(join(program, "backup", "seeds", "papers"))).toBe(true);
  });
}
