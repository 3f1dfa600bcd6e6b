import { papergraph } from "../../src/model/papergraph.js";
import { Connection } from "../../src/store/sqlite/connect/connection.js";
import type { Batch, ReadIn, WriteRequest } from "../../src/store/port/write.js";
import { graphTables } from "./graph-tables.js";

/** A number from 0 up to 1, the same series for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const stems = ["Weave", "Quick Weave", "QuickWeave", "Loom", "Thread Bits", "Attn", "Shuttle Core", "Onyx", "Tile"];
const ends = ["", "", " 2", "-2", " 2 Pro", " Max", "X", " (fast)"];
const sentences = [
  "Weaves every tile once.",
  "A loom of threads for wide tiles.",
  "Up to 3x faster weaving of tiles.",
  "Reads kernels twice.",
];
const dates = ["2023", "2024-03", "2024-03-05", "2022-11-30"];

/** Writes that are right more often than not, about these nodes and new ones. */
export function randomBatch(random: () => number, ids: readonly string[]): Batch {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const some = <T>(make: () => T, most: number): T[] => Array.from({ length: Math.floor(random() * (most + 1)) }, make);
  const of = (...kinds: readonly string[]): string[] => ids.filter((id) => kinds.includes(id.slice(0, id.indexOf(":"))));
  const name = (): string => pick(stems) + pick(ends);
  const maybe = (values: Readonly<Record<string, unknown>>): Record<string, unknown> =>
    Object.fromEntries(Object.entries(values).filter(() => random() < 0.5));
  const node = (): NonNullable<Batch["nodes"]>[number] => {
    const kind = pick(["TECHNIQUE", "TECHNIQUE", "SYSTEM", "HARDWARE", "MODEL", "BENCHMARK", "PAPER"]);
    const known = of(kind.toLowerCase());
    const isOld = known.length > 0 && random() < 0.5;
    const needed = {
      ...{ TECHNIQUE: { category: pick(["KERNEL", "ATTENTION"]) }, SYSTEM: { systemType: "LIBRARY" } }[kind],
      ...{ HARDWARE: { hardwareType: pick(["GPU", "ARCHITECTURE"]) }, PAPER: { contribution: "METHOD" } }[kind],
    };
    const optional = { summary: pick([...sentences, null]), url: pick(["https://example.org/a", null]), aliases: some(name, 2) };
    const dated = kind === "PAPER" ? { published: pick([...dates, null]) } : {};
    const called = kind === "PAPER" ? { title: name() } : { name: name() };
    return {
      kind,
      ...(isOld && { id: pick(known) }),
      values: { ...(isOld ? maybe({ ...called, ...needed }) : { ...called, ...needed }), ...maybe({ ...optional, ...dated }) },
    };
  };
  const relation = (): NonNullable<Batch["relations"]>[number] => {
    const type = pick(papergraph.relations);
    const joined = pick(type.ends);
    const end = (kinds: readonly string[]): string => pick([...of(...kinds.map((kind) => kind.toLowerCase())), "technique:quickweave"]);
    const isDocumented = type.name === "SUPPORTS" || random() < 0.3;
    const from = end(joined.from);
    const said = type.name === "INTRODUCES" || type.name === "MENTIONS" ? from : pick(of("paper"));
    return {
      ...{ from, relation: type.name, to: end(joined.to) },
      ...(isDocumented ? { references: [`https://example.org/${pick(["a", "b"])}`] } : { sources: [said] }),
      ...(random() < 0.2 && { note: pick(["Only there.", null]) }),
    };
  };
  const result = (): NonNullable<Batch["results"]>[number] => ({
    paper: pick(of("paper")),
    ...(random() < 0.7 && { key: pick(["one", "two", "three"]) }),
    values: {
      metric: "SPEEDUP",
      claim: pick(sentences.slice(2)),
      value: pick([2, 3, 4.5]),
      unit: "x",
      ...maybe({ outcome: "BETTER", precision: pick(["FP8", null]), bound: "EXACT" }),
    },
    links: {
      subject: pick(of("technique", "system", "model")),
      ...maybe({
        baseline: pick([...of("technique"), null]),
        hardware: pick([of("hardware").slice(0, 2), [pick(of("hardware"))], null]),
        models: [pick(of("model"))],
      }),
    },
  });
  const kind = pick(["technique", "system", "hardware", "paper", "model"]);
  switch (Math.floor(random() * 8)) {
    case 0:
      return { removeNodes: [{ ref: pick(ids), force: random() < 0.7 }] };
    case 1:
      return of(kind).length > 1 ? { merge: [{ keep: pick(of(kind)), drop: pick(of(kind)) }] } : {};
    case 2: {
      const { from, relation: type, to, sources } = relation();
      return { removeRelations: [{ from, relation: type, to, ...(random() < 0.5 && sources && { sources }) }] };
    }
    case 3:
      return { results: [result()] };
    case 4:
      return { relations: [relation()] };
    default:
      return { nodes: some(node, 2), relations: some(relation, 2), results: some(result, 1) };
  }
}

/** What is written to the graph in a file: by people, by an import, or a review of what imports brought. */
export function randomWrite(random: () => number, path: string): WriteRequest {
  const ids = graphTables(path, papergraph)["entry"]?.map((row) => String((JSON.parse(row) as unknown[])[0])) ?? [];
  const waiting = waitingIn(path);
  if (random() < 0.25 && waiting.length > 0) {
    const chosen = waiting.filter(() => random() < 0.4);
    const review = {
      verdict: random() < 0.5 ? ("ACCEPT" as const) : ("REJECT" as const),
      results: chosen.flatMap((each) => ("id" in each ? [each] : [])),
      relations: chosen.flatMap((each) => ("id" in each ? [] : [each])),
    };
    return { batch: { review }, action: "REVIEW", origin: "CONTRIBUTED", by: "ada" };
  }
  const batch = randomBatch(random, ids);
  if (random() < 0.6) return { batch, action: "PUT", origin: "CONTRIBUTED", by: "ada" };
  const read = { part: "ABSTRACT" as const, quote: "words", before: "", after: "", start: 0, end: 5, rule: "read@1" };
  const evidence = (): ReadIn[] => [{ ...read, start: Math.floor(random() * 3), confidence: random() < 0.5 ? 0.9 : 0.5 }];
  const { nodes = [], relations = [], results = [] } = batch;
  const isRead = ({ sources = [] }: NonNullable<Batch["relations"]>[number]): boolean => sources.length > 0;
  const said = {
    nodes,
    relations: relations.filter(isRead).map((each) => ({ ...each, evidence: evidence() })),
    results: results.map((each) => ({ ...each, evidence: evidence() })),
  };
  return { batch: said, action: "IMPORT", origin: "IMPORTED", by: "ada" };
}

/** What waits for review in the graph of a file: the ids of results, and the keys of relations. */
function waitingIn(path: string): ({ readonly id: string } | { readonly from: string; readonly relation: string; readonly to: string })[] {
  const connection = Connection.open(path, { create: false });
  const results = connection.rows("SELECT id FROM node WHERE kind = 'RESULT' AND origin = 'IMPORTED' ORDER BY id");
  const relations = connection.rows(
    `SELECT s.id AS "from", e.type AS relation, d.id AS "to" FROM edge e JOIN node s ON s.pk = e.src JOIN node d ON d.pk = e.dst
     WHERE e.origin = 'IMPORTED' AND s.kind <> 'RESULT' ORDER BY 1, 2, 3`,
  );
  connection.close();
  return [...results, ...relations] as unknown as ReturnType<typeof waitingIn>;
}
