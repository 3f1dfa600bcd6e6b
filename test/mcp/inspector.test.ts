import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { installInto, installTimeout } from "../support/installed.js";
import { newFolder } from "../support/program.js";
import { startTestServer, type TestServer } from "../support/test-server.js";

/** The protocol's own inspector. Nothing else of the project needs it, and it is large: it is fetched for this test alone. */
const inspector = "@modelcontextprotocol/inspector@2.12.0";

const folder = newFolder();
let server: TestServer;
let isMissing = false;

beforeAll(async () => {
  isMissing = installInto(folder, inspector) !== undefined;
  server = await startTestServer();
}, installTimeout);

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** Runs the inspector without its pages; it keeps what it knows of servers in a home of its own. */
function inspect(target: readonly string[], ...options: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  const program = join(folder, "node_modules/.bin/mcp-inspector");
  const database = ["-e", `PAPERGRAPH_DATABASE=${join(folder, "own.sqlite")}`, "-e", "LOG_LEVEL=warn"];
  const { status, stdout, stderr } = spawnSync(program, ["--cli", ...target, ...database, ...options], {
    env: { ...process.env, HOME: folder },
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

describe.each([
  ["streamable HTTP", () => [`${server.url}/mcp`]],
  ["stdio", () => [process.execPath, resolve("dist/main.js"), "mcp"]],
])("the inspector over %s", (_transport, target) => {
  const read = (...options: readonly string[]): unknown => {
    const { status, stdout, stderr } = inspect(target(), ...options);
    expect([status, stderr]).toEqual([0, ""]);
    return JSON.parse(stdout);
  };

  test("finds nothing to say against the schemas of the tools", () => {
    if (isMissing) return;
    expect(read("--method", "tools/list", "--strict")).toMatchObject({
      tools: [{ name: "search" }, { name: "get" }, {}, {}, {}, {}, {}, {}],
    });
  });

  test("calls a tool, and is told of an error", () => {
    if (isMissing) return;
    const tool = ["--method", "tools/call", "--tool-name", "get", "--tool-arg"];
    expect(read(...tool, "ref=FA2", "maxTokens=400")).toMatchObject({
      structuredContent: { headline: expect.stringContaining("technique:flashattention-2") as unknown },
    });
    const { status, stdout } = inspect(target(), ...tool, "ref=Nothing such");
    expect([status, stdout]).toEqual([5, expect.stringContaining("NOT_FOUND")]);
  });

  test("reads the resources and the prompts", () => {
    if (isMissing) return;
    expect(read("--method", "resources/list")).toMatchObject({
      resources: expect.arrayContaining([expect.objectContaining({ uri: "papergraph://schema" })]) as unknown,
    });
    const uri = "papergraph://questions/lineage-of-flashattention";
    expect(read("--method", "resources/read", "--uri", uri)).toMatchObject({ contents: [{ uri, mimeType: "application/graphql" }] });
    const named = ["--method", "prompts/get", "--prompt-name", "lineage-of-flashattention"];
    expect(read(...named)).toMatchObject({ messages: [{ role: "user" }] });
  });
});
