import type { Model } from "../../model/model.js";
import type { Request, RequestedField } from "../parse/collect-fields.js";
import type { RootSelection } from "../selection.js";
import type { WorkTally } from "../work/tally.js";

/** Makes a selection of a root field. Wrong arguments are BAD_USER_INPUT. */
export type RootPlanner<S extends RootSelection = RootSelection> = (request: Request, field: RequestedField) => S;

/** One question that a root field can ask: how it is planned, printed and bounded. */
export interface Question<S extends RootSelection> {
  /** The fields of Query that ask it, each with what plans it. Several where the model has a field for each of its types. */
  readonly fields: (model: Model) => readonly (readonly [name: string, plan: RootPlanner<S>])[];
  /** The selection as lines of text: what is asked, then what is shown of the answer. */
  readonly print: (selection: S) => readonly [head: string, ...body: string[]];
  /** How many nodes the answer could hold. */
  readonly cost: (selection: S) => number;
  /** Adds what the store reads for it: its parts under their response keys, with what would make them less. */
  readonly work: (selection: S, tally: WorkTally) => void;
}
