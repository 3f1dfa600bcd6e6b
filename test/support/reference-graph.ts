import type { Scope } from "../../src/model/declare/declaration.js";
import type { End, Kind, Model, Property } from "../../src/model/model.js";
import { nameForms } from "../../src/model/name-forms.js";
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

export function referenceGraph(batch: WriteBatch, model: Model): ReferenceGraph {
  const { edges } = batch;
  const nodes = withEarliest(batch, model);
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
    meantBy: refReader(nodes, model),
  };
}

/** The nodes with what follows from those that they are related to: the least of their values, as lists compare them. */
function withEarliest({ nodes, edges }: WriteBatch, model: Model): NodeRecord[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return nodes.map((node) => {
    const type = model.typeOfKind(node.kind);
    const derived = [...type.properties.values()].flatMap(({ name, earliest }): [string, unknown][] => {
      const end = earliest && type.ends.get(earliest.of);
      if (!end) return [];
      const values = edges
        .filter((edge) => edge.type === end.edge.name && (end.direction === "in" ? edge.to : edge.from) === node.id)
        .flatMap((edge) => byId.get(end.direction === "in" ? edge.from : edge.to)?.properties[earliest.property] ?? []);
      const [least] = values.sort((a, b) => (a < b ? -1 : 1));
      return least === undefined ? [] : [[name, least]];
    });
    return { ...node, properties: { ...node.properties, ...Object.fromEntries(derived) } };
  });
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

/**
 * Finds the nodes of these kinds that a ref means best: an id beats an identifier, that a name, that a slug, that an alias, and that a name
 * after its maker. Only where a form of the ref means nothing is the next one looked at.
 */
function refReader(nodes: readonly NodeRecord[], { family }: Model): ReferenceGraph["meantBy"] {
  const named = nodes.filter(({ properties }) => typeof properties["name"] === "string").map((node) => ({ node, ranks: ranksOf(node) }));
  const answers = new Map<string, readonly NodeRecord[]>();
  const read = (ref: string, kinds: readonly Kind[]): readonly NodeRecord[] => {
    const candidates = named.filter(({ node }) => kinds.includes(node.kind));
    const forms = nameForms(ref);
    for (const tier of new Set(forms.map((form) => form.tier))) {
      const here = forms.filter((form) => form.tier === tier);
      for (const rank of [0, 1, 2, 3, 4, 5]) {
        const matches = candidates.filter(({ node, ranks }) =>
          here.some(({ key, isDevice }) => ranks[rank]?.includes(key) && (!isDevice || node.kind === family.kind)),
        );
        if (matches.length > 0) return matches.map(({ node }) => node);
      }
    }
    return [];
  };
  return (ref, kinds) => {
    const key = `${kinds.join()} ${ref}`;
    const answer = answers.get(key) ?? read(ref, kinds);
    answers.set(key, answer);
    return answer;
  };
}

/** What a node goes by, the best first. */
function ranksOf({ id, properties }: NodeRecord): string[][] {
  const { name, aliases, arxivId, doi, vendor } = properties as Record<"name" | "arxivId" | "doi" | "vendor", string | undefined> & {
    aliases: string[];
  };
  const made = vendor === undefined ? [] : [name, ...aliases].map((text) => `${vendor} ${text}`);
  const identifiers = [...(arxivId === undefined ? [] : [`arxiv:${arxivId}`]), ...(doi === undefined ? [] : [`doi:${doi.toLowerCase()}`])];
  const [ids = [], ...others] = [[id], [name ?? ""], [slugOf(id)], aliases, made].map((rank) => rank.map(normalizeName));
  return [ids, identifiers, ...others];
}
