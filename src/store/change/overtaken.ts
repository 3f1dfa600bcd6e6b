import { slugOf, normalizeName } from "../../model/names.js";
import type { Batch } from "../port/write.js";
import type { LogEntry } from "./replay.js";
import type { MemoryGraph } from "./memory-graph.js";

/**
 * What a later write of a log takes out, an earlier one need not find any more: once the seeds are without it, all that was said of it is done. And
 * what a later write merged is the other node by then: its own values, and what was taken from it, are no longer meant.
 */
export class Overtaken {
  /** The last write that takes a node out, or merges it into another one, by the id of the node. */
  private readonly removed = new Map<string, number>();
  private readonly merged = new Map<string, number>();

  constructor(log: readonly LogEntry[]) {
    for (const { revision, batch } of log) {
      for (const { ref } of batch.removeNodes ?? []) this.removed.set(ref, revision);
      for (const { drop } of batch.merge ?? []) this.merged.set(drop, revision);
    }
  }

  /** What is left of a write, given the graph as it is before, and the nodes for which the rest is done. */
  rest(batch: Batch, revision: number, graph: MemoryGraph): { readonly rest: Batch; readonly done: readonly string[] } {
    const isLater = (id: string, writes: ReadonlyMap<string, number>): boolean => (writes.get(id) ?? 0) > revision && !graph.has(id);
    const isGone = (id: string): boolean => isLater(id, this.removed) && !graph.isCalled(normalizeName(id));
    const isOther = (id: string): boolean => isLater(id, this.merged) && graph.isCalled(normalizeName(id));
    const done = [...idsIn(batch)].filter((id) => isGone(id) || isOther(id));
    if (done.length === 0) return { rest: batch, done };
    const { nodes = [], results = [], relations = [], removeRelations = [], removeNodes = [], merge = [], rejections = [] } = batch;
    // What was merged into a node went with it.
    const gone = merge.flatMap(({ keep, drop }) => (isGone(keep) && !isGone(drop) ? [{ ref: drop, force: true }] : []));
    const rest: Batch = {
      ...batch,
      nodes: nodes.filter(({ id = "" }) => !isGone(id) && !isOther(id)),
      results: results.filter(({ paper, key = "", links }) => {
        const ends = Object.values(links).flatMap((link) => link ?? []);
        return ![paper, ...ends, resultId(paper, key)].some(isGone);
      }),
      relations: relations
        .filter(({ from, to }) => !isGone(from) && !isGone(to))
        .map((entry) => (entry.sources ? { ...entry, sources: entry.sources.filter((paper) => !isGone(paper)) } : entry))
        .filter(({ sources, references = [] }) => sources?.length !== 0 || references.length > 0),
      removeRelations: removeRelations.filter(
        ({ from, to, sources = [] }) => ![from, to, ...sources].some((id) => isGone(id) || isOther(id)),
      ),
      merge: merge.filter(({ keep, drop }) => !isGone(keep) && !isGone(drop)),
      removeNodes: [...removeNodes, ...gone],
      rejections: rejections.filter(({ paper }) => !isGone(paper) && !isOther(paper)),
    };
    return { rest, done };
  }
}

const resultId = (paper: string, key: string): string => `result:${slugOf(paper)}/${key}`;

function* idsIn({ nodes = [], results = [], relations = [], removeRelations = [], merge = [], rejections = [] }: Batch): Generator<string> {
  for (const { id } of nodes) if (id !== undefined) yield id;
  for (const { paper, key = "", links } of results) {
    yield* [paper, resultId(paper, key)];
    for (const link of Object.values(links)) yield* [link ?? []].flat();
  }
  for (const { from, to, sources = [] } of [...relations, ...removeRelations]) yield* [from, to, ...sources];
  for (const { keep, drop } of merge) yield* [keep, drop];
  for (const { paper } of rejections) yield paper;
}
