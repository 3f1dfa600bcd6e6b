import type { Family, Model } from "../../../model/model.js";
import { closeFamilies, type FamilyFacts, type FamilyPair } from "../../derive/family-closure.js";
import { familyScopes, familyType } from "../compile/family.js";
import { shownEdges } from "../compile/sure.js";
import type { Run } from "../connect/connection.js";
import type { Value } from "../connect/statement.js";
import { differences } from "./differences.js";
import { runInParts } from "./in-parts.js";

/** Makes anew what counts for what in all families. What counts as before is not written. */
export async function replaceFamilies(run: Run, model: Model): Promise<void> {
  const wanted: FamilyPair[] = [];
  for (const family of model.families) wanted.push(...closeFamilies(await familyFacts(run, model, family)));
  for (const scope of familyScopes) {
    const rows = await run({
      cypher: `MATCH (a:Node)-[f:${familyType(scope)}]->(b:Node) RETURN a.id AS asked, b.id AS stated, f.rank AS rank`,
      parameters: {},
    });
    const present = rows.map(({ asked, stated, rank }) => ({ scope, asked: String(asked), stated: String(stated), rank: Number(rank) }));
    const own = new Map(wanted.flatMap((pair) => (pair.scope === scope ? [[keyOf(pair), pair] as const] : [])));
    const { gone, missing } = differences(present, keyOf, own, (pair, { rank }) => pair.rank === rank);
    // A pair of another rank is taken out as well.
    const keys = new Set(present.map(keyOf));
    const changed = missing.filter((pair) => keys.has(keyOf(pair)));
    await removePairs(run, scope, [...gone, ...changed]);
    await writePairs(run, missing);
  }
}

const keyOf = ({ asked, stated }: FamilyPair): string => `${asked} ${stated}`;

/** Writes what counts for what among some nodes of a family that are related to no others of it, and have no such pairs. */
export async function writeFamily(run: Run, model: Model, family: Family, among: readonly string[]): Promise<void> {
  await writePairs(run, closeFamilies(await familyFacts(run, model, family, among)));
}

async function writePairs(run: Run, pairs: readonly FamilyPair[]): Promise<void> {
  for (const scope of familyScopes) {
    await runInParts(
      run,
      [
        "UNWIND $given.rows AS pair",
        "MATCH (a:Node {id: pair.asked}), (b:Node {id: pair.stated})",
        `CREATE (a)-[:${familyType(scope)} {rank: toInteger(pair.rank)}]->(b)`,
      ].join("\n"),
      pairs.filter((pair) => pair.scope === scope).map((pair) => ({ ...pair })),
    );
  }
}

async function removePairs(run: Run, scope: FamilyPair["scope"], pairs: readonly FamilyPair[]): Promise<void> {
  await runInParts(
    run,
    `UNWIND $given.rows AS pair MATCH (:Node {id: pair.asked})-[f:${familyType(scope)}]->(:Node {id: pair.stated}) DELETE f`,
    pairs.map((pair) => ({ ...pair })),
  );
}

async function familyFacts(run: Run, model: Model, { kind, edge, containing }: Family, among?: readonly string[]): Promise<FamilyFacts> {
  const label = model.typeOfKind(kind).name;
  const given: Record<string, Value> = among ? { among } : {};
  const start = (name: string): string =>
    among ? `UNWIND $given.among AS id MATCH (${name}:${label}:Node {id: id})` : `MATCH (${name}:${label})`;
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
    generations: containing ? await idsOf(` WHERE n.${containing.generation.property} = $given.word`, containing.generation.word) : [],
  };
}
