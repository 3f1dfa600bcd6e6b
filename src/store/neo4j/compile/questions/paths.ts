import type { Question } from "../../../port/answer.js";
import { hubSize, longerLimit, searchLimit } from "../../../read/questions/paths.js";
import type { CypherBuilder } from "../builder.js";
import { sureEdge } from "../sure.js";

/**
 * The relations around both ends of a path, read by a breadth-first search from either end, the one that has fewer relations to open first:
 * until the two meet and, where there are fewer shortest paths than asked for, on until all longer ones are among them too.
 *
 * It is one fold, a level a step, over the state `s`. `a` and `b` hold the levels of the two searches, each a list of {n: node, d: number
 * of relations}; `seenA` and `seenB` their nodes. `opened` is what has been opened, and `read` how many relations that took; `met` whether
 * the two have met; `done` that nothing more is to be read.
 */
export function compilePaths(
  builder: CypherBuilder,
  from: string,
  to: string,
  { relations, maxLength, first, minConfidence }: Question<"paths">,
): string {
  const types = relations.join("|");
  if (types === "") return `{from: head(${from}).id, to: head(${to}).id, edges: [], complete: true}`;
  const edge = sureEdge(builder, types, minConfidence);
  const [length, count] = [builder.bindInteger(maxLength), builder.bindInteger(first)];
  const start = `{
    a: ${firstLevel(from, edge)}, b: ${firstLevel(to, edge)}, seenA: ${from}, seenB: ${to}, opened: [], read: 0,
    met: false, complete: true, done: size(${from}) <> 1 OR size(${to}) <> 1
  }`;
  const step = choose("s.done", "s", compileStep(edge, length, count));
  const search = `reduce(s = ${start}, step IN range(0, ${length}) | ${step})`;
  const edges = choose("s.met", edgesOfOpened(sureEdge(builder, types, minConfidence, "e")), "[]");
  return define({ s: search }, `{from: head(${from}).id, to: head(${to}).id, edges: ${edges}, complete: s.complete}`);
}

/** One step of the search: the state after it. */
function compileStep(edge: string, length: string, count: string): string {
  const isLongEnough = `size(s.a) + size(s.b) - 2 >= ${length} OR meeting >= ${count}`;
  // A side that has nothing to open ends the search before the two have met; after that the other one goes on.
  const isOpen = "sizes[0] > 0 AND sizes[1] > 0 OR met AND sizes[0] + sizes[1] > 0";
  const isTooMuch = `s.read + reading > ${choose("met", String(longerLimit), String(searchLimit))}`;

  const extended = define({ next: sideOf(nextLevel("s.seenA", edge), nextLevel("s.seenB", edge)) }, extendedState);
  const read = define(
    {
      left: "sizes[1] = 0 OR (sizes[0] > 0 AND sizes[0] <= sizes[1])",
      open: sideOf("openA", "openB"),
      reading: sideOf("sizes[0]", "sizes[1]"),
    },
    choose(isTooMuch, stoppedState("met"), extended),
  );
  const look = define(
    { openA: toOpen("s.a"), openB: toOpen("s.b"), sizes: `[${relationsOf("openA")}, ${relationsOf("openB")}]` },
    choose(`NOT (${isOpen})`, stoppedState("true"), read),
  );
  return define(
    { meeting: choose("s.met", "0", meetingNodes), met: "s.met OR meeting > 0" },
    choose(isLongEnough, stoppedState("true"), look),
  );
}

/** The one of two values that belongs to the side whose turn it is. */
const sideOf = (a: string, b: string): string => choose("left", a, b);

const stoppedState = (complete: string): string => `{
  a: s.a, b: s.b, seenA: s.seenA, seenB: s.seenB, opened: s.opened, read: s.read, met: met, complete: ${complete}, done: true
}`;

const extendedState = `{
  a: ${sideOf("s.a + [next]", "s.a")}, b: ${sideOf("s.b", "s.b + [next]")},
  seenA: ${sideOf("s.seenA + [x IN next | x.n]", "s.seenA")}, seenB: ${sideOf("s.seenB", "s.seenB + [x IN next | x.n]")},
  opened: s.opened + [x IN open | x.n], read: s.read + reading, met: met, complete: true, done: false
}`;

const firstLevel = (root: string, edge: string): string => `[COLLECT {
  UNWIND ${root} AS n
  RETURN {n: n, d: COUNT { (n)-[${edge}]-() }}
}]`;

const nextLevel = (seen: string, edge: string): string => `COLLECT {
  UNWIND open AS x
  WITH x.n AS f
  MATCH (f)-[${edge}]-(m) WHERE NOT m IN ${seen}
  WITH DISTINCT m
  RETURN {n: m, d: COUNT { (m)-[${edge}]-() }}
}`;

/** What of the last level is opened next. */
const toOpen = (levels: string): string => `[x IN last(${levels}) WHERE NOT (met AND x.d > ${hubSize})]`;

const relationsOf = (nodes: string): string => `reduce(sum = 0, x IN ${nodes} | sum + x.d)`;

/** How many nodes the last levels of both searches share. */
const meetingNodes = define({ far: "[y IN last(s.b) | y.n]" }, "size([x IN last(s.a) WHERE x.n IN far])");

const edgesOfOpened = (edge: string): string => `COLLECT {
  UNWIND s.opened AS o
  MATCH (o)-[${edge}]-()
  WITH DISTINCT e
  RETURN {edge: elementId(e), relation: type(e), from: startNode(e).id, to: endNode(e).id}
}`;

/**
 * An expression in which names stand for values, each of which may use the names before it: Cypher has no LET, but a list of one can be
 * walked.
 */
function define(names: Readonly<Record<string, string>>, expression: string): string {
  return Object.entries(names).reduceRight((inner, [name, value]) => `head([${name} IN [${value}] | ${inner}])`, expression);
}

function choose(condition: string, one: string, other: string): string {
  return `CASE WHEN ${condition} THEN ${one} ELSE ${other} END`;
}
