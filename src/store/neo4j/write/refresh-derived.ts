import type { CarriedProperty, End, Family, Model, Type } from "../../../model/model.js";
import { earliestOf } from "../../derive/earliest.js";
import { closeFamilies, type FamilyFacts } from "../../derive/family-closure.js";
import { nameKeys, type NamedRecord } from "../../derive/name-keys.js";
import { arrow } from "../compile/arrow.js";
import { familyArrow, familyType } from "../compile/family.js";
import type { Run } from "../connect/connection.js";
import { refreshCounts } from "./refresh-counts.js";
import { refreshSearch } from "./refresh-search.js";

/**
 * Makes anew what follows from nodes and edges: the names that a ref can mean, the words that a search finds, the families, the counts and
 * properties of other nodes that lists are ordered by, the dates that follow from relations, and how much there is of everything.
 */
export async function refreshDerived(run: Run, model: Model): Promise<void> {
  await refreshNames(run);
  await refreshSearch(run, model);
  await refreshFamilies(run, model);
  for (const type of model.types.values()) {
    if (type.isInterface) continue;
    await refreshOrders(run, type);
    await refreshEarliest(run, model, type);
  }
  await refreshCounts(run, model);
}

async function refreshNames(run: Run): Promise<void> {
  await run({ cypher: "MATCH (a:Name) DETACH DELETE a", parameters: {} });
  const nodes = await run({
    cypher: [
      "MATCH (n:Entity) RETURN n.id AS id, n.kind AS kind, n.name AS name, n.aliases AS aliases,",
      "n.arxivId AS arxivId, n.doi AS doi, n.vendor AS vendor, coalesce(n.formerIds, []) AS formerIds",
    ].join(" "),
    parameters: {},
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

async function refreshFamilies(run: Run, model: Model): Promise<void> {
  const types = familyScopes.map(familyType);
  await run({ cypher: `MATCH ()-[f:${types.join("|")}]->() DELETE f`, parameters: {} });
  for (const family of model.families) {
    const pairs = closeFamilies(await familyFacts(run, model, family));
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
}

const familyScopes = ["WITH_FAMILIES", "WITH_MEMBERS"] as const;

async function familyFacts(run: Run, model: Model, { kind, edge, containing }: Family): Promise<FamilyFacts> {
  const label = model.typeOfKind(kind).name;
  const steps = async (type: string): Promise<{ from: string; to: string }[]> => {
    const cypher = `MATCH (a:${label})-[:${type}]->(b:${label}) RETURN a.id AS from, b.id AS to`;
    return (await run({ cypher, parameters: {} })) as { from: string; to: string }[];
  };
  const idsOf = async (condition: string, word = ""): Promise<string[]> => {
    const rows = await run({ cypher: `MATCH (n:${label})${condition} RETURN n.id AS id ORDER BY id`, parameters: { word } });
    return rows.map((row) => String(row["id"]));
  };
  return {
    ids: await idsOf(""),
    partOf: await steps(edge),
    contains: containing ? await steps(containing.relation) : [],
    generations: containing ? await idsOf(` WHERE n.${containing.generation.property} = $word`, containing.generation.word) : [],
  };
}

/** What lists are ordered by. Each count is what the field of that name lists where nothing else is asked, its default scope included. */
async function refreshOrders(run: Run, type: Type): Promise<void> {
  const values = [...type.ends.values()].flatMap((end) => [
    ...end.carried.map((carried) => `n.${carried.stored} = ${carriedBy(end, carried)}`),
    ...(end.countProperty === undefined ? [] : [`n.${end.countProperty} = ${countOf(end)}`]),
  ]);
  if (values.length > 0) await run({ cypher: `MATCH (n:${type.name}) SET ${values.join(", ")}`, parameters: {} });
}

/** What a node has from those it is related to. Dates are compared as text, as lists do. */
async function refreshEarliest(run: Run, model: Model, type: Type): Promise<void> {
  for (const { property, end, read } of earliestOf(model, type)) {
    const related = `(n)${arrow(end.direction, `:${end.edge.name}`)}(m)`;
    await run({
      cypher: `MATCH (n:${type.name}) OPTIONAL MATCH ${related} WITH n, min(m.${read}) AS earliest SET n.${property} = earliest`,
      parameters: {},
    });
  }
}

const carriedBy = ({ edge }: End, { from }: CarriedProperty): string => `head(COLLECT { MATCH (n)-[:${edge.name}]->(o) RETURN o.${from} })`;

function countOf({ edge, direction }: End): string {
  if (direction === "out") return `COUNT { (n)-[:${edge.name}]->() }`;
  if (edge.scope === undefined) return `COUNT { (n)<-[:${edge.name}]-() }`;
  return `COUNT { MATCH (n)${familyArrow(edge.scope)}()<-[:${edge.name}]-(m) RETURN DISTINCT m }`;
}
