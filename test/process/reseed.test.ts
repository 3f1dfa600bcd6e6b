import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import Database from "better-sqlite3";
import { worldFolder } from "../world/world.js";
import { copyProgram } from "../support/program.js";
import { ask, startTestServer } from "../support/test-server.js";

let program: string;
let database: string;

beforeEach(async () => {
  program = copyProgram(worldFolder);
  database = join(program, "data", "graph.sqlite");
  await answer("{ __typename }");
});

afterEach(() => {
  rmSync(program, { recursive: true });
});

/** What a whole run of the program answers to one question. */
async function answer(query: string): Promise<unknown> {
  const server = await startTestServer({ PAPERGRAPH_DATABASE: database }, program);
  const { data, errors } = await ask(server, query);
  expect(await server.close()).toBe(0);
  expect(errors).toBeUndefined();
  return data;
}

function run(sql: string): void {
  const connection = new Database(database);
  connection.exec(sql);
  connection.close();
}

const seed = (name: string): string => join(program, "seeds", "papers", name);

function edit(name: string, change: (text: string) => string): void {
  writeFileSync(seed(name), change(readFileSync(seed(name), "utf8")));
}

/** A technique that was imported, and its relation to a curated one. */
const imported = `
  INSERT INTO node (id, kind, slug, name, aliases, summary, category, origin)
    VALUES ('technique:handweave', 'TECHNIQUE', 'handweave', 'HandWeave', '[]', 'Weaves by hand.', 'KERNEL', 'IMPORTED');
  INSERT INTO edge (type, src, dst, note, origin)
    SELECT 'EXTENDS', s.pk, d.pk, 'read somewhere', 'IMPORTED' FROM node s, node d
    WHERE s.id = 'technique:handweave' AND d.id = 'technique:quickweave'`;

const question = `{
  technique(ref: "quickweave") { summary extendedBy { edges { note origin node { id } } } }
  node(id: "technique:handweave") { ... on Technique { name origin extends { nodes { id } } } }
  papers { nodes { id } }
}`;

const handweave = { name: "HandWeave", origin: "IMPORTED", extends: { nodes: [{ id: "technique:quickweave" }] } };
const importedEdge = { note: "read somewhere", origin: "IMPORTED", node: { id: "technique:handweave" } };

describe("a start after the seeds were changed", () => {
  test("replaces the curated part and leaves what was imported", async () => {
    run(imported);
    edit("quickweave.yaml", (text) => text.replace("A tile order that fetches every tile once.", "A better tile order."));
    rmSync(seed("loomserve.yaml"));
    expect(await answer(question)).toMatchObject({
      technique: { summary: "A better tile order.", extendedBy: { edges: expect.arrayContaining([importedEdge]) as unknown } },
      node: handweave,
      papers: { nodes: [{ id: "paper:quickweave" }, { id: "paper:quickweave-2" }] },
    });
  });

  test("takes up what was added, and what a removed file had comes back with it", async () => {
    const before = await answer(question);
    cpSync(seed("loomserve.yaml"), join(program, "loomserve.yaml"));
    rmSync(seed("loomserve.yaml"));
    expect(await answer(question)).not.toEqual(before);
    cpSync(join(program, "loomserve.yaml"), seed("loomserve.yaml"));
    expect(await answer(question)).toEqual(before);
  });

  test("keeps a curated node that is gone where something imported needs it", async () => {
    run(imported.replace("technique:quickweave", "system:loomserve"));
    rmSync(seed("loomserve.yaml"));
    expect(await answer('{ node(id: "system:loomserve") { ... on System { name origin extendedBy { nodes { id } } } } }')).toEqual({
      node: { name: "LoomServe", origin: "IMPORTED", extendedBy: { nodes: [{ id: "technique:handweave" }] } },
    });
  });

  test("and a second one with the same seeds answer the same", async () => {
    run(imported);
    edit("quickweave.yaml", (text) => text.replace("authorCount: 2", "authorCount: 3"));
    const changed = await answer(question);
    const bytes = readFileSync(database);
    expect(await answer(question)).toEqual(changed);
    expect(readFileSync(database).equals(bytes)).toBe(true);
  });
});
