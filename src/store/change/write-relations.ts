import { confidenceOf, unitedEvidence, type EvidenceFact } from "../../model/confidence.js";
import type { EdgeType, Model } from "../../model/model.js";
import { relationKey } from "../../model/relation-key.js";
import type { ReadIn, RelationEntry, RelationKey, WriteOrigin } from "../port/write.js";
import { isAddress, text } from "./check-values.js";
import type { Draft } from "./draft.js";
import type { Asking, EdgeFact } from "./facts.js";
import { refused } from "./refused.js";
import { rejectedOf, takeBackRejection } from "./rejections.js";
import { resolveRefs, type WrittenRef } from "./resolve-refs.js";
import { slicesOf } from "../../slices-of.js";
import { isSame, strongest } from "./write-nodes.js";

/** A relation with what its refs mean. */
export interface MeantRelation {
  readonly from: string;
  readonly to: string;
  readonly sources: readonly string[];
}

/** Of how many relations the refs are looked up at once: no batch but that of an import has more. */
const refsAtOnce = 2_000;

/** Adds relations to a draft, or sources and references to those that are there, and answers what their refs mean. */
export function* writeRelations(
  draft: Draft,
  model: Model,
  entries: Iterable<RelationEntry>,
  origin: WriteOrigin,
): Asking<MeantRelation[]> {
  const meant: MeantRelation[] = [];
  for (const slice of slicesOf(entries, refsAtOnce)) meant.push(...(yield* meantBy(draft, model, slice)));
  yield* draft.look({ between: meant.map(({ from, to }) => [from, to]) });
  let index = 0;
  for (const entry of entries) {
    const relation = meant[index++];
    if (relation) writeRelation(draft, entry, relation, origin);
  }
  return meant;
}

function writeRelation(draft: Draft, entry: RelationEntry, meant: MeantRelation, origin: WriteOrigin): void {
  const at = entry.at ?? "";
  const { from, to } = meant;
  const key = relationKey({ type: entry.relation, from, to });
  const sources = origin === "IMPORTED" ? meant.sources.filter((paper) => !rejectedOf(draft.node(paper)).includes(key)) : meant.sources;
  // What is rejected of all papers that were read to say it does not come back.
  if (sources.length === 0 && meant.sources.length > 0) return;
  const references = (entry.references ?? []).map((address, index) => {
    if (!isAddress(address)) throw refused(`${at}.references[${index}]`, "A reference is an absolute http or https address.");
    return address;
  });
  const known = draft.edge(entry.relation, from, to);
  const note = entry.note === undefined ? (known?.note ?? null) : entry.note === null ? null : text(entry.note, `${at}.note`);
  // What people wrote gets nothing by an import: it neither says so twice nor becomes somebody else's word.
  if (origin === "IMPORTED" && known && known.origin !== "IMPORTED") return;
  const by = strongest(known?.origin, origin);
  const evidence = unitedEvidence(known?.evidence ?? [], readIn(sources[0] ?? "", entry.evidence));
  const after: EdgeFact = {
    type: entry.relation,
    from,
    to,
    sources: [...new Set([...(known?.sources ?? []), ...sources])].sort(),
    references: [...new Set([...(known?.references ?? []), ...references])].sort(),
    note,
    origin: by,
    confidence: confidenceOf(by, evidence),
    evidence,
  };
  if (origin !== "IMPORTED") takeBackRejection(draft, sources, key, at);
  if (known && isSame({ ...known }, { ...after })) return;
  draft.putEdge(after, at);
}

/** Where a statement was read, as it is kept. What says so already stays one thing: an import has a hundred thousand of them. */
export const readIn = (paper: string, evidence: readonly (ReadIn | EvidenceFact)[] = []): EvidenceFact[] =>
  evidence.map((each) => {
    if ("paper" in each && each.paper === paper) return each;
    const { part, quote, before, after, start, end, rule, confidence } = each;
    return { paper, part, quote, before, after, start, end, rule, confidence };
  });

/** An edge without what some papers say of it. Who is left decides how sure it is. */
export function withoutSources(edge: EdgeFact, isGone: (paper: string) => boolean): EdgeFact {
  const evidence = edge.evidence.filter(({ paper }) => !isGone(paper));
  return {
    ...edge,
    sources: edge.sources.filter((paper) => !isGone(paper)),
    evidence,
    confidence: confidenceOf(edge.origin, evidence),
  };
}

