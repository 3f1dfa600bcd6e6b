import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { importPapers } from "../../src/import/import-papers.js";
import { readRecords } from "../../src/import/read-records.js";
import { decodeText } from "../../src/import/text/decode-text.js";
import { longerText } from "../../src/import/unite-records.js";
import { papergraph } from "../../src/model/papergraph.js";
import { SqliteStore } from "../../src/store/sqlite/store.js";
import { editorOf, type Editor } from "../support/editable-graph.js";
import { openWorld } from "../world/world.js";

const inputs = fileURLToPath(new URL("inputs/", import.meta.url));
const ris = (name: string, text: string): string => `TY  - JOUR\nTI  - ${name}\nAB  - ${text}\nER  - \n`;
const title = "Kiln: Baking Threads";
const short = "We present Kiln, a serving system. Kiln is 2.3x faster than LoomServe.";
const long = `Weaving is slow. ${short}`;

async function withWorld(work: (editor: Editor) => Promise<void>): Promise<void> {
  const world = await openWorld();
  try {
    await work(editorOf(world.store));
  } finally {
    await world.close();
  }
}

interface Done {
  readonly changed: boolean;
  readonly papers: readonly { readonly status: string }[];
}

const importText = async (editor: Editor, text: string): Promise<Done> =>
  (await editor.ask("mutation ($text: String!) { importPapers(input: { text: $text }) { changed papers { status } } }", { text }))[
    "importPapers"
  ] as Done;

interface Read {
  readonly papers: { readonly nodes: readonly { readonly id: string; readonly abstract: string | null }[] };
  readonly waiting: {
    readonly nodes: readonly {
      readonly evidence: readonly {
        readonly paper: { readonly abstract: string | null };
        readonly part: string;
        readonly quote: string;
        readonly start: number;
        readonly end: number;
      }[];
    }[];
  };
}

const read = async (editor: Editor): Promise<Read> =>
  (await editor.ask(
    "{ papers(first: 100) { nodes { id abstract } } waiting(first: 100) { nodes { evidence { paper { abstract } part quote start end } } } }",
  )) as unknown as Read;

/** The quotes out of abstracts that do not stand at their place in what is kept of these. */
const misplaced = ({ waiting }: Read): unknown[] =>
  waiting.nodes
    .flatMap(({ evidence }) => evidence)
    .filter(({ paper, part, quote, start, end }) => part === "ABSTRACT" && paper.abstract?.slice(start, end) !== quote);

const kept = ({ papers }: Read): string[] => papers.nodes.flatMap(({ abstract }) => abstract ?? []);

const files = readdirSync(inputs).flatMap((format) =>
  readdirSync(join(inputs, format))
    .filter((file) => !file.endsWith(".expected.json"))
    .map((file) => `${format}/${file}`),
);

test.each(files)("of %s every quote stands at its place in the abstract that is kept, and the same again changes nothing", async (file) => {
  const folder = mkdtempSync(join(tmpdir(), "papergraph-import-"));
  const store = SqliteStore.open(join(folder, "graph.sqlite"), papergraph);
  try {
    const { papers: records } = readRecords(decodeText(readFileSync(join(inputs, file))) ?? "");
    const first = await importPapers(store, papergraph, records, { by: "tester" });
    const again = await importPapers(store, papergraph, records, { by: "tester" });
    expect(again.written.outcome.changed).toBe(false);
    // What is read again is read out of what was kept.
    const abstracts = new Map(again.papers.map(({ id, abstract }) => [id, abstract]));
    for (const { id, statements } of first.papers)
      for (const { evidence } of statements.filter((each) => each.evidence.part === "ABSTRACT"))
        expect(abstracts.get(id)?.slice(evidence.start, evidence.end)).toBe(evidence.quote);
  } finally {
    await store.close();
    rmSync(folder, { recursive: true });
  }
});

test("of several abstracts the longest is kept, in whatever order they come, and what was read is read out of it", () =>
  withWorld(async (editor) => {
    await importText(editor, ris(title, long));
    expect(await importText(editor, ris(title, short))).toMatchObject({ changed: false, papers: [{ status: "UNCHANGED" }] });
    expect(kept(await read(editor))).toEqual([long]);
    const longest = `${long} It is small.`;
    expect(await importText(editor, ris(title, longest))).toMatchObject({ changed: true, papers: [{ status: "UPDATED" }] });
    const after = await read(editor);
    expect([kept(after), misplaced(after)]).toEqual([[longest], []]);
    expect(await importText(editor, ris(title, short) + ris(title, long))).toMatchObject({ changed: false });
  }));

test("a paper that people wrote gets the abstract that an import brings, and nobody writes it by hand", () =>
  withWorld(async (editor) => {
    await editor.ask(`mutation { putPaper(input: { title: "${title}", contribution: SYSTEM }) { revision } }`);
    expect(kept(await read(editor))).toEqual([]);
    await importText(editor, ris(title, short));
    await importText(editor, ris(title, long));
    expect(kept(await read(editor))).toEqual([long]);
    const { message } = await editor.fail(`mutation { putPaper(input: { title: "${title}", abstract: "Mine." }) { revision } }`);
    expect(message).toContain("abstract");
  }));

test("an abstract is kept as far as it is read", () =>
  withWorld(async (editor) => {
    await importText(editor, ris(title, `${long} ${"Threads are heavy. ".repeat(1_000)}`));
    const [abstract = ""] = kept(await read(editor));
    expect(abstract.length).toBeLessThanOrEqual(10_000);
    expect(abstract.startsWith(long)).toBe(true);
  }));

test("the longer of two texts is the same one in either order, and of three in any", () => {
  const text = fc.option(fc.string({ maxLength: 5 }));
  fc.assert(
    fc.property(text, text, text, (a, b, c) => {
      expect(longerText(a, b)).toBe(longerText(b, a));
      expect(longerText(longerText(a, b), c)).toBe(longerText(a, longerText(b, c)));
    }),
  );
});
