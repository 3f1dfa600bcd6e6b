import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { PapergraphError } from "../../src/errors.js";
import { exportContributed, type Contributed } from "../../src/export/export-contributed.js";
import { papergraph } from "../../src/model/papergraph.js";
import { fillStore } from "../../src/seed/fill-store.js";
import { readSeedFiles } from "../../src/seed/read-seed-files.js";
import { openTransfer } from "../../src/store/open-store.js";
import type { LoggedWrite } from "../../src/store/port/store-transfer.js";
import type { Batch, WriteOrigin } from "../../src/store/port/write.js";
import { editorOf, type Editor } from "../support/editable-graph.js";
import { graphTables } from "../support/graph-tables.js";
import { newFolder } from "../support/program.js";
import { randomBatch, seeded } from "../support/random-batch.js";
import { openWorld, worldFolder, type World } from "../world/world.js";

let world: World;
let folder: string;
let editor: Editor;

beforeEach(async () => {
  folder = newFolder();
  for (const part of ["registry", "papers"]) cpSync(join(worldFolder, part), join(folder, part), { recursive: true });
  world = await openWorld(folder);
  editor = editorOf(world.store);
});
afterEach(async () => {
  await world.close();
  rmSync(folder, { recursive: true });
});

async function log(): Promise<readonly LoggedWrite[]> {
  const transfer = await openTransfer({ database: world.path }, papergraph);
  try {
    return await transfer.log();
  } finally {
    await transfer.close();
  }
}

/** Exports into the folder, and starts again from it. */
async function exportAndStart(): Promise<Contributed> {
  const done = exportContributed(papergraph, readSeedFiles(folder), await log());
  for (const [path, text] of done.changes) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    if (text === null) rmSync(join(folder, path));
    else writeFileSync(join(folder, path), text);
  }
  await fillStore(world.store, papergraph, folder);
  return done;
}

const seed = (path: string): string => readFileSync(join(folder, path), "utf8");

/** Nodes with relations and results, apart from who put them there and from what the seeds add by themselves. */
const everything = `{
  papers { nodes { id title authorCount published introduces { nodes { id } } results { nodes { id value subject { id } } } } }
  methods { nodes { id name aliases summary formerIds extends { edges { note references sources { id } node { id } } } targets { edges { references sources { id } node { id } } } } }
  hardware(ref: "onyx-90") { id aliases formerIds }
}`;

