import type { LexiconNode } from "../extract/names/lexicon.js";
import { categoryValue } from "../model/category-value.js";
import type { Model } from "../model/model.js";
import { slugOf } from "../model/names.js";
import type { GraphStore } from "../store/port/graph-store.js";
import type { Values } from "../store/port/write.js";
import { readAll } from "./read-all.js";

/** What papers speak of by name, and what people say that papers measured. */
export interface KnownThings {
  readonly things: readonly LexiconNode[];
  /** Of what category they are, as a value of a node, by their ids. */
  readonly categories: ReadonlyMap<string, Values>;
  /** Whether people wrote such a result of a paper. */
  readonly isWritten: (paper: string, result: Measured) => boolean;
  /** What goes by another id by now, by the former one. */
  readonly renamed: ReadonlyMap<string, string>;
  /** The ids of the results that were read out of the text of a paper. */
  readonly readOf: (paper: string) => ReadonlySet<string>;
}

/** The number of a result, by which two of one paper are the same. */
export interface Measured {
  readonly metric: string;
  readonly value: number | null;
  readonly unit: string | null;
}

interface ThingAnswer extends Omit<LexiconNode, "kind"> {
  readonly formerIds: readonly string[];
  /** The category of its kind, under its own name. */
  readonly [property: string]: unknown;
}

interface ResultAnswer extends Measured {
  readonly id: string;
  readonly origin: string;
}

/** Reads everything that has a name, papers aside, and the results that people wrote. */
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
  const properties = ["origin", "metric", "value", "unit"];
  const results = await readAll<ResultAnswer>(store, { type: model.type("Result"), properties }, signal);
  const written = new Set(results.filter(({ origin }) => origin !== "IMPORTED").map((result) => measuredKey(paperOf(result.id), result)));
  const read = new Map<string, Set<string>>();
  for (const { id, origin } of results) if (origin === "IMPORTED") read.set(paperOf(id), (read.get(paperOf(id)) ?? new Set()).add(id));
  return {
    ...{ things, categories, renamed },
    readOf: (paper) => read.get(slugOf(paper)) ?? none,
    isWritten: (paper, result) => written.has(measuredKey(paper, result)),
  };
}

const none: ReadonlySet<string> = new Set();

/** A result's id holds the slug of its paper. */
const paperOf = (id: string): string => id.slice(id.indexOf(":") + 1, id.indexOf("/"));

const measuredKey = (paper: string, { metric, value, unit }: Measured): string =>
  JSON.stringify([paper.replace(/^paper:/, ""), metric, value, unit]);
