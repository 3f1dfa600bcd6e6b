import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { readSeeds } from "../../src/seed/read-seeds.js";
import { papergraph } from "../../src/model/papergraph.js";
import { callerOf, editorOf, type Editor } from "../support/editable-graph.js";
import type { Data } from "../support/open-graph.js";
import { openWorld, worldFolder, type World } from "../world/world.js";

const title = "Kiln: Baking INT6 Weights for Weaving";
const abstract =
  "Weaving with heavy threads is slow. We present Kiln, a serving system that keeps threads in INT6. " +
  "On an NVIDIA H100, Kiln achieves up to 2.3x higher throughput than LoomServe. Compared with QuickWeave 2, it reduces memory usage by 41%.";
const paper = "paper:kiln-baking-int6-weights-for-weaving";
const throughput = "result:kiln-baking-int6-weights-for-weaving/throughput-kiln-2-3-x";
const introduction = { from: paper, relation: "INTRODUCES", to: "system:kiln" };

const asRis = `TY  - JOUR\nTI  - ${title}\nAB  - ${abstract}\nER  - \n`;
const asJson = JSON.stringify([{ type: "article", title, abstract }]);

let world: World;
let editor: Editor;
beforeEach(async () => {
  world = await openWorld();
  editor = editorOf(world.store);
});
afterEach(() => world.close());

const importText = async (text: string): Promise<Data> =>
  (
    await editor.ask(
      `mutation ($text: String!) { importPapers(input: { text: $text }) { changed papers { statements { relation metric } } } }`,
      {
        text,
      },
    )
  )["importPapers"] as Data;
const reviewing = `mutation ($input: ReviewInput!, $revision: Int) {
  review(input: $input, expectedRevision: $revision) { revision changed accepted rejected }
}`;
const review = async (input: Data): Promise<unknown> => (await editor.ask(reviewing, { input }))["review"];
const kiln = `{
  system(ref: "Kiln") {
    origin
    introducedBy(minConfidence: 0) { edges { origin confidence evidence { quote rule confidence } } }
    results(minConfidence: 0) { totalCount nodes { id origin confidence evidence { quote } hardware { id } } }
  }
  paper(ref: "${paper}") { origin rejected introduces(minConfidence: 0) { nodes { id } } results(minConfidence: 0) { nodes { id } } }
}`;

test("what is accepted is contributed, with the words it rests on and what it is about, and a second time changes nothing", async () => {
  await importText(asRis);
  const before = await editor.ask(kiln);
  const accepting = { verdict: "ACCEPT", relations: [introduction], results: [throughput] };
  expect(await review(accepting)).toEqual({ revision: 3, changed: true, accepted: 2, rejected: 0 });
  expect(await review(accepting)).toEqual({ revision: 3, changed: false, accepted: 0, rejected: 0 });
  const { system, paper: accepted } = await editor.ask(kiln);
  const [edge] = (before["system"] as { introducedBy: { edges: Data[] } }).introducedBy.edges;
  expect(system).toMatchObject({
    origin: "CONTRIBUTED",
    introducedBy: { edges: [{ ...edge, origin: "CONTRIBUTED", confidence: 1 }] },
    results: { totalCount: 2 },
  });
  const results = (system as { results: { nodes: Data[] } }).results.nodes;
  expect(results.find(({ id }) => id === throughput)).toMatchObject({
    origin: "CONTRIBUTED",
    confidence: 1,
    evidence: [{ quote: expect.stringContaining("2.3x") as unknown }],
  });
  expect(results.find(({ id }) => id !== throughput)).toMatchObject({ origin: "IMPORTED" });
  expect(accepted).toMatchObject({ origin: "CONTRIBUTED" });
  expect(await importText(asRis)).toMatchObject({ changed: false });
});