describe("contributions", () => {
  test("become seeds in place, with comments and order, and a start from them gives the same answers and an empty log", async () => {
    const before = seed("papers/quickweave.yaml");
    await editor.ask(`mutation { apply(input: {
      papers: [{ title: "HandWeave: By Hand", contribution: METHOD, arxivId: "2501.00001", published: "2025-01-01", authors: ["Ada L."] }]
      techniques: [{ name: "HandWeave", category: KERNEL, summary: "Weaves by hand." }, { name: "Threading", category: KERNEL }]
      results: [{ paper: "2501.00001", subject: "technique:handweave", metric: SPEEDUP, value: 2, unit: "x", claim: "Twice as fast.", hardware: ["onyx"] }]
      relations: [
        { from: "paper:handweave-by-hand", relation: INTRODUCES, to: "technique:handweave", sources: ["paper:handweave-by-hand"] }
        { from: "technique:handweave", relation: EXTENDS, to: "technique:quickweave", sources: ["paper:handweave-by-hand", "paper:quickweave-2"], note: "In its own words." }
        { from: "technique:handweave", relation: USES, to: "technique:threading", references: ["https://example.org/threading"] }
      ]
    }) { changed } }`);
    await editor.ask(`mutation { putPaper(input: { id: "paper:quickweave", authorCount: 3, published: null }) { changed } }`);
    await editor.ask(`mutation { merge(keep: "hardware:onyx", drop: "hardware:onyx-90") { changed } }`);
    await editor.ask(`mutation { unrelate(input: { from: "technique:quickweave", relation: USES, to: "system:shuttle" }) { changed } }`);
    const answers = await editor.ask(everything);
    const { left, exported } = await exportAndStart();
    expect([...left]).toEqual([]);
    expect(exported).toHaveLength(4);
    expect(await editor.ask(everything)).toEqual(answers);
    expect(await log()).toEqual([]);
    expect(await editor.ask("{ revision changes(first: 1) { nodes { action summary } } }")).toEqual({
      revision: 6,
      changes: { nodes: [{ action: "SEED", summary: expect.stringContaining("4 writes are part of them by now.") as unknown }] },
    });
    expect(seed("papers/quickweave.yaml")).toBe(
      before
        .replace('published: "2022-05"\n', "")
        .replace("authorCount: 2", "authorCount: 3")
        .replace(/ {4}uses: .*\n/, ""),
    );
    expect(seed("papers/handweave-by-hand.yaml")).toMatchSnapshot();
    expect((await exportAndStart()).changes).toEqual(new Map());
  });

  test("that seeds cannot say stay in the log, and are told", async () => {
    await editor.ask(`mutation { putTechnique(input: { name: "Lonely", category: KERNEL }) { changed } }`);
    await editor.ask(`mutation { putTechnique(input: { id: "technique:quickweave", summary: "Weaves." }) { changed } }`);
    await world.store.write({
      batch: { nodes: [{ kind: "PAPER", values: { title: "Read Somewhere", contribution: "METHOD" } }] },
      ...{ action: "IMPORT", origin: "IMPORTED", by: "ada" },
    });
    const { exported, left } = await exportAndStart();
    expect(exported).toEqual([3]);
    expect([...left.values()]).toEqual([
      "it was imported, and is not reviewed",
      expect.stringContaining("technique:lonely is related to nothing"),
    ]);
    expect((await log()).map(({ revision }) => revision)).toEqual([2, 4]);
    expect(seed("papers/quickweave.yaml")).toContain("summary: Weaves.");
  });

  test("go into seeds without where they were read, and what was read by a program alone stays out of them", async () => {
    const place = {
      part: "ABSTRACT" as const,
      quote: "Read there",
      before: "",
      after: "",
      start: 0,
      end: 10,
      rule: "read/1",
      confidence: 0.9,
    };
    const relationTo = (to: string): Batch => ({
      relations: [{ from: "technique:quickweave-2", relation: "USES", to, sources: ["paper:quickweave-2"], evidence: [place] }],
    });
    const result = (key: string): Batch => ({
      results: [
        {
          ...{ paper: "paper:quickweave-2", key, links: { subject: "technique:quickweave-2" }, evidence: [place] },
          values: { metric: "SPEEDUP", claim: `Twice as fast by ${key}.`, value: 2, unit: "x" },
        },
      ],
    });
    const write = async (origin: WriteOrigin, ...batches: readonly Batch[]): Promise<void> => {
      for (const batch of batches) await world.store.write({ batch, action: "PUT", origin, by: "ada" });
    };
    await write("CONTRIBUTED", relationTo("system:shuttle"), result("by-hand"));
    await write("IMPORTED", relationTo("system:loomserve"), result("by-reading"));
    const { exported, left } = await exportAndStart();
    expect(exported).toEqual([2, 3]);
    expect([...left]).toEqual([4, 5].map((revision) => [revision, "it was imported, and is not reviewed"]));
    const [text, original] = [seed("papers/quickweave-2.yaml"), readFileSync(join(worldFolder, "papers/quickweave-2.yaml"), "utf8")];
    expect(text).not.toBe(original);
    expect(text).toContain("Twice as fast by by-hand.");
    expect(text).not.toMatch(/evidence|confidence|Read there|by-reading|system:loomserve/);
    const quotes = `{ result(id: "result:quickweave-2/by-reading") { confidence evidence { quote paper { id } } } }`;
    expect(await editor.ask(quotes)).toEqual({
      result: { confidence: 0.9, evidence: [{ quote: "Read there", paper: { id: "paper:quickweave-2" } }] },
    });
  });

  test("that accept or reject what was read are seeds without the import, which stays in the log and changes nothing of them", async () => {
    const abstract = "We present Kiln, a serving system that keeps threads in INT6. Kiln runs 2.3x faster than LoomServe.";
    const text = (title: string): string => `TY  - JOUR\nTI  - ${title}\nAB  - ${abstract}\nER  - \n`;
    const importing = async (title: string): Promise<unknown> =>
      editor.ask("mutation ($text: String!) { importPapers(input: { text: $text }) { changed } }", { text: text(title) });
    await importing("Kiln: Baking Threads");
    const paper = "paper:kiln-baking-threads";
    await editor.ask(`mutation {
      review(input: { verdict: ACCEPT, relations: [{ from: "${paper}", relation: INTRODUCES, to: "Kiln" }] }) { accepted }
    }`);
    await editor.ask(`mutation {
      review(input: { verdict: REJECT, results: ["result:kiln-baking-threads/speedup-kiln-2-3-x"] }) { rejected }
    }`);
    const { exported, left } = await exportAndStart();
    expect([exported, [...left]]).toEqual([[3, 4], [[2, "it was imported, and is not reviewed"]]]);
    // The abstract stays above the seeds.
    expect(readSeedFiles(folder).filter(({ text: seeds }) => seeds.includes("keeps threads"))).toEqual([]);
    expect(await editor.ask(`{ paper(ref: "${paper}") { abstract } }`)).toEqual({ paper: { abstract } });
    const kiln = `{
      system(ref: "Kiln") { origin introducedBy { edges { origin confidence } } results(minConfidence: 0) { totalCount } }
      paper(ref: "${paper}") { origin rejected }
    }`;
    const expected = {
      system: { origin: "CURATED", introducedBy: { edges: [{ origin: "CURATED", confidence: 1 }] }, results: { totalCount: 0 } },
      paper: { origin: "CURATED", rejected: ["result:kiln-baking-threads/speedup-kiln-2-3-x"] },
    };
    expect(await editor.ask(kiln)).toEqual(expected);
    await importing("Kiln: Baking Threads");
    expect(await editor.ask(kiln)).toEqual(expected);
  });

  test("that correct and reject what was read before they accept the rest are seeds as well", async () => {
    const paper = "paper:kiln-baking-threads";
    const text = `@article{kiln, title={Kiln: Baking Threads}, eprint={2501.00002}, archiveprefix={arXiv}, year={2025},
      abstract={Kiln runs 2.3x faster than QuickWeave on the Onyx.}}`;
    await editor.ask("mutation ($text: String!) { importPapers(input: { text: $text }) { changed } }", { text });
    await editor.ask(
      `mutation { review(input: { verdict: REJECT, results: ["result:kiln-baking-threads/speedup-kiln-2-3-x"] }) { rejected } }`,
    );
    await editor.ask(`mutation { putTechnique(input: { id: "technique:kiln", summary: "Bakes threads." }) { changed } }`);
    await editor.ask(
      `mutation { relate(input: { from: "Kiln", relation: EXTENDS, to: "QuickWeave", sources: ["${paper}"] }) { changed } }`,
    );
    await editor.ask(`mutation { relate(input: { from: "Kiln", relation: EVALUATED_ON, to: "Onyx", note: "A loan." }) { changed } }`);
    await editor.ask(
      `mutation { review(input: { verdict: ACCEPT, relations: [{ from: "${paper}", relation: INTRODUCES, to: "Kiln" }] }) { accepted } }`,
    );
    const { exported, left } = await exportAndStart();
    expect([exported, [...left.keys()]]).toEqual([[2, 3, 4, 5, 6, 7], []]);
    const asked = `{
      technique(ref: "Kiln") {
        origin summary extends { nodes { id } }
        evaluatedOn { edges { origin note sources { id } node { id } } }
      }
      paper(ref: "${paper}") { origin rejected results(minConfidence: 0) { totalCount } }
    }`;
    expect(await editor.ask(asked)).toEqual({
      technique: {
        ...{ origin: "CURATED", summary: "Bakes threads.", extends: { nodes: [{ id: "technique:quickweave" }] } },
        evaluatedOn: { edges: [{ origin: "CURATED", note: "A loan.", sources: [{ id: paper }], node: { id: "hardware:onyx" } }] },
      },
      paper: { origin: "CURATED", rejected: ["result:kiln-baking-threads/speedup-kiln-2-3-x"], results: { totalCount: 0 } },
    });
  });

  test.each([1, 4])("of any kind and in any order give the same graph, as seeds and what is left of the log (%i)", async (number) => {
    const random = seeded(number);
    for (let count = 0; count < 15; count += 1) {
      const ids = graphTables(world.path, papergraph)["entry"]?.map((row) => String((JSON.parse(row) as unknown[])[0])) ?? [];
      try {
        await world.store.write({ batch: randomBatch(random, ids), action: "PUT", origin: "CONTRIBUTED", by: "ada" });
      } catch (error) {
        expect(error).toBeInstanceOf(PapergraphError);
      }
    }
    const before = contents();
    const { exported, left } = await exportAndStart();
    expect(exported.length).toBeGreaterThan(0);
    expect((await log()).map(({ revision }) => revision)).toEqual([...left.keys()].sort((a, b) => a - b));
    const after = new Set(contents());
    expect(before.filter((row) => !after.has(row))).toEqual([]);
  });
});

/** The nodes of the graph, and the names that each is called by. */
function contents(): string[] {
  const tables = graphTables(world.path, papergraph);
  return [...(tables["name"] ?? []), ...(tables["entry"] ?? []).map((row) => String((JSON.parse(row) as unknown[])[0]))];
}
