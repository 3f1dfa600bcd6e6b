import type { Model } from "../../../../model/model.js";
import type { Answered, Question } from "../../../port/answer.js";
import type { PathsFacts } from "../../../port/facts.js";
import { longerLimit, searchLimit } from "../../../read/questions/paths.js";
import { hasPaths } from "../../../read/traverse/has-paths.js";
import { lengthsThrough } from "../../../read/traverse/lengths-through.js";
import type { WalkedEdges } from "../edges.js";
import { keyList, rowsOf, type SqlReading } from "../level.js";
import { lookUp, namesOf, onlyOne, type Meant } from "../lookup.js";
import { SearchSide, type Relation } from "./path-side.js";

/** The relations around both ends of a path, and of these the ones on which a path can lie. */
export function* readPaths(model: Model, { from, to, ...search }: Question<"paths">, along: WalkedEdges): SqlReading<Answered<PathsFacts>> {
  const meant = yield* lookUp(model, [from, to]);
  const refs = namesOf(meant);
  const [start, goal] = [onlyOne(meant[0]), onlyOne(meant[1])];
  if (!start || !goal) return { refs, data: { from: null, to: null, edges: [], complete: true } };
  const side = ({ pk }: Meant): SearchSide => new SearchSide(pk, search.relations, along);
  const found = yield* meetBetween(side(start), side(goal), search);
  const read = [...found.relations.values()];
  const lengths = lengthsThrough(read, start.pk, goal.pk);
  const ways = read.filter((_, index) => (lengths[index] ?? Infinity) <= found.longest);
  const ids = new Map(
    yield* rowsOf<readonly [pk: number, id: string]>("SELECT n.pk, n.id FROM json_each(+@nodes) v CROSS JOIN node n ON n.pk = v.value", {
      nodes: keyList(new Set(ways.flatMap(({ from: src, to: dst }) => [src, dst]))),
    }),
  );
  const edges = ways.map(({ edge, relation, from: src, to: dst }) => ({
    edge,
    relation,
    from: ids.get(src) ?? "",
    to: ids.get(dst) ?? "",
  }));
  return { refs, data: { from: start.id, to: goal.id, edges, complete: found.complete } };
}

/** What a search has read: nothing where its ends did not meet. */
interface Found {
  readonly relations: ReadonlyMap<number, Relation>;
  /** The length that none of the paths asked for exceeds. */
  readonly longest: number;
  /** False where it gave up before the ends could meet. */
  readonly complete: boolean;
}

/**
 * A breadth-first search from either end, the one that has fewer relations to open first: until the two meet and, where there are fewer
 * paths as short as that than asked for, on until there are enough of the longer ones.
 */
function* meetBetween(a: SearchSide, b: SearchSide, { maxLength, first }: Bounds): SqlReading<Found> {
  const relations = new Map<number, Relation>();
  let [read, met] = [0, false];
  const ended = (complete: boolean, longest = maxLength): Found => ({ relations: met ? relations : new Map(), longest, complete });
  for (;;) {
    met ||= a.meets(b);
    const length = a.depth + b.depth;
    if (first === 0 || length >= maxLength || a.root === b.root) return ended(true);
    // Every path so long is among what was read, unless it leads through a hub that was left closed: what is longer comes after it.
    if (met && !a.leftHubs && !b.leftHubs && hasPaths(relations.values(), a.root, b.root, length, first)) return ended(true, length);
    const left = (met ? longerLimit : searchLimit) - read;
    if (left < 0) return ended(true);
    const [sizeA, sizeB] = yield* sizesOf(a, b, met, left);
    if (met ? sizeA + sizeB === 0 : sizeA === 0 || sizeB === 0) return ended(true);
    const isA = sizeB === 0 || (sizeA > 0 && sizeA <= sizeB);
    const size = isA ? sizeA : sizeB;
    if (size > left) return ended(met);
    for (const each of yield* (isA ? a : b).open()) relations.set(each.edge, each);
    read += size;
  }
}

type Bounds = Pick<Question<"paths">, "maxLength" | "first">;

/** How many relations the last level of either side has to open: of what is more than `most`, a number above it. */
function* sizesOf(a: SearchSide, b: SearchSide, met: boolean, most: number): SqlReading<readonly [number, number]> {
  yield* a.look();
  yield* b.look();
  // Before they have met, a hub need not be counted to know that it is the larger side.
  if (!met && a.few !== undefined && b.few === undefined) return [a.few, Infinity];
  if (!met && b.few !== undefined && a.few === undefined) return [Infinity, b.few];
  return [yield* a.size(met, most), yield* b.size(met, most)];
}
