import type { Model, Type } from "../../../model/model.js";
import type { NodeRecord } from "../../port/write-batch.js";
import { labelsOf } from "../compile/labels.js";
import type { Run } from "../connect/connection.js";
import type { Value } from "../connect/statement.js";

/** Writes nodes anew: of one that is there, nothing stays but itself. */
export function replaceNodes(run: Run, model: Model, nodes: readonly NodeRecord[]): Promise<void> {
  return writeNodes(run, model, nodes, "=", ({ id, kind, properties }) => ({ ...properties, id, kind }));
}

/** Writes what nodes say; what is derived of those that are there stays. */
export function updateNodes(run: Run, model: Model, nodes: readonly NodeRecord[]): Promise<void> {
  return writeNodes(run, model, nodes, "+=", ({ id, kind, properties }) => {
    // A value that is null goes.
    const values: Record<string, unknown> = {};
    for (const name of statedProperties(model.typeOfKind(kind))) values[name] = null;
    return { ...values, ...properties, id, kind };
  });
}

async function writeNodes(
  run: Run,
  model: Model,
  nodes: readonly NodeRecord[],
  set: "=" | "+=",
  valuesOf: (node: NodeRecord) => Readonly<Record<string, unknown>>,
): Promise<void> {
  for (const kind of model.kinds) {
    const type = model.typeOfKind(kind);
    const rows = nodes.filter((node) => node.kind === kind).map((node) => ({ id: node.id, properties: storedIn(valuesOf(node)) }));
    if (rows.length === 0) continue;
    const integers = [...type.properties.values()].filter((property) => property.type === "int");
    await run({
      cypher: [
        "UNWIND $rows AS row",
        "MERGE (n:Node {id: row.id})",
        `SET n ${set} row.properties, n:${labelsOf(type).join(":")}`,
        ...(integers.length > 0 ? [`SET ${integers.map(({ name }) => `n.${name} = toInteger(n.${name})`).join(", ")}`] : []),
      ].join("\n"),
      parameters: { rows },
    });
  }
}

/** Properties as Neo4j keeps them: where something was read is one text, and nothing where there is none. */
function storedIn({ evidence, ...values }: Readonly<Record<string, unknown>>): Value {
  const read = Array.isArray(evidence) && evidence.length > 0 ? JSON.stringify(evidence) : null;
  return { ...(values as Readonly<Record<string, Value>>), ...(evidence !== undefined && { evidence: read }) };
}

const statedProperties = (type: Type): string[] =>
  [...type.properties.values()].flatMap(({ name, sameAs }) => (name === "id" || name === "kind" || sameAs !== undefined ? [] : [name]));
