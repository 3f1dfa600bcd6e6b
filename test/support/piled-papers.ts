import type { Batch, NodeEntry, RelationEntry, ResultEntry } from "../../src/store/port/write.js";

/** So many papers, each of which introduces a technique. */
export const papers = 420;

export const paper = (index: number): string => `paper:piled-paper-${index}`;
export const technique = (index: number): string => `technique:piled-${index}`;

/** The papers and their techniques. */
export const nodes: readonly NodeEntry[] = Array.from({ length: papers }, (_, index) => [
  {
    kind: "PAPER" as const,
    id: paper(index),
    values: { title: `Piled Paper ${index}`, contribution: "METHOD" },
    at: `nodes[${2 * index}]`,
  },
  {
    kind: "TECHNIQUE" as const,
    id: technique(index),
    values: { name: `Piled ${index}`, category: "KERNEL" },
    at: `nodes[${2 * index + 1}]`,
  },
]).flat();

/** What a paper says: of its own technique, of the one before it, and of one that all speak of. */
const saidBy = (index: number): { readonly results: ResultEntry[]; readonly relations: RelationEntry[] } => {
  const relation = (from: string, name: string, to: string): RelationEntry => {
    return { from, relation: name, to, sources: [paper(index)], at: `relations of ${index}` };
  };
  const last = technique(index - 1);
  return {
    results: [
      {
        paper: paper(index),
        key: "speed",
        values: { metric: "SPEEDUP", value: 2, unit: "x", claim: `Piled ${index} is twice as fast.` },
        links: { subject: technique(index), ...(index > 0 && { baseline: last }), hardware: ["hardware:onyx"] },
      },
    ],
    relations: [
      relation(paper(index), "INTRODUCES", technique(index)),
      relation(paper(index), "MENTIONS", technique((index * 7) % papers)),
      ...(index > 0 ? [relation(technique(index), "EXTENDS", last)] : []),
      ...(index > 1 ? [relation(last, "EXTENDS", technique(index - 2))] : []),
    ].filter(({ relation: name, to }) => name !== "MENTIONS" || ![technique(index), last, technique(index - 2)].includes(to)),
  };
};

const said = Array.from({ length: papers }, (_, index) => saidBy(index));
/** What some of the papers say. */
export const joined = (from: number, to: number): Batch => ({
  results: said.slice(from, to).flatMap(({ results }) => results),
  relations: said.slice(from, to).flatMap(({ relations }) => relations),
});

/** All of it as one batch. */
export const whole: Batch = { nodes, ...joined(0, papers) };

/** The same in portions: nodes first, then what the papers say. */
export const portionsOf = (nodesAtOnce: number, papersAtOnce: number): Batch[] => [
  ...Array.from({ length: Math.ceil(nodes.length / nodesAtOnce) }, (_, at) => ({
    nodes: nodes.slice(at * nodesAtOnce, (at + 1) * nodesAtOnce),
  })),
  ...Array.from({ length: Math.ceil(papers / papersAtOnce) }, (_, at) => joined(at * papersAtOnce, (at + 1) * papersAtOnce)),
];
