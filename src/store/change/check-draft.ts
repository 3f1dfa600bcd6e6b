import { categoryValue } from "../../model/category-value.js";
import type { Model } from "../../model/model.js";
import { writtenAs, written } from "../../model/written.js";
import { graphRules } from "../../rules/all-rules.js";
import type { Finding, StatedEdge, StatedGraph, StatedNode } from "../../rules/stated-graph.js";
import { PapergraphError } from "../../errors.js";
import { namesOf, type Draft } from "./draft.js";
import type { Asking, EdgeFact, NodeFact } from "./facts.js";

/** How many findings are told: an import leaves all of them out at once. */
const maxFindings = 200;

/** What stands for "is a kind of": nothing extends, uses or implements what is a kind of it. */
const broader = "BROADER";

/**
 * Checks what a draft writes by the rules of the graph, together with all that it may contradict; null where it keeps them. What is wrong in
 * itself is BAD_USER_INPUT, what contradicts something stored is CONFLICT. What was wrong before is not held against the write.
 */
export function* contradictionIn(draft: Draft, model: Model): Asking<PapergraphError | null> {
  yield* lookAround(draft, model);
  const [before, after] = [findingsIn(draft, model, "before"), findingsIn(draft, model, "after")];
  const known = new Set(before.map(({ message }) => message));
  const findings = after.filter(({ message }) => !known.has(message));
  const [first] = findings;
  if (!first) return null;
  const alone = new Set(check(onlyWritten(draft, model), model).map(({ message }) => message));
  const problems = findings.slice(0, maxFindings).map((finding) => ({ path: pathOf(finding, draft, model), message: finding.message }));
  return new PapergraphError(alone.has(first.message) ? "BAD_USER_INPUT" : "CONFLICT", `${first.message}.`, {
    ...(problems[0]?.path !== "" && { path: problems[0]?.path }),
    ...(findings.length > 1 && { problems }),
  });
}

/** What several parts of one write contradict, the first of them first, as one error with the findings of all. */
export function unitedContradictions(first: PapergraphError, others: readonly PapergraphError[]): PapergraphError {
  if (others.length === 0) return first;
  const problems = [first, ...others].flatMap(findingsOf).slice(0, maxFindings);
  return new PapergraphError(first.code, first.message, { ...first.details, problems });
}

/** The findings that an error tells. */
function findingsOf({ message, details }: PapergraphError): readonly { readonly path: string; readonly message: string }[] {
  const { path = "", problems } = details as { readonly path?: string; readonly problems?: ReturnType<typeof findingsOf> };
  return problems ?? [{ path, message: message.replace(/\.$/, "") }];
}

const check = (graph: StatedGraph, model: Model): Finding[] => graphRules.flatMap((rule) => rule.check(graph, model));

const findingsIn = (draft: Draft, model: Model, when: "before" | "after"): Finding[] => {
  const { nodes, edges } = draft.part(when);
  return check(stated(nodes, edges), model);
};

/** What is stored comes first, so that what is written is found to contradict it. */
function stated(nodes: readonly (readonly [NodeFact, string])[], edges: readonly (readonly [EdgeFact, string])[]): StatedGraph {
  const storedFirst = <T>(list: readonly (readonly [T, string])[]): (readonly [T, string])[] =>
    [...list].sort(([, one], [, other]) => Number(one !== "") - Number(other !== ""));
  const ids = new Set(nodes.map(([{ id }]) => id));
  return {
    nodes: storedFirst(nodes).map(([{ id, kind, properties }, at]): StatedNode => ({ id, kind, properties, at })),
    // An edge whose ends were not looked at is stored, and what is stored has its ends.
    edges: storedFirst(edges)
      .filter(([{ from, to }, at]) => at !== "" || (ids.has(from) && ids.has(to)))
      .flatMap(([edge, at]) => statements(edge, at)),
  };
}

/** An edge as the statements that it rests on, as seed files hold them. */
function statements({ type, from, to, sources, references, note }: EdgeFact, at: string): StatedEdge[] {
  const said = sources.map((source) => ({ type, from, to, source, at }));
  const rest = references.length > 0 || sources.length === 0;
  return [...said, ...(rest ? [{ type, from, to, at, ...(references.length > 0 && { references }), ...(note !== null && { note }) }] : [])];
}

/** The part of a draft that is written, with the nodes that it joins. */
function onlyWritten(draft: Draft, model: Model): StatedGraph {
  const { nodes, edges } = draft.part("after");
  const own = edges.filter(([, at]) => at !== "");
  const ends = new Set(own.flatMap(([{ from, to }]) => [from, to]));
  const bare = nodes
    .filter(([{ id }, at]) => at === "" && ends.has(id))
    .map(([node, at]) => [{ ...node, properties: bareValues(node, model) }, at] as const);
  return stated([...bare, ...nodes.filter(([, at]) => at !== "")], own);
}

/** What others are is known; what they are called is what may be contradicted. */
const bareValues = ({ id, kind, properties }: NodeFact, model: Model): NodeFact["properties"] => ({
  name: id,
  ...categoryValue(model, kind, properties),
});

