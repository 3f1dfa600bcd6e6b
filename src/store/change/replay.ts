import { PapergraphError } from "../../errors.js";
import type { Model } from "../../model/model.js";
import { relationKey } from "../../model/relation-key.js";
import type { WriteBatch } from "../port/write-batch.js";
import type { Batch, WriteOrigin } from "../port/write.js";
import type { Applied } from "./apply-batch.js";
import { applyFitting } from "./apply-fitting.js";
import { MemoryGraph } from "./memory-graph.js";
import { Overtaken } from "./overtaken.js";

/** A write that is kept above the seeds, with ids in the place of refs. */
export interface LogEntry {
  readonly revision: number;
  readonly origin: WriteOrigin;
  readonly batch: Batch;
}

/** The curated graph with the log applied above it. */
export interface Replayed {
  readonly batch: WriteBatch;
  /** The writes of which all is part of the curated graph by now: they leave the log. */
  readonly settled: readonly number[];
  /** Why each write that does not fit does not, by its revision. It stays in the log. */
  readonly problems: ReadonlyMap<number, string>;
}

/** Applies a log above the curated graph. What does not fit is left out, of an import no more than that, and told. */
export function replay(model: Model, curated: WriteBatch, log: readonly LogEntry[]): Replayed {
  if (log.length === 0) return { batch: curated, settled: [], problems: new Map() };
  const first = applyLog(model, curated, log);
  const base = new MemoryGraph(model, curated);
  const isSettled = (key: string): boolean => first.graph.content(key) === base.content(key);
  const rejected = base.rejected();
  // An import changes nothing of what people wrote, and brings nothing back that they rejected.
  const isSaid = (key: string): boolean => base.content(key) !== undefined || rejected.has(key);
  const settled = settledOf(log, first, isSettled, isSaid);
  const left = log.filter(({ revision }) => !settled.has(revision));
  const { graph, problems } = settled.size === 0 ? first : applyLog(model, curated, left);
  return { batch: graph.toBatch(), settled: [...settled], problems };
}

/** The writes that fit and speak of nothing but what is settled, and share none of it with others that do not and could change it. */
function settledOf(
  log: readonly LogEntry[],
  { touched, problems }: AppliedLog,
  isSettled: (key: string) => boolean,
  isSaid: (key: string) => boolean,
): Set<number> {
  const imports = new Set(log.flatMap(({ revision, origin }) => (origin === "IMPORTED" ? [revision] : [])));
  const settled = new Set([...touched].flatMap(([revision, keys]) => (!problems.has(revision) && keys.every(isSettled) ? [revision] : [])));
  const open = new Set<string>();
  for (let size = -1; size !== settled.size;) {
    size = settled.size;
    for (const [revision, keys] of touched)
      if (!settled.has(revision)) for (const key of keys) if (!imports.has(revision) || !isSaid(key)) open.add(key);
    for (const revision of settled) if (touched.get(revision)?.some((key) => open.has(key))) settled.delete(revision);
  }
  return settled;
}

/** A log as it was applied. */
export interface AppliedLog {
  readonly graph: MemoryGraph;
  /** What each write that fits speaks of: ids of nodes and keys of edges, by its revision. */
  readonly touched: ReadonlyMap<number, readonly string[]>;
  readonly problems: ReadonlyMap<number, string>;
}

/** Applies the writes of a log above the curated graph, one after the other. */
export function applyLog(model: Model, curated: WriteBatch, log: readonly LogEntry[]): AppliedLog {
  const graph = new MemoryGraph(model, curated);
  const touched = new Map<number, string[]>();
  const problems = new Map<number, string>();
  const overtaken = new Overtaken(log);
  for (const { revision, origin, batch } of log) {
    try {
      const { rest, done } = overtaken.rest(batch, revision, graph);
      const { applied, problem } = applyFitting(model, rest, origin, graph);
      if (problem !== null) problems.set(revision, problem);
      graph.apply(applied.change);
      touched.set(revision, [...keysOf(applied, batch), ...done]);
    } catch (error) {
      if (!(error instanceof PapergraphError)) throw error;
      problems.set(revision, error.message);
    }
  }
  return { graph, touched, problems };
}

/** What a write speaks of: what it changed, and what it says or takes out, also where that was done already. */
function keysOf(
  { change, outcome }: Applied,
  { nodes = [], relations = [], removeRelations = [], removeNodes = [], merge = [], rejections = [] }: Batch,
): string[] {
  return [
    ...change.nodes.map(({ before, after }) => (after ?? before)?.id ?? ""),
    ...change.edges.flatMap(({ before, after }) => [before, after].flatMap((edge) => (edge ? [relationKey(edge)] : []))),
    ...outcome.nodes,
    ...outcome.results,
    ...nodes.flatMap(({ id }) => id ?? []),
    ...[...relations, ...removeRelations].map(({ from, relation, to }) => relationKey({ type: relation, from, to })),
    ...removeNodes.map(({ ref }) => ref),
    ...merge.flatMap(({ keep, drop }) => [keep, drop]),
    ...rejections.flatMap(({ paper, statement }) => [paper, statement]),
  ];
}
