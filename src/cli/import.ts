import { userInfo } from "node:os";
import { parseArgs } from "node:util";
import { readConfig } from "../config.js";
import { PapergraphError } from "../errors.js";
import { importPapers } from "../import/import-papers.js";
import type { ImportProblem, PaperRecord } from "../import/paper-record.js";
import { readRecords } from "../import/read-records.js";
import { uniteRecords } from "../import/unite-records.js";
import { papergraph } from "../model/papergraph.js";
import { fillStore } from "../seed/fill-store.js";
import { openStore } from "../store/open-store.js";
import { isUnread, problemLines, summaryOf } from "./import-summary.js";
import { Progress } from "./progress.js";
import { readTextFile, textFiles, type TextFile } from "./text-files.js";

const usage = "Usage: npm run import -- <files, folders or -> [--dry-run] [--page-year 2025]";

interface Arguments {
  readonly paths: readonly string[];
  readonly dryRun: boolean;
  readonly pageYear: number | null;
}

/**
 * Imports the papers of the files that are named into the configured graph. It ends with 0 where everything was read, with 2 where something was
 * not, and with 1 where nothing could be done.
 */
async function run(): Promise<void> {
  const { paths, dryRun, pageYear } = readArguments(process.argv.slice(2));
  const files = textFiles(paths);
  const config = readConfig();
  const progress = new Progress(process.stderr);
  const { papers, problems } = await readFiles(files, pageYear, progress);
  progress.show(1, `${papers.length} papers, writing …`);
  const { readers: _, ...storeConfig } = config;
  const store = await openStore(storeConfig, papergraph);
  try {
    await fillStore(store, papergraph, "seeds");
    const done = await importPapers(store, papergraph, papers, { by: userInfo().username, dryRun });
    progress.end();
    const all = [...problems, ...done.problems];
    for (const line of problemLines(all)) console.error(line);
    console.log(summaryOf(done.papers, all, dryRun));
    if (all.some(isUnread)) process.exitCode = 2;
  } finally {
    progress.end();
    await store.close();
  }
}

function readArguments(given: readonly string[]): Arguments {
  const options = { "dry-run": { type: "boolean" }, "page-year": { type: "string" }, help: { type: "boolean" } } as const;
  let parsed;
  try {
    parsed = parseArgs({ args: [...given], options, allowPositionals: true });
  } catch (error) {
    throw new PapergraphError("CONFIG_INVALID", `${(error as Error).message.split(". ")[0] ?? ""}. ${usage}`);
  }
  const { values, positionals } = parsed;
  const year = values["page-year"];
  if (positionals.length === 0) throw new PapergraphError("CONFIG_INVALID", usage);
  if (year !== undefined && !/^(?:19|20)\d{2}$/.test(year))
    throw new PapergraphError("CONFIG_INVALID", `--page-year ${year} is no year, such as 2025.`);
  return { paths: positionals, dryRun: values["dry-run"] === true, pageYear: year === undefined ? null : Number(year) };
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

run().catch((error: unknown) => {
  if (!(error instanceof PapergraphError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
});