/** Takes relations out of a draft, or only some of their sources, and answers what their refs mean. */
export function* removeRelations(draft: Draft, model: Model, entries: readonly RelationKey[]): Asking<MeantRelation[]> {
  const meant = yield* meantBy(draft, model, entries);
  yield* draft.look({ between: meant.map(({ from, to }) => [from, to]) });
  entries.forEach(({ relation, sources, at = "" }, index) => {
    const key = meant[index];
    const known = key && draft.edge(relation, key.from, key.to);
    if (!known) return;
    const left = sources === undefined ? [] : known.sources.filter((each) => !key.sources.includes(each));
    if (sources === undefined || (left.length === 0 && known.references.length === 0)) draft.removeEdge(known);
    else if (left.length < known.sources.length)
      draft.putEdge(
        withoutSources(known, (paper) => key.sources.includes(paper)),
        at,
      );
  });
  return meant;
}

/** What the refs of relations mean. */
export function* meantBy(draft: Draft, model: Model, entries: readonly (RelationEntry | RelationKey)[]): Asking<MeantRelation[]> {
  const refs = entries.map((entry): WrittenRef[] => {
    const at = entry.at ?? "";
    const type = relationOf(model, entry.relation, at);
    return [
      { text: entry.from, kinds: kindsAt(type, "from"), at: `${at}.from` },
      { text: entry.to, kinds: kindsAt(type, "to"), at: `${at}.to` },
      ...(entry.sources ?? []).map((text, index) => ({ text, kinds: model.type("Paper").kinds, at: `${at}.sources[${index}]` })),
    ];
  });
  const meant = yield* resolveRefs(draft, model, refs.flat());
  let next = 0;
  return refs.map((own) => {
    const [from = "", to = "", ...sources] = meant.slice(next, (next += own.length));
    return { from, to, sources };
  });
}

function relationOf(model: Model, name: string, at: string): EdgeType {
  const type = model.relations.find((each) => each.name === name);
  if (!type)
    throw refused(`${at}.relation`, `${name} is no relation: it is one of ${model.relations.map((each) => each.name).join(", ")}.`);
  return type;
}

const kindsAt = (type: EdgeType, end: "from" | "to"): string[] => [...new Set(type.ends.flatMap((each) => each[end]))];

/**
 * Takes the mentions out of a draft that say less than a relation which it adds: a paper does not mention what it, or something that it
 * introduces, is related to more strongly. Mentions that are stated themselves stay, for the rules to refuse.
 */
export function* dropWeaker(draft: Draft, model: Model, stated: ReadonlySet<EdgeFact>): Asking<void> {
  const weak = model.relations.filter((each) => each.weak).map(({ name }) => name);
  const introducing = "INTRODUCES";
  // What people come to stand for is as if it were added.
  const isNew = ({ before, after }: { before: EdgeFact | null; after: EdgeFact | null }): boolean =>
    after !== null && (before === null || (before.origin === "IMPORTED" && after.origin !== "IMPORTED"));
  const added = draft.changedEdges().filter((each) => isNew(each) && each.after?.type !== undefined && !weak.includes(each.after.type));
  const edges = added.flatMap(({ after }) => (after && model.edge(after.type).isRelation ? [after] : []));
  // A mention that a merger moves may come to say less than what is there.
  const changed = draft.changedEdges().flatMap(({ after }) => after ?? []);
  const moved = changed.filter((edge) => weak.includes(edge.type) && !stated.has(edge));
  if (edges.length + moved.length === 0) return;
  const beside = moved.flatMap(({ from, to }) => draft.edgesAt(to).filter((edge) => edge.to === to && edge.sources.includes(from)));
  yield* draft.look({
    between: moved.flatMap(({ from, to }) => beside.flatMap((edge): [string, string][] => (edge.to === to ? [[from, edge.from]] : []))),
  });
  yield* draft.look({
    between: edges.flatMap(({ from, to, sources }) =>
      sources.flatMap((paper): [string, string][] => [
        [paper, to],
        [paper, from],
      ]),
    ),
  });
  const introduced = edges.filter(({ type }) => type === introducing);
  yield* draft.look({ saidBy: [...new Set(introduced.map(({ from }) => from))] });
  const stronger = [
    ...edges,
    ...beside,
    ...introduced.flatMap(({ from, to }) => draft.edgesAt(to).filter((edge) => edge.from === to && edge.sources.includes(from))),
  ];
  for (const { type, from, to, sources, origin } of stronger) {
    if (weak.includes(type)) continue;
    for (const paper of sources) {
      if (from !== paper && !draft.edge(introducing, paper, from)) continue;
      for (const name of weak) {
        const mention = draft.edge(name, paper, to);
        if (!mention || stated.has(mention)) continue;
        // What people wrote is not taken out by what was only read.
        if (origin === "IMPORTED" && mention.origin !== "IMPORTED") continue;
        const left = mention.sources.filter((each) => each !== paper);
        if (left.length === 0 && mention.references.length === 0) draft.removeEdge(mention);
        else
          draft.putEdge(
            withoutSources(mention, (each) => each === paper),
            "",
          );
      }
    }
  }
}
