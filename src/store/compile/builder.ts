import type { Model } from "../../model/model.js";
import type { NodeSelection, Ref } from "../../plan/selection.js";
import type { Dialect } from "./dialect.js";
import { refKeys, type RefKey } from "../derive/ref-keys.js";
import type { ResultLinks } from "./result-links.js";

/** What every statement of a store is made from. */
export interface Context {
  readonly model: Model;
  readonly links: ResultLinks;
}

/** A statement that resolves refs first, and their texts in the order of the candidates that it answers. */
export interface Built<S> {
  readonly statement: S;
  readonly refs: readonly string[];
}

/**
 * Collects what a statement needs while its parts are compiled: parameters, names, and the refs that it resolves. `V` is what a parameter
 * may hold.
 */
export abstract class StatementBuilder<S, V> {
  readonly model: Model;
  readonly links: ResultLinks;
  protected readonly parameters: Record<string, V> = {};
  protected readonly refs: { readonly ref: Ref; readonly name: string }[] = [];
  private names = 0;
  private bound = 0;

  constructor(
    { model, links }: Context,
    readonly dialect: Dialect,
  ) {
    this.model = model;
    this.links = links;
  }

  /** Binds a value and returns its placeholder. */
  bind(value: V): string {
    const name = `p${this.bound++}`;
    this.parameters[name] = value;
    return this.dialect.placeholder(name);
  }

  /** A name that nothing else in the statement has. */
  name(prefix: string): string {
    return `${prefix}${this.names++}`;
  }

  /** The name of the nodes that a ref means best: one, none, or several where it is ambiguous. */
  ref(ref: Ref): string {
    const known = this.refs.find((each) => each.ref.text === ref.text && each.ref.kinds.join() === ref.kinds.join());
    if (known) return known.name;
    const name = `ref${this.refs.length}`;
    this.refs.push({ ref, name });
    return name;
  }

  /** The keys that a ref is looked up by, the nearer tier first; where `kind` is given, only for nodes of that kind. */
  protected keysOf({ text }: Ref): RefKey[] {
    return refKeys(text, this.model.family.kind);
  }

  /** The object of one node. Nodes hold lists and lists hold nodes: each finds the other here. */
  abstract node(selection: NodeSelection, name: string): string;

  /** The statement that answers `data` and, for each ref, what it may mean. */
  build(data: string): Built<S> {
    return { statement: this.write(data), refs: this.refs.map(({ ref }) => ref.text) };
  }

  protected abstract write(data: string): S;
}

/** A builder as the parts see it that both stores compile alike. */
export type Builder = Pick<StatementBuilder<unknown, never>, "model" | "dialect" | "name" | "ref" | "node">;
