import { expect, test } from "@jest/globals";
import { DraftEdges, type Entry } from "../../src/store/change/draft-edges.js";
import type { EdgeFact } from "../../src/store/change/facts.js";
import { seeded } from "../support/random-batch.js";

const edge = (type: string, from: string, to: string): EdgeFact => {
  return { type, from, to, sources: [], references: [], note: null, origin: "IMPORTED", confidence: 1, evidence: [] };
};

test("the edges of a draft are found by their ends and their type, and at each end in the order in which they came", () => {
  const random = seeded(7);
  const below = (count: number): number => Math.floor(random() * count);
  const ids = Array.from({ length: 40 }, (_, number) => `technique:${number}`);
  // Most edges are at few nodes, so that some have very many.
  const id = (): string => ids[below(2) === 0 ? below(3) : below(ids.length)] ?? "";
  const edges = new DraftEdges();
  const plain = new Map<string, EdgeFact>();
  const keyOf = ({ type, from, to }: EdgeFact): string => `${type} ${from} ${to}`;
  for (let step = 0; step < 3_000; step += 1) {
    const each = edge(["EXTENDS", "USES", "MENTIONS"][below(3)] ?? "", id(), id());
    const known: Entry<EdgeFact> | undefined = edges.find(each);
    expect(known?.after).toBe(plain.get(keyOf(each)));
    if (known) continue;
    plain.set(keyOf(each), each);
    edges.add(each, { before: null, after: each, at: "" });
  }
  expect(edges.entries().map(({ after }) => after)).toEqual([...plain.values()]);
  for (const one of ids)
    expect(edges.at(one).map(({ after }) => after)).toEqual([...plain.values()].filter(({ from, to }) => from === one || to === one));
  expect(edges.at("technique:none")).toEqual([]);
  expect(edges.at(ids[0] ?? "").length).toBeGreaterThan(100);
});
