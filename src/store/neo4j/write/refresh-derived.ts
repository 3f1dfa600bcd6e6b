import type { End, Family, Model, Type } from "../../../model/model.js";
import { closeFamilies, type FamilyFacts } from "../../derive/family-closure.js";
import { nameKeys } from "../../derive/name-keys.js";
import { familyArrow, familyType } from "../compile/family.js";
import type { Run } from "../connect/connection.js";
import { refreshSearch } from "./refresh-search.js";

/**
 * Makes anew what follows from nodes and edges: the names that a ref can mean, the words that a search finds, the families, and
 * the counts that lists are ordered by.
 */
export async function refreshDerived(run: Run, model: Model): Promise<void> {
  await refreshNames(run);
  await refreshSearch(run, model);
  await refreshFamilies(run, model);
  for (const type of model.types.values()) if (!type.isInterface) await refreshCounts(run, type);
}

async function refreshNames(run: Run): Promise<void> {
  await run({ cypher: "MATCH (a:Name) DETACH DELETE a", parameters: {} });
  const nodes = await run({
    cypher: "MATCH (n:Entity) RETURN n.id AS id, n.kind AS kind, n.name AS name, n.aliases AS aliases",
    parameters: {},
  });
  const rows = (nodes as { id: string; kind: string; name: string; aliases: string[] }[]).flatMap((node) =>
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

/** Each count is what the field of that name lists where nothing else is asked, its default scope included. */
async function refreshCounts(run: Run, type: Type): Promise<void> {
  const counts = [...type.ends.values()].flatMap((end) =>
    end.countProperty === undefined ? [] : [`n.${end.countProperty} = ${countOf(end)}`],
  );
  if (counts.length > 0) await run({ cypher: `MATCH (n:${type.name}) SET ${counts.join(", ")}`, parameters: {} });
}

function countOf({ edge, direction }: End): string {
  if (direction === "out") return `COUNT { (n)-[:${edge.name}]->() }`;
  if (edge.scope === undefined) return `COUNT { (n)<-[:${edge.name}]-() }`;
  return `COUNT { MATCH (n)${familyArrow(edge.scope)}()<-[:${edge.name}]-(m) RETURN DISTINCT m }`;
}
