import type { Model } from "../../model/model.js";
import { relationIn, relationKey } from "../../model/relation-key.js";
import { slugify, slugOf } from "../../model/names.js";
import type { Batch, NodeEntry, Rejection, RelationEntry, RelationKey, ResultEntry, Review, ReviewedResult } from "../port/write.js";
import type { Draft } from "./draft.js";
import type { Asking, EdgeFact, NodeFact } from "./facts.js";
import { refused } from "./refused.js";
import { rejectedOf } from "./rejections.js";
import { valuesOf } from "./values-of.js";
import { evidenceOf, linkEnds } from "./write-results.js";
import { meantBy, type MeantRelation } from "./write-relations.js";

/** A review as the writes that it stands for: they say all of what was accepted, so that they need no import before them. */
export interface ReadReview {
  readonly batch: Batch;
  /** How many statements it accepts and rejects that wait. */
  readonly accepted: number;
  readonly rejected: number;
  /** The nodes that these speak of. */
  readonly ids: readonly string[];
}

/** A statement that waits. */
type Waiting =
  | { readonly result: NodeFact; readonly at: string }
  | { readonly edge: EdgeFact; readonly sources: readonly string[]; readonly at: string };

/**
 * Looks up what is reviewed. What people stand for already is accepted, and what is rejected already is rejected: neither changes anything. What
 * people stand for cannot be rejected, nor what was rejected be accepted: that is CONFLICT. What is not there is NOT_FOUND.
 */
export function* readReview(draft: Draft, model: Model, { verdict, results, relations }: Review): Asking<ReadReview> {
  const waiting: Waiting[] = [];
  yield* draft.look({ nodes: results.flatMap(({ id }) => [id, paperOfResult(id)]), at: results.map(({ id }) => id) });
  for (const each of results) {
    const result = waitingResult(draft, each, verdict);
    if (result) waiting.push({ result, at: each.at ?? "" });
  }
  for (const each of relations) {
    const found = yield* waitingRelation(draft, model, each, verdict);
    if (found) waiting.push({ ...found, at: each.at ?? "" });
  }
  const distinct = [...new Map(waiting.map((each) => [keyOf(each), each])).values()];
  const batch = verdict === "ACCEPT" ? yield* accepting(draft, model, distinct) : rejecting(draft, distinct);
  return {
    batch,
    accepted: verdict === "ACCEPT" ? distinct.length : 0,
    rejected: verdict === "REJECT" ? distinct.length : 0,
    ids: [...new Set(distinct.flatMap((each) => ("result" in each ? [each.result.id] : [each.edge.from, each.edge.to])))],
  };
}

const keyOf = (each: Waiting): string => ("result" in each ? each.result.id : `${relationKey(each.edge)} ${each.sources.join(" ")}`);

const paperOfResult = (id: string): string => `paper:${slugOf(id).replace(/\/.*$/, "")}`;

function waitingResult(draft: Draft, { id, at = "" }: ReviewedResult, verdict: Review["verdict"]): NodeFact | null {
  const result = draft.node(id);
  if (result?.kind === "RESULT") return waits(result.origin, id, at, verdict) ? result : null;
  if (!rejectedOf(draft.node(paperOfResult(id))).includes(id)) throw refused(at, `There is no result ${JSON.stringify(id)}.`, "NOT_FOUND");
  return rejectedAlready(id, at, verdict);
}

/** Whether a statement waits; false where the verdict is what stands already. */
function waits(origin: string, statement: string, at: string, verdict: Review["verdict"]): boolean {
  if (origin === "IMPORTED") return true;
  if (verdict === "ACCEPT") return false;
  throw refused(at, `People stand for ${statement}: it does not wait for review. \`unrelate\` and \`remove\` take it out.`, "CONFLICT");
}

function rejectedAlready(statement: string, at: string, verdict: Review["verdict"]): null {
  if (verdict === "REJECT") return null;
  throw refused(at, `${statement} was rejected. \`relate\` and \`putResult\` state it again.`, "CONFLICT");
}

/** A relation that waits, with the papers whose word is reviewed. */
function* waitingRelation(
  draft: Draft,
  model: Model,
  key: RelationKey,
  verdict: Review["verdict"],
): Asking<{ readonly edge: EdgeFact; readonly sources: readonly string[] } | null> {
  const at = key.at ?? "";
  let meant: MeantRelation | undefined;
  try {
    [meant] = yield* meantBy(draft, model, [key]);
  } catch (error) {
    // What went with its last statement has no name any more.
    if ((error as { code?: unknown }).code !== "NOT_FOUND") throw error;
    const statement = yield* rejectedStatement(draft, key);
    if (statement === undefined) throw error;
    return rejectedAlready(statement, at, verdict);
  }
  if (!meant) return null;
  const { from, to } = meant;
  yield* draft.look({ between: [[from, to]] });
  const edge = draft.edge(key.relation, from, to);
  const statement = relationKey({ type: key.relation, from, to });
  if (edge && !waits(edge.origin, statement, at, verdict)) return null;
  const sources = key.sources === undefined ? (edge?.sources ?? []) : meant.sources;
  const unread = sources.find((paper) => edge?.sources.includes(paper) !== true);
  if (edge && unread === undefined) return { edge, sources };
  const isRejected =
    unread === undefined
      ? (yield* rejectedStatement(draft, { ...key, from, to })) !== undefined
      : rejectedOf(draft.node(unread)).includes(statement);
  if (isRejected) return edge ? restOf(draft, edge, sources, statement, at, verdict) : rejectedAlready(statement, at, verdict);
  throw refused(at, edge ? `${unread ?? ""} was not read to say ${statement}.` : `There is no relation ${statement}.`, "NOT_FOUND");
}

