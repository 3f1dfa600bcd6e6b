import { wordsOf } from "../../model/words.js";
import { argumentsOf } from "../parse/arguments.js";
import { chosenKinds } from "../parse/choices.js";
import type { Request, RequestedField } from "../parse/collect-fields.js";
import { inputError } from "../parse/input-error.js";
import { parsePage } from "../parse/page.js";
import { rejectUnprintable } from "../parse/ref.js";
import { costOfPage } from "../parts/cost-of-node.js";
import { planConnection } from "../parts/plan-node.js";
import { printPage } from "../parts/print-node.js";
import { everything, type OrderItem, type PageSelection } from "../selection.js";
import { nodesOf } from "../work/graph-counts.js";
import { weights } from "../work/weights.js";
import { addShown } from "../work/work-of-node.js";
import type { Question } from "./question.js";

/** What the words of a text find. The order of its page is the rank. */
export interface SearchSelection {
  readonly is: "search";
  readonly key: string;
  readonly text: string;
  readonly page: PageSelection;
}

export const search: Question<SearchSelection> = {
  fields: () => [["search", planSearch]],
  print: ({ text, page }) => [`search for ${JSON.stringify(text)} among ${page.kinds.join("|")}`, ...printPage(page)],
  cost: ({ page }) => costOfPage(page, 1),
  work: ({ key, text, page }, tally) => {
    const words = new Set(wordsOf(text).map((word) => word.text)).size;
    tally.add(weights.question + words * weights.searched * nodesOf(tally.counts, page.kinds), key, "search");
    addShown(tally, page, page.range.size, key);
  },
};

const maxLength = 500;
const maxWords = 50;

/** The rank of a hit: its tier, then how much of the query it matches, then how near to its name, then how well connected it is. */
const rank: readonly OrderItem[] = [
  rankItem("TIER", "How well its words match.", false),
  rankItem("WEIGHT", "How much of the query it matches; rare words count more.", true),
  rankItem("DEPTH", "How far from its name the words stand.", false),
  rankItem("STANDING", "How well connected it is; then the shorter name and the id.", false, false),
];

function rankItem(name: string, description: string, descending: boolean, numeric = true): OrderItem {
  return { key: { name, property: name.toLowerCase(), nullable: false, numeric, description }, descending };
}

/** Text that no store could hold, and too much of it, is BAD_USER_INPUT. None at all finds nothing: so a search box begins. */
function planSearch(request: Request, field: RequestedField): SearchSelection {
  const { query, kinds: chosen, ...range } = argumentsOf(request, field);
  const text = query as string;
  checkText(text);
  const kinds = chosenKinds(request.model, chosen);
  const signature = `search ${kinds.join("|")} ${text}`;
  const page: PageSelection = {
    kinds,
    filter: everything,
    order: rank,
    range: parsePage(range, rank, signature),
    scope: "EXACT",
    signature,
    ...planConnection(request, field, "Search", kinds, request.model.type("Entity"), { plain: ["unmatchedWords"] }),
  };
  return { is: "search", key: field.key, text, page };
}

function checkText(text: string): void {
  if (text.length > maxLength) throw inputError(`The query has ${text.length} characters; at most ${maxLength} are allowed.`);
  rejectUnprintable(text, "The query");
  const words = new Set(wordsOf(text).map((word) => word.text)).size;
  if (words > maxWords) throw inputError(`The query has ${words} words; at most ${maxWords} are allowed.`);
}
