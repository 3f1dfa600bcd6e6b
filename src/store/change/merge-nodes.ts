import { confidenceOf, unitedEvidence, type EvidenceFact } from "../../model/confidence.js";
import type { Model } from "../../model/model.js";
import { normalizeName, slugOf } from "../../model/names.js";
import { arxivKey, doiKey } from "../../model/paper-identifier.js";
import type { Merger, Values } from "../port/write.js";
import type { Draft } from "./draft.js";
import type { Asking, EdgeFact, NodeFact } from "./facts.js";
import { refused } from "./refused.js";
import { movedRejections, rejectedOf } from "./rejections.js";
import { resolveRefs } from "./resolve-refs.js";
import { strongest, withValues } from "./write-nodes.js";
import { evidenceOf, settleLinks } from "./write-results.js";

/** The ids of what was merged. */
export interface Merged {
  readonly keep: string;
  readonly drop: string;
}

/**
 * Makes two nodes of one kind one: the names of the dropped one become aliases of the other, its relations and results move, and its id
 * keeps working as a ref. Values that the kept one lacks are taken over. Answers their ids.
 */
export function* mergeNodes(draft: Draft, model: Model, mergers: readonly Merger[]): Asking<Merged[]> {
  const all: Merged[] = [];
  for (const { keep, drop, at = "" } of mergers) {
    const kinds = model.type("Entity").kinds;
    const place = (field: string): string => (at === "" ? field : `${at}.${field}`);
    const [kept = "", dropped = ""] = yield* resolveRefs(draft, model, [
      { text: keep, kinds, at: place("keep") },
      { text: drop, kinds, at: place("drop") },
    ]);
    all.push({ keep: kept, drop: dropped });
    const [one, other] = [draft.node(kept), draft.node(dropped)];
    if (!one || !other) continue;
    if (kept === dropped) {
      if (keep === drop) throw refused(place("drop"), `${kept} cannot be merged with itself.`);
      continue;
    }
    if (one.kind !== other.kind) throw refused(place("drop"), `${dropped} is of another kind than ${kept}: only two of one kind are one.`);
    yield* draft.look({ at: [kept, dropped], ...(dropped.startsWith("paper:") && { saidBy: [kept, dropped] }) });
    yield* moveResults(draft, model, kept, dropped, at);
    moveEdges(draft, model, kept, dropped, at);
    draft.removeNode(dropped);
    draft.putNode(united(one, other), at);
  }
  return all;
}

/** The kept node with the names of the other one, and what else it lacks. */
function united(one: NodeFact, other: NodeFact): NodeFact {
  const names = new Set([normalizeName(String(one.properties["name"])), normalizeName(slugOf(one.id))]);
  const aliases: string[] = [];
  const list = (values: Values, name: string): string[] => (values[name] as string[] | undefined) ?? [];
  for (const alias of [...list(one.properties, "aliases"), String(other.properties["name"]), ...list(other.properties, "aliases")]) {
    if (names.has(normalizeName(alias))) continue;
    names.add(normalizeName(alias));
    aliases.push(alias);
  }
  const formerIds = [
    ...list(one.properties, "formerIds"),
    other.id,
    ...lostIdentifiers(one, other),
    ...list(other.properties, "formerIds"),
  ];
  const rejected = movedRejections([...rejectedOf(one), ...rejectedOf(other)], one.id, other.id);
  const properties = {
    ...{ ...other.properties, ...one.properties, formerIds },
    ...(aliases.length > 0 && { aliases }),
    ...(rejected.length > 0 && { rejected }),
  };
  return { ...withValues(one, properties), origin: strongest(one.origin, other.origin) };
}

/** The identifiers of the dropped paper that the kept one has others of. */
function lostIdentifiers({ properties: kept }: NodeFact, { properties: dropped }: NodeFact): string[] {
  const lost = (name: string, key: (id: string) => string): string[] => {
    const [one, other] = [kept[name], dropped[name]];
    return typeof one === "string" && typeof other === "string" && key(one) !== key(other) ? [key(other)] : [];
  };
  return [...lost("arxivId", arxivKey), ...lost("doi", doiKey)];
}

