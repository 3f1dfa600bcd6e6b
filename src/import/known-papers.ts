import type { Model } from "../model/model.js";
import { everything, type Branch } from "../plan/selection.js";
import type { GraphStore } from "../store/port/graph-store.js";
import { readAll } from "./read-all.js";

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
  /** What was merged into it: ids, and keys of identifiers that it has no more. */
  readonly formerIds: readonly string[];
  /** What was read out of it and rejected: keys of relations, and ids of results. */
  readonly rejected: readonly string[];
  /** The ids of what it introduces. */
  readonly introduces: readonly string[];
}

const properties = "origin title aliases arxivId doi published authors authorCount venue url codeUrl formerIds rejected".split(" ");

/** No paper introduces more that an import has to know of. */
const maxIntroduced = 100;

interface PaperAnswer extends Omit<KnownPaper, "introduces"> {
  readonly ">introduces": { readonly ">nodes": readonly { readonly id: string }[] };
}

/** Reads every paper of the graph with what it introduces. */
export async function knownPapers(store: GraphStore, model: Model, signal?: AbortSignal): Promise<KnownPaper[]> {
  const type = model.type("Paper");
  const papers = await readAll<PaperAnswer>(store, { type, properties, branches: introductions(model) }, signal);
  return papers.map(({ ">introduces": introduced, ...paper }) => ({ ...paper, introduces: introduced[">nodes"].map(({ id }) => id) }));
}

function introductions(model: Model): Branch[] {
  const { kinds, ends } = model.type("Paper");
  const end = ends.get("introduces");
  const target = end && model.type(end.target);
  const [id, byId] = [target?.properties.get("id"), target?.orders.get("ID")];
  if (!end || !id || !byId) return [];
  return [
    {
      is: "page",
      key: "introduces",
      kinds,
      end,
      page: {
        kinds: end.targetKinds,
        filter: everything,
        order: [{ key: byId, descending: false }],
        range: { size: maxIntroduced, backward: false },
        scope: "EXACT",
        minConfidence: 0,
        totalCount: false,
        views: [{ is: "nodes", key: "nodes", node: { kinds: end.targetKinds, properties: [id], branches: [] } }],
        facets: [],
        aggregates: [],
        pageInfo: [],
        signature: "import",
      },
    },
  ];
}
