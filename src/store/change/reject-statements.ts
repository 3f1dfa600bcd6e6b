import type { Model } from "../../model/model.js";
import { relationIn } from "../../model/relation-key.js";
import type { Rejection } from "../port/write.js";
import type { Draft } from "./draft.js";
import type { Asking } from "./facts.js";
import { refused } from "./refused.js";
import { putRejected, rejectedOf } from "./rejections.js";
import { removeNode } from "./remove-nodes.js";
import { withoutSources } from "./write-relations.js";

/**
 * Takes out of a draft what papers were read to say and do not, and notes it at them, so that no import brings it back. A statement that people
 * stand for stays. What was only read as well, and of which nothing speaks any more, goes with it.
 */
export function* rejectStatements(draft: Draft, model: Model, rejections: readonly Rejection[]): Asking<void> {
  const relations = rejections.flatMap(({ statement }) => relationIn(statement) ?? []);
  const results = rejections.flatMap(({ statement }) => (relationIn(statement) ? [] : [statement]));
  yield* draft.look({
    nodes: [...new Set([...rejections.map(({ paper }) => paper), ...results])],
    between: relations.map(({ from, to }) => [from, to]),
    at: results,
  });
  const touched = new Set<string>();
  for (const { paper, statement, at = "" } of rejections) {
    const node = draft.node(paper);
    if (!node) throw refused(at, `${paper} is not there.`, "NOT_FOUND");
    for (const id of yield* takeOut(draft, model, paper, statement, at)) touched.add(id);
    if (!rejectedOf(node).includes(statement)) putRejected(draft, node, [...rejectedOf(node), statement], at);
  }
  yield* dropUnspoken(draft, model, [...touched]);
}

/** Takes out what a paper is said to say, and answers the nodes that it was about. */
function* takeOut(draft: Draft, model: Model, paper: string, statement: string, at: string): Asking<string[]> {
  const relation = relationIn(statement);
  if (!relation) {
    if (draft.node(statement)?.origin !== "IMPORTED") return [];
    const ends = draft.edgesAt(statement).map(({ to }) => to);
    yield* removeNode(draft, model, statement);
    return ends;
  }
  const { from, type, to } = relation;
  const edge = draft.edge(type, from, to);
  if (edge?.origin !== "IMPORTED" || !edge.sources.includes(paper)) return [];
  const left = withoutSources(edge, (source) => source === paper);
  if (left.sources.length + left.references.length > 0) draft.putEdge(left, at);
  else draft.removeEdge(edge);
  return [from, to];
}

/** Takes out what has no relation and no result any more, of what was only read. */
function* dropUnspoken(draft: Draft, model: Model, ids: readonly string[]): Asking<void> {
  yield* draft.look({ nodes: ids });
  const read = ids.filter((id) => {
    const node = draft.node(id);
    return node?.origin === "IMPORTED" && node.kind !== "PAPER" && model.typeOfKind(node.kind).isNamed;
  });
  yield* draft.look({ at: read });
  for (const id of read) if (draft.edgesAt(id).length === 0) draft.removeNode(id);
}
