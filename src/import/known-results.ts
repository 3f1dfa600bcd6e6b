import { slugOf } from "../model/names.js";
import type { Model } from "../model/model.js";
import type { Filter } from "../plan/selection.js";
import type { GraphStore } from "../store/port/graph-store.js";
import { readAll } from "./read-all.js";
import type { Reconciled } from "./reconcile.js";

/** The number of a result, by which two of one paper are the same. */
export interface Measured {
  readonly metric: string;
  readonly value: number | null;
  readonly unit: string | null;
}

/** What the graph has of the results of papers that are imported. */
export interface KnownResults {
  /** Whether people wrote such a result of a paper. */
  readonly isWritten: (paper: string, result: Measured) => boolean;
  /** The ids of the results that were read out of the text of a paper. */
  readonly readOf: (paper: string) => ReadonlySet<string>;
}

interface ResultAnswer extends Measured {
  readonly id: string;
  readonly origin: string;
}

/** Of how many papers results are asked at once. */
const askedAtOnce = 500;

/** Reads the results of those papers that the graph has. */
export async function knownResults(
  store: GraphStore,
  model: Model,
  papers: readonly Reconciled[],
  signal?: AbortSignal,
): Promise<KnownResults> {
  const ids = [...new Set(papers.flatMap(({ id, status }) => (status === "CREATED" ? [] : [id])))];
  const type = model.type("Result");
  const [end, property] = [type.ends.get("paper"), model.type("Paper").properties.get("id")];
  const written = new Set<string>();
  const read = new Map<string, Set<string>>();
  for (let from = 0; end && property && from < ids.length; from += askedAtOnce) {
    const ofPapers: Filter = { is: "among", property, values: ids.slice(from, from + askedAtOnce) };
    const filter: Filter = { is: "related", end, quantifier: "some", scope: "EXACT", minConfidence: 0, filter: ofPapers };
    for (const result of await readAll<ResultAnswer>(store, { type, properties: ["origin", "metric", "value", "unit"], filter }, signal)) {
      const paper = paperOf(result.id);
      if (result.origin !== "IMPORTED") written.add(measuredKey(paper, result));
      else read.set(paper, (read.get(paper) ?? new Set()).add(result.id));
    }
  }
  return {
    readOf: (paper) => read.get(slugOf(paper)) ?? none,
    isWritten: (paper, result) => written.has(measuredKey(paper, result)),
  };
}

const none: ReadonlySet<string> = new Set();

/** A result's id holds the slug of its paper. */
const paperOf = (id: string): string => id.slice(id.indexOf(":") + 1, id.indexOf("/"));

const measuredKey = (paper: string, { metric, value, unit }: Measured): string =>
  JSON.stringify([paper.replace(/^paper:/, ""), metric, value, unit]);
