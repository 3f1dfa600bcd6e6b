import type { Model } from "../../../../model/model.js";
import type { Answered, Question } from "../../../port/answer.js";
import type { PathsFacts } from "../../../port/facts.js";
import { waysBetween } from "../../../read/traverse/meet-between.js";
import type { WalkedEdges } from "../edges.js";
import { keyList, rowsOf, type SqlReading } from "../level.js";
import { lookUp, namesOf, onlyOne, type Meant } from "../lookup.js";
import { PathSide } from "./path-side.js";

/** The relations around both ends of a path, and of these the ones on which a path can lie. */
export function* readPaths(model: Model, { from, to, ...search }: Question<"paths">, along: WalkedEdges): SqlReading<Answered<PathsFacts>> {
  const meant = yield* lookUp(model, [from, to]);
  const refs = namesOf(meant);
  const [start, goal] = [onlyOne(meant[0]), onlyOne(meant[1])];
  if (!start || !goal) return { refs, data: { from: null, to: null, edges: [], complete: true } };
  const side = ({ pk }: Meant): PathSide => new PathSide(pk, search.relations, along);
  const { ways, complete } = yield* waysBetween(side(start), side(goal), search);
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
  return { refs, data: { from: start.id, to: goal.id, edges, complete } };
}
