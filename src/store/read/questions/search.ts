import { PapergraphError } from "../../../errors.js";
import { slugOf } from "../../../model/names.js";
import type { PageSelection } from "../../../plan/selection.js";
import { partKey, viewKey } from "../../port/answer-keys.js";
import type { Connection, HitAnswer, PageAnswer, Question, RowAnswer } from "../../port/answer.js";
import { askForSearch } from "../../search/ask-index.js";
import { cutPage, type FoundPage, type Hit } from "../../search/cut-page.js";
import { matchQuestion } from "../../search/match.js";
import { highlight, type Highlight } from "../../search/highlight.js";
import { ambiguityIn } from "../refs.js";
import { ask, type Compiler, type Reading } from "../reading.js";
import { shapePage } from "../shape-node.js";
import { unknownAmong, type ReadAnswer } from "../unknown-refs.js";

/** How often a search looks again where a node that it found is gone before it is read: in a store whose statements each see what is committed. */
const attempts = 3;

/** Reads a page of what the words of a text find: the index answers which nodes hold them, and what stands on the page is read. */
export function* readSearch<S, R>(compiler: Compiler<S, R>, selection: Question<"search">): Reading<S, R, ReadAnswer> {
  for (let left = attempts; left > 0; left -= 1) {
    const asked = yield* ask(compiler.words(askForSearch(selection)));
    const order = yield* compiler.order(asked);
    const match = matchQuestion(selection.text, asked.words, order.size);
    const postings = yield* compiler.postings(match.words);
    const page = cutPage(compiler.model, selection, { found: asked, match, postings, order });
    const finds = {
      numbers: page.hits.map(({ place }) => order.numberAt(place)),
      claimed: page.hits.flatMap(({ field, place }) => (field === "claim" ? [order.numberAt(place)] : [])),
    };
    const question = compiler.question(selection, finds);
    const { data, refs } = yield* ask(question);
    if (data.length < page.hits.length) continue;
    const error = ambiguityIn(refs, question.refs);
    return error ? { error } : { data: shapeSearch(selection, page, data), ...unknownAmong(refs, question.refs) };
  }
  throw new PapergraphError("SERVICE_UNAVAILABLE", "The graph changes faster than it can be searched; try again.");
}

/** Whether a page shows what of its texts matched. */
export const showsMatches = ({ views }: PageSelection): boolean =>
  views.some((view) => view.is === "edges" && (view.properties.includes("matchedText") || view.ranges !== undefined));

function shapeSearch(selection: Question<"search">, page: FoundPage, nodes: readonly HitAnswer[]): Connection {
  const connection = shapePage(selection.page, joinHits(selection, page, nodes));
  return { ...connection, unmatchedWords: page.unmatched };
}

/** The page of the hits, once their nodes are read, as a store answers any page. */
function joinHits(selection: Question<"search">, page: FoundPage, nodes: readonly HitAnswer[]): PageAnswer {
  const rows = page.hits.flatMap((hit, index): RowAnswer[] => {
    const node = nodes[index];
    if (!node) return [];
    const { tier, weight, depth, score, field } = hit;
    const matched = node.texts && highlightHit(selection, page, hit, node);
    selection.page.views.forEach((view, place) => {
      if (view.is !== "edges") return;
      const shown = { score, field, ...(matched && { matchedText: matched.matchedText }) };
      const ranges = (view.ranges ?? []).map((key) => [partKey(key), matched?.ranges ?? []]);
      Object.assign(node[viewKey(place)] ?? {}, shown, Object.fromEntries(ranges));
    });
    return [{ ...node, position: [tier, weight, depth, node.standing] }];
  });
  const { count, earlier, later, facets } = page;
  return { totalCount: count, rows, earlier, later, ...facets };
}

/** What matched of a node's texts: of those of the field in which it was found. */
function highlightHit({ text }: Question<"search">, { slots }: FoundPage, { field }: Hit, { id, texts }: HitAnswer): Highlight {
  const { name = "", aliases = [], summary, claims = [] } = texts ?? {};
  switch (field) {
    case "summary":
      return highlight(text, slots, [summary ?? ""], false);
    case "claim":
      return highlight(text, slots, [...claims].sort(), false);
    case "alias":
      return highlight(text, slots, aliases, true);
    case "id":
      return highlight(text, slots, [id], true);
    case "slug":
      return highlight(text, slots, [slugOf(id)], true);
    default:
      return highlight(text, slots, [name], true);
  }
}