/** Where the reason of a finding stands in what was asked for. */
function pathOf({ at, field }: Finding, draft: Draft, model: Model): string {
  const place = at === "" ? (draft.changedEdges().find((each) => each.at !== "")?.at ?? draft.changedNodes()[0]?.at ?? "") : at;
  if (field === undefined || place === "") return place;
  const node = draft.changedNodes().find((each) => each.at === place)?.after;
  const edge = draft.changedEdges().find((each) => each.at === place)?.after;
  if (!node && edge && !model.edge(edge.type).isRelation) return place;
  const property = node && written(model.typeOfKind(node.kind)).find((each) => writtenAs(each) === field);
  return `${place}.${property?.name ?? field}`;
}

/** Looks at whatever the writes of a draft may contradict. */
function* lookAround(draft: Draft, model: Model): Asking<void> {
  const nodes = draft.changedNodes().flatMap(({ after }) => after ?? []);
  const named = nodes.filter(({ kind }) => model.typeOfKind(kind).isNamed);
  const results = nodes.filter(({ kind }) => kind === "RESULT").map(({ id }) => id);
  const edges = draft.changedEdges().flatMap(({ after }) => after ?? []);
  const relations = edges.filter(({ type }) => model.edge(type).isRelation);
  const linked = edges.filter(({ type }) => !model.edge(type).isRelation).map(({ from }) => from);
  yield* draft.look({
    names: named.flatMap((node) => namesOf(node).map(({ key }) => key)),
    at: [...new Set([...results, ...linked])],
    between: relations.flatMap(({ from, to, sources }): [string, string][] => [
      [from, to],
      [to, from],
      ...sources.flatMap((paper): [string, string][] => [
        [paper, from],
        [paper, to],
      ]),
    ]),
  });
  yield* lookAtRanges(draft, results);
  yield* lookAtMentions(draft, model, relations);
  yield* lookAbove(draft, model, relations);
  const called = named.flatMap((node) => namesOf(node).flatMap(({ key }) => draft.called(key).map(({ id }) => id)));
  const ends = draft.allEdges().flatMap(({ from, to }) => [from, to]);
  yield* draft.look({ nodes: [...new Set([...called, ...results, ...linked, ...ends])] });
}

/** The other claims of a paper, where a range is written: it is stated once. */
function* lookAtRanges(draft: Draft, results: readonly string[]): Asking<void> {
  const ranges = results.filter((id) => draft.node(id)?.properties["valueMax"] !== undefined);
  const paperOf = (id: string): string[] =>
    draft.edgesAt(id).flatMap(({ type, from, to }) => (type === "RESULT_PAPER" && from === id ? [to] : []));
  const papers = [...new Set(ranges.flatMap(paperOf))];
  if (papers.length === 0) return;
  yield* draft.look({ at: papers });
  const others = draft.allEdges().flatMap(({ type, from, to }) => (type === "RESULT_PAPER" && papers.includes(to) ? [from] : []));
  yield* draft.look({ at: others, nodes: others });
}

/** What papers introduce of which a mention, or an introduction, is written. */
function* lookAtMentions(draft: Draft, model: Model, relations: readonly EdgeFact[]): Asking<void> {
  const weak = new Set(model.relations.filter((each) => each.weak).map(({ name }) => name));
  const mentions = relations.filter(({ type }) => weak.has(type));
  if (mentions.length === 0) return;
  yield* draft.look({ outOf: { ids: [...new Set(mentions.map(({ from }) => from))], types: ["INTRODUCES"] } });
  const introduced = (paper: string): string[] =>
    draft.edgesAt(paper).flatMap(({ type, from, to }) => (type === "INTRODUCES" && from === paper ? [to] : []));
  yield* draft.look({ between: mentions.flatMap(({ from, to }) => introduced(from).map((each): [string, string] => [each, to])) });
}

/** Everything to which acyclic relations lead from where a written one ends, and what its end is a kind of. What nothing leads to closes no circle. */
function* lookAbove(draft: Draft, model: Model, relations: readonly EdgeFact[]): Asking<void> {
  const starts = new Map<string, Set<string>>();
  for (const { type, from, to } of relations) {
    const followed = model.edge(type).acyclic ? type : broader;
    const isEntered = draft.mayBeRelated(from) || draft.edgesAt(from).some((edge) => edge.type === followed && edge.to === from);
    if (isEntered) starts.set(followed, (starts.get(followed) ?? new Set()).add(to));
  }
  for (const [type, ids] of starts) {
    const seen = new Set<string>();
    let level = [...ids];
    while (level.length > 0) {
      for (const id of level) seen.add(id);
      yield* draft.look({ outOf: { ids: level, types: [type] } });
      const reached = new Set(level);
      const next = draft.allEdges().flatMap((edge) => (edge.type === type && reached.has(edge.from) ? [edge.to] : []));
      level = [...new Set(next)].filter((id) => !seen.has(id));
    }
    if (type !== broader) continue;
    const kinds = relations.filter((edge) => edge.type === broader).map(({ from }) => from);
    yield* draft.look({ between: [...seen].flatMap((above) => kinds.map((each): [string, string] => [above, each])) });
  }
}
