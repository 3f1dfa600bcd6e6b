import type { Model, Property } from "../model/model.js";
import { everything, type Position, type RootSelection } from "../plan/selection.js";
import type { GraphStore } from "../store/port/graph-store.js";

/** A paper of the graph, as far as an import compares it with what it reads. */
export interface KnownPaper {
  readonly id: string;
  readonly origin: string;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly arxivId: string | null;
  readonly doi: string | null;
  readonly published: string | null;
  readonly authors: readonly string[];
  readonly authorCount: number | null;
  readonly venue: string | null;
  readonly url: string | null;
  readonly codeUrl: string | null;
}

const properties = [
  ..."id origin title aliases arxivId doi published authors authorCount venue url codeUrl".split(" "),
] as readonly (keyof KnownPaper)[];

/** How many papers are read at once. */
const pageSize = 2_000;

/** Reads every paper of the graph, page by page. */
export async function knownPapers(store: GraphStore, model: Model, signal?: AbortSignal): Promise<KnownPaper[]> {
  const papers: KnownPaper[] = [];
  for (let after: Position | undefined; ;) {
    const [answer] = await store.read([papersAfter(model, after)], signal);
    if (answer?.error) throw answer.error;
    const page = (answer?.data as { readonly ">nodes": readonly KnownPaper[] })[">nodes"];
    papers.push(...page);
    const last = page.at(-1);
    if (page.length < pageSize || !last) return papers;
    after = [last.id];
  }
}

function papersAfter(model: Model, after: Position | undefined): RootSelection {
  const type = model.type("Paper");
  const { kinds } = type;
  const asked = properties.map((name) => type.properties.get(name)).filter((property): property is Property => property !== undefined);
  const id = type.orders.get("ID");
  return {
    is: "list",
    key: "papers",
    page: {
      kinds,
      filter: everything,
      order: id ? [{ key: id, descending: false }] : [],
      range: { size: pageSize, backward: false, ...(after && { after }) },
      scope: "EXACT",
      totalCount: false,
      views: [{ is: "nodes", key: "nodes", node: { kinds, properties: asked, branches: [] } }],
      facets: [],
      aggregates: [],
      pageInfo: [],
      signature: "import",
    },
  };
}
