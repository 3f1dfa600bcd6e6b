import { PapergraphError } from "../../../errors.js";
import type { Model } from "../../../model/model.js";
import { viewKey } from "../../port/answer-keys.js";
import type { HitAnswer, PageAnswer, Question, RowAnswer } from "../../port/answer.js";
import { askForSearch, type FoundWords } from "../../search/ask-index.js";
import { fieldOf, nameProperties } from "../../search/posting.js";
import { rank, type Rank } from "../../search/rank.js";
import { tiers } from "../../search/tally.js";
import { ambiguityIn } from "../refs.js";
import { ask, type Compiler, type Reading } from "../reading.js";
import { shapePage } from "../shape-node.js";
import { unknownAmong, type ReadAnswer } from "../unknown-refs.js";

/** How often a search looks again where the index was made anew between its statements: each sees what was committed when it began. */
const attempts = 3;

/** Reads a page of what the words of a text find: the index answers which nodes hold them, and what stands on the page is read. */
export function* readSearch<S, R>(compiler: Compiler<S, R>, selection: Question<"search">): Reading<S, R, ReadAnswer> {
  for (let left = attempts; left > 0; left -= 1) {
    const found = yield* ask(compiler.words(askForSearch(selection)));
    const page = cutPage(compiler.model, selection, found);
    const [version, ...others] = found.versions;
    const finds = { places: page.hits.map(({ place }) => place), ...(version !== undefined && { version }) };
    const question = compiler.question(selection, finds);
    const { data, refs } = yield* ask(question);
    // Of an index that nothing replaces meanwhile no version is told.
    const isOne = version === undefined || (others.length === 0 && data.length === page.hits.length);
    if (!isOne) continue;
    const error = ambiguityIn(refs, question.refs);
    return error ? { error } : { data: shapePage(selection.page, joinHits(selection, page, data)), ...unknownAmong(refs, question.refs) };
  }
  throw new PapergraphError("SERVICE_UNAVAILABLE", "The graph is being replaced; try again.");
}

/** A hit of a page without its node: what the search knows of it. */
interface Hit extends Rank {
  readonly score: number;
  readonly field: string;
}

/** A page of what was found, before its nodes are read. */
interface Found {
  readonly count: number;
  readonly hits: readonly Hit[];
  /** True where hits come before the page. */
  readonly earlier: boolean;
}

/** What a tier counts at least, and how much more the weight adds at most. */
const scores: Readonly<Record<number, readonly [least: number, more: number]>> = {
  [tiers.name]: [1, 0],
  [tiers.alias]: [0.9, 0],
  [tiers.prefix]: [0.7, 0.19],
  [tiers.words]: [0.6, 0.09],
  [tiers.similar]: [0.5, 0.09],
  [tiers.forgiven]: [0.3, 0.19],
  [tiers.some]: [0.1, 0.19],
};

/** Weights of names are percentages; those of words are sums over the words of the question. */
const isByWords = (tier: number): boolean => tier === tiers.words || tier === tiers.forgiven || tier === tiers.some;

/** Ranks what the index answered and cuts the page; one row more shows whether there are more. */
function cutPage(model: Model, { text, page: { kinds, range } }: Question<"search">, found: FoundWords): Found {
  const names = nameProperties(model);
  const ranking = rank(text, found, new Set(kinds.map((kind) => model.kinds.indexOf(kind))), names);
  const [tier = 0, weight = 0, depth = 0] = (range.after ?? []).map(Number);
  const start = range.after ? ranking.before({ tier, weight, depth, place: found.next }) : 0;
  const length = Math.max(0, Math.min(range.size + 1, ranking.count - start));
  const hits = Array.from({ length }, (_, index) => {
    const hit = ranking.hit(start + index);
    return { ...hit, score: scoreOf(hit, ranking.fullWeight), field: fieldOf(ranking.foundBy(hit.place), names) };
  });
  return { count: ranking.count, hits, earlier: start > 0 };
}

function scoreOf({ tier, weight }: Rank, fullWeight: number): number {
  const [least, more] = scores[tier] ?? [0, 0];
  return Math.round(1000 * (least + (more * weight) / (isByWords(tier) ? fullWeight : 100))) / 1000;
}

/** The page of the hits, once their nodes are read, as a store answers any page. */
function joinHits({ page: { views } }: Question<"search">, { count, hits, earlier }: Found, nodes: readonly HitAnswer[]): PageAnswer {
  const rows = hits.flatMap(({ tier, weight, depth, score, field }, index): RowAnswer[] => {
    const node = nodes[index];
    if (!node) return [];
    views.forEach((view, place) => {
      if (view.is === "edges") Object.assign(node[viewKey(place)] ?? {}, { score, field });
    });
    return [{ ...node, position: [tier, weight, depth, node.id] }];
  });
  return { totalCount: count, rows, earlier };
}
