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

export function referenceGraph(whole: WriteBatch, model: Model): ReferenceGraph {
  const batch = shownPart(whole);
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

/** A graph without what is less sure than what is shown where nobody asks: it is as if that were not there. */
export function shownPart({ nodes, edges }: WriteBatch, minConfidence = 0.7): WriteBatch {
  const hidden = new Set(nodes.flatMap(({ id, properties }) => (Number(properties["confidence"] ?? 1) < minConfidence ? [id] : [])));
  return {
    nodes: nodes.filter(({ id }) => !hidden.has(id)),
    edges: edges.filter(({ from, confidence = 1 }) => confidence >= minConfidence && !hidden.has(from)),
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

/** How many steps lead from nodes to each that a relation leads to, the nodes themselves at 0. */
function reached(starts: readonly string[], next: (id: string) => readonly string[]): ReadonlyMap<string, number> {
  const distances = new Map(starts.map((id) => [id, 0]));
  // A map visits what is added while it is walked: nearest first, and each once, so that cycles end.
  for (const [each, distance] of distances) for (const other of next(each)) if (!distances.has(other)) distances.set(other, distance + 1);
  return distances;
}

/**
 * How far everything is that counts for a node with families, itself at 0. With families: its wholes, what generations among them are built
 * with, and what is built with the node. With members: its parts, and what is built with any of them.
 */
function countedIn(graph: ReferenceGraph, id: string, scope: "WITH_FAMILIES" | "WITH_MEMBERS"): ReadonlyMap<string, number> {
  const family = graph.model.families.find(({ kind }) => kind === graph.node(id).kind);
  if (!family) return new Map([[id, 0]]);
  const { edge, containing } = family;
  const isGeneration = (each: string): boolean =>
    containing !== undefined && graph.node(each).properties[containing.generation.property] === containing.generation.word;
  const containers = (each: string): string[] =>
    containing ? graph.edgesTo(each, containing.relation).flatMap(({ from }) => (isGeneration(from) ? [] : [from])) : [];
  const contents = (each: string): string[] => (containing ? graph.edgesFrom(each, containing.relation).map(({ to }) => to) : []);
  const relatives =
    scope === "WITH_FAMILIES"
      ? reached([id], (each) => graph.edgesFrom(each, edge).map(({ to }) => to))
      : reached([id], (each) => graph.edgesTo(each, edge).map(({ from }) => from));
  const distances = new Map(relatives);
  const note = (each: string, distance: number): void => void distances.set(each, Math.min(distance, distances.get(each) ?? Infinity));
  for (const [relative, distance] of relatives) {
    if (scope === "WITH_FAMILIES" && isGeneration(relative)) for (const unit of contents(relative)) note(unit, distance + 1);
    if (scope === "WITH_FAMILIES" && relative !== id) continue;
    for (const [container, further] of reached([relative], containers)) note(container, distance + further);
  }
  return distances;
}

/** What a statement may be about so that it counts for a node: itself first, then nearest first, families before members, then by id. */
export function relativesOf(graph: ReferenceGraph, id: string, scope: Scope): string[] {
  const found = (["WITH_FAMILIES", "WITH_MEMBERS"] as const).flatMap((each, place) =>
    scope === each || scope === "BOTH"
      ? [...countedIn(graph, id, each)].map(([relative, distance]) => ({ relative, distance, place }))
      : [],
  );
  found.sort((a, b) => a.distance - b.distance || a.place - b.place || (a.relative < b.relative ? -1 : 1));
  return [...new Set([id, ...found.map(({ relative }) => relative)])];
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

/** The nodes for which a relation of this type to a node counts: the node itself, and those from which the scope reaches it. */
export function countsFor(graph: ReferenceGraph, { direction }: End, scope: Scope, id: string): readonly string[] {
  return direction === "in" || scope === "EXACT" ? [id] : (turnedReach(graph, scope).get(id) ?? [id]);
}

const reaches = new WeakMap<ReferenceGraph, Map<Scope, ReadonlyMap<string, readonly string[]>>>();

/** For each node with families those that it counts for. */
function turnedReach(graph: ReferenceGraph, scope: Scope): ReadonlyMap<string, readonly string[]> {
  const known = reaches.get(graph) ?? new Map<Scope, ReadonlyMap<string, readonly string[]>>();
  reaches.set(graph, known);
  const reach = known.get(scope);
  if (reach) return reach;
  const pairs = graph
    .ofKinds(graph.model.families.map(({ kind }) => kind))
    .flatMap(({ id }) => relativesOf(graph, id, scope).map((stated) => ({ id, stated })));
  const turned = new Map([...groupBy(pairs, ({ stated }) => stated)].map(([stated, group]) => [stated, group.map(({ id }) => id)]));
  known.set(scope, turned);
  return turned;
}

/** The scope of a relation field where its question names none. */
export function defaultScope({ edge, direction }: End): Scope {
  return direction === "in" ? (edge.scope ?? "EXACT") : "EXACT";
}

/**
 * Finds the nodes of these kinds that a ref means best: an id beats an identifier, that a name, that a slug, that an alias, and that a name
 * after its maker. Only where a form of the ref means nothing is the next one looked at.
 */
function refReader(nodes: readonly NodeRecord[], model: Model): ReferenceGraph["meantBy"] {
  const named = nodes.filter(({ properties }) => typeof properties["name"] === "string").map((node) => ({ node, ranks: ranksOf(node) }));
  const devices = model.type("Hardware").kinds;
  const answers = new Map<string, readonly NodeRecord[]>();
  const read = (ref: string, kinds: readonly Kind[]): readonly NodeRecord[] => {
    const candidates = named.filter(({ node }) => kinds.includes(node.kind));
    const forms = nameForms(ref);
    for (const tier of new Set(forms.map((form) => form.tier))) {
      const here = forms.filter((form) => form.tier === tier);
      for (const rank of [0, 1, 2, 3, 4, 5]) {
        const matches = candidates.filter(({ node, ranks }) =>
          here.some(({ key, isDevice }) => ranks[rank]?.includes(key) && (!isDevice || devices.includes(node.kind))),
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
