import type { Model } from "../../model/model.js";
import type { Batch, WriteOrigin, WriteOutcome } from "../port/write.js";
import { checkDraft } from "./check-draft.js";
import { Draft, type Changed } from "./draft.js";
import type { Asking, EdgeFact, NodeFact } from "./facts.js";
import { mergeNodes } from "./merge-nodes.js";
import { readReview } from "./read-review.js";
import { rejectStatements } from "./reject-statements.js";
import { removeNodes } from "./remove-nodes.js";
import { writeNodes } from "./write-nodes.js";
import { dropWeaker, removeRelations, writeRelations, type MeantRelation } from "./write-relations.js";
import { writeResults } from "./write-results.js";

/** What a batch changes of nodes and edges. */
export interface Change {
  readonly nodes: readonly Changed<NodeFact>[];
  readonly edges: readonly Changed<EdgeFact>[];
}

/** A batch as it was worked out: what it changes, what it did, and the batch with ids in the place of refs. */
export interface Applied {
  readonly change: Change;
  readonly outcome: Omit<WriteOutcome, "revision">;
  readonly batch: Batch;
}

/**
 * Works out what a batch changes, checked by the rules of the graph; nothing is written by it. Refs are resolved against the graph and what
 * the batch writes itself. Errors have a code of the table, and the path in the input.
 */
export function* applyBatch(model: Model, asked: Batch, origin: WriteOrigin): Asking<Applied> {
  const draft = new Draft();
  const review = asked.review ? yield* readReview(draft, model, asked.review) : null;
  const batch = review ? withReview(asked, review.batch) : asked;
  const { nodes = [], results = [], relations = [], removeRelations: taken = [], removeNodes: removals = [], merge = [] } = batch;
  const { rejections = [] } = batch;
  const unrelated = yield* removeRelations(draft, model, taken);
  const gone = yield* removeNodes(draft, model, removals);
  const nodeIds = yield* writeNodes(draft, model, nodes, origin);
  const resultIds = yield* writeResults(draft, model, results, origin);
  const related = yield* writeRelations(draft, model, relations, origin);
  yield* rejectStatements(draft, model, rejections);
  // What merging moves nobody has written so.
  const stated = new Set(draft.changedEdges().flatMap(({ after }) => after ?? []));
  const merged = yield* mergeNodes(draft, model, merge);
  yield* dropWeaker(draft, model, stated);
  yield* touchLinked(draft, model);
  yield* checkDraft(draft, model);

  const change: Change = { nodes: draft.changedNodes().map(bare), edges: draft.changedEdges().map(bare) };
  return {
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
    batch: {
      ...(nodes.length > 0 && { nodes: nodes.map(({ kind, values }, index) => ({ kind, id: nodeIds[index] ?? "", values })) }),
      ...(results.length > 0 && { results: results.map((entry, index) => resolvedResult(draft, model, entry, resultIds[index] ?? "")) }),
      ...(relations.length > 0 && {
        relations: relations.map(({ at: _at, ...entry }, index) => ({ ...entry, ...resolved(related[index], entry.sources) })),
      }),
      ...(taken.length > 0 && {
        removeRelations: taken.map(({ at: _at, ...entry }, index) => ({ ...entry, ...resolved(unrelated[index], entry.sources) })),
      }),
      ...(gone.length > 0 && { removeNodes: gone.map((ref) => ({ ref, force: true })) }),
      ...(merged.length > 0 && { merge: merged }),
      ...(rejections.length > 0 && { rejections: rejections.map(({ paper, statement }) => ({ paper, statement })) }),
    },
  };
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

const bare = <T>({ before, after }: Changed<T>): Changed<T> => ({ before, after });

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

const resolved = (meant: MeantRelation | undefined, sources: readonly string[] | undefined): Partial<MeantRelation> =>
  meant === undefined ? {} : { from: meant.from, to: meant.to, ...(sources !== undefined && { sources: meant.sources }) };

/** A claim with ids in the place of refs: the links that it writes, as they are in the draft. */
function resolvedResult(
  draft: Draft,
  model: Model,
  { values, links, evidence }: NonNullable<Batch["results"]>[number],
  id: string,
): NonNullable<Batch["results"]>[number] {
  const edges = draft.edgesAt(id).filter(({ from }) => from === id);
  const ends = [...model.type("Result").ends.values()].filter(({ direction }) => direction === "out");
  const to = (name: string): string[] => edges.filter(({ type }) => type === name).map((edge) => edge.to);
  const own = ends.filter(({ field }) => field !== "paper" && links[field] !== undefined);
  return {
    paper: to("RESULT_PAPER")[0] ?? "",
    key: id.slice(id.indexOf("/") + 1),
    values,
    links: Object.fromEntries(
      own.map(({ field, edge }) => {
        const ids = to(edge.name);
        return [field, links[field] === null ? null : edge.many ? ids : (ids[0] ?? null)];
      }),
    ),
    ...(evidence !== undefined && { evidence }),
  };
}
