import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { installInto, installTimeout } from "../support/installed.js";
import { newFolder } from "../support/program.js";

/** An empty folder in which the packed package is installed. */
let folder: string;

beforeAll(() => {
  folder = newFolder();
  spawnSync("npm", ["pack", "--ignore-scripts", "--silent", "--pack-destination", folder]);
  const packed = join(folder, readdirSync(folder).find((name) => name.endsWith(".tgz")) ?? "");
  if (installInto(folder, packed) !== undefined) unpackInto(folder, packed);
  rmSync(packed);
}, installTimeout);

/** What an installation comes to without a registry: the one dependency that is not bundled is linked. */
function unpackInto(empty: string, packed: string): void {
  const modules = join(empty, "node_modules");
  mkdirSync(join(modules, "papergraph"), { recursive: true });
  mkdirSync(join(modules, ".bin"), { recursive: true });
  spawnSync("tar", ["-xzf", packed, "-C", join(modules, "papergraph"), "--strip-components", "1"]);
  rmSync(join(modules, "better-sqlite3"), { recursive: true, force: true });
  symlinkSync(resolve("node_modules/better-sqlite3"), join(modules, "better-sqlite3"));
  rmSync(join(modules, ".bin", "papergraph"), { force: true });
  symlinkSync("../papergraph/dist/main.js", join(modules, ".bin", "papergraph"));
}

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The environment of the tests without their settings. */
function environment(): Record<string, string> {
  const entries = Object.entries(process.env).filter(([name]) => !/^(?:PAPERGRAPH_|NEO4J_|PORT$|CI$)/u.test(name));
  return Object.fromEntries(entries.map(([name, value]) => [name, value ?? ""]));
}

interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(command: string, ...args: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, env: environment(), encoding: "utf8" });
  return { status, stdout, stderr };
}

/** Where `npx papergraph` finds it. */
const program = join("node_modules", ".bin", "papergraph");
const papergraph = (...args: readonly string[]): Ran => run(program, ...args);

const said = (stdout: string): Ran => ({ status: 0, stderr: "", stdout });

