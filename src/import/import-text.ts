import type { Model } from "../model/model.js";
import type { GraphStore } from "../store/port/graph-store.js";
import type { Shown } from "../store/port/write.js";
import type { ImportFormat } from "./import-format.js";
import type { ReadElsewhere } from "./read-statements.js";
import { importPapers } from "./import-papers.js";
import type { ImportedPaper } from "./import-parts.js";
import type { ImportProblem } from "./paper-record.js";
import { readRecords } from "./read-records.js";

/** A text whose papers are to be imported. */
export interface TextToImport {
  readonly text: string;
  readonly format: ImportFormat | "AUTO";
  /** The year of days that a Daily Papers page gives without one. */
  readonly pageYear: number | null;
  readonly extract: boolean;
  readonly dryRun: boolean;
  /** Who imports. */
  readonly by: string;
}

/** What an import of a text did, or in a dry run would do. */
export interface ImportedText {
  /** Null where the text is like nothing that is known. */
  readonly format: ImportFormat | null;
  readonly papers: readonly Pick<ImportedPaper, "title" | "status" | "id" | "statements">[];
  readonly problems: readonly ImportProblem[];
  readonly revision: number;
  readonly changed: boolean;
}

/** So many records of a text that is sent are read: its size is bounded, but the shortest records are of few characters, and each may be a paper. */
export const maxSentRecords = 10_000;

/** Imports the papers of a text, and shows of the graph as that leaves it what `show` makes of what was done. */
export async function importText(
  store: GraphStore,
  model: Model,
  { text, format: stated, pageYear, extract, dryRun, by }: TextToImport,
  {
    signal,
    show,
    elsewhere,
  }: {
    readonly signal?: AbortSignal | undefined;
    readonly show?: (imported: ImportedText) => Shown;
    readonly elsewhere?: ReadElsewhere | undefined;
  } = {},
): Promise<ImportedText & { readonly shown: unknown }> {
  const { format, papers: records, problems: unread } = readRecords(text, stated, { pageYear, maxRecords: maxSentRecords });
  const done = await importPapers(store, model, records, {
    ...{ by, extract, dryRun, elsewhere },
    ...(signal && { signal }),
    ...(show && {
      shown: (papers, problems) => {
        const told = { format, papers, problems: [...unread, ...problems] };
        const { object } = show({ ...told, revision: 0, changed: false });
        return { object, outline: (outcome) => show({ ...told, ...outcome }).outline(outcome) };
      },
    }),
  });
  const { revision, changed } = done.written.outcome;
  return { format, papers: done.papers, problems: [...unread, ...done.problems], revision, changed, shown: done.written.shown };
}
