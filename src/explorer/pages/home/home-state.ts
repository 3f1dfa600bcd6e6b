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

/** Words that begin a question wherever they stand, and words that do so at its beginning only. */
const questionWords =
  /\b(what|which|who|whose|when|where|why|how)\b|^(does|do|did|is|are|was|were|can|has|have|compare|fastest|most|records?)\b/i;

/** Whether a text is a question in words, which the API may answer: it takes fifty words at most. */
export function isQuestion(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => /\p{L}|\p{N}/u.test(word)).length;
  return words > 0 && words <= 50 && (text.endsWith("?") || (words >= 3 && questionWords.test(text)));
}
