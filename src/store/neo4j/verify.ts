import type { Model } from "../../model/model.js";
import { replay } from "../change/replay.js";
import type { WriteBatch } from "../port/write-batch.js";
import { describeDifferences, onlyIn, type Compared, type Row } from "../verify/differences.js";
import { familyType } from "./compile/family.js";
import { Connection, type Run } from "./connect/connection.js";
import type { Neo4jConfig } from "./connect/make-driver.js";
import { pendingMigrations } from "./connect/migrate.js";
import { translateError } from "./connect/translate-error.js";
import { logOf } from "./write/history.js";
import { makeGraph } from "./write/replace-curated.js";
import { curatedFingerprint, takeLock } from "./write/version.js";
import { schemaNames } from "./write/schema.js";

/** Milliseconds that it may take to make a large graph anew. */
const deadline = 600_000;

/**
 * What is wrong with the graph on a server; nothing where all is well. In a transaction that is rolled back, the graph is filled anew with
 * the batch, the log above it and everything derived, and each part has to be the same before and after. Whoever writes waits meanwhile; readers do not.
 */
export async function verifyServer(config: Neo4jConfig, model: Model, batch: WriteBatch, fingerprint: string): Promise<string[]> {
  const connection = Connection.open(config);
  try {
    const findings = await schemaFindings(connection, model);
    if (findings.length > 0) return findings;
    const found = await curatedFingerprint(connection);
    return [
      ...(found === fingerprint ? [] : [`It was filled from other seeds: ${found ?? "none"} instead of ${fingerprint}.`]),
      ...(await connection.tryOut((run) => differences(run, model, batch), deadline)),
    ];
  } catch (error) {
    throw translateError(error);
  } finally {
    await connection.close();
  }
}

async function schemaFindings(connection: Connection, model: Model): Promise<string[]> {
  if ((await pendingMigrations(connection, model)).steps.length > 0)
    return ["Its schema is that of another version: start the server once, which brings it up to this one."];
  const rows = await connection.readOne({ cypher: "SHOW INDEXES YIELD name, state", parameters: {} });
  const states = new Map(rows.map(({ name, state }) => [String(name), String(state)]));
  return schemaNames(model).flatMap((name) => {
    const state = states.get(name);
    if (state === undefined) return [`It lacks its index ${name}.`];
    return state === "ONLINE" ? [] : [`Its index ${name} cannot be used: it is ${state}.`];
  });
}

async function differences(run: Run, model: Model, batch: WriteBatch): Promise<string[]> {
  const { nextNumber } = await takeLock(run);
  const found = await contents(run, model);
  await makeGraph({ run, holdingLock: run }, model, replay(model, batch, await logOf(run)).batch, nextNumber);
  const expected = await contents(run, model);
  return found.flatMap(({ rows, ...part }, index) => {
    const others = expected[index]?.rows ?? [];
    return describeDifferences(part, onlyIn(rows, others), onlyIn(others, rows));
  });
}

interface Contents extends Compared {
  readonly rows: readonly Row[];
}

/** All that the graph holds, by what identifies it. */
async function contents(run: Run, model: Model): Promise<Contents[]> {
  const parts: Contents[] = [];
  for (const { name, key, cypher } of partsOf(model)) {
    const rows = await run({ cypher, parameters: {} });
    parts.push({ name, key, rows: rows.map(({ properties, ...row }) => ({ ...row, ...sorted(properties as object | null) })) });
  }
  return parts;
}

function partsOf(model: Model): (Compared & { readonly cypher: string })[] {
  const edges = [...model.edges.keys()].join("|");
  const families = (["WITH_FAMILIES", "WITH_MEMBERS"] as const).map(familyType).join("|");
  const ends = "a.id AS from, type(e) AS type, b.id AS to, properties(e) AS properties";
  return [
    { name: "node", key: ["id"], cypher: "MATCH (n:Node) RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties" },
    { name: "relation", key: ["from", "type", "to"], cypher: `MATCH (a:Node)-[e:${edges}]->(b:Node) RETURN ${ends}` },
    { name: "family", key: ["from", "type", "to"], cypher: `MATCH (a:Node)-[e:${families}]->(b:Node) RETURN ${ends}` },
    {
      name: "name",
      key: ["key", "rank", "of"],
      cypher: "MATCH (a:Name) OPTIONAL MATCH (a)-[:NAMES]->(n:Node) RETURN n.id AS of, properties(a) AS properties",
    },
    { name: "word", key: ["text"], cypher: "MATCH (w:Word) RETURN properties(w) AS properties" },
    { name: "amount", key: ["what", "name"], cypher: "MATCH (a:Amount) RETURN properties(a) AS properties" },
  ];
}

/** Properties in one order: a node has them in the order in which they were set. Bytes come as signed ones. */
function sorted(properties: object | null): Row {
  const entries = Object.entries(properties ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    entries.map(([name, value]: [string, unknown]) => [
      name,
      value instanceof Int8Array ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength) : value,
    ]),
  );
}
