import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { isScalarType, isSpecifiedScalarType } from "graphql";
import { buildGraphSchema } from "../../src/api/build-schema.js";
import { withErrorTable } from "../../src/cli/error-table.js";
import { environmentNames } from "../../src/config.js";
import { papergraph } from "../../src/model/papergraph.js";
import { printSelection } from "../../src/plan/print.js";
import { plan } from "../golden/goldens.js";
import { askStore } from "../support/ask-store.js";
import { openWorld, seedsFolder, type World } from "../world/world.js";
import { examplesOf, headingsOf, linksOf, namedRows, npmScriptsOf, pathsOf, readDocument, renewAnswer, root } from "./read-document.js";

const isUpdate = process.env["UPDATE_GOLDEN"] === "1" && process.env["CI"] === undefined;

/** Every page of the documentation. */
const pages = [
  ...["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "bench/README.md", "seeds/README.md", "src/README.md"],
  ...readdirSync(join(root, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];

test("the README is short enough to be read", () => {
  expect(readDocument("README.md").split("\n").length).toBeLessThanOrEqual(240);
});

test("the table of errors is the one of the code: `npm run schema` writes it", () => {
  const reference = readDocument("docs/reference.md");
  expect(reference).toBe(withErrorTable(reference));
});

test("the table of settings lists every variable that is read and no other", () => {
  const documented = namedRows(readDocument("docs/settings.md")).map(([name]) => name);
  expect(documented.sort()).toEqual([...environmentNames].sort());
});

test("a setting in the README is told as in the table of all settings", () => {
  const all = readDocument("docs/settings.md").replaceAll("](", "](docs/");
  const rows = readDocument("README.md")
    .split("\n")
    .filter((line) => /^\| `[A-Z]/.test(line));
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.filter((row) => !all.includes(row))).toEqual([]);
});

test("every scalar of the schema is in the reference", () => {
  const scalars = Object.values(buildGraphSchema(papergraph).getTypeMap()).filter(
    (type) => isScalarType(type) && !isSpecifiedScalarType(type),
  );
  const reference = readDocument("docs/reference.md");
  expect(scalars.filter(({ name }) => !reference.includes(`| \`${name}\` | `))).toEqual([]);
});

describe("the answers in the documentation", () => {
  const examples = pages.flatMap((page) => examplesOf(readDocument(page)).map((example) => ({ page, ...example })));
  let world: World;

  beforeAll(async () => {
    world = await openWorld(seedsFolder);
  });

  afterAll(() => world.close());

  test("are there, on the README and elsewhere", () => {
    expect(new Set(examples.map(({ page }) => page)).size).toBeGreaterThan(1);
  });

  test("each stand below their question", () => {
    const printed = pages.flatMap((page) => [...readDocument(page).matchAll(/^```json$/gm)]);
    expect(examples).toHaveLength(printed.length);
  });

  // An answer may be printed whole, or its data alone. `UPDATE_GOLDEN=1 npm run test:one -- test/docs` prints them anew; read the diff.
  test.each(examples)("are what the server says: $page, $title", async ({ page, ...example }) => {
    const { query, answer } = example;
    const given = await askStore(world.store, query);
    const said = "data" in answer || "errors" in answer ? given : given.data;
    if (isUpdate) await renewAnswer(page, example, said);
    else expect(said).toEqual(answer);
    expect(given.errors === undefined || "errors" in answer).toBe(true);
  });
});

describe.each(pages)("%s", (path) => {
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

  test("links only to files and headings that are there", () => {
    const broken = linksOf(text).filter(([target, heading]) => {
      const page = target === "" ? path : join(dirname(path), target);
      return !existsSync(join(root, page)) || (heading !== undefined && !headingsOf(readDocument(page)).includes(heading));
    });
    expect(broken).toEqual([]);
  });
});

const walkthrough = readDocument("src/README.md");

test("the walk through the source prints the plan that its question has", () => {
  const query = /```graphql\n(.*?)```/s.exec(walkthrough)?.[1] ?? "";
  const variables = JSON.parse(/^with `(.*?)`/m.exec(walkthrough)?.[1] ?? "{}") as Record<string, unknown>;
  const printed = plan(buildGraphSchema(papergraph), query, variables).map(printSelection).join("\n\n");
  expect(walkthrough).toContain(`\`\`\`\n${printed}\n\`\`\`\n`);
});
