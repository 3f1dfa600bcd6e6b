import { expect, test } from "@jest/globals";
import { confidenceOf } from "../../src/extract/confidence.js";
import { titleHead } from "../../src/extract/rules/introduces/title-head.js";
import { percent } from "../../src/extract/rules/results/percent.js";
import { ratio } from "../../src/extract/rules/results/ratio.js";
import { ruleName } from "../../src/extract/rules/rule.js";
import type { GraphStore } from "../../src/store/port/graph-store.js";
import { editorOf, type Editor } from "../support/editable-graph.js";
import type { Data } from "../support/open-graph.js";
import { openWorld } from "../world/world.js";

const title = "Kiln: Baking INT6 Weights for Weaving";
const abstract =
  "Weaving with heavy threads is slow. We present Kiln, a serving system that keeps threads in INT6. " +
  "On an NVIDIA H100, Kiln achieves up to 2.3x higher throughput than LoomServe. Compared with QuickWeave 2, it reduces memory usage by 41%.";
const ris = (name: string, text: string): string => `TY  - JOUR\nTI  - ${name}\nAB  - ${text}\nER  - \n`;

const mutation = `mutation ($input: ImportInput!) {
  importPapers(input: $input) {
    revision
    changed
    papers {
      title
      status
      paper { id }
      statements {
        from relation to metric value valueMax bound unit baseline hardware
        evidence { paper { id } part quote before after start end rule confidence }
      }
    }
    problems { message }
  }
}`;

interface Told {
  readonly from: string;
  readonly relation: string | null;
  readonly to: string | null;
  readonly metric: string | null;
  readonly value: number | null;
  readonly evidence: { readonly part: string; readonly quote: string; readonly start: number; readonly end: number };
}

interface Payload {
  readonly revision: number;
  readonly changed: boolean;
  readonly papers: readonly { readonly status: string; readonly statements: readonly Told[] }[];
  readonly problems: readonly unknown[];
}

async function withWorld(work: (editor: Editor, store: GraphStore) => Promise<void>): Promise<void> {
  const world = await openWorld();
  try {
    await work(editorOf(world.store), world.store);
  } finally {
    await world.close();
  }
}

const importText = async (editor: Editor, text: string, more: Data = {}): Promise<Payload> =>
  (await editor.ask(mutation, { input: { text, ...more } }))["importPapers"] as Payload;
const said = ({ papers }: Payload): string[] =>
  papers.flatMap(({ statements }) =>
    statements.map(({ from, relation, to, metric, value }) =>
      relation === null ? `${from} ${metric} ${value}` : `${from} ${relation} ${to}`,
    ),
  );

test("relations and results come in with the words that they rest on, and are read back with them", () =>
  withWorld(async (editor) => {
    const first = await importText(editor, ris(title, abstract));
    expect(first).toMatchObject({ changed: true, problems: [], papers: [{ status: "CREATED" }] });
    expect(said(first)).toEqual(expect.arrayContaining([`${title} INTRODUCES Kiln`, "Kiln THROUGHPUT 2.3", "Kiln MEMORY 41"]));
    for (const { evidence } of first.papers.flatMap(({ statements }) => statements))
      expect((evidence.part === "TITLE" ? title : abstract).slice(evidence.start, evidence.end)).toBe(evidence.quote);
    const { system } = await editor.ask(`{
      system(ref: "Kiln") {
        origin
        introducedBy { edges { origin confidence evidence { quote start end rule confidence paper { id } } node { id } } }
        results(orderBy: { field: VALUE }) { nodes { origin claim value unit bound confidence baseline { id } evidence { quote paper { id } } } }
      }
    }`);
    const paper = { id: "paper:kiln-baking-int6-weights-for-weaving" };
    expect(system).toMatchObject({
      origin: "IMPORTED",
      introducedBy: {
        edges: [
          {
            origin: "IMPORTED",
            confidence: confidenceOf(ruleName(titleHead)),
            evidence: [{ quote: "Kiln", start: 0, end: 4, paper }],
            node: paper,
          },
        ],
      },
      results: {
        nodes: [
          { origin: "IMPORTED", value: 2.3, unit: "x", bound: "UP_TO", baseline: { id: "system:loomserve" }, evidence: [{ paper }] },
          { origin: "IMPORTED", value: 41, unit: "%", confidence: confidenceOf(ruleName(percent)), evidence: [{ paper }] },
        ],
      },
    });
  }));

