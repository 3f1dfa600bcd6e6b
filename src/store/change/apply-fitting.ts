import { PapergraphError } from "../../errors.js";
import type { Model } from "../../model/model.js";
import { refKeys } from "../derive/ref-keys.js";
import type { Batch, RelationEntry, ResultEntry, WriteOrigin } from "../port/write.js";
import { applyBatch, type Applied } from "./apply-batch.js";
import { answerSync } from "./facts.js";
import type { MemoryGraph } from "./memory-graph.js";

/** A write of a log as far as it fits. */
export interface Fitting {
  readonly applied: Applied;
  /** Why some of an import was left out; null where nothing was but mentions of what is stated more strongly by now. */
  readonly problem: string | null;
}

/**
 * Works out a write of a log. What people wrote together fits together or not at all. Of an import each statement that the graph refuses by now costs
 * itself, as it did when the text was read: seeds may come to say more than it, to be without what it speaks of, or to call something else so.
 */
export function applyFitting(model: Model, asked: Batch, origin: WriteOrigin, graph: MemoryGraph): Fitting {
  let batch = origin === "IMPORTED" ? placed(asked) : asked;
  for (let problem: string | null = null; ;) {
    try {
      return { applied: answerSync(applyBatch(model, batch, origin), (question) => graph.answer(question)), problem };
    } catch (error) {
      if (origin !== "IMPORTED" || !(error instanceof PapergraphError)) throw error;
      const reasons = reasonsIn(error);
      const unknown = error.code === "NOT_FOUND" ? unknownIn(model, batch, graph) : new Set<string>();
      const left = without(batch, (at) => reasons.has(at), unknown);
      if (sizeOf(left) === sizeOf(batch)) throw error;
      const isWeak = (at: string): boolean =>
        error.code === "CONFLICT" && batch.relations?.some((each) => each.at === at && model.edge(each.relation).weak) === true;
      problem ??= [...reasons].find(([at]) => !isWeak(at))?.[1] ?? null;
      batch = left;
    }
  }
}

/** A batch in which each entry tells its place. */
const placed = (batch: Batch): Batch => ({
  ...batch,
  nodes: (batch.nodes ?? []).map((entry, index) => ({ ...entry, at: `nodes[${index}]` })),
  results: (batch.results ?? []).map((entry, index) => ({ ...entry, at: `results[${index}]` })),
  relations: (batch.relations ?? []).map((entry, index) => ({ ...entry, at: `relations[${index}]` })),
});

/** What an error says, by the places of the entries that it speaks of. */
function reasonsIn({ message, details }: PapergraphError): Map<string, string> {
  const { path = "", problems = [] } = details as {
    readonly path?: string;
    readonly problems?: readonly { readonly path: string; readonly message: string }[];
  };
  const said = [{ path, message }, ...problems];
  return new Map(said.flatMap((each) => (/^\w+\[\d+\]/.exec(each.path) ?? []).map((at): [string, string] => [at, each.message])));
}

/** What statements speak of that is not among the batch and that nothing in the graph is called: one error tells one of them, and there may be thousands. */
function unknownIn(model: Model, { nodes = [], results = [], relations = [] }: Batch, graph: MemoryGraph): Set<string> {
  const own = new Set(nodes.map(({ id }) => id));
  const isKnown = (id: string): boolean => own.has(id) || graph.has(id) || refKeys(id, model).some(({ key }) => graph.isCalled(key));
  return new Set([...results, ...relations].flatMap(endsOf).filter((id) => !isKnown(id)));
}

/**
 * A batch without some entries, without what is said of nodes that are gone or go with them, and without nodes of which nothing is said any
 * more.
 */
function without(batch: Batch, isRefused: (at: string) => boolean, unknown: ReadonlySet<string>): Batch {
  const { nodes = [], results = [], relations = [] } = batch;
  const gone = new Set([...unknown, ...nodes.flatMap(({ id = "", at = "" }) => (isRefused(at) ? [id] : []))]);
  const isLeft = (entry: ResultEntry | RelationEntry): boolean => !isRefused(entry.at ?? "") && !endsOf(entry).some((id) => gone.has(id));
  const left = { results: results.filter(isLeft), relations: relations.filter(isLeft) };
  const spoken = new Set([...left.results, ...left.relations].flatMap(endsOf));
  const lost = new Set([...results, ...relations].filter((entry) => !isLeft(entry)).flatMap(endsOf));
  const isKept = (id: string, kind: string): boolean => !gone.has(id) && (kind === "PAPER" || spoken.has(id) || !lost.has(id));
  return { ...batch, ...left, nodes: nodes.filter(({ id = "", kind }) => isKept(id, kind)) };
}

/** The nodes of which a statement speaks. */
const endsOf = (entry: ResultEntry | RelationEntry): string[] =>
  "paper" in entry
    ? [entry.paper, ...Object.values(entry.links).flatMap((link) => link ?? [])]
    : [entry.from, entry.to, ...(entry.sources ?? [])];

const sizeOf = ({ nodes = [], results = [], relations = [] }: Batch): number => nodes.length + results.length + relations.length;
