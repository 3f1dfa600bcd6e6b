import type { CarriedProperty, End, Family, Model, Type } from "../../../model/model.js";
import { earliestOf } from "../../derive/earliest.js";
import { closeFamilies, type FamilyFacts } from "../../derive/family-closure.js";
import { nameKeys, type NamedRecord } from "../../derive/name-keys.js";
import type { EntryNumbers } from "../../search/number-entries.js";
import { arrow } from "../compile/arrow.js";
import { familyArrow, familyType } from "../compile/family.js";
import { shownEdges } from "../compile/sure.js";
import type { Run } from "../connect/connection.js";
import type { Value } from "../connect/statement.js";
import { refreshCounts } from "./refresh-counts.js";
import { refreshSearch } from "./refresh-search.js";

/**
 * Makes anew what follows from nodes and edges: the names that a ref can mean, the words that a search finds, the families, the counts and
 * properties of other nodes that lists are ordered by, the dates that follow from relations, and how much there is of everything. Nodes keep
 * these numbers in the index of words.
 */
export async function refreshDerived(run: Run, model: Model, numbers: EntryNumbers): Promise<void> {
  await refreshNames(run);
  await refreshSearch(run, model, numbers);
  await run({ cypher: `MATCH ()-[f:${familyScopes.map(familyType).join("|")}]->() DELETE f`, parameters: {} });
  for (const family of model.families) await writeFamily(run, model, family);
  for (const type of concreteTypes(model)) await setDerived(run, type, [...carriedIn(type), ...countsIn(type), ...earliestIn(model, type)]);
  await refreshCounts(run, model);
}

/** The types that nodes have. */
export const concreteTypes = (model: Model): Type[] => [...model.types.values()].filter((type) => !type.isInterface);

/** Makes the names anew, of all nodes or of those with these ids. */
export async function refreshNames(run: Run, ids?: readonly string[]): Promise<void> {
  const given: Record<string, Value> = ids ? { ids } : {};
  const among = ids ? "UNWIND $ids AS id MATCH (n:Entity:Node {id: id})" : "MATCH (n:Entity)";
  await run({ cypher: ids ? `${among}<-[:NAMES]-(a:Name) DETACH DELETE a` : "MATCH (a:Name) DETACH DELETE a", parameters: given });
  const nodes = await run({
    cypher: [
      `${among} RETURN n.id AS id, n.kind AS kind, n.name AS name, n.aliases AS aliases,`,
      "n.arxivId AS arxivId, n.doi AS doi, n.vendor AS vendor, coalesce(n.formerIds, []) AS formerIds",
    ].join(" "),
    parameters: given,
  });
  const rows = (nodes as unknown as (NamedRecord & { kind: string })[]).flatMap((node) =>
    nameKeys(node).map((name) => ({ ...name, id: node.id, kind: node.kind })),
  );
  await run({
    cypher: [
      "UNWIND $rows AS row",
      "MATCH (n:Node {id: row.id})",
      "CREATE (:Name {key: row.key, kind: row.kind, rank: toInteger(row.rank), text: row.text})-[:NAMES]->(n)",
    ].join("\n"),
    parameters: { rows },
  });
}

/** Writes what counts for what in the families of a kind, or among some nodes that are related to no others of it. */
export async function writeFamily(run: Run, model: Model, family: Family, among?: readonly string[]): Promise<void> {
  const pairs = closeFamilies(await familyFacts(run, model, family, among));
  for (const scope of familyScopes) {
    await run({
      cypher: [
        "UNWIND $pairs AS pair",
        "MATCH (a:Node {id: pair.asked}), (b:Node {id: pair.stated})",
        `CREATE (a)-[:${familyType(scope)} {rank: toInteger(pair.rank)}]->(b)`,
      ].join("\n"),
      parameters: { pairs: pairs.filter((pair) => pair.scope === scope).map((pair) => ({ ...pair })) },
    });
  }
}

export const familyScopes = ["WITH_FAMILIES", "WITH_MEMBERS"] as const;

async function familyFacts(run: Run, model: Model, { kind, edge, containing }: Family, among?: readonly string[]): Promise<FamilyFacts> {
  const label = model.typeOfKind(kind).name;
  const given: Record<string, Value> = among ? { among } : {};
  const start = (name: string): string =>
    among ? `UNWIND $among AS id MATCH (${name}:${label}:Node {id: id})` : `MATCH (${name}:${label})`;
  const steps = async (type: string): Promise<{ from: string; to: string }[]> => {
    const cypher = `${start("a")} MATCH (a)-[${shownEdges(type)}]->(b:${label}) RETURN a.id AS from, b.id AS to`;
    return (await run({ cypher, parameters: given })) as { from: string; to: string }[];
  };
  const idsOf = async (condition: string, word = ""): Promise<string[]> => {
    const rows = await run({ cypher: `${start("n")}${condition} RETURN n.id AS id ORDER BY id`, parameters: { ...given, word } });
    return rows.map((row) => String(row["id"]));
  };
  return {
    ids: await idsOf(""),
    partOf: await steps(edge),
    contains: containing ? await steps(containing.relation) : [],
    generations: containing ? await idsOf(` WHERE n.${containing.generation.property} = $word`, containing.generation.word) : [],
  };
}

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

/** Sets properties of all nodes of a kind, or of those with some ids. */
export async function setDerived(run: Run, type: Type, values: readonly Derived[], ids?: readonly string[]): Promise<void> {
  if (values.length === 0 || ids?.length === 0) return;
  const start = ids ? `UNWIND $ids AS id MATCH (n:${type.name}:Node {id: id})` : `MATCH (n:${type.name})`;
  const set = values.map(({ property, value }) => `n.${property} = ${value}`).join(", ");
  await run({ cypher: `${start} SET ${set}`, parameters: ids ? { ids } : {} });
}

const carriedBy = ({ edge }: End, { from }: CarriedProperty): string => `head(COLLECT { MATCH (n)-[:${edge.name}]->(o) RETURN o.${from} })`;

function countOf({ edge, direction }: End): string {
  if (direction === "out") return `COUNT { (n)-[${shownEdges(edge.name)}]->() }`;
  if (edge.scope === undefined) return `COUNT { (n)<-[${shownEdges(edge.name)}]-() }`;
  return `COUNT { MATCH (n)${familyArrow(edge.scope)}()<-[${shownEdges(edge.name)}]-(m) RETURN DISTINCT m }`;
}
