import type { Model } from "../../model/model.js";
import type { Position, RootSelection } from "../../plan/selection.js";
import type { FoundWords } from "./ask-index.js";
import { fieldOf, nameProperties } from "./posting.js";
import { rank, type Rank } from "./rank.js";
import { tiers } from "./tally.js";

type Search = Extract<RootSelection, { is: "search" }>;

/** A hit of a page without its node: what the search knows of it. */
interface Row extends Rank {
  readonly score: number;
  readonly field: string;
}

/** A page of what was found, before its nodes are read. */
export interface SearchPage {
  readonly count: number;
  readonly rows: readonly Row[];
  /** True where hits come before the page. */
  readonly earlier: boolean;
}

/** A node as a store answers it for a place: its id, and what each view shows. */
export type RawRow = { readonly id: string } & Record<string, unknown>;

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
export function cutPage(model: Model, { text, page: { kinds, range } }: Search, found: FoundWords): SearchPage {
  const names = nameProperties(model);
  const ranking = rank(text, found, new Set(kinds.map((kind) => model.kinds.indexOf(kind))), names);
  const [tier, weight, depth] = (range.after ?? []) as number[];
  const start = range.after ? ranking.before({ tier: tier ?? 0, weight: weight ?? 0, depth: depth ?? 0, place: found.next }) : 0;
  const length = Math.max(0, Math.min(range.size + 1, ranking.count - start));
  const rows = Array.from({ length }, (_, index) => {
    const hit = ranking.hit(start + index);
    return { ...hit, score: scoreOf(hit, ranking.fullWeight), field: fieldOf(ranking.foundBy(hit.place), names) };
  });
  return { count: ranking.count, rows, earlier: start > 0 };
}

function scoreOf({ tier, weight }: Rank, fullWeight: number): number {
  const [least, more] = scores[tier] ?? [0, 0];
  return Math.round(1000 * (least + (more * weight) / (isByWords(tier) ? fullWeight : 100))) / 1000;
}

/** The list that a page is shaped of, once its nodes are read; in the form in which a store answers any list. */
export function joinRows({ page: { views } }: Search, { count, rows, earlier }: SearchPage, nodes: readonly RawRow[]): unknown {
  const shown = rows.flatMap(({ tier, weight, depth, score, field }, index) => {
    const node = nodes[index];
    if (!node) return [];
    const position: Position = [tier, weight, depth, node.id];
    views.forEach((view, place) => {
      if (view.is === "edges") Object.assign(node[`v${place}`] as object, { score, field });
    });
    return [{ ...node, position }];
  });
  return { totalCount: count, rows: shown, earlier };
}