test("what is rejected goes, with what nothing speaks of any more, and no import of the paper in whatever format brings it back", async () => {
  await importText(asRis);
  const { system } = await editor.ask(kiln);
  const results = (system as { results: { nodes: { id: string }[] } }).results.nodes.map(({ id }) => id);
  expect(await review({ verdict: "REJECT", results })).toEqual({ revision: 3, changed: true, accepted: 0, rejected: 2 });
  const rest = { verdict: "REJECT", relations: await relationsOfKiln() };
  expect(await review(rest)).toMatchObject({ changed: true, rejected: rest.relations.length });
  expect((await editor.ask(`{ system(ref: "system:kiln") { id } }`))["system"]).toBeNull();
  const { paper: left, statistics } = await editor.ask(
    kiln.replace(/\}$/, "statistics { nodes { count } relations { relation count } } }"),
  );
  expect(left).toMatchObject({ rejected: expect.arrayContaining([throughput, `${paper} INTRODUCES system:kiln`]) as unknown });
  for (const again of [asRis, asJson, asRis]) expect(await importText(again)).toMatchObject({ changed: false });
  expect((await editor.ask(`{ statistics { nodes { count } relations { relation count } } }`))["statistics"]).toEqual(statistics);
  expect(await review(rest)).toMatchObject({ changed: false, rejected: 0 });
  expect(await review({ verdict: "REJECT", results })).toMatchObject({ changed: false, rejected: 0 });
});

/** Every relation at Kiln, the ones that are less sure first. */
async function relationsOfKiln(): Promise<Data[]> {
  const fields = papergraph.type("System").ends;
  const relations = [...fields.values()].filter(({ shape }) => shape === "relation");
  const { system } = await editor.ask(
    `{ system(ref: "Kiln") { ${relations.map(({ field }) => `${field}(minConfidence: 0, first: 50) { edges { origin node { id } } }`).join(" ")} } }`,
  );
  return relations.flatMap(
    ({ field, edge, direction }) =>
      (system as Record<string, { edges: { origin: string; node: { id: string } }[] }>)[field]?.edges
        .filter(({ origin }) => origin === "IMPORTED")
        .map(({ node }) => ({
          relation: edge.name,
          ...(direction === "out" ? { from: "system:kiln", to: node.id } : { from: node.id, to: "system:kiln" }),
        })) ?? [],
  );
}

test("people state again what was rejected, and it is theirs then", async () => {
  await importText(asRis);
  await review({ verdict: "REJECT", relations: [introduction], results: [throughput] });
  await editor.ask(`mutation {
    relate(input: { from: "${paper}", relation: INTRODUCES, to: "Kiln", sources: ["${paper}"] }) { changed }
    putResult(input: { paper: "${paper}", key: "throughput-kiln-2-3-x", subject: "Kiln", metric: THROUGHPUT, value: 2.3, unit: "x", claim: "Faster." }) { changed }
  }`);
  const { system, paper: after } = await editor.ask(kiln);
  expect(system).toMatchObject({ introducedBy: { edges: [{ origin: "CONTRIBUTED", confidence: 1, evidence: [] }] } });
  expect(after).toMatchObject({ rejected: [], results: { nodes: expect.arrayContaining([{ id: throughput }]) as unknown } });
});

test("what is unknown, what people stand for and what was rejected is refused with its code and place, and nothing changes", async () => {
  await importText(asRis);
  await review({ verdict: "REJECT", results: [throughput] });
  const curated = { from: "QuickWeave 2", relation: "EXTENDS", to: "QuickWeave" };
  const refusals: readonly (readonly [input: Data, code: string, path: string, revision?: number])[] = [
    [{ verdict: "ACCEPT", results: ["result:quickweave/none"] }, "NOT_FOUND", "input.results[0]"],
    [{ verdict: "REJECT", results: ["system:kiln"] }, "NOT_FOUND", "input.results[0]"],
    [{ verdict: "REJECT", relations: [introduction, { ...introduction, to: "Nothing At All" }] }, "NOT_FOUND", "input.relations[1].to"],
    [{ verdict: "REJECT", relations: [{ ...introduction, to: "system:loomserve" }] }, "NOT_FOUND", "input.relations[0]"],
    [{ verdict: "REJECT", relations: [{ ...introduction, sources: ["quickweave"] }] }, "NOT_FOUND", "input.relations[0]"],
    [{ verdict: "REJECT", relations: [introduction, curated] }, "CONFLICT", "input.relations[1]"],
    [{ verdict: "ACCEPT", results: [throughput] }, "CONFLICT", "input.results[0]"],
    [{ verdict: "ACCEPT", relations: [introduction] }, "CONFLICT", "expectedRevision", 2],
  ];
  for (const [input, code, path, revision] of refusals)
    expect((await editor.fail(reviewing, { input, ...(revision !== undefined && { revision }) })).extensions).toMatchObject({ code, path });
  expect(await review({ verdict: "ACCEPT", relations: [curated] })).toEqual({ revision: 3, changed: false, accepted: 0, rejected: 0 });
  const reader = editorOf(world.store, callerOf("bob", "READER"));
  expect((await reader.fail(reviewing, { input: { verdict: "ACCEPT" } })).extensions["code"]).toBe("FORBIDDEN");
});

