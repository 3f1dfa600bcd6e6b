import { readFileSync, rmSync, writeFileSync } from "node:fs";
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

/** Has the paper introduce one more technique. */
const addLongWeave = (text: string): string =>
  text.replace(
    "introduces:\n",
    "introduces:\n  - { id: technique:longweave, name: LongWeave, category: KERNEL, summary: Weaves long, extends: [technique:quickweave] }\n",
  );

/** Imports a technique that extends another one. */
const importHandWeave = (extended: string): void => {
  run(`
    INSERT INTO node (id, kind, slug, name, aliases, summary, category, origin)
      VALUES ('technique:handweave', 'TECHNIQUE', 'handweave', 'HandWeave', '[]', 'Weaves by hand.', 'KERNEL', 'IMPORTED');
    INSERT INTO edge (type, src, dst, note, origin)
      SELECT 'EXTENDS', s.pk, d.pk, 'read somewhere', 'IMPORTED' FROM node s, node d
      WHERE s.id = 'technique:handweave' AND d.id = '${extended}'`);
};

const question = `{
  technique(ref: "quickweave") { summary extendedBy { edges { note origin node { id } } } }
  node(id: "technique:handweave") { ... on Technique { name origin extends { nodes { id } } } }
  longweave: technique(ref: "longweave") { id origin introducedBy { nodes { id } } extendedBy { nodes { id } } }
}`;

const handweave = { name: "HandWeave", origin: "IMPORTED", extends: { nodes: [{ id: "technique:quickweave" }] } };
const importedEdge = { note: "read somewhere", origin: "IMPORTED", node: { id: "technique:handweave" } };
const longweave = { id: "technique:longweave", origin: "CURATED", introducedBy: { nodes: [{ id: "paper:quickweave" }] } };

describe("a start after the seeds were changed", () => {
  test("replaces the curated part and leaves what was imported", async () => {
    importHandWeave("technique:quickweave");
    edit("quickweave.yaml", (text) => addLongWeave(text).replace("A tile order that fetches every tile once.", "A better tile order."));
    expect(await answer(question)).toMatchObject({
      technique: { summary: "A better tile order.", extendedBy: { edges: expect.arrayContaining([importedEdge]) as unknown } },
      node: handweave,
      longweave,
    });
  });

  test("keeps nothing of what was removed", async () => {
    const before = await answer(question);
    const text = readFileSync(seed("quickweave.yaml"), "utf8");
    edit("quickweave.yaml", addLongWeave);
    expect(await answer(question)).toMatchObject({ longweave });
    edit("quickweave.yaml", () => text);
    expect(await answer(question)).toEqual(before);
  });

  test("keeps a curated node that is gone where something imported needs it", async () => {
    const text = readFileSync(seed("quickweave.yaml"), "utf8");
    edit("quickweave.yaml", addLongWeave);
    await answer(question);
    importHandWeave("technique:longweave");
    edit("quickweave.yaml", () => text);
    expect(await answer(question)).toMatchObject({
      longweave: { origin: "IMPORTED", introducedBy: { nodes: [] }, extendedBy: { nodes: [{ id: "technique:handweave" }] } },
    });
  });

  test("is followed by one with the same seeds that writes nothing", async () => {
    importHandWeave("technique:quickweave");
    edit("quickweave.yaml", addLongWeave);
    const changed = await answer(question);
    const bytes = readFileSync(database);
    expect(await answer(question)).toEqual(changed);
    expect(readFileSync(database).equals(bytes)).toBe(true);
  });
});