/** Of a relation that some papers were rejected to say, what is left to review. */
function restOf(
  draft: Draft,
  edge: EdgeFact,
  sources: readonly string[],
  statement: string,
  at: string,
  verdict: Review["verdict"],
): { readonly edge: EdgeFact; readonly sources: readonly string[] } | null {
  const left = sources.filter((paper) => edge.sources.includes(paper));
  const other = sources.find((paper) => !edge.sources.includes(paper) && !rejectedOf(draft.node(paper)).includes(statement));
  if (other !== undefined) throw refused(at, `${other} was not read to say ${statement}.`, "NOT_FOUND");
  rejectedAlready(statement, at, verdict);
  return left.length === 0 ? null : { edge, sources: left };
}

/** What some paper was rejected to say and this means, by ids or by names of what may be gone. */
function* rejectedStatement(draft: Draft, { from, relation, to }: RelationKey): Asking<string | undefined> {
  yield* draft.look({ rejecting: true });
  const isMeant = (id: string, ref: string): boolean => id === ref || slugOf(id) === slugify(ref.includes(":") ? slugOf(ref) : ref);
  return draft
    .allNodes()
    .flatMap(rejectedOf)
    .find((statement) => {
      const known = relationIn(statement);
      return known?.type === relation && isMeant(known.from, from) && isMeant(known.to, to);
    });
}

/** What was accepted, with all that it rests on: what was only read of that is contributed as well. */
function* accepting(draft: Draft, model: Model, waiting: readonly Waiting[]): Asking<Batch> {
  const results = waiting.flatMap((each) => ("result" in each ? [each] : []));
  const relations = waiting.flatMap((each) => ("edge" in each ? [each] : []));
  const ends = [
    ...results.flatMap(({ result }) => draft.edgesAt(result.id).flatMap(({ from, to }) => (from === result.id ? [to] : []))),
    ...relations.flatMap(({ edge, sources }) => [edge.from, edge.to, ...sources]),
  ];
  yield* draft.look({ nodes: [...new Set(ends)] });
  const read = [...new Set(ends)].flatMap((id) => draft.node(id) ?? []).filter(({ origin }) => origin === "IMPORTED");
  return {
    nodes: read.map((node): NodeEntry => ({ kind: node.kind, id: node.id, values: valuesOf(model, node) })),
    results: results.map(({ result, at }) => resultEntry(draft, model, result, at)),
    removeRelations: relations.flatMap(({ edge, sources, at }) => {
      const { from, type: relation, to } = edge;
      const others = edge.sources.filter((paper) => !sources.includes(paper));
      return others.length === 0 ? [] : [{ from, relation, to, sources: others, at }];
    }),
    relations: relations.flatMap(({ edge, sources, at }) => sources.map((paper) => relationEntry(edge, paper, at))),
  };
}

function resultEntry(draft: Draft, model: Model, result: NodeFact, at: string): ResultEntry {
  const edges = draft.edgesAt(result.id).filter(({ from }) => from === result.id);
  const links: Record<string, string | readonly string[]> = {};
  let paper = "";
  for (const { field, edge } of linkEnds(model)) {
    const to = edges.flatMap((each) => (each.type === edge.name ? [each.to] : []));
    if (field === "paper") paper = to[0] ?? "";
    else if (to[0] !== undefined) links[field] = edge.many ? to : to[0];
  }
  const key = result.id.slice(result.id.indexOf("/") + 1);
  return {
    paper,
    key,
    values: valuesOf(model, result),
    links,
    evidence: evidenceOf(result).map(({ paper: _paper, ...place }) => place),
    at,
  };
}

function relationEntry({ from, type, to, note, evidence }: EdgeFact, paper: string, at: string): RelationEntry {
  const places = evidence.filter((each) => each.paper === paper).map(({ paper: _paper, ...place }) => place);
  return { from, relation: type, to, sources: [paper], evidence: places, ...(note !== null && { note }), at };
}

function rejecting(draft: Draft, waiting: readonly Waiting[]): Batch {
  return {
    rejections: waiting.flatMap((each): Rejection[] =>
      "result" in each
        ? [{ paper: paperOf(draft, each.result), statement: each.result.id, at: each.at }]
        : each.sources.map((paper) => ({ paper, statement: relationKey(each.edge), at: each.at })),
    ),
  };
}

const paperOf = (draft: Draft, { id }: NodeFact): string =>
  draft.edgesAt(id).find(({ type, from }) => type === "RESULT_PAPER" && from === id)?.to ?? paperOfResult(id);
