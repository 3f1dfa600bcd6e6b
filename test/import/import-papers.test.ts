import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { importPapers, type Imported } from "../../src/import/import-papers.js";
import { readRecords } from "../../src/import/read-records.js";
import { papergraph } from "../../src/model/papergraph.js";
import type { GraphStore } from "../../src/store/port/graph-store.js";
import { SqliteStore } from "../../src/store/sqlite/store.js";

const by = "tester";

async function withStore(work: (store: GraphStore) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "papergraph-import-"));
  const store = SqliteStore.open(join(folder, "graph.sqlite"), papergraph);
  try {
    await work(store);
  } finally {
    await store.close();
    rmSync(folder, { recursive: true });
  }
}

const read = (text: string): ReturnType<typeof readRecords>["papers"] => readRecords(text).papers;
const importText = (store: GraphStore, text: string, dryRun = false): Promise<Imported> =>
  importPapers(store, papergraph, read(text), { by, dryRun });
const statuses = ({ papers }: Imported): string[] => papers.map(({ status }) => status);
const ris = (...fields: readonly string[]): string => `TY  - JOUR\n${fields.join("\n")}\nER  - \n`;

test("what the graph does not know is created, and imported again it is no change", () =>
  withStore(async (store) => {
    const text =
      ris("TI  - Kiln: Baking INT6 Weights", "AU  - Example, Ada", "UR  - https://arxiv.org/abs/2503.01234") +
      ris("TI  - A Survey of Kilns");
    const first = await importText(store, text);
    expect(statuses(first)).toEqual(["CREATED", "CREATED"]);
    expect(first.papers.map(({ id }) => id)).toEqual(["paper:kiln-baking-int6-weights", "paper:a-survey-of-kilns"]);
    const again = await importText(store, text);
    expect(statuses(again)).toEqual(["UNCHANGED", "UNCHANGED"]);
    expect(again.written.outcome).toMatchObject({ changed: false, revision: first.written.outcome.revision });
  }));

test("what it knows is found by id or title, and only what is missing is added", () =>
  withStore(async (store) => {
    await importText(store, ris("TI  - Kiln: Baking INT6 Weights", "PY  - 2025"));
    const added = await importText(
      store,
      ris("TI  - KILN - baking int6 weights", "DO  - 10.1145/1.2", "UR  - https://arxiv.org/abs/2503.01234", "DA  - 2025/03/03"),
    );
    expect(statuses(added)).toEqual(["UPDATED"]);
    expect(added.papers[0]?.entry?.values).toEqual({ doi: "10.1145/1.2", arxivId: "2503.01234", published: "2025-03-03" });
    expect(statuses(await importText(store, ris("TI  - Another Name", "UR  - https://arxiv.org/abs/2503.01234v3")))).toEqual(["UNCHANGED"]);
    expect(statuses(await importText(store, "10.1145/1.2"))).toEqual(["UNCHANGED"]);
  }));

test("what a person wrote stays, and is only made more precise", () =>
  withStore(async (store) => {
    const values = { title: "Kiln", contribution: "METHOD", published: "2025-03", authorCount: 3 };
    await store.write({ batch: { nodes: [{ kind: "PAPER", values }] }, action: "PUT", origin: "CONTRIBUTED", by });
    expect(statuses(await importText(store, ris("TI  - Kiln", "AU  - Example, Ada", "DA  - 2025/02/01")))).toEqual(["UNCHANGED"]);
    const { papers } = await importText(store, ris("TI  - Kiln", "AU  - Example, Ada", "DA  - 2025/03/04"));
    expect(papers[0]?.entry?.values).toEqual({ published: "2025-03-04" });
  }));

test("a paper that the graph cannot take costs itself, and says why", () =>
  withStore(async (store) => {
    await importText(store, ris("TI  - One Title", "UR  - https://arxiv.org/abs/2503.01234"));
    const { papers, problems } = await importText(
      store,
      ris("TI  - One Title", "UR  - https://arxiv.org/abs/2503.01299") + ris("TI  - Another Title") + "2401.00001",
    );
    expect(papers.map(({ title }) => title)).toEqual(["Another Title"]);
    expect(problems).toEqual([expect.objectContaining({ reason: "conflict", message: expect.stringContaining("paper:one-title") })]);
    const unknown = await importText(store, "2401.00001");
    expect(unknown.problems).toEqual([expect.objectContaining({ reason: "untitled", excerpt: "2401.00001" })]);
  }));

test("titles that make the same slug make two papers", () =>
  withStore(async (store) => {
    const { papers } = await importText(
      store,
      ris("TI  - Fast C++ Kernels!", "DO  - 10.1145/1") + ris("TI  - Fast C# Kernels", "DO  - 10.1145/2"),
    );
    expect(papers.map(({ id }) => id)).toEqual(["paper:fast-c-kernels", "paper:fast-c-kernels-10-1145-2"]);
  }));

test("a publisher's later date gives way to the month of the arXiv id", () =>
  withStore(async (store) => {
    const { papers } = await importText(store, ris("TI  - Kiln", "UR  - https://arxiv.org/abs/2503.01234", "DA  - 2025/09/09"));
    expect(papers[0]?.entry?.values).toMatchObject({ published: "2025-03" });
  }));

test("an address that leads to arXiv is none of its own", () =>
  withStore(async (store) => {
    for (const [index, url] of ["https://doi.org/10.48550/arXiv.2503.01234", "http://export.arxiv.org/abs/2503.01234v2"].entries()) {
      const { papers } = await importText(store, ris(`TI  - Kiln ${index}`, `UR  - ${url.replace("01234", `0123${index}`)}`));
      expect(papers[0]?.entry?.values).toMatchObject({ arxivId: `2503.0123${index}` });
      expect(papers[0]?.entry?.values).not.toHaveProperty("url");
    }
  }));

test("a dry run says what would be written, and writes nothing", () =>
  withStore(async (store) => {
    const revision = await store.revision();
    expect(statuses(await importText(store, ris("TI  - Kiln"), true))).toEqual(["CREATED"]);
    expect(await store.revision()).toBe(revision);
    expect(statuses(await importText(store, ris("TI  - Kiln")))).toEqual(["CREATED"]);
  }));

test("two imports at once lose nothing, and make one paper of one", () =>
  withStore(async (store) => {
    const texts = Array.from(
      { length: 5 },
      (_, index) => ris("TI  - Kiln", ...(index === 3 ? ["DO  - 10.1145/1.2"] : [])) + ris(`TI  - Number ${index}`),
    );
    await Promise.all(texts.map((text) => importText(store, text)));
    const { papers } = await importText(store, texts.join(""));
    expect(papers.map(({ status }) => status)).toEqual(papers.map(() => "UNCHANGED"));
    expect(papers).toHaveLength(6);
    expect(await store.size()).toMatchObject({ nodes: 6 });
  }));
