import { kindOfId } from "../../../model/names.js";
import type { Common, Model } from "../../../model/model.js";
import { commonLimit, directWeight } from "../../../model/relatedness.js";
import { readTraversal } from "../read-traversal.js";
import type { Compiler, Reading } from "../reading.js";
import { compareText } from "../traverse/compare-text.js";
import type { Question } from "../../port/answer.js";
import type { RelatedFacts, Named } from "../../port/facts.js";
import type { Outline } from "../traverse/outline.js";
import type { ReadAnswer } from "../unknown-refs.js";

type Related = Question<"related">;

/** Reads what else belongs to a thing. */
export function readRelated<S, R>(compiler: Compiler<S, R>, selection: Related): Reading<S, R, ReadAnswer> {
  return readTraversal(compiler, selection, compiler.related(selection), (facts) => outlineRelated(compiler.model, selection, facts));
}

/** What two things of one kind may have in common by their category. How much it counts, as for the common things of the model: before its rarity. */
const category = { weight: 0.5, sentence: "Both are of the category {}." };

/** What few have says more than what many have. */
const rarity = (count: number): number => 1 / Math.log(Math.max(count, 2));

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
    if (other === of.id || !kinds.includes(kindOfId(other))) return;
    const known = reasons.get(other);
    if (known) known.push(reason);
    else reasons.set(other, [reason]);
  };
  const commons = new Map<string, Pick<Common, "weight" | "sentence">>(model.commons.map((common) => [common.name, common]));
  for (const { by, via, category: word, others } of shared) {
    if (others.length > commonLimit) continue;
    const common = commons.get(by) ?? category;
    const text = common.sentence.replace("{}", () => via?.name ?? word ?? "");
    const reason = { weight: common.weight * rarity(others.length), kind: `SHARED_${by}`, via: via?.id ?? null, text };
    for (const other of others) give(other, reason);
  }
  for (const { relation, direction, other, count } of direct) {
    const edge = model.edge(relation);
    const [subject, object]: Named[] = direction === "out" ? [of, other] : [other, of];
    const text = `${subject?.name ?? ""} ${edge.phrase} ${object?.name ?? ""}.`;
    give(other.id, { weight: directWeight(model, edge) * rarity(count), kind: "DIRECT_RELATION", via: null, text });
  }
  return [...reasons]
    .map(([node, given]) => {
      const sorted = given.sort((a, b) => b.weight - a.weight || compareText(a.text, b.text));
      // Sums of the same numbers in the same order are the same, wherever the facts came from.
      const score = sorted.reduce((sum, reason) => sum + reason.weight, 0);
      return { node, score: Math.round(score * 1000) / 1000, sorted };
    })
    .sort((a, b) => b.score - a.score || compareText(a.node, b.node))
    .slice(0, first)
    .map(({ node, score, sorted }) => ({ node, score, reasons: sorted.map(({ kind, via, text }) => ({ kind, via, text })) }));
}