/** Results are known by their paper: where papers are merged, they get an id of the kept one. What both papers claim is one result. */
function* moveResults(draft: Draft, model: Model, kept: string, dropped: string, at: string): Asking<void> {
  const ofPaper = (id: string): string[] =>
    draft.edgesAt(id).flatMap(({ type, from, to }) => (type === "RESULT_PAPER" && to === id ? [from] : []));
  const results = ofPaper(dropped);
  if (results.length === 0) return;
  const taken = new Set(ofPaper(kept));
  yield* draft.look({ nodes: [...results, ...taken], at: [...results, ...taken] });
  for (const id of results) {
    const result = draft.node(id);
    if (!result) continue;
    const wanted = `result:${slugOf(kept)}/${id.slice(id.indexOf("/") + 1)}`;
    if (claimOf(draft, wanted, dropped, kept) === claimOf(draft, id, dropped, kept)) {
      uniteResults(draft, wanted, result, (each) => (each === dropped ? kept : each), at);
      continue;
    }
    let moved = wanted;
    for (let number = 2; taken.has(moved); number += 1) moved = `${wanted}-${number}`;
    taken.add(moved);
    const evidence = (result.properties["evidence"] ?? []) as readonly EvidenceFact[];
    const properties = {
      ...result.properties,
      ...(evidence.length > 0 && { evidence: movedEvidence(evidence, (each) => (each === dropped ? kept : each)) }),
    };
    draft.putNode({ ...result, id: moved, properties }, at);
    for (const edge of draft.edgesAt(id)) {
      draft.removeEdge(edge);
      const to = edge.to === dropped && !model.edge(edge.type).isRelation && edge.type === "RESULT_PAPER" ? kept : edge.to;
      draft.putEdge({ ...edge, from: moved, to }, at);
    }
    draft.removeNode(id);
  }
}

/** What a result claims, as a text that is the same for the same: its values, and what its links lead to once papers are merged. */
function claimOf(draft: Draft, id: string, dropped: string, kept: string): string | null {
  const result = draft.node(id);
  if (!result) return null;
  const { evidence: _evidence, ...values } = result.properties;
  const links = draft.edgesAt(id).map(({ type, to }) => `${type} ${to === dropped ? kept : to}`);
  return JSON.stringify([Object.entries(values).sort(([one], [other]) => (one < other ? -1 : 1)), links.sort()]);
}

/** Makes a result that is there stand for another one of the same claim: it rests on the words of both, and is of the stronger origin. */
function uniteResults(
  draft: Draft,
  id: string,
  { id: gone, origin, properties }: NodeFact,
  renamed: (paper: string) => string,
  at: string,
): void {
  const known = draft.node(id);
  if (!known) return;
  const evidence = unitedEvidence(evidenceOf(known), movedEvidence((properties["evidence"] ?? []) as readonly EvidenceFact[], renamed));
  const united = { ...known.properties, ...(evidence.length > 0 && { evidence }) };
  draft.putNode({ ...withValues(known, united), origin: strongest(known.origin, origin) }, at);
  for (const edge of draft.edgesAt(gone)) draft.removeEdge(edge);
  draft.removeNode(gone);
  settleLinks(draft, id);
}

function moveEdges(draft: Draft, model: Model, kept: string, dropped: string, at: string): void {
  const renamed = (id: string): string => (id === dropped ? kept : id);
  const touched = draft.allEdges().filter(({ from, to, sources }) => from === dropped || to === dropped || sources.includes(dropped));
  for (const edge of touched) {
    draft.removeEdge(edge);
    const moved = {
      ...edge,
      from: renamed(edge.from),
      to: renamed(edge.to),
      sources: [...new Set(edge.sources.map(renamed))].sort(),
      evidence: movedEvidence(edge.evidence, renamed),
    };
    if (moved.from === moved.to) continue;
    const known = draft.edge(moved.type, moved.from, moved.to);
    if (known && !model.edge(moved.type).isRelation) continue;
    draft.putEdge(known ? unitedEdge(known, moved) : moved, at);
  }
}

/** Where something was read, once a paper goes by another id. */
const movedEvidence = (evidence: readonly EvidenceFact[], renamed: (id: string) => string): EvidenceFact[] =>
  unitedEvidence(
    [],
    evidence.map((each) => ({ ...each, paper: renamed(each.paper) })),
  );

function unitedEdge(one: EdgeFact, other: EdgeFact): EdgeFact {
  const origin = strongest(one.origin, other.origin);
  const evidence = unitedEvidence(one.evidence, other.evidence);
  return {
    ...one,
    sources: [...new Set([...one.sources, ...other.sources])].sort(),
    references: [...new Set([...one.references, ...other.references])].sort(),
    note: one.note ?? other.note,
    origin,
    confidence: confidenceOf(origin, evidence),
    evidence,
  };
}
