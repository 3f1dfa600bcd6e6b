import type { Property, Type } from "../model/model.js";
import { everything, type Branch, type Filter, type Position, type RootSelection } from "../plan/selection.js";
import type { GraphStore } from "../store/port/graph-store.js";

/** What is read of every node of a type. */
export interface Wanted {
  readonly type: Type;
  readonly properties: readonly string[];
  readonly branches?: readonly Branch[];
  readonly filter?: Filter;
}

/** How many nodes are read at once. */
const pageSize = 2_000;

/** Reads all nodes of a type, page by page, with the properties that are wanted and their ids. */
export async function readAll<Node extends { readonly id: string }>(
  store: GraphStore,
  wanted: Wanted,
  signal?: AbortSignal,
): Promise<Node[]> {
  const nodes: Node[] = [];
  for (let after: Position | undefined; ;) {
    const {
      answers: [answer],
    } = await store.read([pageAfter(wanted, after)], signal);
    if (answer?.error) throw answer.error;
    const page = (answer?.data as { readonly ">nodes": readonly Node[] })[">nodes"];
    nodes.push(...page);
    const last = page.at(-1);
    if (page.length < pageSize || !last) return nodes;
    after = [last.id];
  }
}

function pageAfter({ type, properties, branches = [], filter = everything }: Wanted, after: Position | undefined): RootSelection {
  const asked = ["id", ...properties].map((name) => type.properties.get(name)).filter((each): each is Property => each !== undefined);
  const id = type.orders.get("ID");
  return {
    is: "list",
    key: "all",
    page: {
      kinds: type.kinds,
      filter,
      order: id ? [{ key: id, descending: false }] : [],
      range: { size: pageSize, backward: false, ...(after && { after }) },
      scope: "EXACT",
      ...(type.name === "Result" && { minConfidence: 0 }),
      totalCount: false,
      views: [{ is: "nodes", key: "nodes", node: { kinds: type.kinds, properties: asked, branches } }],
      facets: [],
      aggregates: [],
      pageInfo: [],
      signature: "import",
    },
  };
}
