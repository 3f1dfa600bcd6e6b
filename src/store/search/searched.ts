import type { RootSelection } from "../../plan/selection.js";
import type { SimilarName } from "./similar-names.js";

/** A root field that asks the index of words before it reads nodes. */
export type Searched = Extract<RootSelection, { is: "search" | "resolve" }>;

export const isSearched = (selection: RootSelection): selection is Searched => selection.is === "search" || selection.is === "resolve";

/** What the index found for the statement that reads the nodes: the names that a ref may mean, or the places of a page. */
export interface IndexFinds {
  readonly names?: readonly SimilarName[];
  readonly places?: readonly number[];
  /** Which index the places are of, where a store may replace it meanwhile. */
  readonly version?: string;
}
