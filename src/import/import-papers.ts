import { PapergraphError } from "../errors.js";
import type { Model } from "../model/model.js";
import type { GraphStore } from "../store/port/graph-store.js";
import type { Shown, Written } from "../store/port/write.js";
import { ImportBatch, partsOf, reasonsOf, type ImportedPaper } from "./import-parts.js";
import { withAbstracts, type Described } from "./kept-abstracts.js";
import { knownPapers, type KnownPaper } from "./known-papers.js";
import { knownResults, type KnownResults } from "./known-results.js";
import { knownThings, type KnownThings } from "./known-things.js";
import type { ImportProblem, PaperRecord } from "./paper-record.js";
import { readStatements, type OnRead, type ReadElsewhere, type Readings } from "./read-statements.js";
import { Rejections } from "./rejections.js";
import { reconcile, type Reconciled, type Reconciliation } from "./reconcile.js";
import { restate, statingOf } from "./state-papers.js";
import { withStatements } from "./spoken-paper.js";
import type { Stated } from "./statements-of.js";

/** How an import is done. */
export interface ImportOptions {
  /** Who imports. */
  readonly by: string;
  /** Also read relations and results out of titles and abstracts; it does where left out. */
  readonly extract?: boolean;
  /** Only say what would be written. */
  readonly dryRun?: boolean;
  /** What is shown of the graph as the import leaves it. */
  readonly shown?: (papers: readonly ImportedPaper[], problems: readonly ImportProblem[]) => Shown;
  /** Is told from time to time how far the reading is. */
  readonly onRead?: OnRead;
  /** Reads one half of many papers beside this process. */
  readonly elsewhere?: ReadElsewhere | undefined;
  readonly signal?: AbortSignal;
}

/** What an import did, or in a dry run would do. */
export interface Imported {
  readonly papers: readonly ImportedPaper[];
  /** How many statements they make. */
  readonly statements: number;
  readonly problems: readonly ImportProblem[];
  readonly written: Written;
}

/** The graph as an import read it. */
interface Known {
  readonly revision: number;
  readonly papers: readonly KnownPaper[];
  readonly things: KnownThings | null;
  /** What it has of the papers that are imported. */
  results?: KnownResults;
  /** What was read with the names of this graph: what each paper says, as far as the graph was not known to refuse it. */
  readings?: Readings<Stated>;
}

/** How often somebody else may write between reading the graph and writing to it. */
const maxTries = 20;

/**
 * Writes papers that were read into the graph, with what they say, all in one transaction: a process that is killed leaves the graph as it was, or with
 * all of it. Where somebody writes meanwhile the graph is read again, so that two imports at once lose nothing. A paper that the graph refuses
 * costs itself, and so does a statement.
 */
export async function importPapers(
  store: GraphStore,
  model: Model,
  records: readonly PaperRecord[],
  options: ImportOptions,
): Promise<Imported> {
  const { extract = true, signal, onRead, elsewhere } = options;
  const refused: ImportProblem[] = [];
  const unsaid = new Set<string>();
  let left = records;
  let known: Known | undefined;
  for (let tries = 1; ;) {
    const revision = await store.revision();
    if (known?.revision !== revision)
      known = {
        revision,
        papers: await knownPapers(store, model, signal),
        things: extract ? await knownThings(store, model, signal) : null,
      };
    const rejections = new Rejections(known.papers, known.things?.renamed);
    const { papers, problems } = await described(store, model, reconcile(left, known.papers), signal);
    const { things } = known;
    if (things) known.results ??= await knownResults(store, model, papers, signal);
    const state = things && known.results && statingOf(model, papers, { ...things, ...known.results }, unsaid);
    if (things && state && !known.readings) {
      const introduced = new Map(known.papers.map((paper) => [paper.id, paper.introduces]));
      const read = papers.map((paper) => ({
        paper,
        introduces: introduced.get(paper.id) ?? [],
        rejected: rejections.introductions(paper.id),
      }));
      known.readings = await readStatements(model, read, things.things, state, { onRead, signal, elsewhere });
    }
    const spoken = withStatements(papers, known.readings, rejections);
    const all = [...refused, ...problems];
    const parts = partsOf(spoken, known.readings, unsaid);
    const batch = new ImportBatch(parts);
    try {
      const done = await store.write(
        {
          batch,
          action: "IMPORT",
          origin: "IMPORTED",
          by: options.by,
          expectedRevision: revision,
          dryRun: options.dryRun === true,
        },
        options.shown?.(spoken, all),
      );
      return { papers: spoken, statements: batch.statements, problems: all, written: done };
    } catch (error) {
      const reasons = reasonsOf(error, parts);
      if (reasons.papers.size > 0) {
        for (const [paper, message] of reasons.papers) refused.push(refusal(paper, message));
        left = left.filter((record) => ![...reasons.papers.keys()].some((each) => each.record === record));
        // What only they introduce does not come either.
        delete known.readings;
      } else if (reasons.keys.size > 0) {
        for (const key of reasons.keys) unsaid.add(key);
        if (known.readings && state) restate(papers, known.readings, reasons.keys, state);
      } else if (!isOvertaken(error) || (tries += 1) > maxTries) throw error;
    }
  }
}

/** The papers with the abstracts that they have by then. Without them none is held any more. */
async function described(
  store: GraphStore,
  model: Model,
  { papers, problems }: Reconciliation,
  signal: AbortSignal | undefined,
): Promise<{ readonly papers: readonly Described[]; readonly problems: readonly ImportProblem[] }> {
  signal?.throwIfAborted();
  return { papers: await withAbstracts(store, model, papers, signal), problems };
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

/** How many papers an import made and changed. */
export const countsOf = (papers: readonly Reconciled[]): Readonly<Record<Reconciled["status"], number>> => {
  const counts = { CREATED: 0, UPDATED: 0, UNCHANGED: 0 };
  for (const { status } of papers) counts[status] += 1;
  return counts;
};
