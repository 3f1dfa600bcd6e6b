import { nameKeys, type NamedRecord, type NameKey } from "../../derive/name-keys.js";
import type { Run } from "../connect/connection.js";
import { differences } from "./differences.js";
import { runInParts } from "./in-parts.js";

/** A way in which a ref can mean a node. */
interface Name extends NameKey {
  readonly id: string;
  readonly kind: string;
}

/** Makes the names of all nodes anew. One that is as before is not written. */
export async function replaceNames(run: Run): Promise<void> {
  const keyOf = ({ id, kind, key, rank, text }: Name): string => JSON.stringify([id, kind, key, rank, text]);
  const wanted = new Map((await namesOf(run, "MATCH (n:Entity)")).map((name) => [keyOf(name), name]));
  const rows = await run({
    cypher: "MATCH (a:Name)-[:NAMES]->(n:Node) RETURN n.id AS id, a.kind AS kind, a.key AS key, a.rank AS rank, a.text AS text",
    parameters: {},
  });
  const { gone, missing } = differences(rows as unknown as readonly Name[], keyOf, wanted);
  await runInParts(
    run,
    [
      "UNWIND $given.rows AS row MATCH (a:Name {key: row.key})-[:NAMES]->(:Node {id: row.id})",
      "WHERE a.kind = row.kind AND a.rank = row.rank AND a.text = row.text DETACH DELETE a",
    ].join("\n"),
    gone.map((name) => ({ ...name })),
  );
  await writeNames(run, missing);
}

/** Makes the names of the nodes with these ids anew. */
export async function refreshNames(run: Run, ids: readonly string[]): Promise<void> {
  const among = "UNWIND $given.ids AS id MATCH (n:Entity:Node {id: id})";
  await run({ cypher: `${among}<-[:NAMES]-(a:Name) DETACH DELETE a`, parameters: { ids } });
  await writeNames(run, await namesOf(run, among, ids));
}

async function namesOf(run: Run, among: string, ids: readonly string[] = []): Promise<Name[]> {
  const nodes = await run({
    cypher: [
      `${among} RETURN n.id AS id, n.kind AS kind, n.name AS name, n.aliases AS aliases,`,
      "n.arxivId AS arxivId, n.doi AS doi, n.vendor AS vendor, coalesce(n.formerIds, []) AS formerIds",
    ].join(" "),
    parameters: ids.length > 0 ? { ids } : {},
  });
  return (nodes as unknown as (NamedRecord & { kind: string })[]).flatMap((node) =>
    nameKeys(node).map((name) => ({ ...name, id: node.id, kind: node.kind })),
  );
}

async function writeNames(run: Run, names: readonly Name[]): Promise<void> {
  await runInParts(
    run,
    [
      "UNWIND $given.rows AS row",
      "MATCH (n:Node {id: row.id})",
      "CREATE (:Name {key: row.key, kind: row.kind, rank: toInteger(row.rank), text: row.text})-[:NAMES]->(n)",
    ].join("\n"),
    names.map((name) => ({ ...name })),
  );
}