test("a review is a change of everything that it speaks of", async () => {
  await importText(asRis);
  await review({ verdict: "ACCEPT", relations: [introduction] });
  await review({ verdict: "REJECT", results: [throughput] });
  const { changes } = await editor.ask(`{ changes(first: 2) { nodes { action by summary ids } } }`);
  expect(changes).toMatchObject({
    nodes: [
      {
        action: "REVIEW",
        by: "ada",
        summary: `Rejected 1 statement: ${throughput}.`,
        ids: expect.arrayContaining([throughput, paper]) as unknown,
      },
      {
        action: "REVIEW",
        summary: `Accepted 1 statement: ${paper}, system:kiln.`,
        ids: expect.arrayContaining(["system:kiln"]) as unknown,
      },
    ],
  });
  expect(await editor.ask(`{ changes(about: "Kiln") { totalCount } }`)).toEqual({ changes: { totalCount: 2 } });
});

test("one paper's word is accepted or rejected for itself", async () => {
  const other = asRis.replace(title, "Bricks for All").replace("We present Kiln", "We use Kiln");
  const place = { part: "ABSTRACT" as const, quote: "Kiln", before: "", after: "", start: 0, end: 4, rule: "read/1", confidence: 0.9 };
  await importText(asRis);
  await importText(other);
  const says = (source: string): object => ({
    ...{ from: "system:kiln", relation: "USES", to: "technique:quickweave", sources: [source], evidence: [place] },
  });
  await world.store.write({
    batch: { relations: [says(paper), says("paper:bricks-for-all")] } as never,
    ...{ action: "IMPORT", origin: "IMPORTED", by: "ada" },
  });
  const uses = `{ system(ref: "Kiln") { uses { edges { origin sources { id } evidence { paper { id } } node { id } } } } }`;
  const relation = { from: "system:kiln", relation: "USES", to: "technique:quickweave" };
  expect(await review({ verdict: "REJECT", relations: [{ ...relation, sources: ["Bricks for All"] }] })).toMatchObject({ rejected: 1 });
  expect(await editor.ask(uses)).toMatchObject({
    system: { uses: { edges: [{ origin: "IMPORTED", sources: [{ id: paper }], evidence: [{ paper: { id: paper } }] }] } },
  });
  expect(await review({ verdict: "ACCEPT", relations: [relation] })).toMatchObject({ accepted: 1 });
  expect(await editor.ask(uses)).toMatchObject({ system: { uses: { edges: [{ origin: "CONTRIBUTED", sources: [{ id: paper }] }] } } });
});

test("a start with other seeds keeps what was accepted and what was rejected", async () => {
  await importText(asRis);
  await review({ verdict: "ACCEPT", relations: [introduction] });
  await review({ verdict: "REJECT", results: [throughput] });
  const before = await editor.ask(kiln);
  expect(await world.store.replaceCurated(readSeeds(papergraph, worldFolder).toBatch(), "others")).toEqual({ settled: 0, problems: [] });
  expect(await editor.ask(kiln)).toEqual(before);
  expect(await importText(asRis)).toMatchObject({ changed: false });
});

test("what was rejected stays so under the names that a merger leaves", async () => {
  await importText(asRis);
  await review({ verdict: "REJECT", relations: [introduction], results: [throughput] });
  await editor.ask(`mutation {
    a: putPaper(input: { title: "Baking, Shortly", contribution: SYSTEM }) { changed }
    b: putSystem(input: { name: "Oven", systemType: INFERENCE_ENGINE, category: SERVING }) { changed }
    c: merge(keep: "paper:baking-shortly", drop: "${paper}") { changed }
    d: merge(keep: "system:oven", drop: "system:kiln") { changed }
  }`);
  await importText(asRis);
  const again = await editor.ask(
    `{ system(ref: "Oven") { introducedBy(minConfidence: 0) { totalCount } results(minConfidence: 0) { nodes { metric } } } }`,
  );
  expect(again).toEqual({
    system: { introducedBy: { totalCount: 0 }, results: { nodes: expect.not.arrayContaining([{ metric: "THROUGHPUT" }]) as unknown } },
  });
});

