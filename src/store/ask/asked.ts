import type { Kind } from "../../model/model.js";
import type { Item, Thing } from "./item.js";
import type { Tag } from "./lexicon.js";

/** What says nothing by itself, so that it may be left over. */
const silent: ReadonlySet<Tag> = new Set<Tag>(["FILLER", "PREPOSITION", "AND", "QUESTION", "BE", "DO", "TELL"]);

/** A question while it is being understood: its items, and which of them something was made of. */
export class Asked {
  private readonly used = new Set<Item>();
  private doubtful: Item | undefined;

  constructor(readonly items: readonly Item[]) {}

  /** Whether any item has one of these tags. */
  has(...tags: readonly Tag[]): boolean {
    return this.items.some(({ tag }) => tags.includes(tag));
  }

  /** The first item with one of these tags that nothing was made of. */
  find(...tags: readonly Tag[]): Item | undefined {
    return this.items.find((item) => tags.includes(item.tag) && !this.used.has(item));
  }

  /** The same, and something is made of it. */
  take(...tags: readonly Tag[]): Item | undefined {
    const item = this.find(...tags);
    if (item) this.use(item);
    return item;
  }

  /** Something is made of all items with these tags. */
  takeAll(...tags: readonly Tag[]): Item[] {
    const found = this.items.filter((item) => tags.includes(item.tag) && !this.used.has(item));
    for (const item of found) this.use(item);
    return found;
  }

  use(...items: readonly Item[]): void {
    for (const item of items) this.used.add(item);
  }

  /** The items that name something of these kinds, and were not used. */
  names(kinds?: readonly Kind[]): Item[] {
    return this.items.filter(
      (item) => item.tag === "NAME" && !this.used.has(item) && (!kinds || item.things.some(({ kind }) => kinds.includes(kind))),
    );
  }

  /** The one thing of these kinds that an item names, and something is made of it; of several none, and the item is in doubt. */
  thing(item: Item | undefined, kinds?: readonly Kind[]): Thing | undefined {
    if (!item) return undefined;
    const meant = item.things.filter(({ kind }) => !kinds || kinds.includes(kind));
    if (meant.length > 1) this.doubtful = { ...item, things: meant };
    if (meant.length !== 1) return undefined;
    this.use(item);
    return meant[0];
  }

  /** An item that may mean several things, where one was asked for. */
  get doubt(): Item | undefined {
    return this.doubtful;
  }

  /** Whether nothing was made of an item. */
  isFree(item: Item): boolean {
    return !this.used.has(item);
  }

  /** Whether an item names hardware on which something happens: "on A100", "on A100 or H100". */
  isPlace(item: Item): boolean {
    if (item.tag !== "NAME" || !item.things.every(({ kind }) => kind === "HARDWARE")) return false;
    const before = this.before(item);
    const first = before?.tag === "AND" ? this.before(before) : before;
    return before?.tag === "PREPOSITION" ? before.value !== "than" : first?.tag === "NAME" && this.isPlace(first);
  }

  placeOf(item: Item): number {
    return this.items.indexOf(item);
  }

  /** The last item before another one that is not without meaning. */
  before(item: Item): Item | undefined {
    return this.items.slice(0, this.placeOf(item)).findLast(({ tag }) => tag !== "FILLER");
  }

  /** The next item after another one that is not without meaning. */
  after(item: Item): Item | undefined {
    return this.items.slice(this.placeOf(item) + 1).find(({ tag }) => tag !== "FILLER");
  }

  /** What says something, and nothing was made of. */
  get unused(): Item[] {
    return this.items.filter((item) => !silent.has(item.tag) && !this.used.has(item));
  }

  /** How many items say something. */
  get size(): number {
    return this.items.filter(({ tag }) => !silent.has(tag)).length;
  }
}
