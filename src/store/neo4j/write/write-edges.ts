import type { EdgeFact } from "../../change/facts.js";
import type { EdgeRecord } from "../../port/write-batch.js";
import type { Run } from "../connect/connection.js";
import type { Value } from "../connect/statement.js";

/** Writes edges, new ones or what those that are there say. */
export async function writeEdges(run: Run, edges: readonly (EdgeRecord | EdgeFact)[]): Promise<void> {
  for (const [type, own] of Map.groupBy(edges, (edge) => edge.type)) {
    const rows = own.map((edge) => ({ from: edge.from, to: edge.to, properties: propertiesOf(edge) }));
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
}

/** Takes edges out. */
export async function removeEdges(run: Run, edges: readonly Pick<EdgeRecord, "type" | "from" | "to">[]): Promise<void> {
  for (const [type, own] of Map.groupBy(edges, (edge) => edge.type)) {
    const rows = own.map(({ from, to }) => ({ from, to }));
    await run({
      cypher: `UNWIND $rows AS row MATCH (:Node {id: row.from})-[e:${type}]->(:Node {id: row.to}) DELETE e`,
      parameters: { rows },
    });
  }
}

/** All that an edge says; lists in one order, so that the same is stored for the same. */
function propertiesOf(edge: EdgeRecord | EdgeFact): Value {
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
