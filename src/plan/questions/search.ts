import type { Kind } from "../../model/model.js";
import { wordsOf } from "../../model/words.js";
import { argumentsOf, collectFields, type Request, type RequestedField } from "../parse/collect-fields.js";
import { inputError } from "../parse/input-error.js";
import { parsePage } from "../parse/page.js";
import { planNode } from "../parts/plan-node.js";
import { rejectUnprintable } from "../parse/ref.js";
import { everything, type OrderItem, type PageSelection, type RootSelection, type View } from "../selection.js";

const maxLength = 500;
const maxWords = 50;

/** The rank of what is found: its tier, then how much of the question it matches, then how near to its name, then its id. */
const rank: readonly OrderItem[] = [
  rankItem("TIER", "How well its words match.", false),
  rankItem("WEIGHT", "How much of the question it matches, rare words more.", true),
  rankItem("DEPTH", "How far from its name the words stand.", false),
  rankItem("ID", "Its id.", false, false),
];

function rankItem(name: string, description: string, descending: boolean, numeric = true): OrderItem {
  return { key: { name, column: name.toLowerCase(), property: name.toLowerCase(), nullable: false, numeric, description }, descending };
}

/** What `search` asks: text, the kinds to look among, and a page of what is found. Text that no store could hold, or too much of it, is BAD_USER_INPUT. */
export function planSearch(request: Request, field: RequestedField): RootSelection {
  const {
    query,
    kinds: asked,
    first,
    after,
  } = argumentsOf(request, field) as {
    query: string;
    kinds?: readonly Kind[] | null;
    first?: number | null;
    after?: string | null;
  };
  checkText(query);
  const named = request.model.type("Entity").kinds;
  const kinds = asked ? named.filter((kind) => asked.includes(kind)) : named;
  const signature = `search ${kinds.join("|")} ${query}`;
  return {
    is: "search",
    key: field.key,
    text: query,
    page: planHits(request, field, kinds, parsePage({ first, after }, rank, signature), signature),
  };
}

function checkText(query: string): void {
  if (query.trim() === "") throw inputError("The query is empty; give some words, a name or a part of one.");
  if (query.length > maxLength) throw inputError(`The query has ${query.length} characters; at most ${maxLength} are allowed.`);
  rejectUnprintable(query, "The query");
  const words = new Set(wordsOf(query).map((word) => word.text)).size;
  if (words > maxWords) throw inputError(`The query has ${words} words; at most ${maxWords} are allowed.`);
}

function planHits(
  request: Request,
  field: RequestedField,
  kinds: readonly Kind[],
  range: PageSelection["range"],
  signature: string,
): PageSelection {
  const views: View[] = [];
  const pageInfo: string[] = [];
  let totalCount = false;
  for (const part of collectFields(request, ["SearchConnection"], field.nodes)) {
    if (part.name === "totalCount") totalCount = true;
    else if (part.name === "pageInfo") pageInfo.push(part.key);
    else if (part.name === "nodes") views.push({ is: "nodes", key: part.key, node: planNode(request, kinds, part.nodes) });
    else views.push(planEdges(request, part, kinds));
  }
  return { kinds, filter: everything, order: rank, range, scope: "EXACT", totalCount, views, facets: [], pageInfo, signature };
}

function planEdges(request: Request, field: RequestedField, kinds: readonly Kind[]): View {
  const fields = collectFields(request, ["SearchEdge"], field.nodes);
  const parts = fields.flatMap(({ key, name, nodes }) =>
    name === "node" ? [{ is: "node" as const, key, node: planNode(request, kinds, nodes) }] : [],
  );
  const properties = ["score", "field"].filter((name) => fields.some((each) => each.name === name));
  return { is: "edges", key: field.key, cursor: fields.some(({ name }) => name === "cursor"), properties, parts };
}
