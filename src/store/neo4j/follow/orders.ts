import type { End, Model } from "../../../model/model.js";
import { kindOfId } from "../../../model/names.js";
import type { Change } from "../../change/apply-batch.js";
import { earliestOf } from "../../derive/earliest.js";
import { countProperty, stepsIn, type Step } from "../../follow/steps.js";
import { arrow } from "../compile/arrow.js";
import { familyArrow } from "../compile/family.js";
import { shownEdges } from "../compile/sure.js";
import type { Run } from "../connect/connection.js";
import { carriedIn, concreteTypes, countsIn, earliestIn, setDerived } from "../write/refresh-derived.js";

const isScoped = ({ edge, direction }: End): boolean => direction === "in" && edge.scope !== undefined;

/**
 * Keeps right what lists are ordered by: of nodes that are written or joined otherwise what is counted, which the engine knows of each node,
 * and what they have from others. What counts along families changes by one with each edge; nodes of whose families something changed are
 * counted again.
 */
export async function followOrders(run: Run, model: Model, change: Change, families: ReadonlySet<string>): Promise<void> {
  const steps = stepsIn(change);
  const written = change.nodes.flatMap(({ after }) => after ?? []);
  const created = new Set(change.nodes.flatMap(({ before, after }) => (after && !before ? [after.id] : [])));
  const touched = [...new Set([...written.map(({ id }) => id), ...steps.flatMap(({ from, to }) => [from, to])])];
  const counted = [...new Set([...created, ...families])];
  await followScoped(run, model, steps, new Set(counted));
  for (const type of concreteTypes(model)) {
    const of = (ids: Iterable<string>): string[] => [...ids].filter((id) => type.kinds.includes(kindOfId(id)));
    await setDerived(run, type, countsIn(type, isScoped), of(counted));
    await setDerived(
      run,
      type,
      countsIn(type, (end) => !isScoped(end)),
      of(touched),
    );
    const others = [...carriedIn(type), ...earliestIn(model, type)];
    if (others.length === 0) continue;
    await setDerived(run, type, others, [...new Set([...of(touched), ...(await dependents(run, model, type.name, change))])]);
  }
}

/** The nodes of a kind that have something of others which these say otherwise by now. */
async function dependents(run: Run, model: Model, name: string, { nodes }: Change): Promise<string[]> {
  const type = model.type(name);
  const sources = [
    ...[...type.ends.values()].flatMap((end) => end.carried.map(({ from }) => ({ end, read: from }))),
    ...earliestOf(model, type).map(({ end, read }) => ({ end, read })),
  ];
  const found: string[] = [];
  for (const { end, read } of sources) {
    const changed = nodes.flatMap(({ before, after }) =>
      after && end.targetKinds.includes(after.kind) && before?.properties[read] !== after.properties[read] ? [after.id] : [],
    );
    if (changed.length === 0) continue;
    const rows = await run({
      cypher: `UNWIND $given.changed AS id MATCH (:Node {id: id})${arrow(end.direction === "out" ? "in" : "out", `:${end.edge.name}`)}(n:${name}) RETURN n.id AS id`,
      parameters: { changed },
    });
    found.push(...rows.map(({ id }) => String(id)));
  }
  return found;
}

/**
 * For edges that count along families: for which nodes something comes to count, or does no more. It counts once, by however many ways it is
 * reached. Those that are counted again are left out.
 */
async function followScoped(run: Run, model: Model, steps: readonly Step[], counted: ReadonlySet<string>): Promise<void> {
  for (const [type, own] of Map.groupBy(steps, (step) => step.type)) {
    const { scope } = model.edge(type);
    if (scope === undefined) continue;
    const ends = (group: readonly Step[], by: number): string[] => group.flatMap((step) => (step.by === by ? [step.to] : []));
    const groups = [...Map.groupBy(own, ({ from }) => from)].map(([from, group]) => ({
      from,
      come: ends(group, 1),
      gone: ends(group, -1),
    }));
    const rows = await run({
      cypher: [
        "UNWIND $given.groups AS group",
        `WITH group, COLLECT { MATCH (:Node {id: group.from})-[${shownEdges(type)}]->(d) RETURN d.id } AS now`,
        "WITH group.from AS source, now, [id IN now WHERE NOT id IN group.come] + group.gone AS before, now + group.gone AS ends",
        `UNWIND ends AS end MATCH (:Node {id: end})${familyArrow(scope, "in")}(n:Node)`,
        "WITH source, now, before, n, collect(end) AS stated",
        "RETURN n.id AS id, any(end IN stated WHERE end IN now) AS counts, any(end IN stated WHERE end IN before) AS counted",
      ].join("\n"),
      parameters: { groups },
    });
    const changes = rows.flatMap(({ id, counts, counted: was }) => {
      const by = Number(counts) - Number(was);
      const property = countProperty(model, kindOfId(String(id)), type, "in");
      return by === 0 || property === undefined || counted.has(String(id)) ? [] : [{ id: String(id), property, by }];
    });
    for (const [property, each] of Map.groupBy(changes, (step) => step.property)) {
      await run({
        cypher: `UNWIND $given.steps AS step MATCH (n:Node {id: step.id}) SET n.${property} = n.${property} + toInteger(step.by)`,
        parameters: { steps: each.map(({ id, by }) => ({ id, by })) },
      });
    }
  }
}
