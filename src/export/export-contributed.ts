import { PapergraphError } from "../errors.js";
import type { Model } from "../model/model.js";
import { checkSeeds } from "../seed/check-seeds.js";
import { parseSeeds } from "../seed/parse-seeds.js";
import { batchOf } from "../seed/read-seeds.js";
import type { SeedFile } from "../seed/read-seed-files.js";
import { MemoryGraph } from "../store/change/memory-graph.js";
import { applyLog, replay, type AppliedLog, type LogEntry } from "../store/change/replay.js";
import type { WriteBatch } from "../store/port/write-batch.js";
import { differences, editSeeds, type Facts } from "./edit-seeds.js";
import { SeedDocuments } from "./seed-documents.js";

/** What becomes of the log where it is written into seed files. */
export interface Contributed {
  /** New texts by the path of the file; null where a file goes. */
  readonly changes: ReadonlyMap<string, string | null>;
  /** The writes that the files say by then: they leave the log with the next start. */
  readonly exported: readonly number[];
  /** Why each of the others stays in the log, by its revision. */
  readonly left: ReadonlyMap<number, string>;
}

/**
 * Writes what people contributed above seed files into them, so that they keep every rule and give the same graph with what is left of the log. What
 * cannot be said in seeds stays in the log, with whatever hangs together with it.
 */
export function exportContributed(model: Model, files: readonly SeedFile[], log: readonly LogEntry[]): Contributed {
  const curated = batchOf(files, model);
  const { seeds } = parseSeeds(files, model);
  const left = new Map<number, string>();
  for (const { revision, origin } of log) if (origin !== "CONTRIBUTED") left.set(revision, "it was imported, and is not reviewed");
  for (;;) {
    const chosen = log.filter(({ revision }) => !left.has(revision));
    if (chosen.length === 0) return { changes: new Map(), exported: [], left };
    const applied = applyWhatFits(model, curated, chosen);
    for (const [revision, problem] of applied.problems)
      left.set(revision, `it does not fit without what is left out: ${problem.replace(/\.$/, "")}`);
    const documents = new SeedDocuments(files, seeds);
    const unsaid = editSeeds(model, documents, applied.graph.facts());
    const changes = documents.changes();
    const edited = withChanges(files, changes);
    const reasons = unsaid.size > 0 ? unsaid : broken(model, edited, applied);
    const before = left.size;
    leave(reasons, applied, left);
    if (left.size > before) continue;
    if (reasons.size > 0) throw new PapergraphError("CONFLICT", `The seeds cannot be written: ${[...reasons.values()][0] ?? ""}.`);
    const { settled, lost } = settledBy(model, curated, log, batchOf(edited, model));
    if (lost !== undefined) {
      const why = `${lost} would not be what it is now, once the seeds say the rest`;
      leave(new Map([[lost, why]]), applied, left);
      if (left.size === before) for (const { revision } of chosen) left.set(revision, why);
      continue;
    }
    for (const { revision } of chosen)
      if (!settled.has(revision) && !left.has(revision)) left.set(revision, "it hangs together with a write that stays in the log");
    if (left.size > before) continue;
    for (const revision of settled) left.delete(revision);
    return { changes, exported: [...settled].sort((a, b) => a - b), left };
  }
}

/**
 * Applies writes in their order, and those that do not fit once more behind the others, as long as that helps. Who corrects or rejects what an import read
 * may do so before they accept the rest: without the import the acceptance is what their writes can be about.
 */
function applyWhatFits(model: Model, curated: WriteBatch, log: readonly LogEntry[]): AppliedLog {
  let order = log;
  for (let failing = Infinity; ;) {
    const applied = applyLog(model, curated, order);
    const fails = ({ revision }: LogEntry): boolean => applied.problems.has(revision);
    if (applied.problems.size === 0 || applied.problems.size >= failing) return applied;
    failing = applied.problems.size;
    order = [...order.filter((entry) => !fails(entry)), ...order.filter(fails)];
  }
}

/** The files with changes. */
function withChanges(files: readonly SeedFile[], changes: ReadonlyMap<string, string | null>): SeedFile[] {
  const kept = files.flatMap(({ path, text }) => (changes.has(path) ? [] : [{ path, text }]));
  const changed = [...changes].flatMap(([path, text]) => (text === null ? [] : [{ path, text }]));
  return [...kept, ...changed].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The rules that edited files break, by the ids and keys that their writes speak of. */
function broken(model: Model, files: readonly SeedFile[], { touched }: AppliedLog): Map<string, string> {
  const reasons = new Map<string, string>();
  for (const { at, message } of checkSeeds(files, model).findings) {
    const words = new Set(message.split(/[^\w:./-]+/).map((word) => word.replace(/[.:,]$/, "")));
    const idsOf = (key: string): string[] => key.split(" ").filter((part) => part.includes(":"));
    const all = [...touched.values()].flat();
    const exact = all.filter((key) => idsOf(key).every((id) => words.has(id)));
    const near = exact.length > 0 ? exact : all.filter((key) => idsOf(key).some((id) => words.has(id)));
    for (const key of near.length > 0 ? near : [at]) reasons.set(key, message);
  }
  return reasons;
}

/** Leaves the writes out that speak of what cannot be said. */
function leave(reasons: ReadonlyMap<string, string>, { touched }: AppliedLog, left: Map<number, string>): void {
  for (const [revision, keys] of touched) {
    const key = keys.find((each) => reasons.has(each));
    if (key !== undefined) left.set(revision, reasons.get(key) ?? "");
  }
}

/** The writes that edited seeds say, and what they and the rest of the log would say otherwise than the graph that there is. */
function settledBy(
  model: Model,
  curated: WriteBatch,
  log: readonly LogEntry[],
  edited: WriteBatch,
): { readonly settled: ReadonlySet<number>; readonly lost: string | undefined } {
  const graphOf = (each: WriteBatch): Facts => new MemoryGraph(model, each).facts();
  const { batch, settled } = replay(model, edited, log);
  const [lost] = differences(model, graphOf(replay(model, curated, log).batch), graphOf(batch));
  return { settled: new Set(settled), lost };
}
