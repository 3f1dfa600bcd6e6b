import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { buildGraphSchema } from "../../src/api/build-schema.js";
import { environmentNames } from "../../src/config.js";
import { errorCodes } from "../../src/errors.js";
import { papergraph } from "../../src/model/papergraph.js";
import { printSelection } from "../../src/plan/print.js";
import { plan } from "../golden/goldens.js";
import { askStore } from "../support/ask-store.js";
import { openWorld, seedsFolder, type World } from "../world/world.js";
import { examplesOf, namedRows, npmScriptsOf, pathsOf, readDocument, root, sectionOf } from "./read-document.js";

const readme = readDocument("README.md");

test("the README's table of errors is the table of the code: every code, its status and its meaning", () => {
  const documented = namedRows(sectionOf(readme, "Errors")).map(([code, status, meaning]) => [code, Number(status), meaning]);
  const known = Object.entries(errorCodes).map(([code, { status, meaning }]) => [code, status, meaning]);
  expect(documented.sort()).toEqual(known.sort());
});

test("the README's table of environment variables lists every variable that is read and no other", () => {
  const errors = sectionOf(readme, "Errors");
  const documented = namedRows(readme.replace(errors, "")).map(([name]) => name);
  expect(documented.sort()).toEqual([...environmentNames].sort());
});

describe("the README's examples", () => {
  const examples = examplesOf(readme);
  let world: World;

  beforeAll(async () => {
    world = await openWorld(seedsFolder);
  });

  afterAll(() => world.close());

  test("are there", () => {
    expect(examples.length).toBeGreaterThan(0);
  });

  test("are every question that an answer is printed for", () => {
    expect(examples).toHaveLength([...readme.matchAll(/^```json$/gm)].length);
  });

  // An answer may be printed whole, or its data alone.
  test.each(examples)("are answered as printed: $title", async ({ query, answer }) => {
    const given = await askStore(world.store, query);
    expect("data" in answer || "errors" in answer ? given : given.data).toEqual(answer);
    expect(given.errors === undefined || "errors" in answer).toBe(true);
  });
});

const documents = ["README.md", "seeds/README.md", "src/README.md"].filter((path) => path !== "src/README.md" || existsSync(root + path));

describe.each(documents)("%s", (path) => {
  const text = readDocument(path);

  test("runs only scripts that package.json has", () => {
    const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: Record<string, string> };
    expect(npmScriptsOf(text).filter((name) => !(name in scripts))).toEqual([]);
  });

  test("names only paths that exist", () => {
    const folder = join(root, dirname(path));
    const below = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => basename(file));
    const exists = (name: string): boolean =>
      existsSync(join(root, name)) || existsSync(join(folder, name)) || (dirname(path) !== "." && below.includes(name));
    expect(pathsOf(text).filter((name) => !exists(name))).toEqual([]);
  });
});

const walkthrough = documents.find((path) => path === "src/README.md");

(walkthrough === undefined ? test.skip : test)("the walk through the source prints the plan that its question has", () => {
  const text = readDocument(walkthrough ?? "");
  const query = /```graphql\n(.*?)```/s.exec(text)?.[1] ?? "";
  const variables = JSON.parse(/^with `(.*?)`/m.exec(text)?.[1] ?? "{}") as Record<string, unknown>;
  const printed = plan(buildGraphSchema(papergraph), query, variables).map(printSelection).join("\n\n");
  expect(text).toContain(`\`\`\`\n${printed}\n\`\`\`\n`);
});
