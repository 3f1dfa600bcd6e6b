import { toAddress, type Address } from "../../address.js";
import { kindNames, type KindName } from "../../kinds.js";

/** What is searched for, and among what. Without a text the page tells what there is. */
export interface Search {
  readonly text: string;
  readonly kind: KindName | undefined;
  /** Marks where the page of the list begins. */
  readonly after: string | undefined;
}

/** Reads what is searched for. */
export function parseSearch({ search }: Pick<Address, "search">): Search {
  return {
    text: (search.get("q") ?? "").trim().slice(0, 200),
    kind: kindNames.find((kind) => kind === search.get("kind")),
    after: search.get("after") ?? undefined,
  };
}

/** The address of a search. */
export function formatSearch({ text, kind, after }: Search): string {
  return text === "" ? "/" : toAddress("/", { q: text, kind, after });
}
