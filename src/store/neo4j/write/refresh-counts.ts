import type { Model } from "../../../model/model.js";
import type { Amount } from "../../read/graph-counts.js";
import { familyScopes, familyType } from "../compile/family.js";
import type { Run } from "../connect/connection.js";

/** Counts anew how much there is of everything. */
export async function refreshCounts(run: Run, model: Model): Promise<void> {
  await run({ cypher: "MATCH (a:Amount) DELETE a", parameters: {} });
  const types = [...model.edges.keys()].join("|");
  const families = familyScopes.map(familyType).join("|");
  const degrees = (pattern: string, name: string): string =>
    `MATCH ${pattern} WITH n, ${name} AS name, count(*) AS degree RETURN name, sum(degree) AS count, sum(degree * degree) AS squares`;
  const ask = async (cypher: string): Promise<Degrees[]> => (await run({ cypher, parameters: {} })) as unknown as Degrees[];
  const nodes = await ask("MATCH (n:Node) RETURN n.kind AS name, count(*) AS count, 0 AS squares");
  const out = await ask(degrees(`(n:Node)-[e:${types}]->()`, "type(e)"));
  const into = new Map((await ask(degrees(`(n:Node)<-[e:${types}]-()`, "type(e)"))).map(({ name, squares }) => [name, squares]));
  const family = await ask(degrees(`(n:Node)-[:${families}]->()`, "n.kind"));
  const unsure = await ask(
    `MATCH (:Node)-[e:${types}]->() WHERE e.confidence < 1 RETURN toString(e.confidence) AS name, count(*) AS count, 0 AS squares`,
  );
  const amounts: Amount[] = [
    ...nodes.map(({ name, count }) => ({ what: "NODE" as const, name, count, outSquares: 0, inSquares: 0 })),
    ...out.map(({ name, count, squares }) => ({
      what: "EDGE" as const,
      name,
      count,
      outSquares: squares,
      inSquares: into.get(name) ?? 0,
    })),
    ...unsure.map(({ name, count }) => ({ what: "CONFIDENCE" as const, name, count, outSquares: 0, inSquares: 0 })),
    ...family.map(({ name, count, squares }) => ({ what: "FAMILY" as const, name, count, outSquares: squares, inSquares: 0 })),
  ];
  await run({
    cypher: "UNWIND $given.amounts AS amount CREATE (a:Amount) SET a = amount",
    parameters: { amounts: amounts.map((amount) => ({ ...amount })) },
  });
}

interface Degrees {
  readonly name: string;
  readonly count: number;
  readonly squares: number;
}
