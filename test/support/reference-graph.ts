import type { Scope } from "../../src/model/declare/declaration.js";
import type { End, Kind, Model, Property } from "../../src/model/model.js";
import { normalizeName, slugOf } from "../../src/model/names.js";
import type { EdgeRecord, NodeRecord, WriteBatch } from "../../src/store/port/write-batch.js";

/**
 * The naive reference: it answers from a write batch alone. It shares the model with the program and nothing else; it neither plans nor
 * indexes, and answers each question by a scan of the records.
 */
export interface ReferenceGraph {
  readonly model: Model;
  readonly node: (id: string) => NodeRecord;
  readonly ofKinds: (kinds: readonly Kind[]) => readonly NodeRecord[];
  readonly edgesFrom: (id: string, type: string) => readonly EdgeRecord[];
  readonly edgesTo: (id: string, type: string) => readonly EdgeRecord[];
  /** The nodes of these kinds that a ref means: one, none, or several where it is ambiguous. */
  readonly meantBy: (ref: string, kinds: readonly Kind[]) => readonly NodeRecord[];
}

/** A value of a property; null where it is absent. */
export type Value = string | number | boolean | readonly string[] | null;

/** A row of a list: a node, and where a relation led to it the edge, and the hardware for which that was stated if it is another one. */
export interface Row {
  readonly node: NodeRecord;
  readonly edge?: EdgeRecord;
  readonly via?: NodeRecord;
}

export function referenceGraph({ nodes, edges }: WriteBatch, model: Model): ReferenceGraph {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const outward = groupBy(edges, (edge) => `${edge.from} ${edge.type}`);
  const inward = groupBy(edges, (edge) => `${edge.to} ${edge.type}`);
  return {
    model,
    node: (id) => {
      const node = byId.get(id);
      if (!node) throw new Error(`The batch has no ${id}.`);
      return node;
    },
    ofKinds: (kinds) => nodes.filter((node) => kinds.includes(node.kind)),
    edgesFrom: (id, type) => outward.get(`${id} ${type}`) ?? [],
    edgesTo: (id, type) => inward.get(`${id} ${type}`) ?? [],
    meantBy: refReader(nodes),
  };
}

/** The items under the key of each, in their order. */
export function groupBy<K, T>(items: readonly T[], key: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

/** The value of a node's property. */
export function valueOf(node: NodeRecord, property: Property): Value {
  return (node.properties[property.sameAs ?? property.name] ?? null) as Value;
}

/** How many steps of PART_OF lead from a piece of hardware to each of its wholes (or of its parts), itself at 0. */
export function familyOf(graph: ReferenceGraph, id: string, to: "wholes" | "parts"): ReadonlyMap<string, number> {
  const { edge: type } = graph.model.family;
  const distances = new Map([[id, 0]]);
  // A map visits what is added while it is walked: nearest first, and each once, so that cycles end.
  for (const [each, distance] of distances) {
    const next = to === "wholes" ? graph.edgesFrom(each, type).map((edge) => edge.to) : graph.edgesTo(each, type).map((edge) => edge.from);
    for (const relative of next) if (!distances.has(relative)) distances.set(relative, distance + 1);
  }
  return distances;
}

/** The hardware for which a statement counts for the given one: itself first, then nearest first, wholes before parts, then by id. */
export function relativesOf(graph: ReferenceGraph, id: string, scope: Scope): string[] {
  const wholes = scope === "WITH_FAMILIES" || scope === "BOTH" ? [...familyOf(graph, id, "wholes")] : [];
  const parts = scope === "WITH_MEMBERS" || scope === "BOTH" ? [...familyOf(graph, id, "parts")] : [];
  const relatives = [
    ...wholes.map(([relative, distance]) => ({ relative, distance, place: 0 })),
    ...parts.map(([relative, distance]) => ({ relative, distance, place: 1 })),
  ].sort((a, b) => a.distance - b.distance || a.place - b.place || (a.relative < b.relative ? -1 : 1));
  return [...new Set([id, ...relatives.map(({ relative }) => relative)])];
}

/** What a relation field of a node lists, in no order: each node once, by way of the nearest hardware where a scope reaches further. */
export function relatedTo(graph: ReferenceGraph, id: string, { edge, direction }: End, scope: Scope): Row[] {
  if (direction === "out") return graph.edgesFrom(id, edge.name).map((each) => ({ node: graph.node(each.to), edge: each }));
  const rows = new Map<string, Row>();
  for (const stated of relativesOf(graph, id, scope)) {
    for (const each of graph.edgesTo(stated, edge.name)) {
      const row = { node: graph.node(each.from), edge: each, ...(stated !== id && { via: graph.node(stated) }) };
      if (!rows.has(each.from)) rows.set(each.from, row);
    }
  }
  return [...rows.values()];
}

/**
 * The nodes for which a relation of this type to a node counts: the node itself, and where it is hardware those from which the scope
 * reaches it. What is said of a family counts WITH_FAMILIES for its parts, what is said of a member WITH_MEMBERS for its wholes.
 */
export function countsFor(graph: ReferenceGraph, { direction }: End, scope: Scope, id: string): string[] {
  return direction === "in" ? [id] : relativesOf(graph, id, fromTheOtherEnd[scope]);
}

const fromTheOtherEnd = { EXACT: "EXACT", WITH_FAMILIES: "WITH_MEMBERS", WITH_MEMBERS: "WITH_FAMILIES", BOTH: "BOTH" } as const;

/** The scope of a relation field where its question names none. */
export function defaultScope({ edge, direction }: End): Scope {
  return direction === "in" ? (edge.scope ?? "EXACT") : "EXACT";
}

/** Finds the nodes of these kinds that a ref means best: an id beats a name, that a slug, and that an alias. */
function refReader(nodes: readonly NodeRecord[]): ReferenceGraph["meantBy"] {
  const named = nodes
    .filter(({ properties }) => typeof properties["name"] === "string")
    .map((node) => {
      const { name, aliases } = node.properties as { name: string; aliases: string[] };
      return { node, texts: [[node.id], [name], [slugOf(node.id)], aliases].map((rank) => rank.map(normalizeName)) };
    });
  const answers = new Map<string, readonly NodeRecord[]>();
  const read = (ref: string, kinds: readonly Kind[]): readonly NodeRecord[] => {
    const candidates = named.filter(({ node }) => kinds.includes(node.kind));
    for (const rank of [0, 1, 2, 3]) {
      const matches = candidates.filter(({ texts }) => texts[rank]?.includes(ref));
      if (matches.length > 0) return matches.map(({ node }) => node);
    }
    return [];
  };
  return (ref, kinds) => {
    const key = `${kinds.join()} ${ref}`;
    const answer = answers.get(key) ?? read(normalizeName(ref), kinds);
    answers.set(key, answer);
    return answer;
  };
}
