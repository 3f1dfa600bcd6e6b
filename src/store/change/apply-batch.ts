import type { Model } from "../../model/model.js";
import { relationKey } from "../../model/relation-key.js";
import type { PapergraphError } from "../../errors.js";
import type { Batch, WriteOrigin, WriteOutcome } from "../port/write.js";
import { resolvedParts } from "./batch-parts.js";
import { contradictionIn } from "./check-draft.js";
import { Draft, type Changed } from "./draft.js";
import type { Asking, EdgeFact, NodeFact } from "./facts.js";
import { mergeNodes } from "./merge-nodes.js";
import { readReview } from "./read-review.js";
import { rejectStatements } from "./reject-statements.js";
import { removeNodes } from "./remove-nodes.js";
import { slicesOf } from "../../slices-of.js";
import { writeNodes } from "./write-nodes.js";
import { dropWeaker, removeRelations, writeRelations, type MeantRelation } from "./write-relations.js";
import { writeResults } from "./write-results.js";

/** What a batch changes of nodes and edges. */
export interface Change {
  readonly nodes: readonly Changed<NodeFact>[];
  readonly edges: readonly Changed<EdgeFact>[];
}

/** A batch as it was worked out: what it changes and what it did. */
export interface Applied {
  readonly change: Change;
  readonly outcome: Omit<WriteOutcome, "revision">;
  /** The batch with ids in the place of refs, in parts. It is made of all that was looked at, which goes with it. */
  readonly batch: Iterable<Batch>;
}

/** How many results are looked at and written at once: no batch but that of an import has more. */
const writtenAtOnce = 2_000;

/**
 * Works out what a batch changes, checked by the rules of the graph; nothing is written by it. Refs are resolved against the graph and what
 * the batch writes itself. Errors have a code of the table, and the path in the input.
 */
export function* applyBatch(model: Model, batch: Batch, origin: WriteOrigin): Asking<Applied> {
  const { contradiction, ...applied } = yield* workOut(model, batch, origin, new Draft());
  if (contradiction) throw contradiction;
  return applied;
}

/** A batch as it was worked out, with what is wrong with it by the rules of the graph, if anything is. */
export interface WorkedOut extends Applied {
  readonly contradiction: PapergraphError | null;
}

/** The same in a draft, for who goes on where a rule of the graph is broken. */
export function* workOut(model: Model, asked: Batch, origin: WriteOrigin, draft: Draft): Asking<WorkedOut> {
  const review = asked.review ? yield* readReview(draft, model, asked.review) : null;
  const batch = review ? withReview(asked, review.batch) : asked;
  const { nodes = [], results = [], relations = [], removeRelations: taken = [], removeNodes: removals = [], merge = [] } = batch;
  const { rejections = [] } = batch;
  const unrelated = yield* removeRelations(draft, model, taken);
  const gone = yield* removeNodes(draft, model, removals);
  const nodeIds = yield* writeNodes(draft, model, nodes, origin);
  const resultIds: string[] = [];
  for (const slice of slicesOf(results, writtenAtOnce)) resultIds.push(...(yield* writeResults(draft, model, slice, origin)));
  const related = yield* writeRelations(draft, model, relations, origin);
  yield* rejectStatements(draft, model, rejections);
  // What merging moves nobody has written so.
  const stated = new Set(draft.changedEdges().flatMap(({ after }) => after ?? []));
  const merged = yield* mergeNodes(draft, model, merge);
  yield* dropWeaker(draft, model, stated);
  yield* touchLinked(draft, model);
  const contradiction = yield* contradictionIn(draft, model);

  const change: Change = { nodes: draft.changedNodes(), edges: draft.changedEdges() };
  return {
    contradiction,
    change,
    outcome: {
      ...told(model, change),
      nodes: nodeIds,
      results: resultIds,
      relations: related.map(endsOf),
      unrelated: unrelated.map(endsOf),
      merged: merged.map(({ keep }) => keep),
      ...{ accepted: review?.accepted ?? 0, rejected: review?.rejected ?? 0, reviewed: review?.ids ?? [] },
    },
    batch: resolvedParts(draft, model, { batch, nodeIds, resultIds, related, unrelated, gone, merged, takenOver: takenOver(change) }),
  };
}

/** The ids of nodes and keys of relations that only a program had read, and that people stand for now. */
function takenOver({ nodes, edges }: Change): Set<string> {
  const isTaken = ({ before, after }: Changed<NodeFact | EdgeFact>): boolean =>
    before?.origin === "IMPORTED" && after !== null && after.origin !== "IMPORTED";
  return new Set([
    ...nodes.flatMap((each) => (isTaken(each) && each.after ? [each.after.id] : [])),
    ...edges.flatMap((each) => (isTaken(each) && each.after ? [relationKey(each.after)] : [])),
  ]);
}

/** A batch with what a review stands for. */
const withReview = ({ review: _review, ...asked }: Batch, read: Batch): Batch => ({
  ...asked,
  nodes: [...(asked.nodes ?? []), ...(read.nodes ?? [])],
  results: [...(asked.results ?? []), ...(read.results ?? [])],
  removeRelations: [...(asked.removeRelations ?? []), ...(read.removeRelations ?? [])],
  relations: [...(asked.relations ?? []), ...(read.relations ?? [])],
  rejections: [...(asked.rejections ?? []), ...(read.rejections ?? [])],
});

/** A result follows its links: where these change it is written as well. */
function* touchLinked(draft: Draft, model: Model): Asking<void> {
  const changed = draft.changedEdges().flatMap(({ before, after, at }) => ((after ?? before) ? [{ edge: after ?? before, at }] : []));
  const linked = changed.flatMap(({ edge, at }) => (edge && !model.edge(edge.type).isRelation ? [{ id: edge.from, at }] : []));
  yield* draft.look({ nodes: linked.map(({ id }) => id) });
  const written = new Set(draft.changedNodes().flatMap(({ before, after }) => (after ?? before)?.id ?? []));
  for (const { id, at } of linked) {
    const node = draft.node(id);
    if (!node || written.has(id)) continue;
    written.add(id);
    draft.putNode({ ...node }, at.replace(/\.\w+$/, ""));
  }
}

const endsOf = ({ from, to }: MeantRelation): { from: string; to: string } => ({ from, to });

function told(
  model: Model,
  { nodes, edges }: Change,
): Pick<WriteOutcome, "changed" | "created" | "updated" | "removed" | "relationsAdded" | "relationsRemoved"> {
  const ids = (wanted: (each: Changed<NodeFact>) => boolean): string[] =>
    nodes.filter(wanted).map(({ before, after }) => after?.id ?? before?.id ?? "");
  const relations = edges.filter(({ before, after }) => model.edge((after ?? before)?.type ?? "").isRelation);
  return {
    changed: nodes.length + edges.length > 0,
    created: ids(({ before }) => before === null),
    updated: ids(({ before, after }) => before !== null && after !== null),
    removed: ids(({ after }) => after === null),
    relationsAdded: relations.filter(({ before }) => before === null).length,
    relationsRemoved: relations.filter(({ after }) => after === null).length,
  };
}