test("whatever a record calls a paper, what it says is read out of the title that the graph has", () =>
  withWorld(async (editor) => {
    const named = (name: string): string => ris(name, abstract).replace("ER  -", "UR  - https://arxiv.org/abs/2503.01234\nER  -");
    const first = await importText(editor, named(title));
    const again = await importText(editor, named("baking int6 weights for weaving with Kiln"));
    expect(again).toMatchObject({ changed: false, papers: [{ status: "UNCHANGED" }] });
    expect(again.papers[0]?.statements).toEqual(first.papers[0]?.statements);
  }));

test("the same again changes nothing, whatever papers of one text introduce for one another", () =>
  withWorld(async (editor) => {
    const text =
      ris(
        "Faster Kilns with Bricks",
        "Ovens are slow. We present Brick, a kernel for ovens. Brick runs 3x faster than Kiln on an NVIDIA H100.",
      ) +
      ris(title, abstract) +
      ris("Two Kinds of Mortar", "We propose Mortar, a technique that extends Brick. Mortar reduces latency by 20% compared to Brick.");
    const first = await importText(editor, text);
    const again = await importText(editor, text);
    expect(said(first).length).toBeGreaterThan(8);
    expect(said(again)).toEqual(said(first));
    expect(again).toMatchObject({ changed: false, revision: first.revision });
    expect(again.papers.map(({ status }) => status)).toEqual(["UNCHANGED", "UNCHANGED", "UNCHANGED"]);
  }));

test("a paper that comes again says more where a later one has brought a name, and then nothing more", () =>
  withWorld(async (editor) => {
    const early = ris("Faster Ovens", "We present Ember, a serving system. Ember runs 3x faster than Kiln.");
    const first = await importText(editor, early);
    await importText(editor, ris(title, abstract));
    const again = await importText(editor, early);
    expect([said(first), said(again)]).toEqual([["Faster Ovens INTRODUCES Ember", "Ember SPEEDUP 3"], expect.arrayContaining(said(first))]);
    expect(again).toMatchObject({ changed: true });
    expect(await importText(editor, early)).toMatchObject({ changed: false, revision: again.revision });
  }));

test("what people wrote is neither doubled nor changed", () =>
  withWorld(async (editor) => {
    await editor.ask(`mutation {
      apply(input: {
        papers: [{ title: "${title}", contribution: SYSTEM }]
        systems: [{ name: "Kiln", systemType: INFERENCE_ENGINE, category: SERVING }]
        relations: [{ from: "${title}", relation: INTRODUCES, to: "system:kiln", sources: ["${title}"] }]
        results: [{ paper: "${title}", subject: "Kiln", metric: THROUGHPUT, value: 2.3, unit: "x", claim: "Up to 2.3x, in our own words.", bound: UP_TO }]
      }) { revision }
    }`);
    const done = await importText(editor, ris(title, abstract));
    expect(said(done)).not.toContain("Kiln THROUGHPUT 2.3");
    const { system } = await editor.ask(`{ system(ref: "Kiln") {
      origin
      introducedBy { edges { origin confidence evidence { quote } } }
      results(orderBy: { field: VALUE }) { nodes { origin claim value } }
    } }`);
    expect(system).toMatchObject({
      origin: "CONTRIBUTED",
      introducedBy: { edges: [{ origin: "CONTRIBUTED", confidence: 1, evidence: [] }] },
      results: {
        nodes: [
          { origin: "CONTRIBUTED", claim: "Up to 2.3x, in our own words.", value: 2.3 },
          { origin: "IMPORTED", value: 41 },
        ],
      },
    });
  }));

