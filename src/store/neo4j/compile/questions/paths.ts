import type { Answered, Question } from "../../../port/answer.js";
import type { PathsFacts } from "../../../port/facts.js";
import type { Reading } from "../../../read/reading.js";
import { waysBetween } from "../../../read/traverse/meet-between.js";
import type { ReadStatement, Rows } from "../../connect/statement.js";
import type { CypherBuilder } from "../builder.js";
import { sureEdge } from "../sure.js";
import { fewRelations, PathSide, type LookAt } from "./path-side.js";

/** What the ends of paths are. */
export type PathEnds = Pick<PathsFacts, "from" | "to">;

/** The ids of what two refs mean. */
export const compilePathEnds = (from: string, to: string): string => `{from: head(${from}).id, to: head(${to}).id}`;

/**
 * The relations on which the paths between two ends can lie. A level is one statement, which is given the nodes of the level: what a server
 * holds for it is the relations of a level at most, not those of the whole search.
 */
export function* readPaths(
  ends: Reading<ReadStatement, Rows, Answered<PathEnds>>,
  lookAt: LookAt,
  search: Question<"paths">,
): Reading<ReadStatement, Rows, Answered<PathsFacts>> {
  const { data, refs } = yield* ends;
  const { from, to } = data;
  if (from === null || to === null || refs.some(({ length }) => length !== 1))
    return { refs, data: { ...data, edges: [], complete: true } };
  const looked = from === to ? [] : yield* lookAt([from, to], fewRelations);
  const side = (root: string): PathSide => {
    const own = looked.filter(({ node }) => node === root);
    return new PathSide(root, lookAt, own.length > 0 ? own : undefined);
  };
  const { ways, complete } = yield* waysBetween(side(from), side(to), search);
  return { refs, data: { from, to, edges: ways, complete } };
}

/** The list of what some nodes have: how many relations, and these where all together are no more than `most`. */
export function compileLook(
  builder: CypherBuilder,
  nodes: readonly string[],
  most: number,
  { relations, minConfidence }: Pick<Question<"paths">, "relations" | "minConfidence">,
): string {
  const types = relations.join("|");
  if (types === "") return `[n IN ${builder.bind([...nodes])} | {node: n, count: 0, relations: []}]`;
  const limit = builder.bindInteger(Math.min(most, Number.MAX_SAFE_INTEGER));
  return `COLLECT {
    UNWIND ${builder.bind([...nodes])} AS id
    MATCH (f:Node {id: id})
    WITH f, COUNT { (f)-[${sureEdge(builder, types, minConfidence)}]-() } AS count
    WITH collect([f, count]) AS level, sum(count) AS total
    UNWIND level AS each
    WITH each[0] AS f, each[1] AS count, total
    RETURN {node: f.id, count: count, relations: CASE WHEN total <= ${limit} THEN COLLECT {
      MATCH (f)-[${sureEdge(builder, types, minConfidence, "e")}]-(m)
      RETURN [elementId(e), type(e), m.id, startNode(e) = f]
    } END}
  }`;
}
