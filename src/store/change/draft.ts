import { relationKey } from "../../model/relation-key.js";
import { nameKeys } from "../derive/name-keys.js";
import { DraftEdges, type Entry } from "./draft-edges.js";
import type { Asking, EdgeFact, FactsQuestion, NameFact, NodeFact } from "./facts.js";

/** Something before and after a write; null where it is not there. */
export interface Changed<T> {
  readonly before: T | null;
  readonly after: T | null;
}

/** The part of the graph that a write looks at, as it is and as it is to become. */
export class Draft {
  private readonly nodes = new Map<string, Entry<NodeFact>>();
  private readonly edges = new DraftEdges();
  private readonly names = new Map<string, readonly NameFact[]>();
  /** The names of the nodes that are written, by node and by key: a batch may hold thousands of nodes, each of which asks for its names. */
  private readonly namesById = new Map<string, readonly NameFact[]>();
  private readonly writtenNames = new Map<string, readonly NameFact[]>();

  /** `bare` are nodes of the graph of which it is known that no edge touches them, and no edge is said by them. */
  constructor(private readonly bare: ReadonlySet<string> = new Set()) {}

  /** Looks at more of the graph. What is known already stays as it is here. */
  *look(question: FactsQuestion): Asking<void> {
    const ids = (question.nodes ?? []).filter((id) => !this.nodes.has(id));
    const keys = (question.names ?? []).filter((key) => !this.names.has(key));
    const { outOf, at = [], between = [], saidBy = [], rejecting = false } = question;
    const asked: FactsQuestion = {
      nodes: [...new Set(ids)],
      names: [...new Set(keys)],
      ...(outOf && { outOf: { ...outOf, ids: outOf.ids.filter((id) => this.mayBeRelated(id)) } }),
      at: at.filter((id) => this.mayBeRelated(id)),
      between: between.filter(([from, to]) => this.mayBeRelated(from) && this.mayBeRelated(to)),
      saidBy: saidBy.filter((id) => this.mayBeRelated(id)),
      ...(rejecting && { rejecting }),
    };
    if (!rejecting && ![ids, keys, asked.outOf?.ids, asked.at, asked.between, asked.saidBy].some((each) => each && each.length > 0)) return;
    const found = yield asked;
    const added = found.nodes.filter(({ id }) => !this.nodes.has(id));
    for (const id of ids) this.nodes.set(id, { before: null, after: null, at: "" });
    for (const node of added) this.nodes.set(node.id, { before: node, after: node, at: "" });
    for (const key of keys) this.names.set(key, none);
    for (const name of found.names) this.names.set(name.key, [...(this.names.get(name.key) ?? []), name]);
    // A store answers in an order of its own; what follows is told in the same one.
    const edges = new Map(found.edges.map((edge) => [relationKey(edge), edge]));
    for (const key of [...edges.keys()].sort()) {
      const edge = edges.get(key);
      if (edge && !this.edges.find(edge)) this.edges.add(edge, { before: edge, after: edge, at: "" });
    }
  }

  /** Whether edges of the graph may touch a node: none does what is not in it. Of an import most of what is asked for is that. */
  mayBeRelated(id: string): boolean {
    return this.nodes.get(id)?.before !== null && !this.bare.has(id);
  }

  /** A node as it is to become; null where it is not there, or was not looked at. */
  node(id: string): NodeFact | null {
    return this.nodes.get(id)?.after ?? null;
  }

  /** All nodes that were looked at, as they are to become. */
  allNodes(): NodeFact[] {
    return [...this.nodes.values()].flatMap(({ after }) => after ?? []);
  }

  /** An edge as it is to become; null where it is not there, or was not looked at. */
  edge(type: string, from: string, to: string): EdgeFact | null {
    return this.edges.find({ type, from, to })?.after ?? null;
  }

  /** The edges at a node that were looked at, as they are to become. */
  edgesAt(id: string): EdgeFact[] {
    return this.edges.at(id).flatMap(({ after }) => after ?? []);
  }

  /** All edges that were looked at, as they are to become. */
  allEdges(): EdgeFact[] {
    return this.edges.entries().flatMap(({ after }) => after ?? []);
  }

  /** What is called so, as it is to become. Names have to be looked at before. */
  called(key: string): NameFact[] {
    const stored = (this.names.get(key) ?? []).filter(({ id }) => !this.isWritten(id));
    return [...stored, ...(this.writtenNames.get(key) ?? none)];
  }

  putNode(node: NodeFact, at: string): void {
    this.nodes.set(node.id, { before: this.nodes.get(node.id)?.before ?? null, after: node, at });
    this.rename(node.id, node.kind === "RESULT" ? [] : namesOf(node));
  }

  removeNode(id: string): void {
    const known = this.nodes.get(id);
    if (known) known.after = null;
    this.rename(id, []);
  }

  putEdge(edge: EdgeFact, at: string): void {
    const known = this.edges.find(edge);
    if (known) Object.assign(known, { after: edge, at });
    else this.edges.add(edge, { before: null, after: edge, at });
  }

  removeEdge(edge: Pick<EdgeFact, "type" | "from" | "to">): void {
    const known = this.edges.find(edge);
    if (known) known.after = null;
  }

  /** The nodes that differ from before, with where they are written. */
  changedNodes(): (Changed<NodeFact> & { readonly at: string })[] {
    return [...this.nodes.values()].filter(({ before, after }) => before !== after);
  }

  /** The edges that differ from before, with where they are written. */
  changedEdges(): (Changed<EdgeFact> & { readonly at: string })[] {
    return this.edges.entries().filter(({ before, after }) => before !== after);
  }

  /** Everything that was looked at, before or after the write. */
  part(when: "before" | "after"): { nodes: (readonly [NodeFact, at: string])[]; edges: (readonly [EdgeFact, at: string])[] } {
    const placed = <T>(entries: Iterable<Entry<T>>): (readonly [T, string])[] =>
      [...entries].flatMap((entry): (readonly [T, string])[] => {
        const value = entry[when];
        return value === null ? [] : [[value, entry.before === entry.after ? "" : entry.at]];
      });
    return { nodes: placed(this.nodes.values()), edges: placed(this.edges.entries()) };
  }

  private isWritten(id: string): boolean {
    const known = this.nodes.get(id);
    return known !== undefined && known.before !== known.after;
  }

  private rename(id: string, names: readonly NameFact[]): void {
    for (const name of this.namesById.get(id) ?? none) {
      const others = (this.writtenNames.get(name.key) ?? none).filter((each) => each !== name);
      if (others.length > 0) this.writtenNames.set(name.key, others);
      else this.writtenNames.delete(name.key);
    }
    if (names.length > 0) this.namesById.set(id, names);
    else this.namesById.delete(id);
    for (const name of names) this.writtenNames.set(name.key, [...(this.writtenNames.get(name.key) ?? none), name]);
  }
}

/** Of most keys nothing is called so, and an import asks for tens of thousands. */
const none: readonly NameFact[] = [];

/** What a node is called by. */
export function namesOf({ id, kind, properties }: NodeFact): NameFact[] {
  const { name = "", aliases = [], arxivId = null, doi = null, vendor = null, formerIds = [] } = properties as NamedValues;
  return nameKeys({ id, name, aliases, arxivId, doi, vendor, formerIds }).map(({ key, rank }) => ({ key, rank, id, kind }));
}

interface NamedValues {
  readonly name?: string;
  readonly aliases?: readonly string[];
  readonly arxivId?: string;
  readonly doi?: string;
  readonly vendor?: string;
  readonly formerIds?: readonly string[];
}
