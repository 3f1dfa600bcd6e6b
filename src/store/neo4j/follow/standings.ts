import type { Model } from "../../../model/model.js";
import { kindOfId } from "../../../model/names.js";
import type { Change } from "../../change/apply-batch.js";
import { stepsIn } from "../../follow/steps.js";
import { beginnings, calledBy, goesOn, standingOf } from "../../search/standing.js";
import type { Run } from "../connect/connection.js";
import { degreeOf, placeEntries, type PlacedNode } from "../write/refresh-search.js";

/**
 * Keeps the order of what can be found right: what is well connected comes first, and a node counts for what it is a variant of. Nodes that
 * are joined otherwise or called otherwise are placed again, and those of which they are or were variants. Answers the first number that no
 * node had yet.
 */
export async function followStandings(run: Run, model: Model, change: Change, nextNumber: number): Promise<number> {
  const isNamed = (id: string): boolean => model.typeOfKind(kindOfId(id)).isNamed;
  const called = (node: { readonly kind: string; readonly properties: Readonly<Record<string, unknown>> }): string =>
    calledBy({ kind: node.kind, name: String(node.properties["name"]) });
  const written = change.nodes.filter(({ before, after }) => isNamed((after ?? before)?.id ?? ""));
  const names = new Set(written.flatMap(({ before, after }) => [before, after].flatMap((node) => (node ? [called(node)] : []))));
  let next = nextNumber;
  const fresh: PlacedNode[] = written.flatMap(({ before, after }) => {
    if (!after || (before && called(before) === called(after))) return [];
    const { id } = after;
    return [{ id, called: called(after), standing: standingOf(id, called(after), 0), number: before ? -1 : next++ }];
  });
  await placeEntries(run, await withNumbers(run, fresh));
  const joined = stepsIn(change).flatMap(({ from, to }) => [from, to].filter(isNamed));
  const ids = [...new Set([...joined, ...written.flatMap(({ after }) => (after ? [after.id] : []))])];
  const rows = await run({
    cypher: "UNWIND $given.ids AS id MATCH (n:Entity:Node {id: id}) RETURN n.searchCalled AS called",
    parameters: { ids },
  });
  for (const row of rows) names.add(String(row["called"]));
  const above = [...new Set([...names].flatMap((name) => [name, ...beginnings(name)]))];
  await placeEntries(run, await placed(run, model, above));
  return next;
}

/** The nodes that are called so, with their places as they are by now. */
async function placed(run: Run, model: Model, names: readonly string[]): Promise<PlacedNode[]> {
  const rows = (await run({
    cypher: [
      "UNWIND $given.names AS name MATCH (n:Entity) WHERE n.searchCalled = name",
      "CALL (n) { MATCH (m:Entity) WHERE m.searchCalled STARTS WITH n.searchCalled",
      `  RETURN collect({id: m.id, called: m.searchCalled, degree: ${degreeOf(model, "m")}}) AS variants }`,
      "RETURN n.id AS id, n.searchCalled AS called, n.searchNumber AS number, variants",
    ].join("\n"),
    parameters: { names },
  })) as unknown as readonly Found[];
  return rows.map(({ id, called, number, variants }) => {
    const counts = (other: Variant): boolean => other.id === id || (other.called !== called && goesOn(other.called, called.length));
    const connected = variants.reduce((sum, other) => sum + (counts(other) ? other.degree : 0), 0);
    return { id, called, number, standing: standingOf(id, called, connected) };
  });
}

interface Found extends Omit<PlacedNode, "standing"> {
  readonly variants: readonly Variant[];
}

interface Variant {
  readonly id: string;
  readonly called: string;
  readonly degree: number;
}

/** Nodes with the numbers that those have which are there already. */
async function withNumbers(run: Run, nodes: readonly PlacedNode[]): Promise<PlacedNode[]> {
  if (nodes.every(({ number }) => number >= 0)) return [...nodes];
  const rows = await run({
    cypher: "UNWIND $given.ids AS id MATCH (n:Entity:Node {id: id}) RETURN n.id AS id, n.searchNumber AS number",
    parameters: { ids: nodes.map(({ id }) => id) },
  });
  const known = new Map(rows.map(({ id, number }) => [String(id), number]));
  return nodes.map((node) => ({ ...node, number: Number(known.get(node.id) ?? node.number) }));
}
