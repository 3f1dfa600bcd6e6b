import { isShown } from "../../model/confidence.js";
import type { Kind, Model } from "../../model/model.js";
import type { EdgeFact } from "../change/facts.js";
import type { Change } from "../change/apply-batch.js";

/** An edge that comes or goes. */
export interface Step {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly by: 1 | -1;
}

/** The edges that a change brings or takes: of those that are shown where nobody asks for more or less, or of others. */
export function stepsIn({ edges }: Change, isMeant: (edge: EdgeFact) => boolean = isShown): Step[] {
  return edges.flatMap(({ before, after }): Step[] => {
    const edge = after ?? before;
    const by = Number(after !== null && isMeant(after)) - Number(before !== null && isMeant(before));
    if (!edge || by === 0) return [];
    return [{ type: edge.type, from: edge.from, to: edge.to, by: by > 0 ? 1 : -1 }];
  });
}

/** The property in which a node of a kind counts what an edge joins it to. */
export function countProperty(model: Model, kind: Kind, type: string, direction: "out" | "in"): string | undefined {
  return [...model.typeOfKind(kind).ends.values()].find((each) => each.edge.name === type && each.direction === direction)?.countProperty;
}
