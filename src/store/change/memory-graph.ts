import type { Model } from "../../model/model.js";
import { slugOf } from "../../model/names.js";
import { allValues, statedValues } from "../../model/written.js";
import { relationKey } from "../../model/relation-key.js";
import type { EdgeRecord, NodeRecord, WriteBatch } from "../port/write-batch.js";
import type { Change } from "./apply-batch.js";
import { namesOf } from "./draft.js";
import type { EdgeFact, FactsAnswer, FactsQuestion, NameFact, NodeFact } from "./facts.js";
import { rejectedOf } from "./rejections.js";

/** A whole graph in memory: the curated part, over which writes are applied again. */
export class MemoryGraph {
  private readonly nodes = new Map<string, NodeFact>();
  private readonly edges = new Map<string, EdgeFact>();
  private readonly names = new Map<string, NameFact[]>();
  private readonly edgesOf = new Map<string, Set<string>>();
  private readonly saidBy = new Map<string, Set<string>>();

  constructor(
    private readonly model: Model,
    batch: WriteBatch,
  ) {
    const links = new Map<string, Set<string>>();
    for (const { type, from } of batch.edges)
      if (!model.edge(type).isRelation) links.set(from, (links.get(from) ?? new Set()).add(model.edge(type).forward));
    for (const { id, kind, properties } of batch.nodes) {
      const stated = statedValues(model.typeOfKind(kind), properties, links.get(id) ?? new Set());
      this.putNode({ id, kind, origin: String(properties["origin"]), properties: stated });
    }
    for (const { type, from, to, sources, references = [], note = null, origin = "CURATED", confidence = 1, evidence = [] } of batch.edges)
      this.putEdge({ type, from, to, sources, references, note, origin, confidence, evidence });
  }

  /** Whether there is a node of this id. */
  has(id: string): boolean {
    return this.nodes.has(id);
  }

  /** Whether anything is called so, by a key. */
  isCalled(key: string): boolean {
    return this.names.has(key);
  }

  /** Answers what a write asks. */
  answer({ nodes = [], names = [], outOf, at = [], between = [], saidBy = [], rejecting }: FactsQuestion): FactsAnswer {
    const edgesAt = (id: string): EdgeFact[] => this.edgesWith(this.edgesOf.get(id));
    return {
      nodes: [
        ...nodes.flatMap((id) => this.nodes.get(id) ?? []),
        ...(rejecting === true ? [...this.nodes.values()].filter((node) => rejectedOf(node).length > 0) : []),
      ],
      names: names.flatMap((key) => this.names.get(key) ?? []),
      edges: [
        ...at.flatMap(edgesAt),
        ...(outOf?.ids ?? []).flatMap((id) => edgesAt(id).filter(({ type, from }) => from === id && outOf?.types.includes(type))),
        ...between.flatMap(([from, to]) =>
          [...this.model.edges.keys()].flatMap((type) => this.edges.get(relationKey({ type, from, to })) ?? []),
        ),
        ...saidBy.flatMap((id) => this.edgesWith(this.saidBy.get(id))),
      ],
    };
  }

  /** Changes nodes and edges. */
  apply({ nodes, edges }: Change): void {
    for (const { before } of edges) if (before) this.removeEdge(before);
    for (const { before } of nodes) if (before) this.removeNode(before);
    for (const { after } of nodes) if (after) this.putNode(after);
    for (const { after } of edges) if (after) this.putEdge(after);
  }

  /**
   * What a node or an edge says, by its id or its key; undefined where it is not there. Its origin, where it was read and what else seeds do not hold
   * is no part of it.
   */
  content(key: string): string | undefined {
    const node = this.nodes.get(key);
    if (node) {
      const { properties } = this.model.typeOfKind(node.kind);
      return JSON.stringify(
        Object.entries(node.properties)
          .filter(([name]) => properties.get(name)?.seeds !== false)
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      );
    }
    const edge = this.edges.get(key);
    return edge && JSON.stringify([edge.sources, edge.references, edge.note]);
  }

  /** Every statement that is rejected of some paper. */
  rejected(): ReadonlySet<string> {
    return new Set([...this.nodes.values()].flatMap(rejectedOf));
  }

  /** All nodes and edges, as a write sees them. */
  facts(): { readonly nodes: readonly NodeFact[]; readonly edges: readonly EdgeFact[] } {
    return { nodes: [...this.nodes.values()], edges: [...this.edges.values()] };
  }

  /** The graph as a store takes it. */
  toBatch(): WriteBatch {
    const links = new Map<string, Set<string>>();
    for (const { type, from } of this.edges.values()) {
      const { isRelation, forward } = this.model.edge(type);
      if (!isRelation) links.set(from, (links.get(from) ?? new Set()).add(forward));
    }
    const toRecord = ({ id, kind, origin, properties }: NodeFact): NodeRecord => {
      const values = allValues(this.model.typeOfKind(kind), properties, links.get(id) ?? new Set(), origin);
      return { id, kind, properties: { id, kind, slug: slugOf(id), origin, ...values } };
    };
    const toEdge = ({ note, references, ...edge }: EdgeFact): EdgeRecord => ({
      ...edge,
      ...(references.length > 0 && { references }),
      ...(note !== null && { note }),
    });
    return { nodes: [...this.nodes.values()].map(toRecord), edges: [...this.edges.values()].map(toEdge) };
  }

  private edgesWith(keys: ReadonlySet<string> | undefined): EdgeFact[] {
    return [...(keys ?? [])].flatMap((key) => this.edges.get(key) ?? []);
  }

  private putNode(node: NodeFact): void {
    this.nodes.set(node.id, node);
    if (!this.model.typeOfKind(node.kind).isNamed) return;
    for (const name of namesOf(node)) {
      const others = this.names.get(name.key);
      if (others) others.push(name);
      else this.names.set(name.key, [name]);
    }
  }

  private removeNode(node: NodeFact): void {
    this.nodes.delete(node.id);
    if (!this.model.typeOfKind(node.kind).isNamed) return;
    for (const { key } of namesOf(node)) {
      const left = (this.names.get(key) ?? []).filter(({ id }) => id !== node.id);
      if (left.length > 0) this.names.set(key, left);
      else this.names.delete(key);
    }
  }

  private putEdge(edge: EdgeFact): void {
    const key = relationKey(edge);
    this.edges.set(key, edge);
    const add = (index: Map<string, Set<string>>, id: string): void => {
      const keys = index.get(id);
      if (keys) keys.add(key);
      else index.set(id, new Set([key]));
    };
    add(this.edgesOf, edge.from);
    add(this.edgesOf, edge.to);
    for (const paper of edge.sources) add(this.saidBy, paper);
  }

  private removeEdge(edge: EdgeFact): void {
    const key = relationKey(edge);
    this.edges.delete(key);
    this.edgesOf.get(edge.from)?.delete(key);
    this.edgesOf.get(edge.to)?.delete(key);
    for (const paper of edge.sources) this.saidBy.get(paper)?.delete(key);
  }
}
