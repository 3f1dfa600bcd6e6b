import type { EdgeRecord, WriteBatch } from "../../src/store/port/write-batch.js";

/** How far each node is from one, by these relations in these directions, itself at 0; nearest first. */
export function distancesFrom(
  { edges }: WriteBatch,
  start: string,
  relations: readonly string[],
  directions: readonly ("out" | "in")[],
): ReadonlyMap<string, number> {
  const distances = new Map([[start, 0]]);
  for (const [node, distance] of distances) {
    for (const { type, from, to } of edges) {
      if (!relations.includes(type)) continue;
      if (from === node && directions.includes("out") && !distances.has(to)) distances.set(to, distance + 1);
      if (to === node && directions.includes("in") && !distances.has(from)) distances.set(from, distance + 1);
    }
  }
  return distances;
}

/** A step of a path, as the API shows it. */
export interface ReferenceStep {
  readonly from: { readonly id: string };
  readonly to: { readonly id: string };
  readonly relation: string;
  readonly direction: "FORWARD" | "BACKWARD";
  readonly sources: readonly { readonly id: string }[];
  readonly references: readonly string[];
}

/** Every way between two nodes that passes none twice, in no order: each is tried to its end. */
export function allPaths(
  batch: WriteBatch,
  start: string,
  goal: string,
  relations: readonly string[],
  maxLength: number,
): ReferenceStep[][] {
  const steps = batch.edges.filter(({ type }) => relations.includes(type)).flatMap(bothWays);
  const walk = (node: string, visited: readonly string[]): ReferenceStep[][] => {
    if (node === goal) return [[]];
    if (visited.length > maxLength) return [];
    return steps
      .filter(({ from, to }) => from.id === node && !visited.includes(to.id))
      .flatMap((step) => walk(step.to.id, [...visited, step.to.id]).map((rest) => [step, ...rest]));
  };
  return walk(start, [start]);
}

function bothWays({ type, from, to, sources, references = [] }: EdgeRecord): ReferenceStep[] {
  const said = { relation: type, sources: [...sources].sort().map((id) => ({ id })), references: [...references].sort() };
  return [
    { from: { id: from }, to: { id: to }, direction: "FORWARD", ...said },
    { from: { id: to }, to: { id: from }, direction: "BACKWARD", ...said },
  ];
}

/** The edges between any of these nodes, as the API shows them. */
export function edgesAmong({ edges }: WriteBatch, ids: readonly string[], relations: readonly string[]): unknown[] {
  return edges
    .filter(({ type, from, to }) => relations.includes(type) && ids.includes(from) && ids.includes(to))
    .map(({ type, from, to, sources, references = [] }) => ({
      id: `${type}:${from}:${to}`,
      from: { id: from },
      to: { id: to },
      relation: type,
      sources: [...sources].sort().map((id) => ({ id })),
      references: [...references].sort(),
    }));
}
