import type { EdgeRecord, WriteBatch } from "../../src/store/port/write-batch.js";
import { distancesFrom } from "./reference-traversals.js";

/** A node that is related to another, with its score and the kinds of reasons and what they rest on, in no order. */
export interface ReferenceRelated {
  readonly score: number;
  readonly node: { readonly id: string };
  readonly reasons: readonly string[];
}

const weights = { SHARED_ANCESTOR: 2, SHARED_HARDWARE: 1, SHARED_MODEL: 1, SHARED_BENCHMARK: 1, SHARED_BASELINE: 1, SHARED_CATEGORY: 0.5 };
const strong = ["INTRODUCES", "EXTENDS", "USES", "IMPLEMENTS", "PART_OF", "SUCCEEDS"];
const categories = ["contribution", "category", "systemType", "hardwareType"];

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
          weight: weights[kind as keyof typeof weights] / Math.log(Math.max(count, 2)),
          reason: `${kind} ${via.startsWith("=") ? "" : via}`,
        };
      }),
    ...batch.edges
      .filter(({ type, from, to }) => isRelation(type) && ((from === of && to === other) || (from === other && to === of)))
      .map(({ type, from }) => {
        const count = batch.edges.filter((edge) => edge.type === type && (from === of ? edge.to : edge.from) === other).length;
        return { weight: (strong.includes(type) ? 2 : 0.5) / Math.log(Math.max(count, 2)), reason: "DIRECT_RELATION " };
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

/** Everything that a node can share: its ancestors, what it was tried on, with and by, what its results compare with, its category. */
function thingsOf(batch: WriteBatch, id: string): string[] {
  const to = (...types: string[]): string[] =>
    batch.edges.filter(({ type, from }) => from === id && types.includes(type)).map((edge) => edge.to);
  const linked = ({ from }: EdgeRecord): string[] =>
    batch.edges.filter((edge) => edge.type === "RESULT_BASELINE" && edge.from === from).map((edge) => edge.to);
  const properties = batch.nodes.find((node) => node.id === id)?.properties ?? {};
  // From each direct ancestor on, so that a node that comes from itself in a circle is found too.
  const ancestors = to("EXTENDS", "PART_OF").flatMap((parent) =>
    [...distancesFrom(batch, parent, ["EXTENDS", "PART_OF"], ["out"])].flatMap(([ancestor, distance]) => (distance <= 2 ? [ancestor] : [])),
  );
  const all = [
    ...ancestors.map((each) => `SHARED_ANCESTOR ${each}`),
    ...to("TARGETS", "EVALUATED_ON").map((each) => `SHARED_HARDWARE ${each}`),
    ...to("EVALUATED_WITH").map((each) => `SHARED_MODEL ${each}`),
    ...to("MEASURED_BY").map((each) => `SHARED_BENCHMARK ${each}`),
    ...batch.edges
      .filter(({ type, to: subject }) => type === "RESULT_SUBJECT" && subject === id)
      .flatMap(linked)
      .map((each) => `SHARED_BASELINE ${each}`),
    ...categories.flatMap((name) => (typeof properties[name] === "string" ? [`SHARED_CATEGORY =${name}:${properties[name]}`] : [])),
  ];
  return [...new Set(all)];
}
