import type { Model } from "../../model/model.js";
import type { Removal } from "../port/write.js";
import type { Draft } from "./draft.js";
import type { Asking, EdgeFact } from "./facts.js";
import { refused } from "./refused.js";
import { resolveRefs } from "./resolve-refs.js";
import { withoutSources } from "./write-relations.js";

/** How many of those that still speak of a node are named. */
const shown = 5;

/**
 * Takes nodes out of a draft with all relations and links at them, and the results that cannot be without them. What other papers still say
 * of one is CONFLICT, unless it is forced; its own papers are itself and those that introduce it. A relation goes with its last source. One
 * that is gone already is no change.
 */
export function* removeNodes(draft: Draft, model: Model, removals: readonly Removal[]): Asking<string[]> {
  const ids: string[] = [];
  for (const { ref, force = false, at = "" } of removals) {
    const id = yield* meantBy(draft, model, ref, at);
    if (id === null) continue;
    ids.push(id);
    yield* draft.look({ at: [id], ...(id.startsWith("paper:") && { saidBy: [id] }) });
    if (!force) yield* checkUnspoken(draft, model, id, at);
    yield* removeNode(draft, model, id);
  }
  return ids;
}

/** The node that is meant; null where it is an id of nothing. */
function* meantBy(draft: Draft, model: Model, ref: string, at: string): Asking<string | null> {
  yield* draft.look({ nodes: [ref] });
  if (draft.node(ref)) return ref;
  const isId = model.kinds.some((kind) => ref.startsWith(`${model.typeOfKind(kind).name.toLowerCase()}:`));
  try {
    const [id = null] = yield* resolveRefs(draft, model, [{ text: ref, kinds: model.type("Entity").kinds, at }]);
    return id;
  } catch (error) {
    if (isId && (error as { code?: unknown }).code === "NOT_FOUND") return null;
    throw error;
  }
}

function* checkUnspoken(draft: Draft, model: Model, id: string, at: string): Asking<void> {
  const edges = draft.edgesAt(id);
  const own = new Set([id, ...edges.filter(({ type, to }) => type === "INTRODUCES" && to === id).map(({ from }) => from)]);
  const results = edges.filter(({ type, to }) => !model.edge(type).isRelation && to === id).map(({ from }) => from);
  yield* draft.look({ outOf: { ids: results, types: ["RESULT_PAPER"] } });
  const papers = results.map((result) => draft.edgesAt(result).find(({ type, from }) => type === "RESULT_PAPER" && from === result)?.to);
  const others = [...new Set([...edges.flatMap(({ sources }) => sources), ...papers])].filter(
    (paper): paper is string => paper !== undefined && !own.has(paper),
  );
  if (others.length === 0) return;
  const more = others.length > shown ? ` and ${others.length - shown} more` : "";
  throw refused(at, `Other papers still speak of ${id}: ${others.slice(0, shown).join(", ")}${more}. An ADMIN may force it.`, "CONFLICT");
}

/** Takes a node out of a draft with all that cannot be without it. */
export function* removeNode(draft: Draft, model: Model, id: string): Asking<void> {
  const edges = draft.edgesAt(id);
  const isNeeded = ({ type, to }: EdgeFact): boolean => to === id && !model.edge(type).isRelation && model.edge(type).required;
  const results = [...new Set(edges.filter(isNeeded).map(({ from }) => from))];
  yield* draft.look({ nodes: [id, ...results], at: results });
  for (const gone of [id, ...results]) {
    for (const edge of draft.edgesAt(gone)) draft.removeEdge(edge);
    draft.removeNode(gone);
  }
  for (const edge of draft.allEdges().filter(({ sources }) => sources.includes(id))) {
    const left = edge.sources.filter((source) => source !== id);
    if (left.length === 0 && edge.references.length === 0) draft.removeEdge(edge);
    else
      draft.putEdge(
        withoutSources(edge, (source) => source === id),
        "",
      );
  }
}
