import { toAddress, type Address } from "../../address.js";
import { kindNames, type KindName } from "../../kinds.js";

/** What is searched for, and among what. Without a text the page tells what there is. */
export interface Search {
  readonly text: string;
  readonly kind: KindName | undefined;
  /** The category of methods that are listed alone, as the API names it. */
  readonly category: string | undefined;
  /** Marks where the page of the list begins. */
  readonly after: string | undefined;
}

/** Reads what is searched for. */
export function parseSearch({ search }: Pick<Address, "search">): Search {
  const kind = kindNames.find((each) => each === search.get("kind"));
  const category = search.get("category")?.toUpperCase().replaceAll("-", "_");
  return {
    text: (search.get("q") ?? "").trim().slice(0, 200),
    kind,
    category: hasCategory(kind) && category !== undefined && /^[A-Z_]{2,30}$/.test(category) ? category : undefined,
    after: search.get("after") ?? undefined,
  };
}

/** The address of a search. */
export function formatSearch({ text, kind, category, after }: Search): string {
  return text === "" ? "/" : toAddress("/", { q: text, kind, category: category?.toLowerCase().replaceAll("_", "-"), after });
}

/** Whether things of a kind belong to a category; so do some where all kinds are listed. */
export const hasCategory = (kind: KindName | undefined): boolean => kind === undefined || kind === "technique" || kind === "system";
