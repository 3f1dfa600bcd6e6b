import type { Model, Type } from "../../../model/model.js";
import type { NodeRecord } from "../../port/write-batch.js";
import { labelsOf } from "../compile/labels.js";
import type { Run } from "../connect/connection.js";
import type { Value } from "../connect/statement.js";
import { runInParts } from "./in-parts.js";
import { derivedProperties } from "./refresh-derived.js";
import { storedIn, writeRows, type NodeRow } from "./write-nodes.js";

/** A node as it is in the graph. */
interface Present {
  readonly labels: readonly string[];
  readonly properties: Readonly<Record<string, unknown>>;
}

/**
 * Makes these the nodes of the graph. One that says the same as before is not written: a transaction that writes holds all of it in the
 * server's memory. What is derived of a node stays, and nothing else that it does not say.
 */
export async function replaceNodes(run: Run, model: Model, nodes: readonly NodeRecord[]): Promise<void> {
  const present = await presentNodes(run);
  const kept = new Set(nodes.map(({ id }) => id));
  await removeNodes(
    run,
    [...present.keys()].filter((id) => !kept.has(id)),
  );
  for (const kind of model.kinds) {
    const type = model.typeOfKind(kind);
    const derived = new Set(derivedProperties(model, type));
    const ofKind = nodes.filter((node) => node.kind === kind);
    const rows = ofKind.flatMap((node) => differing(type, node, present.get(node.id), derived));
    await writeRows(run, type, rows);
  }
}

async function presentNodes(run: Run): Promise<Map<string, Present>> {
  const rows = await run({ cypher: "MATCH (n:Node) RETURN labels(n) AS labels, properties(n) AS properties", parameters: {} });
  return new Map((rows as unknown as Present[]).map((node) => [String(node.properties["id"]), node]));
}

async function removeNodes(run: Run, ids: readonly string[]): Promise<void> {
  await runInParts(run, "UNWIND $given.rows AS id MATCH (n:Node {id: id}) DETACH DELETE n", ids);
  await run({ cypher: "MATCH (a:Name) WHERE NOT EXISTS { (a)-[:NAMES]->() } DETACH DELETE a", parameters: {} });
}

/** What a node says otherwise than before, nothing where it does not. */
function differing(type: Type, node: NodeRecord, present: Present | undefined, derived: ReadonlySet<string>): NodeRow[] {
  const wanted = storedIn({ ...node.properties, id: node.id, kind: node.kind });
  if (!present) return [{ id: node.id, properties: wanted }];
  const gone = Object.keys(present.properties).filter((name) => !derived.has(name) && (wanted[name] ?? null) === null);
  const changed = Object.entries(wanted).filter(([name, value]) => !isSame(value, present.properties[name]));
  const isLabelled = labelsOf(type).every((label) => present.labels.includes(label));
  if (gone.length + changed.length === 0 && isLabelled) return [];
  const properties: Record<string, Value> = Object.fromEntries(gone.map((name) => [name, null]));
  return [{ id: node.id, properties: { ...properties, ...Object.fromEntries(changed) } }];
}

const isSame = (one: unknown, other: unknown): boolean =>
  (one ?? null) === (other ?? null) || (Array.isArray(one) && JSON.stringify(one) === JSON.stringify(other));
