import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { readDocument } from "../docs/read-document.js";
import { newFolder, runScript } from "../support/program.js";
import { startTestServer, type TestServer } from "../support/test-server.js";

let server: TestServer;
/** A project that has nothing but what the README says. */
let folder: string;

beforeAll(async () => {
  server = await startTestServer();
  folder = newFolder();
  mkdirSync(join(folder, "src"));
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  const blocks = [...readDocument("README.md").matchAll(/```ts\n(.*?)```/gs)].map(([, text = ""]) => text);
  for (const text of blocks) {
    const name = /^\/\/ (\S+)$/m.exec(text)?.[1] ?? "src/client.ts";
    writeFileSync(join(folder, name), text.replaceAll("http://127.0.0.1:4000", server.url));
  }
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  const compilerOptions = {
    ...{ target: "ES2022", module: "ESNext", moduleResolution: "Bundler", lib: ["ES2023", "DOM", "ESNext.Disposable"] },
    ...{ strict: true, noEmit: true, skipLibCheck: true, types: [] },
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["src"] }));
});

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await server.close();
});

test("the README's program for codegen's client preset and Apollo Client is generated and compiled", async () => {
  const generated = await runScript("node_modules/@graphql-codegen/cli/esm/bin.js", ["--config", "codegen.ts"], folder);
  expect({ code: generated.code, output: generated.code === 0 ? "" : generated.stdout + generated.stderr }).toEqual({
    code: 0,
    output: "",
  });
  const types = readFileSync(join(folder, "src", "gql", "graphql.ts"), "utf8");
  expect(types).toContain("export type TechniquesQuery =");
  const compiled = await runScript("node_modules/typescript/bin/tsc", ["--project", "tsconfig.json"], folder);
  expect({ code: compiled.code, output: compiled.stdout }).toEqual({ code: 0, output: "" });
});
