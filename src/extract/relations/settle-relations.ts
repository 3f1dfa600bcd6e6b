import { confidenceOf } from "../confidence.js";
import { thingKey, type Mention } from "../names/thing.js";
import type { ReadRelation } from "./find-relations.js";

/** Of a pair of nodes only one of these holds; in the order in which a tie is decided, the weaker claim first. */
const rivals = ["BROADER", "USES", "IMPLEMENTS", "EXTENDS"];

/** Rules that are less apart than this are alike. */
const tie = 0.1;

/**
 * Settles what rules say of the same pair, in a fixed order: the surer rule, then the weaker claim, then the rule's name. What is left of the names
 * is mentioned. The order in which relations come does not matter.
 */
export function settleRelations(read: readonly ReadRelation[], mentions: readonly Mention[]): ReadRelation[] {
  const best = new Map<string, ReadRelation>();
  const pair = ({ from, to }: ReadRelation): string => `${from ? thingKey(from) : "paper"} > ${thingKey(to)}`;
  for (const each of read) {
    const key = `${each.relation} ${pair(each)}`;
    const known = best.get(key);
    if (!known || compare(each, known) < 0) best.set(key, each);
  }
  const settled = [...best.values()].filter((each) => {
    if (!rivals.includes(each.relation)) return true;
    return [...best.values()].every(
      (other) => other === each || !rivals.includes(other.relation) || pair(other) !== pair(each) || wins(each, other),
    );
  });
  const targets = new Set(settled.map(({ to }) => thingKey(to)));
  const named = new Map<string, ReadRelation>();
  for (const { thing, part, start, end, rule } of mentions) {
    const key = thingKey(thing);
    if (!targets.has(key) && !named.has(key))
      named.set(key, { from: null, relation: "MENTIONS", to: thing, part, span: { start, end }, rule });
  }
  return [...settled, ...named.values()];
}

const place = ({ part, span }: ReadRelation): number => (part === "TITLE" ? 0 : 1_000_000) + span.start;

const compare = (a: ReadRelation, b: ReadRelation): number =>
  confidenceOf(b.rule) - confidenceOf(a.rule) || place(a) - place(b) || (a.rule < b.rule ? -1 : Number(a.rule > b.rule));

function wins(own: ReadRelation, other: ReadRelation): boolean {
  const difference = confidenceOf(own.rule) - confidenceOf(other.rule);
  if (Math.abs(difference) > tie) return difference > 0;
  return rivals.indexOf(own.relation) < rivals.indexOf(other.relation);
}
