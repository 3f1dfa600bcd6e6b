import { compareText } from "./compare-text.js";
import type { Handle } from "../../port/facts.js";

/** One way to leave a node. `rank` decides between several ways to the same next node. */
export interface Step {
  readonly to: string;
  readonly edge: Handle;
  readonly relation: string;
  readonly rank: number;
  readonly direction: "FORWARD" | "BACKWARD";
}

export type Path = readonly Step[];

/**
 * Up to `count` paths that visit no node twice, of at most `maxLength` steps: the shortest first, those of one length by the ids of their
 * nodes, then by their ranks. The search is Yen's (J. Y. Yen, Finding the K shortest loopless paths in a network, Management Science 17,
 * 1971): every path that was found is left at each of its nodes for the best other way on. That way is found by breadth from the goal, so
 * that no search runs into a dead end.
 */
export function shortestPaths(
  steps: ReadonlyMap<string, readonly Step[]>,
  from: string,
  to: string,
  maxLength: number,
  count: number,
): Path[] {
  const sorted = new Map([...steps].map(([node, ways]) => [node, [...ways].sort(compareSteps)]));
  const found: Path[] = [];
  const candidates: Path[] = [];
  const propose = (start: Path, barred: ReadonlySet<Step>): void => {
    const path = bestPath(sorted, from, to, start, barred, maxLength);
    if (path && !candidates.some((other) => comparePaths(other, path) === 0)) candidates.push(path);
  };
  propose([], new Set());
  while (found.length < count) {
    candidates.sort(comparePaths);
    const path = candidates.shift();
    if (!path) break;
    found.push(path);
    for (let length = 0; length < path.length; length++) {
      const start = path.slice(0, length);
      // What already continues from the same start is another path, and was found or proposed.
      const barred = [...found].filter((other) => sharesStart(other, start)).flatMap((other) => other[length] ?? []);
      propose(start, new Set(barred));
    }
  }
  return found;
}

/** The first path, in the order of paths, that begins with these steps and does not go on with a barred one. */
function bestPath(
  steps: ReadonlyMap<string, readonly Step[]>,
  from: string,
  to: string,
  start: Path,
  barred: ReadonlySet<Step>,
  maxLength: number,
): Path | undefined {
  const visited = new Set([from, ...start.map((step) => step.to)]);
  const at = start.at(-1)?.to ?? from;
  if (at === to) return start.length === 0 && barred.size === 0 && from === to ? start : undefined;
  const distances = distancesTo(steps, to, visited, maxLength - start.length - 1);
  const next = (node: string): Step | undefined => {
    let best: Step | undefined;
    for (const step of steps.get(node) ?? []) {
      if (node === at && barred.has(step)) continue;
      const distance = distances.get(step.to);
      if (distance !== undefined && (best === undefined || distance < (distances.get(best.to) ?? Infinity))) best = step;
    }
    return best;
  };
  const path = [...start];
  for (let node = at; node !== to;) {
    const step = next(node);
    if (!step) return undefined;
    path.push(step);
    node = step.to;
  }
  return path;
}

/** How many steps lead from each node to the goal without the nodes that were visited, as far as `maxDistance`. */
function distancesTo(
  steps: ReadonlyMap<string, readonly Step[]>,
  goal: string,
  visited: ReadonlySet<string>,
  maxDistance: number,
): ReadonlyMap<string, number> {
  const distances = new Map(maxDistance < 0 ? [] : [[goal, 0]]);
  // A map visits what is added while it is walked: nearest first.
  for (const [node, distance] of distances) {
    if (distance >= maxDistance) break;
    for (const step of steps.get(node) ?? []) if (!visited.has(step.to) && !distances.has(step.to)) distances.set(step.to, distance + 1);
  }
  return distances;
}

const sharesStart = (path: Path, start: Path): boolean => start.every((step, index) => path[index] === step);

const compareSteps = (a: Step, b: Step): number => compareText(a.to, b.to) || a.rank - b.rank;

function comparePaths(a: Path, b: Path): number {
  if (a.length !== b.length) return a.length - b.length;
  for (const by of [(x: Step, y: Step): number => compareText(x.to, y.to), compareSteps]) {
    for (const [index, step] of a.entries()) {
      const other = b[index];
      const order = other ? by(step, other) : 0;
      if (order !== 0) return order;
    }
  }
  return 0;
}
