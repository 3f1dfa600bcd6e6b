import { PapergraphError } from "../errors.js";
import { categoryValue } from "../model/category-value.js";
import type { Model } from "../model/model.js";
import type { GraphStore } from "../store/port/graph-store.js";
import type { NodeEntry, Shown, Values, Written } from "../store/port/write.js";
import { batchOf, partsOf, reasonsOf, type ImportedPaper } from "./import-parts.js";
import { withAbstracts, type Described } from "./kept-abstracts.js";
import { knownPapers, type KnownPaper } from "./known-papers.js";
import { knownThings, type KnownThings } from "./known-things.js";
import type { ImportProblem, PaperRecord } from "./paper-record.js";
import { readStatements, type OnRead, type ReadElsewhere, type Readings } from "./read-statements.js";
import { Rejections } from "./rejections.js";
import { reconcile, type Reconciled } from "./reconcile.js";
import { statementsOf, type Statement } from "./statements-of.js";

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
  readonly problems: readonly ImportProblem[];
  readonly written: Written;
}

/** The graph as an import read it. */
interface Known {
  readonly revision: number;
  readonly papers: readonly KnownPaper[];
  readonly things: KnownThings | null;
  /** What was read with the names of this graph. */
  readings?: Readings;
  /** What each paper says, as far as the graph was not known to refuse it. */
  statements?: readonly (readonly Statement[])[];
  /** Which papers are to be worked out anew, by what they say: most say nothing of what the graph refused. */
  isForgotten?: (said: readonly Statement[]) => boolean;
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
    const { papers: reconciled, problems } = reconcile(left, known.papers);
    signal?.throwIfAborted();
    const papers = await withAbstracts(store, model, reconciled, signal);
    if (known.things && !known.readings) {
      const introduced = new Map(known.papers.map((paper) => [paper.id, paper.introduces]));
      const read = papers.map((paper) => ({
        paper,
        introduces: introduced.get(paper.id) ?? [],
        rejected: rejections.introductions(paper.id),
      }));
      known.readings = await readStatements(model, read, known.things.things, { onRead, signal, elsewhere });
    }
    const spoken = withStatements(model, papers, known, unsaid, rejections);
    const all = [...refused, ...problems];
    const parts = partsOf(spoken, known.readings, unsaid);
    try {
      const done = await store.write(
        {
          batch: batchOf(parts),
          action: "IMPORT",
          origin: "IMPORTED",
          by: options.by,
          expectedRevision: revision,
          dryRun: options.dryRun === true,
        },
        options.shown?.(spoken, all),
      );
      return { papers: spoken, problems: all, written: done };
    } catch (error) {
      const reasons = reasonsOf(error, parts);
      if (reasons.papers.size > 0) {
        for (const [paper, message] of reasons.papers) refused.push(refusal(paper, message));
        left = left.filter((record) => ![...reasons.papers.keys()].some((each) => each.record === record));
        // What only they introduce does not come either.
        delete known.readings;
        delete known.statements;
      } else if (reasons.keys.size > 0) {
        for (const key of reasons.keys) unsaid.add(key);
        forget(known, reasons.keys);
      } else if (!isOvertaken(error) || (tries += 1) > maxTries) throw error;
    }
  }
}

/** The papers with what they say, as far as the graph takes it. */
function withStatements(
  model: Model,
  papers: readonly Described[],
  known: Known,
  unsaid: ReadonlySet<string>,
  rejections: Rejections,
): readonly ImportedPaper[] {
  const said = statedBy(model, papers, known, unsaid);
  return papers.map((paper, index) => ({
    ...paper,
    get statements() {
      return (said?.at(index) ?? []).filter(({ key }) => !rejections.has(paper.id, key));
    },
  }));
}

/** What each paper says. What was worked out before stays where nothing of it is forgotten. */
function statedBy(
  model: Model,
  papers: readonly Described[],
  known: Known,
  unsaid: ReadonlySet<string>,
): readonly (readonly Statement[])[] | undefined {
  const { things, readings, statements: earlier, isForgotten } = known;
  if (!things || !readings) return undefined;
  const { saidAt, nodes, lexicon } = readings;
  const there = new Set([...things.things.map(({ id }) => id), ...nodes.keys()]);
  const former = Map.groupBy(things.renamed.keys(), (each) => things.renamed.get(each) ?? "");
  const around = {
    ...{ model, lexicon, isWritten: things.isWritten },
    categoryOf: (id: string) => things.categories.get(id) ?? categoryOf(model, nodes.get(id)),
    formerIds: (id: string) => former.get(id) ?? [],
    readOf: things.readOf,
    isThere: (id: string) => there.has(id) && !unsaid.has(id),
    isRefused: (key: string) => unsaid.has(key),
  };
  const stated: (readonly Statement[])[] = [];
  for (const [index, paper] of papers.entries()) {
    const before = earlier?.at(index);
    if (before && isForgotten?.(before) !== true) {
      stated.push(before);
      continue;
    }
    const said = saidAt(index);
    stated.push(said ? statementsOf({ ...paper, said }, around) : []);
  }
  known.statements = stated;
  delete known.isForgotten;
  return stated;
}

const categoryOf = (model: Model, entry: NodeEntry | undefined): Values => (entry ? categoryValue(model, entry.kind, entry.values) : {});

/** Lets the papers be worked out anew that say something of what is refused. */
function forget(known: Known, refused: ReadonlySet<string>): void {
  const isThing = [...refused].some((key) => known.readings?.nodes.has(key));
  known.isForgotten = (said) => isThing || said.some(({ key }) => refused.has(key));
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
