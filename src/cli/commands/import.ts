import { userInfo } from "node:os";
import { PapergraphError } from "../../errors.js";
import { importPapers } from "../../import/import-papers.js";
import type { ImportProblem, PaperRecord } from "../../import/paper-record.js";
import { readRecords } from "../../import/read-records.js";
import { uniteRecords } from "../../import/unite-records.js";
import { papergraph } from "../../model/papergraph.js";
import { shareReader } from "../../writer/share-in-process.js";
import { spareMemory } from "../../writer/spare-memory.js";
import { paperReaderProgram } from "../../program-files.js";
import { fillStore } from "../../seed/fill-store.js";
import { openStore } from "../../store/open-store.js";
import { storeSettings, type Call, type Command } from "../command.js";
import { graphFromFile, isGraphFile } from "../graph-from-file.js";
import { isUnread, problemLines, summaryOf } from "../import-summary.js";
import { Progress } from "../progress.js";
import { readTextFile, textFiles, type TextFile } from "../text-files.js";

/** Imports the papers of the files that are named into the configured graph. */
export const importCommand: Command = {
  synopsis: "<files, folders or ->",
  about:
    "Imports papers from Daily Papers pages, Hugging Face, arXiv, BibTeX, RIS, CSL-JSON, OpenAlex, Semantic Scholar and lists of " +
    "ids.\nA file that export has written puts its whole graph in the place of the one that is there.",
  options: {
    "dry-run": { type: "boolean", says: "Say what would be written, and write nothing." },
    "no-extract": { type: "boolean", says: "Leave out what titles and abstracts state; only the papers are imported." },
    "page-year": { type: "string", value: "YEAR", says: "The year of days that a Daily Papers page gives without one." },
  },
  settings: storeSettings,
  exitCodes: { 2: "It is done, but some of it could not be read; lines say where." },
  run: importFiles,
};

async function importFiles(call: Call): Promise<number> {
  spareMemory();
  const pageYear = yearOf(call.text("page-year"));
  const dryRun = call.isSet("dry-run");
  if (call.positionals.length === 0)
    throw new PapergraphError("CONFIG_INVALID", "Name files or folders to import, or - for the standard input.");
  const [graph, ...more] = call.positionals;
  if (graph !== undefined && more.length === 0 && isGraphFile(graph)) return graphFromFile(call.config(), graph, dryRun);
  const files = textFiles(call.positionals);
  const { readers: _, seeds, ...storeConfig } = call.config();
  const progress = new Progress(process.stderr);
  const { papers, problems } = await readFiles(files, pageYear, progress);
  progress.show(1, `${papers.length} papers, writing …`);
  const store = await openStore(storeConfig, papergraph);
  try {
    await fillStore(store, papergraph, seeds);
    const reading = new Progress(process.stderr);
    const done = await importPapers(store, papergraph, papers, {
      by: userInfo().username,
      extract: !call.isSet("no-extract"),
      dryRun,
      elsewhere: shareReader(paperReaderProgram),
      onRead: (share, read, statements) => {
        reading.show(share, `${read} of ${papers.length} papers, ${statements} statements`);
      },
    });
    progress.end();
    const all = [...problems, ...done.problems];
    for (const line of problemLines(all)) console.error(line);
    console.log(summaryOf(done, all, dryRun));
    return all.some(isUnread) ? 2 : 0;
  } finally {
    progress.end();
    await store.close();
  }
}

function yearOf(year: string | undefined): number | null {
  if (year === undefined) return null;
  if (!/^(?:19|20)\d{2}$/.test(year)) throw new PapergraphError("CONFIG_INVALID", `--page-year ${year} is no year, such as 2025.`);
  return Number(year);
}

/** Reads one file after the other, and makes one paper of one paper over all of them. */
async function readFiles(
  files: readonly TextFile[],
  pageYear: number | null,
  progress: Progress,
): Promise<{ readonly papers: readonly PaperRecord[]; readonly problems: readonly ImportProblem[] }> {
  const records: PaperRecord[] = [];
  const problems: ImportProblem[] = [];
  const total = files.reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  for (const [index, file] of files.entries()) {
    progress.show(total > 0 ? done / total : 0, `${index + 1} of ${files.length} files, ${records.length} papers`);
    const source = file.name;
    const read = await readTextFile(file);
    done += file.size;
    if ("error" in read) {
      problems.push({ reason: "unreadable", message: read.error, place: { source, line: 0 }, excerpt: null });
      continue;
    }
    const { papers, problems: found } = readRecords(read.text, "AUTO", { pageYear });
    for (const paper of papers) records.push({ ...paper, place: { ...paper.place, source } });
    for (const each of found) problems.push({ ...each, place: { line: 0, ...each.place, source } });
  }
  const { papers, duplicates } = uniteRecords(records);
  const again = duplicates.map(({ title, arxivId, doi, place }): ImportProblem => {
    return { reason: "duplicate", message: "This paper stands in another file as well.", place, excerpt: title ?? arxivId ?? doi };
  });
  return { papers, problems: [...problems, ...again] };
}
