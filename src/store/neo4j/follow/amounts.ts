import type { Change } from "../../change/apply-batch.js";
import type { EdgeFact } from "../../change/facts.js";
import { stepsIn } from "../../follow/steps.js";
import type { Amount } from "../../read/graph-counts.js";
import type { Run } from "../connect/connection.js";

/** By how much an amount changes. */
export type AmountStep = Amount;

/** Keeps right how much there is of everything; of families it is given how much that changes. */
export async function followAmounts(run: Run, change: Change, families: readonly AmountStep[]): Promise<void> {
  const nodes = change.nodes.map(({ before, after }): AmountStep => {
    const by = Number(after !== null) - Number(before !== null);
    return { what: "NODE", name: (after ?? before)?.kind ?? "", count: by, outSquares: 0, inSquares: 0 };
  });
  const steps: AmountStep[] = [...nodes, ...families];
  for (const [type, own] of Map.groupBy(
    stepsIn(change, () => true),
    (step) => step.type,
  )) {
    const squares = async (end: "from" | "to"): Promise<number> => {
      const by = new Map<string, number>();
      for (const step of own) by.set(step[end], (by.get(step[end]) ?? 0) + step.by);
      const pattern = end === "from" ? `(n)-[:${type}]->()` : `(n)<-[:${type}]-()`;
      const rows = await run({
        cypher: [
          "UNWIND $given.places AS place OPTIONAL MATCH (n:Node {id: place.id})",
          `WITH place.by AS by, CASE WHEN n IS NULL THEN 0 ELSE COUNT { ${pattern} } END AS now`,
          "RETURN sum(now * now - (now - by) * (now - by)) AS squares",
        ].join("\n"),
        parameters: { places: [...by].map(([id, each]) => ({ id, by: each })) },
      });
      return Number(rows[0]?.["squares"] ?? 0);
    };
    const count = own.reduce((sum, { by }) => sum + by, 0);
    const [outSquares, inSquares] = await Promise.all([squares("from"), squares("to")]);
    steps.push({ what: "EDGE", name: type, count, outSquares, inSquares });
  }
  steps.push(...surenessIn(change));
  await run({
    cypher: [
      "UNWIND $given.steps AS step MERGE (a:Amount {what: step.what, name: step.name})",
      "SET a.count = coalesce(a.count, 0) + step.count, a.outSquares = coalesce(a.outSquares, 0) + step.outSquares,",
      "  a.inSquares = coalesce(a.inSquares, 0) + step.inSquares",
    ].join("\n"),
    parameters: { steps: steps.map((step) => ({ ...step })) },
  });
  await run({ cypher: "MATCH (a:Amount) WHERE a.count = 0 DELETE a", parameters: {} });
}

/** By how much the numbers of edges change that are as sure, below 1. */
function surenessIn({ edges }: Change): AmountStep[] {
  const counts = new Map<number, number>();
  const add = (edge: EdgeFact | null, by: number): void => {
    if (edge && edge.confidence < 1) counts.set(edge.confidence, (counts.get(edge.confidence) ?? 0) + by);
  };
  for (const { before, after } of edges) {
    add(before, -1);
    add(after, 1);
  }
  return [...counts].map(([confidence, count]) => ({ what: "CONFIDENCE", name: String(confidence), count, outSquares: 0, inSquares: 0 }));
}
