import { toAddress, type Address } from "../../address.js";

const statements = ["RELATION", "RESULT"] as const;

/** Which of the waiting statements are shown. */
export interface ReviewState {
  /** A ref: what speaks of this alone. */
  readonly about: string | undefined;
  readonly statement: (typeof statements)[number] | undefined;
  readonly leastSureFirst: boolean;
}

/** So many are shown at once; what is decided makes room for the next. */
export const mostShown = 25;

/** Reads which statements are shown. */
export function parseReview({ search }: Pick<Address, "search">): ReviewState {
  const about = search.get("about")?.trim().slice(0, 200);
  const statement = search.get("statement")?.trim().toUpperCase();
  return {
    about: about === "" ? undefined : about,
    statement: statements.find((each) => each === statement),
    leastSureFirst: search.get("order") === "least-sure",
  };
}

/** The shortest address of a state. */
export function formatReview({ about, statement, leastSureFirst }: ReviewState): string {
  return toAddress("/review", { about, statement: statement?.toLowerCase(), order: leastSureFirst ? "least-sure" : undefined });
}
