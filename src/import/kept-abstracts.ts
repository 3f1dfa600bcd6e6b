import type { Model } from "../model/model.js";
import type { GraphStore } from "../store/port/graph-store.js";
import { readAll } from "./read-all.js";
import type { Reconciled } from "./reconcile.js";
import { longerText } from "./unite-records.js";

/** A paper that was read, with the abstract that the graph keeps of it from then on: what it says is read out of that. */
export interface Described extends Reconciled {
  readonly abstract: string | null;
}

/** Of how many papers abstracts are asked at once. */
const askedAtOnce = 500;

/** Gives each paper the longest abstract that is known of it, and writes it where it is not the one that the graph keeps. */
export async function withAbstracts(
  store: GraphStore,
  model: Model,
  papers: readonly Reconciled[],
  signal?: AbortSignal,
): Promise<Described[]> {
  const known = papers.flatMap(({ id, status, record }) => (status === "CREATED" || record.title === null ? [] : [id]));
  const kept = await keptAbstracts(store, model, [...new Set(known)], signal);
  const longest = new Map(kept);
  for (const { id, record } of papers) longest.set(id, longerText(longest.get(id) ?? null, record.abstract));
  return papers.map((paper) => {
    const abstract = longest.get(paper.id) ?? null;
    if (abstract === (kept.get(paper.id) ?? null)) return { ...paper, abstract };
    const { id, entry, status } = paper;
    return {
      ...{ ...paper, abstract, status: status === "UNCHANGED" ? "UPDATED" : status },
      entry: { kind: "PAPER", id, values: { ...entry?.values, abstract } },
    };
  });
}

/** The abstracts that the graph keeps of some papers, by their ids. */
async function keptAbstracts(
  store: GraphStore,
  model: Model,
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<Map<string, string | null>> {
  const type = model.type("Paper");
  const property = type.properties.get("id");
  const kept = new Map<string, string | null>();
  for (let from = 0; property && from < ids.length; from += askedAtOnce) {
    const filter = { is: "among", property, values: ids.slice(from, from + askedAtOnce) } as const;
    const papers = await readAll<{ readonly id: string; readonly abstract: string | null }>(
      store,
      { type, properties: ["abstract"], filter },
      signal,
    );
    for (const { id, abstract } of papers) kept.set(id, abstract);
  }
  return kept;
}
