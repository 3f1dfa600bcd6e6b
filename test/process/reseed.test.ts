import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { papergraph } from "../../src/model/papergraph.js";
import type { NodeEntry, RelationEntry } from "../../src/store/port/write.js";
import { SqliteStore } from "../../src/store/sqlite/store.js";
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
async function importHandWeave(extended: string): Promise<void> {
  const store = SqliteStore.open(database, papergraph);
  const values = { name: "HandWeave", category: "KERNEL", summary: "Weaves by hand." };
  const [to, references] = [extended, ["https://example.org/weaving"]];
  await store.write({
    batch: {
      nodes: [{ kind: "TECHNIQUE", values }],
      relations: [{ from: "HandWeave", relation: "EXTENDS", to, references, note: "read somewhere" }],
    },
    ...{ action: "IMPORT", origin: "IMPORTED", by: "ada" },
  });
  await store.close();
}

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
    await importHandWeave("technique:quickweave");
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

  test("keeps what does not fit any more, says why, and applies it again once it fits", async () => {
    const text = readFileSync(seed("quickweave.yaml"), "utf8");
    edit("quickweave.yaml", addLongWeave);
    await answer(question);
    await importHandWeave("technique:longweave");
    const before = await answer(question);
    edit("quickweave.yaml", () => text);
    const problems = "changes(onlyProblems: true) { nodes { by action problem } }";
    expect(await answer(`{ longweave: technique(ref: "longweave") { id } node(id: "technique:handweave") { id } ${problems} }`)).toEqual({
      longweave: null,
      node: null,
      changes: { nodes: [{ by: "ada", action: "IMPORT", problem: expect.stringContaining('Nothing is called "technique:longweave"') }] },
    });
    edit("quickweave.yaml", addLongWeave);
    expect(await answer(question)).toEqual(before);
    expect(await answer(`{ ${problems} }`)).toEqual({ changes: { nodes: [] } });
  });

  test("takes of an import what still fits, where the seeds say more than it or call something else so", async () => {
    const store = SqliteStore.open(database, papergraph);
    const paper = (title: string): NodeEntry => ({ kind: "PAPER", values: { title, contribution: "METHOD" } });
    const technique = (name: string): NodeEntry => ({ kind: "TECHNIQUE", values: { name, category: "KERNEL" } });
    const says = (title: string, relation: string, to: string): RelationEntry => ({ from: title, relation, to, sources: [title] });
    await store.write({
      batch: {
        nodes: [paper("On Weaving"), technique("Spinning"), paper("On Knots"), technique("Reef Knot")],
        relations: [
          says("On Weaving", "MENTIONS", "QuickWeave"),
          says("On Weaving", "INTRODUCES", "Spinning"),
          says("On Knots", "INTRODUCES", "Reef Knot"),
        ],
      },
      ...{ action: "IMPORT", origin: "IMPORTED", by: "ada" },
    });
    await store.close();
    const asked = `{
      weaving: paper(ref: "On Weaving") { origin mentions { nodes { id } } introduces { nodes { id } } }
      knots: paper(ref: "On Knots") { origin introduces { nodes { id } } }
      changes(onlyProblems: true) { nodes { problem } }
    }`;
    const knots = { origin: "IMPORTED", introduces: { nodes: [{ id: "technique:reef-knot" }] } };
    const weaving = [
      "id: paper:on-weaving",
      "title: On Weaving",
      "contribution: METHOD",
      "introduces:",
      "  - { id: system:spinning, name: Spinning, systemType: LIBRARY, summary: Spins., extends: [technique:quickweave] }",
    ];
    writeFileSync(seed("on-weaving.yaml"), `${weaving.slice(0, 3).join("\n")}\nmentions: [technique:quickweave]\n`);
    expect(await answer(asked)).toEqual({
      weaving: {
        origin: "CURATED",
        mentions: { nodes: [{ id: "technique:quickweave" }] },
        introduces: { nodes: [{ id: "technique:spinning" }] },
      },
      knots,
      changes: { nodes: [] },
    });
    writeFileSync(seed("on-weaving.yaml"), weaving.join("\n"));
    expect(await answer(asked)).toEqual({
      weaving: { origin: "CURATED", mentions: { nodes: [] }, introduces: { nodes: [{ id: "system:spinning" }] } },
      knots,
      changes: { nodes: [{ problem: expect.stringMatching(/technique:spinning.*spinning/) as unknown }] },
    });
  });

  test("is followed by one with the same seeds that writes nothing", async () => {
    await importHandWeave("technique:quickweave");
    edit("quickweave.yaml", addLongWeave);
    const changed = await answer(question);
    const bytes = readFileSync(database);
    expect(await answer(question)).toEqual(changed);
    expect(readFileSync(database).equals(bytes)).toBe(true);
  });
});
