import type { LexiconNode } from "../extract/names/lexicon.js";
import { categoryValue } from "../model/category-value.js";
import type { Model } from "../model/model.js";
import type { GraphStore } from "../store/port/graph-store.js";
import type { Values } from "../store/port/write.js";
import { readAll } from "./read-all.js";

/** What papers speak of by name. */
export interface KnownThings {
  readonly things: readonly LexiconNode[];
  /** Of what category they are, as a value of a node, by their ids. */
  readonly categories: ReadonlyMap<string, Values>;
  /** What goes by another id by now, by the former one. */
  readonly renamed: ReadonlyMap<string, string>;
}

interface ThingAnswer extends Omit<LexiconNode, "kind"> {
  readonly formerIds: readonly string[];
  /** The category of its kind, under its own name. */
  readonly [property: string]: unknown;
}

/** Reads everything that has a name, papers aside. */
export async function knownThings(store: GraphStore, model: Model, signal?: AbortSignal): Promise<KnownThings> {
  const things: LexiconNode[] = [];
  const categories = new Map<string, Values>();
  const renamed = new Map<string, string>();
  for (const type of model.types.values()) {
    const [kind = ""] = type.kinds;
    if (type.isInterface || !type.isNamed || kind === "PAPER") continue;
    const sorts = model.categories.flatMap((each) => (each.kind === kind ? [each.property.name] : []));
    const properties = ["name", "aliases", "vendor", "formerIds", ...sorts];
    for (const { id, name, aliases, vendor, formerIds, ...more } of await readAll<ThingAnswer>(store, { type, properties }, signal)) {
      things.push({ id, kind, name, aliases, ...(vendor !== undefined && { vendor }) });
      categories.set(id, categoryValue(model, kind, more));
      for (const former of formerIds) renamed.set(former, id);
    }
  }
  return { things, categories, renamed };
}
