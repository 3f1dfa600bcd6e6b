import { kindOfId } from "../../../model/names.js";
import type { Kind, Model, Property } from "../../../model/model.js";
import { readTraversal } from "../read-traversal.js";
import type { Compiler, Reading } from "../reading.js";
import { compareText } from "../traverse/compare-text.js";
import type { Answer, Question } from "../../port/answer.js";
import type { RelatedFacts, CommonKind, Named } from "../../port/facts.js";
import type { Outline } from "../traverse/outline.js";

type Related = Question<"related">;

/** Reads what else belongs to a thing. */
export function readRelated<S, R>(compiler: Compiler<S, R>, selection: Related): Reading<S, R, Answer> {
  return readTraversal(compiler, selection, compiler.question(selection), (facts) => outlineRelated(compiler.model, selection, facts));
}

/** How many steps up an ancestor is looked for, and how many down its other descendants. */
export const ancestorDepth = 3;

/** What more things than this have in common says nothing of any two of them. */
export const commonLimit = 1_000;

/**
 * How much each kind of common thing counts, before its rarity: what two things come from or are compared with says more than where they
 * ran.
 */
const weights: Readonly<Record<CommonKind, number>> = {
  ANCESTOR: 2,
  BASELINE: 1,
  BENCHMARK: 1,
  MODEL: 1,
  HARDWARE: 1,
  CATEGORY: 0.5,
};

/** How much a relation between the two counts, before the rarity of such relations of the other. */
const directWeight = 2;

/** The same of a relation that only says where or with what something was tried, or that it was mentioned. */
const weakWeight = 0.5;

const sentences: Readonly<Record<CommonKind, (via: string) => string>> = {
  ANCESTOR: (via) => `Both come from or are part of ${via}.`,
  BASELINE: (via) => `Both are compared with ${via}.`,
  BENCHMARK: (via) => `Both were measured by ${via}.`,
  MODEL: (via) => `Both were measured with ${via}.`,
  HARDWARE: (via) => `Both are made for ${via} or were measured on it.`,
  CATEGORY: (via) => `Both are of the category ${via}.`,
};

/** What few have says more than what many have. */
const rarity = (count: number): number => 1 / Math.log(Math.max(count, 2));

/** The property of each kind that says what sort of its kind a node is. */
export function categoriesOf(model: Model): { readonly kind: Kind; readonly property: Property }[] {
  return model.kinds.flatMap((kind) =>
    [...model.typeOfKind(kind).properties.values()].flatMap((property) => (property.category ? [{ kind, property }] : [])),
  );
}

interface Reason {
  readonly weight: number;
  readonly kind: string;
  readonly via: string | null;
  readonly text: string;
}

/**
 * What else belongs to a thing, by what they have in common: the measure of Adamic and Adar (Friends and neighbors on the Web, Social
 * Networks 25, 2003), the sum of 1/ln(n) over all that both have, where n is how many things have it; here with a weight for each kind of
 * common thing, and with a term for each relation between the two, for which n is how many relations of that type and direction the other
 * one has. Best first, then by id.
 */
function outlineRelated(model: Model, { kinds, first }: Related, { of, shared, direct }: RelatedFacts): Outline {
  if (!of) return [];
  const reasons = new Map<string, Reason[]>();
  const give = (other: string, reason: Reason): void => {
    if (other !== of.id && kinds.includes(kindOfId(other))) reasons.set(other, [...(reasons.get(other) ?? []), reason]);
  };
  for (const { by, via, category, others } of shared) {
    if (others.length > commonLimit) continue;
    const text = sentences[by](via?.name ?? category ?? "");
    const weight = weights[by] * rarity(others.length);
    for (const other of others) give(other, { weight, kind: `SHARED_${by}`, via: via?.id ?? null, text });
  }
  for (const { relation, direction, other, count } of direct) {
    const { phrase, weak, common } = model.edge(relation);
    const weight = weak || (common && common !== "ANCESTOR") ? weakWeight : directWeight;
    const [subject, object]: Named[] = direction === "out" ? [of, other] : [other, of];
    const text = `${subject?.name ?? ""} ${phrase} ${object?.name ?? ""}.`;
    give(other.id, { weight: weight * rarity(count), kind: "DIRECT_RELATION", via: null, text });
  }
  return [...reasons]
    .map(([node, given]) => {
      const sorted = given.sort((a, b) => b.weight - a.weight || compareText(a.text, b.text));
      // Sums of the same numbers in the same order are the same, wherever the facts came from.
      const score = sorted.reduce((sum, reason) => sum + reason.weight, 0);
      return { node, score: Math.round(score * 1000) / 1000, reasons: sorted.map(({ kind, via, text }) => ({ kind, via, text })) };
    })
    .sort((a, b) => b.score - a.score || compareText(a.node, b.node))
    .slice(0, first);
}