describe("the packed package, installed in an empty folder,", () => {
  test("brings one package with it, the native one: all others are in its bundle", () => {
    const { dependencies } = JSON.parse(readFileSync(join(folder, "node_modules/papergraph/package.json"), "utf8")) as {
      readonly dependencies: object;
    };
    expect(Object.keys(dependencies)).toEqual(["better-sqlite3"]);
  });

  test("says what it does, and its version", () => {
    expect(papergraph("--version")).toEqual(said("0.1.0\n"));
    const { status, stdout } = papergraph("--help");
    const commands = ["serve", "import", "export", "verify", "token", "query", "mcp"];
    expect([status, [...stdout.matchAll(/^ {2}([a-z]+) +[A-Z]/gm)].map(([, name]) => name)]).toEqual([0, commands]);
    for (const command of commands)
      expect(papergraph(command, "--help")).toMatchObject({
        ...{ status: 0, stderr: "" },
        stdout: expect.stringMatching(new RegExp(`^Usage: papergraph ${command} `)) as unknown,
      });
    expect(papergraph("nothing")).toMatchObject({ status: 1, stdout: "" });
  });

  test("answers named questions and documents, as a table, JSON or CSV, and makes its database", () => {
    expect(papergraph("query").stdout).toMatch(/^methods-for-the-h100 +What is built for the H100\?\n/);
    const asked = papergraph("query", "methods-for-the-h100", "--format", "table");
    expect(asked).toMatchObject({ status: 0, stderr: "" });
    expect(asked.stdout).toMatch(/^name +.*\n-+ .*\nH100 +2022 +80 +Hopper /);
    expect(existsSync(join(folder, "data/papergraph.sqlite"))).toBe(true);
    writeFileSync(join(folder, "q.graphql"), "query ($ref: String!) { method(ref: $ref) { name aliases } }");
    const variables = ["--variables", '{"ref": "FA2"}'];
    expect(papergraph("query", "q.graphql", ...variables, "--format", "csv").stdout).toBe("name,aliases\r\nFlashAttention-2,FA2\n");
    expect(JSON.parse(papergraph("query", "q.graphql", ...variables).stdout)).toEqual({
      data: { method: { name: "FlashAttention-2", aliases: ["FA2"] } },
    });
    expect(papergraph("query", "q.graphql")).toMatchObject({ status: 2, stderr: expect.stringContaining("$ref") as unknown });
    expect(papergraph("query", "nothing")).toEqual({
      ...{ status: 1, stdout: "" },
      stderr: "There is no file and no question nothing; papergraph query lists the questions.\n",
    });
  });

  test("serves the explorer and GraphQL, and ends when it is told to", async () => {
    const child = spawn(join(folder, program), ["serve", "--port", "0", "--log-level", "warn"], {
      ...{ cwd: folder, env: environment() },
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [line] = (await once(child.stdout, "data")) as [Buffer];
    const url = /http:\/\/[^/]+/.exec(line.toString())?.[0] ?? "";
    const page = await (await fetch(url, { headers: { accept: "text/html" } })).text();
    const script = /src="(\/[^"]+\.js)"/.exec(page)?.[1] ?? "";
    expect((await fetch(url + script)).status).toBe(200);
    const query = encodeURIComponent('{ ask(question: "what extends FlashAttention on Hopper") { understood } }');
    const answer = await fetch(`${url}/graphql?query=${query}`, { headers: { accept: "application/json" } });
    expect(await answer.json()).toEqual({ data: { ask: { understood: true } } });
    child.kill("SIGTERM");
    expect(await once(child, "close")).toEqual([0, null]);
  });

  test("imports papers, writes the whole graph, and takes it into another store", () => {
    const entry = "@article{weave, title = {Weave}, author = {Ada Example}, year = {2026}, eprint = {2601.00001}, archivePrefix = {arXiv}}";
    writeFileSync(join(folder, "more.bib"), entry);
    const imported = "1 created, 0 updated, 0 unchanged, 0 skipped, 0 unread; 0 statements.\n";
    expect(papergraph("import", "more.bib", "--database", "one.sqlite")).toEqual(said(imported));
    expect(papergraph("export", "graph.jsonl", "--database", "one.sqlite")).toMatchObject({ status: 0, stderr: "" });
    expect(papergraph("import", "graph.jsonl", "--database", "two.sqlite")).toMatchObject({ status: 0, stderr: "" });
    expect(papergraph("verify", "--database", "two.sqlite")).toEqual(said("sqlite two.sqlite: nothing is wrong.\n"));
    writeFileSync(join(folder, "weave.graphql"), '{ paper(ref: "arXiv:2601.00001") { title } }');
    expect(papergraph("query", "weave.graphql", "--database", "two.sqlite", "--format", "csv").stdout).toBe("title\r\nWeave\n");
    expect(papergraph("export", "papers.bib", "--database", "two.sqlite")).toMatchObject({ status: 0, stderr: "" });
  });

  test("answers an agent that starts it", async () => {
    const client = new Client({ name: "test", version: "1" });
    await client.connect(new StdioClientTransport({ command: join(folder, program), args: ["mcp"], cwd: folder, env: environment() }));
    const { content } = await client.callTool({ name: "lineage", arguments: { of: "FA" } });
    expect(content).toEqual([{ type: "text", text: expect.stringContaining("https://arxiv.org/abs/2307.08691") as unknown }]);
    await client.close();
  });

  test("is a library with types that opens a graph and asks it", () => {
    writeFileSync(
      join(folder, "ask.mjs"),
      `import { openGraph } from "papergraph";
       const graph = await openGraph({ database: "own.sqlite" });
       console.log(JSON.stringify(await graph.ask({ query: '{ model(ref: "none") { id } }' })));
       await graph.close();`,
    );
    expect(run(process.execPath, "ask.mjs")).toEqual(said('{"data":{"model":null}}\n'));
    expect(existsSync(join(folder, "node_modules/papergraph/dist/library.d.ts"))).toBe(true);
  });

  test("takes contributions back to a copy of its seeds", () => {
    expect(papergraph("export", "--contributed", "seeds", "--database", "own.sqlite")).toEqual(
      said("0 writes are part of the seeds in seeds; 0 writes are left in the log.\n"),
    );
    expect(papergraph("query", "what-is-in-here", "--seeds", "seeds", "--database", "third.sqlite")).toMatchObject({ status: 0 });
    expect(papergraph("verify", "--seeds", "seeds", "--database", "third.sqlite")).toEqual(
      said("sqlite third.sqlite: nothing is wrong.\n"),
    );
  });
});
