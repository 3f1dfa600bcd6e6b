import { hubSize } from "../../../read/questions/paths.js";
import type { Reading } from "../../../read/reading.js";
import type { Relation, SearchSide } from "../../../read/traverse/meet-between.js";
import type { ReadStatement, Rows } from "../../connect/statement.js";

/** A node of a level, with how many relations it has; and these, unless those of the nodes looked at are more than was asked for. */
export interface Looked {
  readonly node: string;
  readonly count: number;
  readonly relations: readonly (readonly [edge: string, type: string, other: string, isOut: boolean])[] | null;
}

type PathReading<T> = Reading<ReadStatement, Rows, T>;

/** Looks at nodes: what each has, and its relations where there are no more than `most` in all. */
export type LookAt = (nodes: readonly string[], most: number) => PathReading<readonly Looked[]>;

/** So many relations of a level are read with the look at it; of a level that has more they are counted before it is opened. */
export const fewRelations = 1_000;

/** So many nodes are looked at by one statement, and so many relations read, unless one node has more: what a statement holds is bounded. */
const [nodesAtOnce, relationsAtOnce] = [10_000, 10_000];

/** One side of the search for paths on a server. */
export class PathSide implements SearchSide<ReadStatement, Rows, string> {
  depth = 0;
  leftHubs = false;
  last: readonly string[];
  private readonly seen: Set<string>;
  private hubs: ReadonlySet<string> = new Set();

  constructor(
    readonly root: string,
    private readonly lookAt: LookAt,
    private looked: readonly Looked[] | undefined,
  ) {
    this.last = [root];
    this.seen = new Set(this.last);
  }

  get few(): number | undefined {
    const count = countOf(this.looked ?? []);
    return this.looked && count <= fewRelations ? count : undefined;
  }

  *look(most: number): PathReading<void> {
    if (this.looked) return;
    const looked: Looked[] = [];
    for (let start = 0; start < this.last.length; start += nodesAtOnce) {
      const rows = yield* this.lookAt(this.last.slice(start, start + nodesAtOnce), fewRelations);
      for (const each of rows) looked.push(each);
      // Hubs are not opened once both sides have met.
      if (countOf(looked.filter(({ count }) => count <= hubSize)) > most) break;
    }
    this.looked = looked;
  }

  /** Every level was looked at before: there is nothing to ask. */
  // eslint-disable-next-line require-yield -- the embedded store asks
  *size(met: boolean): PathReading<number> {
    const looked = this.looked ?? [];
    if (met) this.hubs = new Set(looked.flatMap(({ node, count }) => (count > hubSize ? [node] : [])));
    return countOf(looked.filter(({ node }) => !this.hubs.has(node)));
  }

  *open(): PathReading<readonly Relation<string>[]> {
    const opened = (this.looked ?? []).filter(({ node }) => !this.hubs.has(node));
    this.leftHubs ||= this.hubs.size > 0;
    const read: Looked[] = [];
    for (const part of parts(opened)) {
      const rows = part.every(({ relations }) => relations !== null)
        ? part
        : yield* this.lookAt(
            part.map(({ node }) => node),
            Infinity,
          );
      for (const each of rows) read.push(each);
    }
    const next = new Set<string>();
    const opening = read.flatMap(({ node, relations }) =>
      (relations ?? []).map(([edge, relation, other, isOut]): Relation<string> => {
        if (!this.seen.has(other)) next.add(other);
        return { edge, relation, from: isOut ? node : other, to: isOut ? other : node };
      }),
    );
    for (const each of next) this.seen.add(each);
    [this.last, this.looked, this.hubs] = [[...next], undefined, new Set()];
    this.depth += 1;
    return opening;
  }
}

const countOf = (nodes: readonly Looked[]): number => nodes.reduce((sum, { count }) => sum + count, 0);

/** Nodes in parts that one statement opens. */
function* parts(nodes: readonly Looked[]): Generator<readonly Looked[]> {
  let [part, relations]: [Looked[], number] = [[], 0];
  for (const each of nodes) {
    if (part.length > 0 && relations + each.count > relationsAtOnce) {
      yield part;
      [part, relations] = [[], 0];
    }
    part.push(each);
    relations += each.count;
  }
  if (part.length > 0) yield part;
}
