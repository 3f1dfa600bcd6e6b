import { hubSize } from "../../../read/questions/paths.js";
import type { Relation, SearchSide } from "../../../read/traverse/meet-between.js";
import type { Rows, Statement } from "../../connect/statement.js";
import { endsOf } from "../conditions.js";
import { edgesAt, type WalkedEdges } from "../edges.js";
import { keyList, rowsOf, type SqlReading } from "../level.js";

/** So many relations of a level are read at once; of a level that has more they are counted before it is opened. */
const lookedAt = 1_000;

type RelationRow = readonly [pk: number, type: string, near: number, far: number, isOut: 0 | 1];

/** One side of the search for paths in the embedded store. */
export class PathSide implements SearchSide<Statement, Rows, number> {
  depth = 0;
  leftHubs = false;
  last: readonly number[];
  private readonly seen: Set<number>;
  /** The relations of the last level, where they were read, and those of each node that has too many to be opened. */
  private rows: readonly RelationRow[] | undefined;
  private hubs: ReadonlySet<number> = new Set();
  private isLookedAt = false;

  constructor(
    readonly root: number,
    private readonly relations: readonly string[],
    private readonly along: WalkedEdges,
  ) {
    this.last = [root];
    this.seen = new Set(this.last);
  }

  /** Reads the relations of the last level, unless they are many. */
  *look(): SqlReading<void> {
    if (this.isLookedAt) return;
    this.isLookedAt = true;
    const rows = this.last.length === 0 ? [] : yield* this.read(this.last, lookedAt + 1);
    if (rows.length <= lookedAt) this.rows = rows;
  }

  get few(): number | undefined {
    return this.rows?.length;
  }

  *size(met: boolean, most: number): SqlReading<number> {
    if (this.rows) return this.rows.length;
    const parameters = { last: keyList(this.last), most: met ? hubSize : most, ...this.along.parameters };
    if (!met) return (yield* rowsOf<readonly [number]>(countAll(this.relations, this.along), parameters))[0]?.[0] ?? 0;
    const counts = yield* rowsOf<readonly [pk: number, count: number]>(countEach(this.relations, this.along), parameters);
    this.hubs = new Set(counts.flatMap(([pk, count]) => (count > hubSize ? [pk] : [])));
    return counts.reduce((sum, [, count]) => sum + (count > hubSize ? 0 : count), 0);
  }

  *open(): SqlReading<Relation<number>[]> {
    const opened = this.last.filter((each) => !this.hubs.has(each));
    this.leftHubs ||= opened.length < this.last.length;
    const rows = this.rows ?? (yield* this.read(opened, -1));
    const next = new Set<number>();
    for (const [, , , far] of rows) if (!this.seen.has(far)) next.add(far);
    for (const each of next) this.seen.add(each);
    [this.last, this.rows, this.hubs, this.isLookedAt] = [[...next], undefined, new Set(), false];
    this.depth += 1;
    return rows.map(([edge, relation, near, far, isOut]) => ({ edge, relation, from: isOut ? near : far, to: isOut ? far : near }));
  }

  private read(nodes: readonly number[], limit: number): SqlReading<readonly RelationRow[]> {
    return rowsOf<RelationRow>(relationsOf(this.relations, this.along), { last: keyList(nodes), limit, ...this.along.parameters });
  }
}

/** What is read of the relations of some nodes, along and against them. */
function touching(
  relations: readonly string[],
  along: WalkedEdges,
  before: string,
  columns: (near: string, far: string, isOut: 0 | 1) => string,
): string {
  const ways = (["out", "in"] as const).map((direction) => {
    const [near, far] = endsOf(direction);
    const isOut = direction === "out" ? 1 : 0;
    const { from, where } = edgesAt(along, near, "f.value", relations);
    return `SELECT ${columns(near, far, isOut)} FROM ${before}${from} WHERE ${where}`;
  });
  return ways.join(" UNION ALL ");
}

const lastLevel = "json_each(+@last) f CROSS JOIN ";

/** The relations of the nodes of a level, up to a limit; none where it is -1. */
const relationsOf = (relations: readonly string[], along: WalkedEdges): string =>
  `${touching(relations, along, lastLevel, (near, far, isOut) => `e.pk, e.type, e.${near}, e.${far}, ${isOut}`)} LIMIT +@limit`;

/** How many relations the nodes of a level have, at most one more than `@most`. */
const countAll = (relations: readonly string[], along: WalkedEdges): string =>
  `SELECT count(*) FROM (${touching(relations, along, lastLevel, () => "1")} LIMIT +@most + 1)`;

/** How many relations each of them has, at most one more than `@most`. */
const countEach = (relations: readonly string[], along: WalkedEdges): string =>
  `SELECT f.value, (SELECT count(*) FROM (${touching(relations, along, "", () => "1")} LIMIT +@most + 1)) FROM json_each(+@last) f`;
