import { PapergraphError } from "../../errors.js";
import type { Model } from "../../model/model.js";
import type { RootSelection, Traversal } from "../../plan/selection.js";
import type { Answer } from "../graph-store.js";
import { ambiguityIn, shapeNode, type RawAnswer } from "../shape-answer.js";
import { outlineComparison } from "./compare.js";
import type { CommonFacts, ComparisonFacts, RegionFacts, WalkFacts } from "./facts.js";
import { outlineLineage } from "./lineage.js";
import { outlineNeighborhood } from "./neighborhood.js";
import { demandsOf, fillOutline, type Demand, type Outline, type Supply } from "./outline.js";
import { outlinePaths } from "./paths.js";
import { outlineRelated } from "./related.js";

/** A traversal between its two statements: worked out, and what has to be read to show it; or the error that it ends in. */
export type HalfTraversal =
  | { readonly outline: Outline; readonly demands: readonly Demand[]; readonly error?: never }
  | { readonly error: PapergraphError; readonly outline?: never; readonly demands?: never };

/** True for what takes two statements: one to walk the graph, one to read what is shown. */
export function isTraversal(selection: RootSelection): selection is Traversal {
  return "object" in selection;
}

/** Works a traversal out of what the first statement answered. */
export function workOut(model: Model, selection: Traversal, { data, refs }: RawAnswer, texts: readonly string[]): HalfTraversal {
  const unknown = refs.findIndex((candidates) => candidates.length === 0);
  const error = ambiguityIn(refs, texts) ?? (unknown < 0 ? undefined : unknownRef(texts[unknown] ?? ""));
  if (error) return { error };
  try {
    const outline = outlineOf(model, selection, data);
    return { outline, demands: demandsOf(selection.object, outline) };
  } catch (refusal) {
    if (refusal instanceof PapergraphError) return { error: refusal };
    throw refusal;
  }
}

/** Shows a traversal that was worked out, with what the second statement answered. */
export function show(
  { object }: Traversal,
  { outline, demands }: Extract<HalfTraversal, { outline: Outline }>,
  { data, refs }: RawAnswer,
  texts: readonly string[],
): Answer {
  const error = ambiguityIn(refs, texts);
  if (error) return { error };
  const supplies = data as Supply[];
  demands.forEach(({ node }, index) => {
    for (const each of (supplies[index] ?? []).flat() as Parameters<typeof shapeNode>[1][]) shapeNode(node, each);
  });
  return { data: fillOutline(object, outline, demands, supplies) };
}

function outlineOf(model: Model, selection: Traversal, facts: unknown): Outline {
  switch (selection.is) {
    case "lineage":
      return outlineLineage(selection, facts as WalkFacts);
    case "neighborhood":
      return outlineNeighborhood(selection, facts as WalkFacts);
    case "paths":
      return outlinePaths(selection, facts as RegionFacts);
    case "related":
      return outlineRelated(model, selection, facts as CommonFacts);
    case "compare":
      return outlineComparison(model, facts as ComparisonFacts);
  }
}

/** A traversal starts from something: a ref that means nothing is an error here, for there is no answer that would say so. */
function unknownRef(text: string): PapergraphError {
  return new PapergraphError("NOT_FOUND", `Nothing is called ${JSON.stringify(text)}; \`resolve\` and \`search\` find what is meant.`);
}
