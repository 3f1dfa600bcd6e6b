import type { Model } from "../../model/model.js";
import type { Filter, NodeSelection, OpenRef, Ref } from "../../plan/selection.js";
import { closed, mapOpen, Slot, type Open, type SlotValues } from "../../plan/slots.js";
import type { Dialect } from "./dialect.js";
import { refKeys, type RefKey } from "../derive/ref-keys.js";
import type { ResultLinks } from "./result-links.js";

/** What every statement of a store is made from. */
export interface Context {
  readonly model: Model;
  readonly links: ResultLinks;
  /** Nothing in the graph is less sure. */
  readonly leastConfidence: number;
}

/**
 * A statement that resolves refs first, these in the order of the candidates that it answers, and the parameters that are left open: the
 * statement has none of them.
 */
export interface Built<S> {
  readonly statement: S;
  readonly refs: readonly OpenRef[];
  readonly open: Readonly<Record<string, Slot<unknown>>>;
}

/** A statement with its parameters. */
export interface WithParameters {
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** What was built, for a request with these values. */
export function closeBuilt<S extends WithParameters>(
  { statement, refs, open }: Built<S>,
  values: SlotValues,
): { statement: S; refs: readonly Ref[] } {
  const own = refs.map((ref): Ref => ({ ...ref, text: closed(ref.text, values) }));
  const given = Object.entries(open).map(([name, slot]) => [name, slot.valueIn(values)] as const);
  if (given.length === 0) return { statement, refs: own };
  return { statement: { ...statement, parameters: { ...statement.parameters, ...Object.fromEntries(given) } }, refs: own };
}

/** Refs that are looked up at once, and the name of the nodes that they mean. */
export interface Lookup {
  readonly refs: readonly OpenRef[];
  readonly name: string;
}

/** What a filter asks of descent. */
type Descent = Extract<Filter, { is: "descends" }>;

/** Nodes that descend from others, and the names of both. */
export interface Descendants {
  readonly descent: Descent;
  readonly roots: string;
  readonly name: string;
}

const sameRef = (a: OpenRef, b: OpenRef): boolean =>
  a.text === b.text && a.kinds.join() === b.kinds.join() && (a.argument === undefined) === (b.argument === undefined);

const sameRefs = (a: readonly OpenRef[], b: readonly OpenRef[]): boolean =>
  a.length === b.length && a.every((ref, index) => sameRef(ref, b[index] ?? { text: "", kinds: [] }));

/**
 * Collects what a statement needs while its parts are compiled: parameters, names, and the refs that it resolves. `V` is what a parameter
 * may hold.
 */
export abstract class StatementBuilder<S, V> {
  readonly model: Model;
  readonly links: ResultLinks;
  readonly leastConfidence: number;
  protected readonly parameters: Record<string, V> = {};
  private readonly open: Record<string, Slot<V>> = {};
  protected readonly refs: { readonly ref: OpenRef; readonly name: string }[] = [];
  protected readonly lookups: Lookup[] = [];
  protected readonly descents: Descendants[] = [];
  /** In the order in which they were asked for, so that each stands after those that it needs. */
  private readonly onces = new Map<Filter, { readonly name: string; readonly text: string }>();
  private names = 0;
  private bound = 0;

  constructor(
    { model, links, leastConfidence }: Context,
    readonly dialect: Dialect,
  ) {
    this.model = model;
    this.links = links;
    this.leastConfidence = leastConfidence;
  }

  /** Binds a value and returns its placeholder. */
  bind(value: Open<V>): string {
    const name = `p${this.bound++}`;
    if (value instanceof Slot) this.open[name] = value;
    else this.parameters[name] = value;
    return this.dialect.placeholder(name);
  }

  /** Whether everything in the graph is as sure as is asked for, so that nobody has to ask each edge. */
  isAllSure(minConfidence: number): boolean {
    return minConfidence <= this.leastConfidence;
  }

  /** A name that nothing else in the statement has. */
  name(prefix: string): string {
    return `${prefix}${this.names++}`;
  }

  /** The name of the nodes that a ref means best: one, none, or several where it is ambiguous. */
  ref(ref: OpenRef): string {
    const known = this.refs.find((each) => sameRef(each.ref, ref));
    if (known) return known.name;
    const name = `ref${this.refs.length}`;
    this.refs.push({ ref, name });
    return name;
  }

  /** The keys that a ref is looked up by, the nearer tier first; where `kind` is given, only for nodes of that kind. */
  protected keysOf({ text }: OpenRef): Open<RefKey[]> {
    return mapOpen(text, (given) => refKeys(given, this.model));
  }

  /** The name of the nodes that any of some refs means best. Several refs of the same kinds are one look-up. */
  anyOf(refs: readonly [OpenRef, ...OpenRef[]]): string {
    if (refs.length === 1) return this.ref(refs[0]);
    const known = this.lookups.find((each) => sameRefs(each.refs, refs));
    if (known) return known.name;
    const name = `refs${this.lookups.length}`;
    this.lookups.push({ refs, name });
    return name;
  }

  /** The name of the nodes that descend from what refs mean. */
  descendants(descent: Descent, roots: string): string {
    const { relations, maxDepth, orSelf, minConfidence } = descent;
    const isSame = (each: Descendants): boolean =>
      each.roots === roots &&
      each.descent.orSelf === orSelf &&
      each.descent.minConfidence === minConfidence &&
      each.descent.maxDepth === maxDepth &&
      each.descent.relations.join() === relations.join();
    const known = this.descents.find(isSame);
    if (known) return known.name;
    const name = `descent${this.descents.length}`;
    this.descents.push({ descent, roots, name });
    return name;
  }

  /**
   * The name of the nodes for which a condition holds. They are found once for the whole statement, however often it asks for them. `find` is only
   * called for a condition that the statement has not met.
   */
  once(condition: Filter, find: () => string): string {
    const known = this.onces.get(condition);
    if (known) return known.name;
    const text = find();
    const name = `set${this.onces.size}`;
    this.onces.set(condition, { name, text });
    return name;
  }

  /** What is found once, by its name. */
  protected get sets(): readonly { readonly name: string; readonly text: string }[] {
    return [...this.onces.values()];
  }

  /** The object of one node. Nodes hold lists and lists hold nodes: each finds the other here. */
  abstract node(selection: NodeSelection, name: string): string;

  /** The statement that answers `data` and, for each ref, what it may mean. */
  build(data: string): Built<S> {
    return this.built(this.write(data));
  }

  /** A statement with the refs that it resolves. */
  protected built(statement: S): Built<S> {
    return { statement, open: this.open, refs: [...this.refs.map(({ ref }) => ref), ...this.lookups.flatMap(({ refs }) => refs)] };
  }

  protected abstract write(data: string): S;
}

/** A builder as the parts see it that both stores compile alike. */
export type Builder = Pick<
  StatementBuilder<unknown, never>,
  "model" | "dialect" | "name" | "ref" | "anyOf" | "descendants" | "isAllSure" | "node"
>;
