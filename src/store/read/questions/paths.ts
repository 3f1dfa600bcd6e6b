import { PapergraphError } from "../../../errors.js";
import type { Question } from "../../port/answer.js";
import type { PathsFacts } from "../../port/facts.js";
import { readTraversal } from "../read-traversal.js";
import type { Compiler, Reading } from "../reading.js";
import { ReferencesOf, SourcesOf, type Outline } from "../traverse/outline.js";
import { shortestPaths, type Step } from "../traverse/shortest-paths.js";
import type { ReadAnswer } from "../unknown-refs.js";

type Paths = Question<"paths">;

/** Reads the ways between two things. */
export function readPaths<S, R>(compiler: Compiler<S, R>, selection: Paths): Reading<S, R, ReadAnswer> {
  return readTraversal(compiler, selection, compiler.question(selection), (facts) => outlinePaths(selection, facts));
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
function outlinePaths({ relations, maxLength, first }: Paths, { from, to, edges, complete }: PathsFacts): Outline {
  if (from === null || to === null) return [];
  const steps = new Map<string, Step[]>();
  const add = (at: string, step: Step): void => {
    const known = steps.get(at);
    if (known) known.push(step);
    else steps.set(at, [step]);
  };
  const read = new Map(edges.map((edge) => [edge.edge, edge]));
  for (const { edge, relation, from: start, to: end } of read.values()) {
    add(start, { to: end, edge, relation, rank: 2 * relations.indexOf(relation), direction: "FORWARD" });
    add(end, { to: start, edge, relation, rank: 2 * relations.indexOf(relation) + 1, direction: "BACKWARD" });
  }
  const paths = shortestPaths(steps, from, to, maxLength, first);
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
