import { defaultMinConfidence } from "../../../model/confidence.js";
import type { End, Kind, Model } from "../../../model/model.js";
import { kindOfId } from "../../../model/names.js";
import type { Change } from "../../change/apply-batch.js";
import { earliestOf } from "../../derive/earliest.js";
import { countProperty, stepsIn, type Step } from "../../follow/steps.js";
import { columnOf } from "../columns.js";
import { endsOf } from "../compile/conditions.js";
import type { Connection } from "../connect/connection.js";
import { carriedIn, countsIn, earliestIn, setDerived } from "../write/derived.js";
import { shownEdges } from "../write/shown-edges.js";
import { concreteTypes } from "../write/schema.js";
import type { ChangeKeys } from "../write/write-change.js";

/**
 * Keeps right what lists are ordered by: counts of what is related, which change by one with each edge, and what nodes have from others.
 * Nodes of whose families something changed are counted again.
 */
export function followOrders(connection: Connection, model: Model, change: Change, keys: ChangeKeys, families: ReadonlySet<number>): void {
  const steps = stepsIn(change);
  const shown = shownEdges(connection);
  const counts = new Map<number, Map<string, number>>();
  const count = (key: number | undefined, property: string | undefined, by: number): void => {
    if (key === undefined || property === undefined) return;
    const columns = counts.get(key) ?? new Map<string, number>();
    columns.set(columnOf(property), (columns.get(columnOf(property)) ?? 0) + by);
    counts.set(key, columns);
  };
  for (const { type, from, to, by } of steps) {
    count(keys.get(from), countProperty(model, kindOfId(from), type, "out"), by);
    if (model.edge(type).scope === undefined) count(keys.get(to), countProperty(model, kindOfId(to), type, "in"), by);
  }
  for (const { key, kind, type, by } of scopedSteps(connection, model, steps, keys))
    if (!families.has(key)) count(key, countProperty(model, kind, type, "in"), by);
  for (const [key, columns] of counts) {
    const set = [...columns].filter(([, by]) => by !== 0).map(([column, by]) => `${column} = ${column} + ${by}`);
    if (set.length > 0) connection.run(`UPDATE node SET ${set.join(", ")} WHERE pk = @key`, { key });
  }
  const isScoped = ({ edge, direction }: End): boolean => direction === "in" && edge.scope !== undefined;
  if (families.size > 0)
    for (const type of concreteTypes(model)) setDerived(connection, type, countsIn(type, shown, isScoped), [...families]);
  followOthers(connection, model, change, steps, keys, shown);
}

/**
 * For edges that count along families: for which nodes something comes to count, or does no more. It counts once, by however many ways it
 * is reached.
 */
function scopedSteps(
  connection: Connection,
  model: Model,
  steps: readonly Step[],
  keys: ChangeKeys,
): { readonly key: number; readonly kind: Kind; readonly type: string; readonly by: number }[] {
  const groups = Map.groupBy(
    steps.filter(({ type }) => model.edge(type).scope !== undefined),
    ({ type, from }) => `${from} ${type}`,
  );
  return [...groups.values()].flatMap((group) => {
    const [step] = group;
    if (!step) return [];
    const { type, from } = step;
    const { scope = "" } = model.edge(type);
    const ends = (by: number): number[] => group.flatMap((step) => (step.by === by ? (keys.get(step.to) ?? []) : []));
    const [come, gone] = [ends(1), ends(-1)];
    const src = keys.get(from);
    const rows =
      src === undefined
        ? []
        : connection.values({
            sql: "SELECT dst FROM edge WHERE src = @src AND type = @type AND confidence >= @least",
            parameters: { src, type, least: defaultMinConfidence },
          });
    const now = rows.map(([dst]) => Number(dst));
    const before = [...now.filter((dst) => !come.includes(dst)), ...gone];
    const reached = connection.values({
      sql: `SELECT r.asked, r.stated, n.kind FROM json_each(@ends) j JOIN reach r ON r.stated = j.value AND r.scope = @scope
        JOIN node n ON n.pk = r.asked`,
      parameters: { ends: JSON.stringify([...new Set([...now, ...gone])]), scope },
    });
    const byAsked = Map.groupBy(reached, ([asked]) => Number(asked));
    return [...byAsked].map(([key, stated]) => {
      const counts = (list: readonly number[]): number => Number(stated.some(([, each]) => list.includes(Number(each))));
      return { key, kind: String(stated[0]?.[2]), type, by: counts(now) - counts(before) };
    });
  });
}

/** Keeps right what nodes have from others: of those that are written, or joined to others, or to what is written. */
function followOthers(
  connection: Connection,
  model: Model,
  { nodes }: Change,
  steps: readonly Step[],
  keys: ChangeKeys,
  shown: string,
): void {
  const written = nodes.flatMap(({ before, after }) => (after ? [{ before, after, key: keys.get(after.id) ?? -1 }] : []));
  const joined = steps.flatMap(({ from, to }) => [keys.get(from) ?? -1, keys.get(to) ?? -1]);
  for (const type of concreteTypes(model)) {
    const own = [...joined, ...written.map(({ key }) => key)];
    const sources = [
      ...[...type.ends.values()].flatMap((end) => end.carried.map(({ from }) => ({ end, read: from }))),
      ...earliestOf(model, type).map(({ end, read }) => ({ end, read })),
    ];
    if (sources.length === 0) continue;
    for (const { end, read } of sources) {
      const changed = written.filter(
        ({ before, after }) => end.targetKinds.includes(after.kind) && before?.properties[read] !== after.properties[read],
      );
      const [near, far] = endsOf(end.direction);
      const rows = connection.values({
        sql: `SELECT e.${near} FROM json_each(@changed) j JOIN edge e ON e.${far} = j.value AND e.type = @type`,
        parameters: { changed: JSON.stringify(changed.map(({ key }) => key)), type: end.edge.name },
      });
      own.push(...rows.map(([key]) => Number(key)));
    }
    setDerived(connection, type, [...carriedIn(type), ...earliestIn(model, type, shown)], [...new Set(own)]);
  }
}
