import type { Model } from "../../../model/model.js";
import { relationKey } from "../../../model/relation-key.js";
import type { EdgeFact } from "../../change/facts.js";
import type { EdgeRecord } from "../../port/write-batch.js";
import { familyScopes, familyType } from "../compile/family.js";
import type { Run } from "../connect/connection.js";
import type { Value } from "../connect/statement.js";
import { differences } from "./differences.js";
import { runInParts } from "./in-parts.js";

/** Writes edges, new ones or what those that are there say. */
export async function writeEdges(run: Run, edges: readonly (EdgeRecord | EdgeFact)[]): Promise<void> {
  for (const [type, own] of Map.groupBy(edges, (edge) => edge.type)) {
    const cypher = [
      "UNWIND $given.rows AS row",
      "MATCH (a:Node {id: row.from}), (b:Node {id: row.to})",
      `MERGE (a)-[e:${type}]->(b)`,
      "SET e = row.properties",
    ].join("\n");
    await runInParts(
      run,
      cypher,
      own.map((edge) => ({ from: edge.from, to: edge.to, properties: propertiesOf(edge) })),
    );
  }
}

/** Takes edges out. */
export async function removeEdges(run: Run, edges: readonly Pick<EdgeRecord, "type" | "from" | "to">[]): Promise<void> {
  for (const [type, own] of Map.groupBy(edges, (edge) => edge.type)) {
    await runInParts(
      run,
      `UNWIND $given.rows AS row MATCH (:Node {id: row.from})-[e:${type}]->(:Node {id: row.to}) DELETE e`,
      own.map(({ from, to }) => ({ from, to })),
    );
  }
}

/** An edge as it is in the graph. */
interface Present extends Pick<EdgeRecord, "type" | "from" | "to"> {
  readonly properties: Readonly<Record<string, unknown>>;
}

/** Makes these the edges between nodes, families apart. One that says the same as before is not written. */
export async function replaceEdges(run: Run, model: Model, edges: readonly EdgeRecord[]): Promise<void> {
  const types = [...model.edges.keys()];
  await run({
    cypher: "MATCH (:Node)-[e]->(:Node) WHERE NOT type(e) IN $given.types DELETE e",
    parameters: { types: [...types, ...familyScopes.map(familyType)] },
  });
  const rows = await run({
    cypher: `MATCH (a:Node)-[e:${types.join("|")}]->(b:Node) RETURN type(e) AS type, a.id AS from, b.id AS to, properties(e) AS properties`,
    parameters: {},
  });
  const wanted = new Map(edges.map((edge) => [relationKey(edge), edge]));
  const { gone, missing } = differences(rows as unknown as Present[], relationKey, wanted, ({ properties }, edge) =>
    isSame(propertiesOf(edge), properties),
  );
  await removeEdges(run, gone);
  await writeEdges(run, missing);
}

/** Whether an edge says what is to be written. */
const isSame = (wanted: EdgeProperties, present: Present["properties"]): boolean =>
  Object.keys(present).every((name) => name in wanted) &&
  Object.entries(wanted).every(([name, value]) => JSON.stringify(value) === JSON.stringify(present[name] ?? null));

type EdgeProperties = Readonly<Record<string, Value>>;

/** All that an edge says; lists in one order, so that the same is stored for the same. */
function propertiesOf(edge: EdgeRecord | EdgeFact): EdgeProperties {
  const {
    type: _type,
    from: _from,
    to: _to,
    sources,
    references = [],
    note = null,
    origin = "CURATED",
    confidence = 1,
    evidence = [],
  } = edge;
  return {
    confidence,
    evidence: evidence.length > 0 ? JSON.stringify(evidence) : null,
    sources: sorted(sources),
    references: sorted(references),
    note,
    origin,
  };
}

const sorted = (texts: readonly string[]): string[] => [...new Set(texts)].sort();
