import type { Traversal } from "../../../../plan/selection.js";
import { hubSize, longerLimit, searchLimit } from "../../../read/questions/paths.js";
import type { StatementBuilder } from "../statement.js";

type Paths = Extract<Traversal, { is: "paths" }>;

/**
 * The relations around both ends of a path, read by a breadth-first search from either end, the one that has fewer relations to open first: until the two
 * meet and, where there are fewer shortest paths than asked for, on until all longer ones are among them too.
 *
 * It is one fold, a level a step. `a` and `b` hold the levels of the two searches, each a list of {n: node, d: number of relations}; `seen` their
 * nodes. `opened` is what has been opened; `met` whether the two have met; `done` that nothing more is to be read.
 */
export function compileRegion(builder: StatementBuilder, from: string, to: string, { relations, maxLength, first }: Paths): string {
  const types = relations.join("|");
  if (types === "") return `{from: head(${from}).id, to: head(${to}).id, edges: [], complete: true}`;
  const [length, count] = [builder.bindInteger(maxLength), builder.bindInteger(first)];
  const start = (root: string): string => `[COLLECT { UNWIND ${root} AS n RETURN {n: n, d: COUNT { (n)-[:${types}]-() }} }]`;
  const openOf = (side: string): string => `[x IN last(s.${side}) WHERE NOT (met AND x.d > ${hubSize})]`;
  const sizeOf = (list: string): string => `reduce(sum = 0, x IN ${list} | sum + x.d)`;
  const nextLevel = (seen: string): string =>
    `COLLECT { UNWIND open AS x WITH x.n AS f MATCH (f)-[:${types}]-(m) WHERE NOT m IN ${seen} WITH DISTINCT m RETURN {n: m, d: COUNT { (m)-[:${types}]-() }} }`;
  const meeting = "head([far IN [[y IN last(s.b) | y.n]] | size([x IN last(s.a) WHERE x.n IN far])])";
  const extended = `head([next IN [CASE WHEN left THEN ${nextLevel("s.seenA")} ELSE ${nextLevel("s.seenB")} END] |
        {a: CASE WHEN left THEN s.a + [next] ELSE s.a END, b: CASE WHEN left THEN s.b ELSE s.b + [next] END,
         seenA: CASE WHEN left THEN s.seenA + [x IN next | x.n] ELSE s.seenA END, seenB: CASE WHEN left THEN s.seenB ELSE s.seenB + [x IN next | x.n] END,
         opened: s.opened + [x IN open | x.n], read: s.read + reading, met: met, complete: true, done: false}])`;
  const stopped = (complete: string): string =>
    `{a: s.a, b: s.b, seenA: s.seenA, seenB: s.seenB, opened: s.opened, read: s.read, met: met, complete: ${complete}, done: true}`;
  const step = `head([meeting IN [CASE WHEN s.met THEN 0 ELSE ${meeting} END] | head([met IN [s.met OR meeting > 0] |
      CASE WHEN size(s.a) + size(s.b) - 2 >= ${length} OR meeting >= ${count} THEN ${stopped("true")} ELSE
      head([openA IN [${openOf("a")}] | head([openB IN [${openOf("b")}] | head([sizes IN [[${sizeOf("openA")}, ${sizeOf("openB")}]] |
      CASE WHEN NOT (sizes[0] > 0 AND sizes[1] > 0 OR met AND sizes[0] + sizes[1] > 0) THEN ${stopped("true")} ELSE
      head([left IN [sizes[1] = 0 OR (sizes[0] > 0 AND sizes[0] <= sizes[1])] | head([open IN [CASE WHEN left THEN openA ELSE openB END] | head([reading IN [CASE WHEN left THEN sizes[0] ELSE sizes[1] END] |
      CASE WHEN s.read + reading > CASE WHEN met THEN ${longerLimit} ELSE ${searchLimit} END THEN ${stopped("met")} ELSE ${extended} END])])]) END])])]) END])])`;
  const state = `reduce(s = {a: ${start(from)}, b: ${start(to)}, seenA: ${from}, seenB: ${to}, opened: [], read: 0, met: false, complete: true, done: size(${from}) <> 1 OR size(${to}) <> 1}, step IN range(0, ${length}) | CASE WHEN s.done THEN s ELSE ${step} END)`;
  const edges = `COLLECT { UNWIND s.opened AS o MATCH (o)-[e:${types}]-() WITH DISTINCT e RETURN {edge: elementId(e), relation: type(e), from: startNode(e).id, to: endNode(e).id} }`;
  return `head([s IN [${state}] | {from: head(${from}).id, to: head(${to}).id, edges: CASE WHEN s.met THEN ${edges} ELSE [] END, complete: s.complete}])`;
}
