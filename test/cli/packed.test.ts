import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { newFolder } from "../support/program.js";

/** An empty folder in which the packed package is installed. No registry is asked: the one dependency that is not bundled is linked. */
let folder: string;

beforeAll(() => {
  folder = newFolder();
  const modules = join(folder, "node_modules");
  mkdirSync(join(modules, "papergraph"), { recursive: true });
  const packed = spawnSync("npm", ["pack", "--ignore-scripts", "--silent", "--pack-destination", folder], { encoding: "utf8" });
  const name = packed.stdout.trim().split("\n").at(-1) ?? "";
  spawnSync("tar", ["-xzf", join(folder, name), "-C", join(modules, "papergraph"), "--strip-components", "1"]);
  symlinkSync(resolve("node_modules/better-sqlite3"), join(modules, "better-sqlite3"));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function run(...args: readonly string[]): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  const { PAPERGRAPH_DATABASE: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, env, encoding: "utf8" });
  return { status, stdout, stderr };
}

const program = "node_modules/papergraph/dist/main.js";

describe("the packed package, in an empty folder,", () => {
  test("answers named questions and documents, as a table, JSON or CSV, and makes its database", () => {
    expect(run(program, "query").stdout).toMatch(/^methods-for-the-h100 +What is built for the H100\?\n/);
    const asked = run(program, "query", "methods-for-the-h100", "--format", "table");
    expect(asked).toMatchObject({ status: 0, stderr: "" });
    expect(asked.stdout).toMatch(/^name +.*\n-+ .*\nH100 +2022 +80 +Hopper /);
    expect(existsSync(join(folder, "data/papergraph.sqlite"))).toBe(true);
    writeFileSync(join(folder, "q.graphql"), "query ($ref: String!) { method(ref: $ref) { name aliases } }");
    const variables = ["--variables", '{"ref": "FA2"}'];
    expect(run(program, "query", "q.graphql", ...variables, "--format", "csv").stdout).toBe("name,aliases\r\nFlashAttention-2,FA2\n");
    expect(JSON.parse(run(program, "query", "q.graphql", ...variables).stdout)).toEqual({
      data: { method: { name: "FlashAttention-2", aliases: ["FA2"] } },
    });
    expect(run(program, "query", "q.graphql")).toMatchObject({ status: 2, stderr: expect.stringContaining("$ref") as unknown });
    expect(run(program, "query", "nothing")).toEqual({
      ...{ status: 1, stdout: "" },
      stderr: "There is no file and no question nothing; papergraph query lists the questions.\n",
    });
  });

  test("is a library with types that opens a graph and asks it", () => {
    writeFileSync(
      join(folder, "ask.mjs"),
      `import { openGraph } from "papergraph";
       const graph = await openGraph({ database: "own.sqlite" });
       console.log(JSON.stringify(await graph.ask({ query: '{ model(ref: "none") { id } }' })));
       await graph.close();`,
    );
    expect(run("ask.mjs")).toEqual({ status: 0, stdout: '{"data":{"model":null}}\n', stderr: "" });
    expect(existsSync(join(folder, "node_modules/papergraph/dist/library.d.ts"))).toBe(true);
  });

  test("takes contributions back to a copy of its seeds", () => {
    expect(run(program, "export", "--contributed", "seeds", "--database", "own.sqlite")).toEqual({
      ...{ status: 0, stderr: "" },
      stdout: "0 writes are part of the seeds in seeds; 0 writes are left in the log.\n",
    });
    expect(run(program, "query", "what-is-in-here", "--seeds", "seeds", "--database", "third.sqlite")).toMatchObject({ status: 0 });
    expect(run(program, "verify", "--seeds", "seeds", "--database", "third.sqlite")).toEqual({
      ...{ status: 0, stderr: "", stdout: "sqlite third.sqlite: nothing is wrong.\n" },
    });
  });
});
