import { PapergraphError } from "../errors.js";
import type { Model } from "../model/model.js";
import type { GraphStore } from "../store/port/graph-store.js";
import type { Shown, Written } from "../store/port/write.js";
import { knownPapers } from "./known-papers.js";
import type { ImportProblem, PaperRecord } from "./paper-record.js";
import { reconcile, type Reconciled } from "./reconcile.js";

/** How an import is done. */
export interface ImportOptions {
  /** Who imports. */
  readonly by: string;
  /** Only say what would be written. */
  readonly dryRun?: boolean;
  /** What is shown of the graph as the import leaves it. */
  readonly shown?: (papers: readonly Reconciled[], problems: readonly ImportProblem[]) => Shown;
  readonly signal?: AbortSignal;
}

/** What an import did, or in a dry run would do. */
export interface Imported {
  readonly papers: readonly Reconciled[];
  readonly problems: readonly ImportProblem[];
  readonly written: Written;
}

/** How often somebody else may write between reading the graph and writing to it. */
const maxTries = 20;

/**
 * Writes papers that were read into the graph, all in one transaction: a process that is killed leaves the graph as it was, or with all of them. Where
 * somebody writes meanwhile the graph is read again, so that two imports at once lose nothing. A paper that the graph refuses costs itself.
 */
export async function importPapers(
  store: GraphStore,
  model: Model,
  records: readonly PaperRecord[],
  options: ImportOptions,
): Promise<Imported> {
  const refused: ImportProblem[] = [];
  let left = records;
  for (let tries = 1; ;) {
    const revision = await store.revision();
    const { papers, problems } = reconcile(left, await knownPapers(store, model, options.signal));
    options.signal?.throwIfAborted();
    const all = [...refused, ...problems];
    const written = papers.flatMap(({ entry }) => entry ?? []);
    try {
      const nodes = written.map((entry, index) => ({ ...entry, at: `papers[${index}]` }));
      const done = await store.write(
        {
          batch: { nodes },
          action: "IMPORT",
          origin: "IMPORTED",
          by: options.by,
          expectedRevision: revision,
          dryRun: options.dryRun === true,
        },
        options.shown?.(papers, all),
      );
      return { papers, problems: all, written: done };
    } catch (error) {
      const reasons = reasonsOf(error);
      if (reasons.size > 0) {
        const wrong = papers.filter(({ entry }) => entry !== null).filter((_, index) => reasons.has(index));
        const messages = [...reasons.values()];
        refused.push(...wrong.map((each, index) => refusal(each, messages[index] ?? "")));
        left = left.filter((record) => !wrong.some((each) => each.record === record));
      } else if (!isOvertaken(error) || (tries += 1) > maxTries) throw error;
    }
  }
}

const refusal = ({ record, title }: Reconciled, message: string): ImportProblem => ({
  reason: "conflict",
  message,
  place: record.place,
  excerpt: title,
});

/** Somebody wrote between reading and writing. */
const isOvertaken = (error: unknown): boolean =>
  error instanceof PapergraphError && error.code === "CONFLICT" && error.details["path"] === "expectedRevision";

/** Which entries of a batch a rule of the graph refuses, and why. */
function reasonsOf(error: unknown): Map<number, string> {
  const reasons = new Map<number, string>();
  if (!(error instanceof PapergraphError)) return reasons;
  const { path, problems = [] } = error.details as {
    readonly path?: string;
    readonly problems?: readonly { path: string; message: string }[];
  };
  for (const each of [{ path: path ?? "", message: error.message }, ...problems]) {
    const index = /^papers\[(\d+)\]/.exec(each.path)?.[1];
    if (index !== undefined && !reasons.has(Number(index))) reasons.set(Number(index), each.message);
  }
  return new Map([...reasons].sort(([one], [other]) => one - other));
}

/** How many papers an import made and changed. */
export const countsOf = (papers: readonly Reconciled[]): Readonly<Record<Reconciled["status"], number>> => {
  const counts = { CREATED: 0, UPDATED: 0, UNCHANGED: 0 };
  for (const { status } of papers) counts[status] += 1;
  return counts;
};
