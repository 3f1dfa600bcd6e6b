import { toAddress, type Address } from "../../address.js";

/** What is compared, in the reader's order, and whether only what differs is shown. */
export interface CompareState {
  readonly refs: readonly string[];
  readonly differences: boolean;
}

/** Things that can be compared at once. */
export const mostRefs = 6;

/** Reads what is compared. */
export function parseCompare({ search }: Pick<Address, "search">): CompareState {
  // A comma parts them as well: people write addresses by hand.
  const refs = search
    .getAll("refs")
    .flatMap((text) => text.split(/[~,]/))
    .map((ref) => ref.trim())
    .filter((ref) => ref !== "");
  return { refs: [...new Set(refs)].slice(0, mostRefs), differences: search.get("differences") === "1" };
}

/** The address of a comparison. */
export function formatCompare({ refs, differences }: CompareState): string {
  return toAddress("/compare", { refs: refs.join("~"), differences });
}

/** Names as a sentence lists them: "A", "A and B", "A, B and C". */
export function listNames(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
}
