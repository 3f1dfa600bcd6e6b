import { inWords, type Edge } from "./things.js";
import type { Item } from "./told.js";

/** Things by how far away they are, each with the relations that lead to it from what is nearer: who reads the first lines alone reads their papers. */
export function withEdges<T extends { readonly depth: number; readonly node: { readonly id: string } }>(
  nodes: readonly T[],
  edges: readonly Edge[],
  tell: (each: T) => Item,
): Item[] {
  const depths = new Map(nodes.map(({ depth, node }) => [node.id, Math.abs(depth)]));
  const depthOf = ({ id }: { readonly id: string }): number => depths.get(id) ?? 0;
  const farther = ({ from, to }: Edge): string => (depthOf(from) > depthOf(to) ? from.id : to.id);
  const leading = Map.groupBy(edges, farther);
  const others = nodes
    .filter(({ depth }) => depth !== 0)
    .flatMap((each) => [tell(each), ...(leading.get(each.node.id) ?? []).map(tellEdge)]);
  const atRoot = nodes.filter(({ depth }) => depth === 0).flatMap(({ node }) => leading.get(node.id) ?? []);
  return [...others, ...atRoot.map(tellEdge)];
}

/** A relation as a line, with what it rests on. */
export function tellEdge({ from, to, relation, note, sources, references }: Edge): Item {
  const documentation = references.length > 0 ? ` (documentation: ${references.join(" ")})` : "";
  return {
    text: `${from.name} ${inWords(relation)} ${to.name}${note === null ? "" : `; ${note}`}${documentation}`,
    data: {
      from: from.id,
      relation,
      to: to.id,
      ...(note !== null && { note }),
      ...(references.length > 0 && { references }),
    },
    papers: sources,
  };
}
