import type { CarriedProperty, End, Model, Type } from "../../../model/model.js";
import { earliestOf } from "../../derive/earliest.js";
import { pagesOf } from "../../change/pages-of.js";
import { arrow } from "../compile/arrow.js";
import { familyArrow } from "../compile/family.js";
import { shownEdges } from "../compile/sure.js";
import type { Run } from "../connect/connection.js";
import { rowsAtOnce } from "./in-parts.js";
import { refreshCounts } from "./refresh-counts.js";
import { refreshSearch, searchProperties } from "./refresh-search.js";
import { replaceFamilies } from "./write-families.js";

/**
 * Makes anew what follows from nodes and edges, the names that a ref can mean aside: the words that a search finds, the families, the counts and
 * properties of other nodes that lists are ordered by, the dates that follow from relations, and how much there is of everything. What is as
 * before is not written, but for how much there is. The index of words has known no node by `nextNumber` yet, nor by a greater number; answers the
 * first such number then.
 */
export async function refreshDerived(run: Run, model: Model, nextNumber: number): Promise<number> {
  const next = await refreshSearch(run, model, nextNumber);
  await replaceFamilies(run, model);
  for (const type of concreteTypes(model)) {
    const rows = await run({ cypher: `MATCH (n:${type.name}) RETURN n.id AS id`, parameters: {} });
    await setDerived(
      run,
      type,
      orderedBy(model, type),
      rows.map(({ id }) => String(id)),
    );
  }
  await refreshCounts(run, model);
  return next;
}

/** What nodes of a kind are ordered by that follows from others. */
const orderedBy = (model: Model, type: Type): Derived[] => [...carriedIn(type), ...countsIn(type), ...earliestIn(model, type)];

/** The properties of nodes of a kind that say nothing by themselves. */
export const derivedProperties = (model: Model, type: Type): string[] => [
  ...orderedBy(model, type).map(({ property }) => property),
  ...searchProperties,
];

/** The types that nodes have. */
export const concreteTypes = (model: Model): Type[] => [...model.types.values()].filter((type) => !type.isInterface);

/** A property of nodes `n`, and what it should hold in Cypher. */
export interface Derived {
  readonly property: string;
  readonly value: string;
}

/** The properties of a kind that hold what other nodes have. */
export const carriedIn = (type: Type): Derived[] =>
  [...type.ends.values()].flatMap((end) => end.carried.map((carried) => ({ property: carried.stored, value: carriedBy(end, carried) })));

/** The properties of a kind that count, of all ends or of some. Each count is what the field of that name lists where nothing else is asked. */
export const countsIn = (type: Type, isMeant: (end: End) => boolean = () => true): Derived[] =>
  [...type.ends.values()].flatMap((end) =>
    end.countProperty === undefined || !isMeant(end) ? [] : [{ property: end.countProperty, value: countOf(end) }],
  );

/** What nodes of a kind have from those they are related to. Dates are compared as text, as lists do. */
export const earliestIn = (model: Model, type: Type): Derived[] =>
  earliestOf(model, type).map(({ property, end, read }) => ({
    property,
    value: `head(COLLECT { MATCH (n)${arrow(end.direction, shownEdges(end.edge.name))}(m) RETURN min(m.${read}) })`,
  }));

/** Sets properties of the nodes of a kind with some ids. The server writes none that is set to what it is. */
export async function setDerived(run: Run, type: Type, values: readonly Derived[], ids: readonly string[]): Promise<void> {
  if (values.length === 0) return;
  const set = values.map(({ property, value }) => `n.${property} = ${value}`).join(", ");
  const cypher = `UNWIND $given.ids AS id MATCH (n:${type.name}:Node {id: id}) SET ${set}`;
  for (const part of pagesOf(ids, rowsAtOnce)) await run({ cypher, parameters: { ids: part } });
}

const carriedBy = ({ edge }: End, { from }: CarriedProperty): string => `head(COLLECT { MATCH (n)-[:${edge.name}]->(o) RETURN o.${from} })`;

function countOf({ edge, direction }: End): string {
  if (direction === "out") return `COUNT { (n)-[${shownEdges(edge.name)}]->() }`;
  if (edge.scope === undefined) return `COUNT { (n)<-[${shownEdges(edge.name)}]-() }`;
  return `COUNT { MATCH (n)${familyArrow(edge.scope)}()<-[${shownEdges(edge.name)}]-(m) RETURN DISTINCT m }`;
}
