import { PapergraphError } from "../../../errors.js";
import type { Question } from "../../port/answer.js";
import type { PathsFacts } from "../../port/facts.js";
import { readTraversal } from "../read-traversal.js";
import type { Compiler, Reading } from "../reading.js";
import { ReferencesOf, SourcesOf, type Outline } from "../traverse/outline.js";
import { lengthsThrough } from "../traverse/lengths-through.js";
import { shortestPaths, type Path, type Step } from "../traverse/shortest-paths.js";
import type { ReadAnswer } from "../unknown-refs.js";

type Paths = Question<"paths">;

/** Reads the ways between two things. */
export function readPaths<S, R>(compiler: Compiler<S, R>, selection: Paths): Reading<S, R, ReadAnswer> {
  return readTraversal(compiler, selection, compiler.paths(selection), (facts) => outlinePaths(selection, facts));
}

/** How many relations a search for paths may read before its ends have met. */
export const searchLimit = 200_000;

/** How many relations may have been read when it goes on to look for longer paths than the shortest. */
export const longerLimit = 20_000;

/**
 * A node with more relations than this is not opened to look for longer paths: they lead through it only where they were met from its other
 * side.
 */
export const hubSize = 5_000;

/** The paths between two nodes in the region that was read around them: shortest first, then by the ids along them. */
function outlinePaths(selection: Paths, { from, to, edges, complete }: PathsFacts): Outline {
  if (from === null || to === null) return [];
  const paths = pathsAmong(selection, [...new Map(edges.map((edge) => [edge.edge, edge])).values()], from, to);
  if (paths.length === 0 && !complete) {
    throw new PapergraphError(
      "QUERY_TOO_COMPLEX",
      `No path was found within ${searchLimit.toLocaleString("en")} relations around both ends; name fewer relations in "via".`,
    );
  }
  return paths.map((path) => ({
    length: path.length,
    nodes: [from, ...path.map((step) => step.to)],
    steps: path.map(({ to: end, edge, relation, direction }, index) => ({
      from: path[index - 1]?.to ?? from,
      to: end,
      relation,
      direction,
      sources: new SourcesOf(edge),
      references: new ReferencesOf(edge),
    })),
  }));
}

/** Looks among the relations on which a path can lie that is no longer than the shortest one, then one step longer, until there are enough. */
function pathsAmong({ relations, maxLength, first }: Paths, edges: PathsFacts["edges"], from: string, to: string): Path[] {
  const lengths = lengthsThrough(edges, from, to);
  const shortest = from === to ? 0 : lengths.reduce((least, length) => Math.min(least, length), Infinity);
  for (let length = shortest; length <= maxLength; length += 1) {
    const steps = new Map<string, Step[]>();
    const add = (at: string, step: Step): void => {
      const known = steps.get(at);
      if (known) known.push(step);
      else steps.set(at, [step]);
    };
    edges.forEach(({ edge, relation, from: start, to: end }, index) => {
      if ((lengths[index] ?? Infinity) > length) return;
      const rank = 2 * relations.indexOf(relation);
      add(start, { to: end, edge, relation, rank, direction: "FORWARD" });
      add(end, { to: start, edge, relation, rank: rank + 1, direction: "BACKWARD" });
    });
    const paths = shortestPaths(steps, from, to, length, first);
    if (paths.length >= first || length === maxLength) return paths;
  }
  return [];
}