const results = `{ paper(ref: "${paper}") { results(minConfidence: 0) { totalCount nodes { id subject { id } evidence { quote } } } } }`;

test.each([
  ["what a result is about", "system", "system:kiln"],
  ["what it was measured against", "system", "system:loomserve"],
  ["the hardware", "hardware", "hardware:onyx-90"],
  ["what a relation ends at", "technique", "technique:quickweave-2"],
])("the same import changes nothing after %s was merged with something else", async (_, kind, drop) => {
  const text = asRis.replace("an NVIDIA H100", "the Onyx-90");
  await importText(text);
  const before = await editor.ask(results);
  const put = {
    system: `putSystem(input: { name: "Oven", systemType: INFERENCE_ENGINE, category: SERVING })`,
    hardware: `putHardware(input: { name: "Oven", vendor: "Baker", hardwareType: GPU })`,
    technique: `putTechnique(input: { name: "Oven", category: KERNEL })`,
  }[kind];
  await editor.ask(`mutation { a: ${put ?? ""} { changed } b: merge(keep: "${kind}:oven", drop: "${drop}") { changed } }`);
  expect(await importText(text)).toMatchObject({ changed: false });
  const after = await editor.ask(results);
  const ids = (told: Data): unknown => (told["paper"] as { results: { nodes: { id: string }[] } }).results.nodes.map(({ id }) => id).sort();
  expect(ids(after)).toEqual(ids(before));
});

test("what two papers claim is one result once they are one paper, and the same import changes nothing", async () => {
  const other = asRis.replace(title, "Kiln, Once More");
  await importText(asRis);
  await importText(other);
  await editor.ask(`mutation { merge(keep: "${paper}", drop: "paper:kiln-once-more") { changed } }`);
  const { results: united } = (await editor.ask(results))["paper"] as { results: { totalCount: number } };
  expect(united.totalCount).toBe(2);
  for (const text of [asRis, other]) {
    await importText(text);
    expect((await editor.ask(results))["paper"]).toMatchObject({ results: { totalCount: 2 } });
    expect(await importText(text)).toMatchObject({ changed: false });
  }
});

test("a paper that was merged is known by the identifiers that it had, where it is asked for and where it is imported again", async () => {
  const record = (name: string, arxivId: string, doi: string): string =>
    asRis.replace(title, name).replace("ER  -", `UR  - https://arxiv.org/abs/${arxivId}\nDO  - ${doi}\nER  -`);
  const other = record("Kiln, Once More", "2504.00002", "10.1145/2");
  await importText(record(title, "2503.00001", "10.1145/1"));
  await importText(other);
  await editor.ask(`mutation { merge(keep: "${paper}", drop: "paper:kiln-once-more") { changed } }`);
  const known = `{
    byArxivId: paper(ref: "arXiv:2504.00002v2") { id arxivId doi formerIds }
    byDoi: paper(ref: "https://doi.org/10.1145/2") { id }
    papers { totalCount }
  }`;
  const before = await editor.ask(known);
  expect(before).toMatchObject({
    byArxivId: {
      ...{ id: paper, arxivId: "2503.00001", doi: "10.1145/1" },
      formerIds: ["paper:kiln-once-more", "arxiv:2504.00002", "doi:10.1145/2"],
    },
    byDoi: { id: paper },
  });
  const renamed = other.replace("Kiln, Once More", "Kiln by a Third Name");
  for (const text of [other, renamed, other]) {
    const told = await editor.ask(
      `mutation ($text: String!) { importPapers(input: { text: $text }) { papers { status paper { id } } problems { message } } }`,
      { text },
    );
    expect(told).toEqual({ importPapers: { papers: [{ status: "UNCHANGED", paper: { id: paper } }], problems: [] } });
    expect(await editor.ask(known)).toEqual(before);
  }
});
