import type { Model } from "../model/model.js";
import type { StatedNode } from "../rules/stated-graph.js";
import { slugOf } from "../model/names.js";
import { allValues } from "../model/written.js";
import type { EdgeRecord, NodeRecord, WriteBatch } from "../store/port/write-batch.js";
import type { SeedEdge, SeedGraph } from "./seed-graph.js";

/**
 * Makes the write batch of the curated graph: derived properties are computed, and statements of one edge become one edge with all sources and
 * references.
 */
export function toBatch(graph: SeedGraph, model: Model): WriteBatch {
  const links = new Map<string, Set<string>>();
  for (const { type, from } of graph.edges) {
    const edge = model.edge(type);
    if (!edge.isRelation) links.set(from, (links.get(from) ?? new Set()).add(edge.forward));
  }
  return { nodes: graph.nodes.map((node) => toNode(node, links.get(node.id) ?? new Set(), model)), edges: mergeEdges(graph.edges) };
}

function toNode({ id, kind, properties }: StatedNode, links: ReadonlySet<string>, model: Model): NodeRecord {
  const values = allValues(model.typeOfKind(kind), properties, links, "CURATED");
  return { id, kind, properties: { id, kind, slug: slugOf(id), origin: "CURATED", ...values } };
}

function mergeEdges(edges: readonly SeedEdge[]): EdgeRecord[] {
  const merged = new Map<
    string,
    { type: string; from: string; to: string; sources: Set<string>; references: Set<string>; notes: Set<string> }
  >();
  for (const { type, from, to, source, references, note } of edges) {
    const key = `${type} ${from} ${to}`;
    const edge = merged.get(key) ?? { type, from, to, sources: new Set(), references: new Set(), notes: new Set() };
    if (source !== undefined) edge.sources.add(source);
    for (const reference of references ?? []) edge.references.add(reference);
    if (note !== undefined) edge.notes.add(note);
    merged.set(key, edge);
  }
  return [...merged.values()].map(({ type, from, to, sources, references, notes }) => ({
    type,
    from,
    to,
    sources: [...sources].sort(),
    ...(references.size > 0 && { references: [...references].sort() }),
    ...(notes.size > 0 && { note: [...notes].join(" ") }),
  }));
}
