import { toAddress, type Address } from "../../address.js";
import { parseResults, type ResultsState } from "../results/results-state.js";

/** Which results are looked through, and how many disagreements are shown. */
export interface DisagreementsState {
  readonly results: ResultsState;
  readonly first: number;
}

export const counts = { usual: 20, most: 100 };

/** Reads which results are looked through: the filters of `/results`, by the same names. */
export function parseDisagreements({ search }: Pick<Address, "search">): DisagreementsState {
  return {
    results: { ...parseResults({ search }), plot: undefined, after: undefined },
    first: search.get("first") === String(counts.most) ? counts.most : counts.usual,
  };
}

/** The shortest address of a state. */
export function formatDisagreements({ results, first }: DisagreementsState): string {
  return toAddress("/disagreements", { ...results, first: first === counts.usual ? undefined : first });
}
