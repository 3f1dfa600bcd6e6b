import { confidenceOf, unitedEvidence, type EvidenceFact } from "../../model/confidence.js";
import { isEfficiency, metricDirections } from "../../model/metric-directions.js";
import type { End, Model } from "../../model/model.js";
import { keyPattern, slugify, slugOf } from "../../model/names.js";
import type { ResultEntry, Values, WriteOrigin } from "../port/write.js";
import { mergeValues } from "./check-values.js";
import type { Draft } from "./draft.js";
import type { Asking, NodeFact } from "./facts.js";
import { refused } from "./refused.js";
import { rejectedOf, takeBackRejection } from "./rejections.js";
import { resolveRefs, type WrittenRef } from "./resolve-refs.js";
import { isSame, strongest } from "./write-nodes.js";
import { readIn } from "./write-relations.js";

/** The links of a result, as fields of its type. */
export const linkEnds = (model: Model): End[] => [...model.type("Result").ends.values()].filter(({ direction }) => direction === "out");

/** A link that is written: which one, and what it leads to. */
interface Link {
  readonly end: End;
  readonly to: readonly string[];
}

/** Writes the claims of papers into a draft, and answers their ids. A link that is left out stays as it is, null clears it. */
export function* writeResults(draft: Draft, model: Model, entries: readonly ResultEntry[], origin: WriteOrigin): Asking<string[]> {
  const refs = entries.map((entry) => refsOf(model, entry));
  const meant = yield* resolveRefs(draft, model, refs.flat());
  let next = 0;
  const written = entries.map((entry, index) => {
    const own = (refs[index] ?? []).map(({ end }) => ({ end, to: meant[next++] ?? "" }));
    const links = linksOf(model, entry, own);
    return { entry, links, id: idOf(entry, links) };
  });
  const ids = written.map(({ id }) => id);
  yield* draft.look({ nodes: ids, at: ids });
  for (const { entry, links, id } of written) writeResult(draft, model, id, entry, links, origin);
  return ids;
}

/** The id of a claim: that of its paper with its key. */
function idOf({ key, values, at = "" }: ResultEntry, links: readonly Link[]): string {
  const own = key ?? slugify(`${String(values["metric"])}-${slugOf(targetOf(links, "subject"))}`);
  if (!new RegExp(keyPattern).test(own)) throw refused(`${at}.key`, `"${own}" is no key: it is in lower case, with hyphens.`);
  return `result:${slugOf(targetOf(links, "paper"))}/${own}`;
}

const targetOf = (links: readonly Link[], field: string): string => links.find(({ end }) => end.field === field)?.to[0] ?? "";

function writeResult(draft: Draft, model: Model, id: string, entry: ResultEntry, links: readonly Link[], origin: WriteOrigin): void {
  const at = entry.at ?? "";
  const type = model.type("Result");
  const [kind = ""] = type.kinds;
  const before = draft.node(id);
  const paper = targetOf(links, "paper") || paperOf(draft, id);
  if (origin === "IMPORTED" && before && before.origin !== "IMPORTED") return;
  if (origin === "IMPORTED" && rejectedOf(draft.node(paper)).includes(id)) return;
  const values = mergeValues(type, before?.properties ?? null, before ? entry.values : withDefaults(entry.values), at);
  const evidence = unitedEvidence(evidenceOf(before), readIn(paper, entry.evidence));
  const by = strongest(before?.origin, origin);
  const properties = { ...values, ...(evidence.length > 0 && { evidence }) };
  if (before?.origin !== by || !isSame(before.properties, properties)) draft.putNode({ id, kind, origin: by, properties }, at);
  if (origin !== "IMPORTED") takeBackRejection(draft, [paper], id, at);
  for (const { end, to } of links) writeLink(draft, id, end, to, origin, `${at}.${end.field}`);
  settleLinks(draft, id);
}

/** Where a result was read. */
export const evidenceOf = (result: NodeFact | null): readonly EvidenceFact[] =>
  (result?.properties["evidence"] ?? []) as readonly EvidenceFact[];

const paperOf = (draft: Draft, id: string): string =>
  draft.edgesAt(id).find(({ type, from }) => type === "RESULT_PAPER" && from === id)?.to ?? "";

/** Makes the links of a result as sure as it is itself. */
export function settleLinks(draft: Draft, id: string): void {
  const result = draft.node(id);
  if (!result) return;
  const confidence = confidenceOf(result.origin, evidenceOf(result));
  for (const link of draft.edgesAt(id))
    if (link.from === id && link.confidence !== confidence) draft.putEdge({ ...link, confidence, origin: result.origin }, "");
}

/** What a claim means where it does not say. */
function withDefaults(values: Values): Values {
  const { metric, claim, value, valueMax, outcome, bound, betterIs } = values;
  const isNumber = value !== undefined && value !== null;
  const plain = !isNumber && outcome === "ON_PAR" ? "APPROXIMATE" : "EXACT";
  const energy = isEfficiency(String(claim)) ? "HIGHER" : "LOWER";
  const direction = { ...metricDirections, ACCURACY: "HIGHER", ENERGY: energy }[String(metric)];
  return {
    ...values,
    bound: bound ?? (valueMax !== undefined && valueMax !== null ? "RANGE" : plain),
    ...(betterIs == null && direction !== undefined && { betterIs: direction }),
  };
}

/** What no link has, one for all: an import writes as many links as all else together. */
const bareLink = { sources: [], references: [], note: null, confidence: 1, evidence: [] };

function writeLink(draft: Draft, from: string, { edge }: End, to: readonly string[], origin: WriteOrigin, at: string): void {
  const known = draft.edgesAt(from).filter((each) => each.from === from && each.type === edge.name);
  for (const each of known) if (!to.includes(each.to)) draft.removeEdge(each);
  for (const each of to)
    if (!draft.edge(edge.name, from, each)) draft.putEdge({ ...bareLink, type: edge.name, from, to: each, origin }, at);
}

function refsOf(model: Model, entry: ResultEntry): (WrittenRef & { readonly end: End })[] {
  const at = entry.at ?? "";
  return linkEnds(model).flatMap((end) => {
    const given = end.field === "paper" ? entry.paper : entry.links[end.field];
    if (given === undefined || given === null) return [];
    const texts = typeof given === "string" ? [given] : given;
    return texts.map((text, index) => ({
      text,
      kinds: end.targetKinds,
      at: typeof given === "string" ? `${at}.${end.field}` : `${at}.${end.field}[${index}]`,
      end,
    }));
  });
}

/** The links that an entry writes; those that it clears lead to nothing. */
function linksOf(model: Model, entry: ResultEntry, meant: readonly { readonly end: End; readonly to: string }[]): Link[] {
  return linkEnds(model).flatMap((end) => {
    const given = end.field === "paper" ? entry.paper : entry.links[end.field];
    if (given === undefined) {
      if (end.edge.required) throw refused(`${entry.at ?? ""}.${end.field}`, `${end.field} must be given: ${end.description}`);
      return [];
    }
    if (given === null && end.edge.required) throw refused(`${entry.at ?? ""}.${end.field}`, `${end.field} cannot be cleared.`);
    return [{ end, to: [...new Set(meant.filter((each) => each.end === end).map(({ to }) => to))] }];
  });
}
