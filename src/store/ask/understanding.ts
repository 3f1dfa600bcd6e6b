import type { Model } from "../../model/model.js";
import type { Asked } from "./asked.js";

/** What was made of a question: a GraphQL document that asks it, and how its answer is told in one sentence. */
export interface Understanding {
  readonly document: string;
  readonly tell: (answer: unknown, model: Model) => string;
}

/** One kind of question: undefined where it is not that. Of a question that is, it takes the items that it understands. */
export type Intent = (asked: Asked) => Understanding | undefined;
