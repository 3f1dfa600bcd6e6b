import type { Model } from "../../../model/model.js";
import type { WriteBatch } from "../../port/write-batch.js";
import type { Connection, Run } from "../connect/connection.js";
import { labelsOf } from "../compile/labels.js";
import { refreshDerived } from "./refresh-derived.js";

/** Milliseconds that the replacement may take, also of a large graph on a busy server, and that a second process waits for it. */
const replaceDeadline = 600_000;

/** The fingerprint of the seeds that the curated part was made from; null where there is none. */
export async function curatedFingerprint(connection: Connection): Promise<string | null> {
  return connection.read(readFingerprint);
}

async function readFingerprint(run: Run): Promise<string | null> {
  const [row] = await run({
    cypher: "MATCH (l:Lock {name: 'seeds'}) WHERE EXISTS { (:Node) } RETURN l.fingerprint AS fingerprint",
    parameters: {},
  });
  const fingerprint = row?.["fingerprint"];
  return typeof fingerprint === "string" ? fingerprint : null;
}

/**
 * Replaces the curated part, in one transaction. The lock node makes a second process wait until this one is done. Nodes are kept by id, so
 * that what was imported about them stays; a curated node that is gone stays as imported where something imported still needs it.
 */
export async function replaceCurated(connection: Connection, model: Model, batch: WriteBatch, fingerprint: string): Promise<void> {
  await connection.write(async (run) => {
    await takeLock(run);
    if ((await readFingerprint(run)) === fingerprint) return;
    await makeCurated(run, model, batch);
    await run({ cypher: "MATCH (l:Lock {name: 'seeds'}) SET l.fingerprint = $fingerprint", parameters: { fingerprint } });
  }, replaceDeadline);
}

/** Waits until no other process writes, and lets none write until the transaction ends. */
export async function takeLock(run: Run): Promise<void> {
  // Any write takes the lock, and this one leaves nothing behind.
  await run({ cypher: "MERGE (l:Lock {name: 'seeds'}) SET l.held = true REMOVE l.held", parameters: {} });
}

/** Makes the curated part anew, and everything derived. */
export async function makeCurated(run: Run, model: Model, batch: WriteBatch): Promise<void> {
  await run({ cypher: "MATCH (:Node)-[e]->(:Node) WHERE e.origin = 'CURATED' DELETE e", parameters: {} });
  await run({ cypher: "MATCH (n:Node) WHERE n.origin = 'CURATED' SET n.origin = 'GONE'", parameters: {} });
  for (const kind of model.kinds) await writeNodes(run, model, kind, batch);
  for (const cypher of stillNeeded) await run({ cypher, parameters: {} });
  await run({ cypher: "MATCH (n:Node) WHERE n.origin = 'GONE' DETACH DELETE n", parameters: {} });
  for (const type of model.edges.keys()) await writeEdges(run, type, batch);
  await refreshDerived(run, model);
}

/** Keep as imported what imported relations lead to or name as a source: each looks through the graph once, however much is gone. */
const stillNeeded = [
  "MATCH (n:Node)-[e]-(:Node) WHERE n.origin = 'GONE' AND e.origin = 'IMPORTED' SET n.origin = 'IMPORTED'",
  [
    "MATCH (:Node)-[e]->(:Node) UNWIND e.sources AS source WITH DISTINCT source",
    "MATCH (n:Node {id: source}) WHERE n.origin = 'GONE' SET n.origin = 'IMPORTED'",
  ].join("\n"),
];

async function writeNodes(run: Run, model: Model, kind: string, { nodes }: WriteBatch): Promise<void> {
  const type = model.typeOfKind(kind);
  const rows = nodes.filter((node) => node.kind === kind).map(({ id, properties }) => ({ id, properties: { ...properties, id, kind } }));
  const integers = [...type.properties.values()]
    .filter((property) => property.type === "int")
    .map(({ name }) => `n.${name} = toInteger(n.${name})`);
  await run({
    cypher: [
      "UNWIND $rows AS row",
      "MERGE (n:Node {id: row.id})",
      `SET n = row.properties, n:${labelsOf(type).join(":")}`,
      ...(integers.length > 0 ? [`SET ${integers.join(", ")}`] : []),
    ].join("\n"),
    parameters: { rows },
  });
}

async function writeEdges(run: Run, type: string, { edges }: WriteBatch): Promise<void> {
  const rows = edges
    .filter((edge) => edge.type === type)
    .map(({ from, to, sources, references = [], note }) => ({
      from,
      to,
      properties: { sources: [...sources], references: [...references].sort(), note: note ?? null, origin: "CURATED" },
    }));
  await run({
    cypher: [
      "UNWIND $rows AS row",
      "MATCH (a:Node {id: row.from}), (b:Node {id: row.to})",
      `MERGE (a)-[e:${type}]->(b)`,
      "SET e = row.properties",
    ].join("\n"),
    parameters: { rows },
  });
}
