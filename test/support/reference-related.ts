import type { Common } from "../../src/model/model.js";
import { papergraph } from "../../src/model/papergraph.js";
import type { WriteBatch } from "../../src/store/port/write-batch.js";
import { distancesFrom } from "./reference-traversals.js";

/** A node that is related to another, with its score and the kinds of reasons and what they rest on, in no order. */
export interface ReferenceRelated {
  readonly score: number;
  readonly node: { readonly id: string };
  readonly reasons: readonly string[];
}

const { commons, relations } = papergraph;
const weights = new Map([...commons.map(({ name, weight }) => [`SHARED_${name}`, weight] as const), ["SHARED_CATEGORY", 0.5]]);
/** Relations that count in full: neither weak, nor such as say at once what two things have in common. */
const strong = relations.filter(({ name, weak }) => !weak && !commons.some((each) => each.steps === 1 && each.relations.includes(name)));
const isStrong = (type: string): boolean => strong.some(({ name }) => name === type);

/** What `related` answers, by the words of its documentation: for every node what it has in common with another is looked up anew. */
export function relatedTo(batch: WriteBatch, of: string, isRelation: (type: string) => boolean): ReferenceRelated[] {
  const isPaper = (id: string): boolean => id.startsWith("paper:");
  const entities = batch.nodes.map(({ id }) => id).filter((id) => !id.startsWith("result:"));
  const things = new Map(entities.map((id) => [id, thingsOf(batch, id)]));
  const mine = things.get(of) ?? [];
  const reasonsOf = (other: string): { weight: number; reason: string }[] => [
    ...mine
      .filter((thing) => isPaper(other) === isPaper(of) && thing !== `SHARED_ANCESTOR ${of}` && things.get(other)?.includes(thing))
      .map((thing) => {
        const count = entities.filter((each) => isPaper(each) === isPaper(of) && things.get(each)?.includes(thing)).length;
        const [kind = "", via = ""] = thing.split(" ");
        return {
          weight: (weights.get(kind) ?? 0) / Math.log(Math.max(count, 2)),
          reason: `${kind} ${via.startsWith("=") ? "" : via}`,
        };
      }),
    ...batch.edges
      .filter(({ type, from, to }) => isRelation(type) && ((from === of && to === other) || (from === other && to === of)))
      .map(({ type, from }) => {
        const count = batch.edges.filter((edge) => edge.type === type && (from === of ? edge.to : edge.from) === other).length;
        return { weight: (isStrong(type) ? 2 : 0.5) / Math.log(Math.max(count, 2)), reason: "DIRECT_RELATION " };
      }),
  ];
  return entities
    .filter((id) => id !== of)
    .flatMap((id) => {
      const reasons = reasonsOf(id);
      if (reasons.length === 0) return [];
      const score = reasons.reduce((sum, { weight }) => sum + weight, 0);
      return [{ score, node: { id }, reasons: reasons.map(({ reason }) => reason) }];
    });
}

/** Everything that a node can share: what relations lead to, or its results, and its category. */
function thingsOf(batch: WriteBatch, id: string): string[] {
  const node = batch.nodes.find((each) => each.id === id);
  const shared = commons.flatMap((common) => {
    const things = common.link === undefined ? reachedFrom(batch, id, common) : linkedFrom(batch, id, common.link);
    return things.map((each) => `SHARED_${common.name} ${each}`);
  });
  const sorts = papergraph.categories
    .filter((each) => each.kind === node?.kind)
    .map(({ property: { name } }) => ({ name, word: node?.properties[name] }));
  const words = sorts.flatMap(({ name, word }) => (typeof word === "string" ? [`SHARED_CATEGORY =${name}:${word}`] : []));
  return [...new Set([...shared, ...words])];
}

/** What the relations of a common thing lead to in so many steps; from each next thing on, so that what comes from itself in a circle is found too. */
function reachedFrom(batch: WriteBatch, id: string, { relations: types, steps }: Common): string[] {
  const next = batch.edges.filter(({ type, from }) => from === id && types.includes(type)).map((edge) => edge.to);
  return next.flatMap((each) =>
    [...distancesFrom(batch, each, types, ["out"])].flatMap(([reached, distance]) => (distance < steps ? [reached] : [])),
  );
}

/** What the results about a thing are linked to. */
function linkedFrom(batch: WriteBatch, id: string, link: string): string[] {
  const results = batch.edges.filter(({ type, to }) => type === "RESULT_SUBJECT" && to === id).map(({ from }) => from);
  return batch.edges.filter(({ type, from }) => type === link && results.includes(from)).map((edge) => edge.to);
}
