import type { Model, Type } from "../../../model/model.js";
import type { NodeRecord } from "../../port/write-batch.js";
import { labelsOf } from "../compile/labels.js";
import type { Run } from "../connect/connection.js";
import { WholeNumber, type Value } from "../connect/statement.js";
import { runInParts } from "./in-parts.js";

/** Writes what nodes say; what is derived of those that are there stays. */
export async function updateNodes(run: Run, model: Model, nodes: readonly NodeRecord[]): Promise<void> {
  for (const kind of model.kinds) {
    const type = model.typeOfKind(kind);
    const rows = nodes
      .filter((node) => node.kind === kind)
      .map(({ id, properties }) => {
        // A value that is null goes.
        const values: Record<string, unknown> = {};
        for (const name of statedProperties(type)) values[name] = null;
        return { id, properties: storedIn({ ...values, ...properties, id, kind }) };
      });
    await writeRows(run, type, rows);
  }
}

/** What is written of a node. */
export interface NodeRow {
  readonly id: string;
  readonly properties: Readonly<Record<string, Value>>;
}

/** Writes properties of nodes of a kind, new ones or of those that are there. */
export async function writeRows(run: Run, type: Type, rows: readonly NodeRow[]): Promise<void> {
  const integers = [...type.properties.values()].flatMap((property) => (property.type === "int" ? [property.name] : []));
  const cypher = [
    "UNWIND $given.rows AS row",
    "MERGE (n:Node {id: row.id})",
    `SET n += row.properties, n:${labelsOf(type).join(":")}`,
  ].join("\n");
  await runInParts(
    run,
    cypher,
    rows.map(({ id, properties }) => ({ id, properties: withIntegers(properties, integers) })),
  );
}

/** With whole numbers as the engine keeps them. */
function withIntegers(properties: NodeRow["properties"], integers: readonly string[]): NodeRow["properties"] {
  const whole = integers.flatMap((name) => {
    const value = properties[name];
    return typeof value === "number" ? [[name, new WholeNumber(value)] as const] : [];
  });
  return whole.length > 0 ? { ...properties, ...Object.fromEntries(whole) } : properties;
}

/** Properties as Neo4j keeps them: where something was read is one text, and nothing where there is none. */
export function storedIn({ evidence, ...values }: Readonly<Record<string, unknown>>): NodeRow["properties"] {
  const read = Array.isArray(evidence) && evidence.length > 0 ? JSON.stringify(evidence) : null;
  return { ...(values as Readonly<Record<string, Value>>), ...(evidence !== undefined && { evidence: read }) };
}

const statedProperties = (type: Type): string[] =>
  [...type.properties.values()].flatMap(({ name, sameAs }) => (name === "id" || name === "kind" || sameAs !== undefined ? [] : [name]));