test("a statement that a rule of the graph refuses costs itself alone", () =>
  withWorld(async (editor) => {
    await editor.ask(`mutation {
      apply(input: {
        papers: [{ title: "${title}", contribution: SYSTEM }]
        relations: [{ from: "${title}", relation: MENTIONS, to: "system:loomserve", sources: ["${title}"] }]
      }) { revision }
    }`);
    const text = abstract.replace("On an NVIDIA H100", "It is implemented in LoomServe. On an NVIDIA H100");
    const done = await importText(editor, ris(title, text));
    expect(said(done)).toEqual(expect.arrayContaining([`${title} INTRODUCES Kiln`, "Kiln THROUGHPUT 2.3", "Kiln MEMORY 41"]));
    expect(said(done)).not.toContain("Kiln USES LoomServe");
    expect(await importText(editor, ris(title, text))).toMatchObject({ changed: false });
  }));

test("devices that a paper counts of a cluster are left out before the graph has to refuse them", () =>
  withWorld(async (editor, store) => {
    await editor.ask(`mutation { putHardware(input: { name: "Polaris", hardwareType: CLUSTER }) { revision } }`);
    const asked = (cluster: string): string => abstract.replace("On an NVIDIA H100", `On 16 ${cluster} GPUs`);
    const write = store.write.bind(store);
    let writes = 0;
    store.write = (...args) => {
      writes += 1;
      return write(...args);
    };
    expect(said(await importText(editor, ris(title, asked("H100"))))).toContain("Kiln THROUGHPUT 2.3");
    const done = await importText(editor, ris(`Another ${title.replace("Kiln", "Oven")}`, asked("Polaris").replaceAll("Kiln", "Oven")));
    expect(said(done)).toContain("Oven MEMORY 41");
    expect(said(done)).not.toContain("Oven THROUGHPUT 2.3");
    expect(writes).toBe(2);
  }));

test("a reader chooses how sure statements have to be", () =>
  withWorld(async (editor) => {
    await importText(editor, ris(title, abstract));
    const counts = async (least: number): Promise<unknown> =>
      editor.ask(
        `query ($least: Float!) {
          system(ref: "Kiln") { introducedBy(minConfidence: $least) { totalCount } results(minConfidence: $least) { totalCount } }
          systems(filter: { introducedBy: { some: { title: { startsWith: "Kiln" } }, minConfidence: $least } }) { totalCount }
        }`,
        { least },
      );
    // The title is surer than the numbers, and nothing is quite sure.
    const [named, measured] = [confidenceOf(ruleName(titleHead)), confidenceOf(ruleName(ratio))];
    expect(named).toBeGreaterThan(measured);
    expect(await counts(0.9)).toEqual({
      system: { introducedBy: { totalCount: 1 }, results: { totalCount: 2 } },
      systems: { totalCount: 1 },
    });
    expect(await counts(named)).toEqual({
      system: { introducedBy: { totalCount: 1 }, results: { totalCount: 0 } },
      systems: { totalCount: 1 },
    });
    expect(await counts((named + 1) / 2)).toEqual({
      system: { introducedBy: { totalCount: 0 }, results: { totalCount: 0 } },
      systems: { totalCount: 0 },
    });
    for (const least of [-0.1, 1.5]) {
      const { extensions } = await editor.fail(`{ system(ref: "Kiln") { introducedBy(minConfidence: ${least}) { totalCount } } }`);
      expect(extensions["code"]).toBe("BAD_USER_INPUT");
    }
  }));

test("without extraction, and in a dry run, no statement is written", () =>
  withWorld(async (editor, store) => {
    const { relations } = await store.size();
    expect(said(await importText(editor, ris(title, abstract), { dryRun: true })).length).toBeGreaterThan(3);
    expect(said(await importText(editor, ris(title, abstract), { extract: false }))).toEqual([]);
    expect(await store.size()).toMatchObject({ relations });
  }));
