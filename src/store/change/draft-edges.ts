import type { EdgeFact } from "./facts.js";

/** Something before and after a write, with where it stands in what was asked for. */
export interface Entry<T> {
  before: T | null;
  after: T | null;
  at: string;
}

/** An edge that was looked at: it is, or is to become, what its ends and its type say. */
interface EdgeEntry extends Entry<EdgeFact> {
  readonly edge: EdgeFact;
}

/** The ends and the type of an edge. */
type Ends = Pick<EdgeFact, "type" | "from" | "to">;

/** Edges at one node, which are few at most nodes. */
interface AtNode {
  readonly entries: EdgeEntry[];
  /** The same by type and ends, where they are many. */
  byKey?: Map<string, EdgeEntry>;
}

/** So many edges are looked through in no more time than it takes to make a key of one. */
const few = 24;

const keyOf = ({ type, from, to }: Ends): string => `${type} ${from} ${to}`;

const isSame = (one: Ends, other: Ends): boolean => one.to === other.to && one.from === other.from && one.type === other.type;

/**
 * The edges that a write looks at, in the order in which they came. An import has hundreds of thousands: of each there is no more than its entry in
 * three lists, and keys are made for nodes alone that have many.
 */
export class DraftEdges {
  readonly #all: EdgeEntry[] = [];
  readonly #at = new Map<string, AtNode>();

  /** All of them. */
  entries(): readonly Entry<EdgeFact>[] {
    return this.#all;
  }

  /** Those at a node. */
  at(id: string): readonly Entry<EdgeFact>[] {
    return this.#at.get(id)?.entries ?? [];
  }

  find(wanted: Ends): Entry<EdgeFact> | undefined {
    const [from, to] = [this.#at.get(wanted.from), this.#at.get(wanted.to)];
    if (!from || !to) return undefined;
    const least = from.entries.length <= to.entries.length ? from : to;
    return least.byKey ? least.byKey.get(keyOf(wanted)) : least.entries.find(({ edge }) => isSame(edge, wanted));
  }

  /** Notes an edge that was not looked at before. */
  add(edge: EdgeFact, { before, after, at }: Entry<EdgeFact>): void {
    const entry: EdgeEntry = { before, after, at, edge };
    this.#all.push(entry);
    this.#addAt(edge.from, entry);
    if (edge.to !== edge.from) this.#addAt(edge.to, entry);
  }

  #addAt(id: string, entry: EdgeEntry): void {
    const known = this.#at.get(id);
    if (!known) {
      this.#at.set(id, { entries: [entry] });
      return;
    }
    known.entries.push(entry);
    if (known.byKey) known.byKey.set(keyOf(entry.edge), entry);
    else if (known.entries.length > few) known.byKey = new Map(known.entries.map((each) => [keyOf(each.edge), each]));
  }
}
