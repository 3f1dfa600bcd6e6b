import type { Model } from "../../../model/model.js";
import type { Ref } from "../../../plan/selection.js";
import type { Answered } from "../../port/answer.js";
import type { EdgeDirection, EdgeFact, Walk, WalkFacts } from "../../port/facts.js";
import { endsOf } from "./conditions.js";
import { edgesAt, type WalkedEdges } from "./edges.js";
import { keyList, rowsOf, type SqlReading } from "./level.js";
import { lookUp, namesOf, onlyOne, type Meant } from "./lookup.js";

/** A breadth-first walk, one statement a level and side, and one for the edges between what is shown. */
export function* readWalk(model: Model, of: Ref, walk: Walk, along: WalkedEdges): SqlReading<Answered<WalkFacts>> {
  const meant = yield* lookUp(model, [of]);
  const refs = namesOf(meant);
  const root = onlyOne(meant[0]);
  if (!root) return { refs, data: { sides: [], edges: [] } };
  const keys = new Map([[root.id, root.pk]]);
  const sides: string[][][] = [];
  for (const directions of walk.sides) sides.push(yield* readSide(root, directions, walk, keys, along));
  const edges = walk.edges ? yield* edgesBetween(walk.shown(sides), walk.relations, keys, along) : [];
  return { refs, data: { sides, edges } };
}

type NodeRow = readonly [pk: number, id: string];

/** The ids of the levels of one side. The keys of what it meets are added to `keys`. */
function* readSide(
  root: Meant,
  directions: readonly EdgeDirection[],
  { relations, depth, size }: Walk,
  keys: Map<string, number>,
  along: WalkedEdges,
): SqlReading<string[][]> {
  const levels = [[root.id]];
  const seen = new Set([root.pk]);
  if (directions.length === 0 || relations.length === 0) return levels;
  const sql = nextLevel(directions, relations, along);
  let last = [root.pk];
  while (levels.length <= depth && last.length > 0 && seen.size < size) {
    // Among so many are as many that were not met before as a level may have.
    const reached = yield* rowsOf<NodeRow>(sql, { last: keyList(last), limit: size + seen.size, ...along.parameters });
    const level = reached.filter(([pk]) => !seen.has(pk)).slice(0, size);
    last = level.map(([pk]) => pk);
    for (const [pk, id] of level) {
      seen.add(pk);
      keys.set(id, pk);
    }
    levels.push(level.map(([, id]) => id));
  }
  return levels;
}

/** What the last level leads to, by ids. */
function nextLevel(directions: readonly EdgeDirection[], relations: readonly string[], along: WalkedEdges): string {
  const reached = directions.map((direction) => {
    const [near, far] = endsOf(direction);
    const { from, where } = edgesAt(along, near, "f.value", relations);
    return `SELECT e.${far} AS pk FROM json_each(+@last) f CROSS JOIN ${from} WHERE ${where}`;
  });
  const all = reached.length > 1 ? reached.join(" UNION ") : `SELECT DISTINCT pk FROM (${reached.join("")})`;
  return `SELECT n.pk, n.id FROM (${all}) c CROSS JOIN node n ON n.pk = c.pk ORDER BY n.id LIMIT +@limit`;
}

type EdgeRow = readonly [
  ...[pk: number, type: string, src: number, dst: number],
  ...[note: string | null, origin: string, confidence: number, references: string],
];

/** The edges between any two of some nodes. */
function* edgesBetween(
  ids: readonly string[],
  relations: readonly string[],
  keys: ReadonlyMap<string, number>,
  along: WalkedEdges,
): SqlReading<EdgeFact[]> {
  const { from, where } = edgesAt(along, "src", "m.value", relations);
  const members = new Map(ids.map((id) => [keys.get(id) ?? -1, id]));
  const rows = yield* rowsOf<EdgeRow>(
    `SELECT e.pk, e.type, e.src, e.dst, e.note, e.origin, e.confidence, ${referencesOf("e.pk")}
     FROM json_each(+@members) m CROSS JOIN ${from}
     WHERE ${where} AND e.dst IN (SELECT value FROM json_each(+@members))`,
    { members: keyList(members.keys()), ...along.parameters },
  );
  return rows.map(([edge, relation, src, dst, note, origin, confidence, references]) => ({
    edge,
    relation,
    from: members.get(src) ?? "",
    to: members.get(dst) ?? "",
    references: JSON.parse(references) as string[],
    note,
    origin,
    confidence,
  }));
}

/** The addresses of documentation that says so, as JSON. */
const referencesOf = (edge: string): string =>
  `(SELECT json_group_array(r.url ORDER BY r.url) FROM edge_reference r WHERE r.edge = ${edge})`;
