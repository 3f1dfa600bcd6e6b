import { ModelError, type FacetKey, type Model } from "../../model/model.js";
import type { FacetSelection } from "../../plan/selection.js";
import { partKey } from "../port/answer-keys.js";
import type { FacetAnswer, FacetValueAnswer } from "../port/answer.js";
import type { Postings } from "./ask-index.js";
import { originWord } from "./origin-word.js";
import type { NodeOrder } from "./node-order.js";
import { kindOf, numberOf } from "./posting.js";
import type { Ranking } from "./rank.js";

/** In which nodes words stand, and the order of all nodes. */
interface Found {
  readonly postings: Postings;
  readonly order: NodeOrder;
}

/** How everything that a question finds spreads over kinds and origins, under the response keys of the facets. */
export function countFacets(
  model: Model,
  facets: readonly FacetSelection[],
  ranking: Ranking,
  found: Found,
): Readonly<Record<`>${string}`, readonly FacetAnswer[]>> {
  const answers: Record<`>${string}`, readonly FacetAnswer[]> = {};
  for (const { key, by, first, values } of facets) {
    answers[partKey(key)] = by.map((facet) => {
      const counts = [...countBy(model, facet, ranking, found)]
        .sort(([a, most], [b, more]) => more - most || (a < b ? -1 : 1))
        .slice(0, first)
        .map(([value, count]) => ({ value, count }));
      const shown = values.map((view) => [partKey(view.key), counts.map((each) => withNodes(each, view.nodes))] as const);
      return { field: facet.name, ...Object.fromEntries(shown) };
    });
  }
  return answers;
}

/** Kinds and origins are no nodes. */
const withNodes = (value: FacetValueAnswer, nodes: FacetSelection["values"][number]["nodes"]): FacetValueAnswer => ({
  ...value,
  ...Object.fromEntries(nodes.map(({ key }) => [partKey(key), null])),
});

function countBy(model: Model, { name, property }: FacetKey, ranking: Ranking, found: Found): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (value: string): unknown => counts.set(value, (counts.get(value) ?? 0) + 1);
  if (property?.name === "kind") for (const place of ranking.places()) count(model.kinds[kindOf(ranking.foundBy(place))] ?? "");
  else if (property?.name === "origin") {
    const origins = originsOf(Object.keys(property.values ?? {}), found);
    for (const place of ranking.places()) count(origins(place));
  } else throw new ModelError(`A search cannot be counted by ${name}.`);
  return counts;
}

/** The origin of the node at a place. */
function originsOf(origins: readonly string[], { postings, order }: Found): (place: number) => string {
  const known = new Uint8Array(order.limit);
  for (const [word, own] of postings) {
    const origin = origins.findIndex((each) => word.text === originWord(each));
    if (origin >= 0) for (const each of own) known[numberOf(each)] = origin + 1;
  }
  return (place) => origins[(known[order.numberAt(place)] ?? 0) - 1] ?? "";
}
