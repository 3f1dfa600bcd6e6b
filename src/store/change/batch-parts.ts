import type { Model } from "../../model/model.js";
import { relationKey } from "../../model/relation-key.js";
import type { Batch, Merger, ReadIn, Rejection, RelationEntry, ResultEntry, Values } from "../port/write.js";
import type { Draft } from "./draft.js";
import { slicesOf } from "../../slices-of.js";
import { valuesOf } from "./values-of.js";
import type { MeantRelation } from "./write-relations.js";

/** A batch as it was worked out in a draft: what its entries mean, in their order. */
export interface Meant {
  readonly batch: Batch;
  readonly nodeIds: readonly string[];
  readonly resultIds: readonly string[];
  readonly related: readonly MeantRelation[];
  readonly unrelated: readonly MeantRelation[];
  readonly gone: readonly string[];
  readonly merged: readonly Merger[];
  /**
   * The ids of nodes and keys of relations that only a program had read, and that people stand for by this write: it says all of them, so that it needs
   * no import before it.
   */
  readonly takenOver: ReadonlySet<string>;
}

/** So many entries are a part of a batch. */
const partSize = 500;

/** The lists of a batch as it is kept. */
type Lists = Omit<Batch, "review">;

/** A batch with ids in the place of refs, in parts: a usual write has one, and of a large import one is in memory at a time. */
export function* resolvedParts(draft: Draft, model: Model, meant: Meant): Generator<Batch> {
  let part: Lists | undefined = {};
  for (const slice of slices(draft, model, meant)) {
    part = joinedBatch([part ?? {}, slice]);
    if (sizeOf(part) < partSize) continue;
    yield part;
    part = undefined;
  }
  if (part) yield part;
}

const sizeOf = (part: Lists): number => Object.values(part).reduce((sum, list) => sum + list.length, 0);

/** Parts of a batch as one. */
export function joinedBatch(parts: readonly Batch[]): Lists {
  const nodes = parts.flatMap((part) => part.nodes ?? []);
  const results = parts.flatMap((part) => part.results ?? []);
  const relations = parts.flatMap((part) => part.relations ?? []);
  const removeRelations = parts.flatMap((part) => part.removeRelations ?? []);
  const removeNodes = parts.flatMap((part) => part.removeNodes ?? []);
  const merge = parts.flatMap((part) => part.merge ?? []);
  const rejections = parts.flatMap((part) => part.rejections ?? []);
  return {
    ...(nodes.length > 0 && { nodes }),
    ...(results.length > 0 && { results }),
    ...(relations.length > 0 && { relations }),
    ...(removeRelations.length > 0 && { removeRelations }),
    ...(removeNodes.length > 0 && { removeNodes }),
    ...(merge.length > 0 && { merge }),
    ...(rejections.length > 0 && { rejections }),
  };
}

function* slices(draft: Draft, model: Model, meant: Meant): Generator<Batch> {
  const { batch, nodeIds, resultIds, related, unrelated, gone, merged, takenOver } = meant;
  const { nodes = [], results = [], relations = [], removeRelations = [], rejections = [] } = batch;
  let at = 0;
  for (const slice of slicesOf(nodes, partSize))
    yield {
      nodes: slice.map(({ kind, values }) => {
        const id = nodeIds[at++] ?? "";
        return { kind, id, values: takenOver.has(id) ? wholeValues(draft, model, id, values) : values };
      }),
    };
  at = 0;
  for (const slice of slicesOf(results, partSize))
    yield { results: slice.map((entry) => resolvedResult(draft, model, entry, resultIds[at++] ?? "", takenOver)) };
  at = 0;
  for (const slice of slicesOf(relations, partSize))
    yield { relations: slice.map((entry) => resolvedRelation(draft, entry, related[at++], takenOver)) };
  yield joinedBatch([
    {
      removeRelations: removeRelations.map(({ at: _at, ...entry }, index) => ({ ...entry, ...resolved(unrelated[index], entry.sources) })),
    },
    { removeNodes: gone.map((ref) => ({ ref, force: true })) },
    { merge: merged },
    { rejections: rejections.map(({ paper, statement }): Rejection => ({ paper, statement })) },
  ]);
}

/** A relation with ids in the place of refs. Its own sources come first: where it was read is in the first of them. */
function resolvedRelation(
  draft: Draft,
  { at: _at, ...entry }: RelationEntry,
  meant: MeantRelation | undefined,
  takenOver: ReadonlySet<string>,
): RelationEntry {
  const stated = { ...entry, ...resolved(meant, entry.sources), ...read(entry) };
  const { from, relation, to, sources = [] } = stated;
  const edge = takenOver.has(relationKey({ type: relation, from, to })) ? draft.edge(relation, from, to) : null;
  if (!edge) return stated;
  return {
    ...stated,
    sources: [...new Set([...sources, ...edge.sources])],
    ...(edge.references.length > 0 && { references: edge.references }),
    ...(edge.note !== null && { note: edge.note }),
  };
}

const resolved = (meant: MeantRelation | undefined, sources: readonly string[] | undefined): Partial<MeantRelation> =>
  meant === undefined ? {} : { from: meant.from, to: meant.to, ...(sources !== undefined && { sources: meant.sources }) };

/** Where an entry was read. The paper stands in the entry already. */
const read = ({ evidence }: { readonly evidence?: readonly ReadIn[] | undefined }): { readonly evidence?: readonly ReadIn[] } =>
  evidence === undefined ? {} : { evidence: evidence.map(placeOf) };

const placeOf = ({ part, quote, before, after, start, end, rule, confidence }: ReadIn): ReadIn => ({
  ...{ part, quote, before, after, start, end, rule, confidence },
});

/** What is written of a node, with what it has besides. */
function wholeValues(draft: Draft, model: Model, id: string, values: Values): Values {
  const node = draft.node(id);
  return node ? { ...values, ...valuesOf(model, node) } : values;
}

/** A claim with ids in the place of refs: the links that it writes, as they are in the draft. */
function resolvedResult(draft: Draft, model: Model, entry: ResultEntry, id: string, takenOver: ReadonlySet<string>): ResultEntry {
  const { values, links, evidence } = entry;
  const isWhole = takenOver.has(id);
  const edges = draft.edgesAt(id).filter(({ from }) => from === id);
  const ends = [...model.type("Result").ends.values()].filter(({ direction }) => direction === "out");
  const to = (name: string): string[] => edges.filter(({ type }) => type === name).map((edge) => edge.to);
  const isOwn = (field: string, type: string): boolean => links[field] !== undefined || (isWhole && to(type).length > 0);
  const own = ends.filter(({ field, edge }) => field !== "paper" && isOwn(field, edge.name));
  return {
    paper: to("RESULT_PAPER")[0] ?? "",
    key: id.slice(id.indexOf("/") + 1),
    values: isWhole ? wholeValues(draft, model, id, values) : values,
    links: Object.fromEntries(
      own.map(({ field, edge }) => {
        const ids = to(edge.name);
        return [field, links[field] === null ? null : edge.many ? ids : (ids[0] ?? null)];
      }),
    ),
    ...read({ evidence }),
  };
}
