import fc from "fast-check";
import type { EdgeType, Model } from "../../src/model/model.js";
import { addresses } from "./arbitrary-batch.js";
import type { EdgeRecord, NodeRecord, WriteBatch } from "../../src/store/port/write-batch.js";

const own: Readonly<Record<string, object>> = {
  PAPER: { contribution: "METHOD" },
  TECHNIQUE: { category: "KERNEL" },
  SYSTEM: { systemType: "LIBRARY" },
  HARDWARE: { hardwareType: "GPU" },
};

/** A plain node of a kind. */
export function plainNode(kind: string, slug: string): NodeRecord {
  const id = `${kind.toLowerCase()}:${slug}`;
  return { id, kind, properties: { id, kind, slug, name: slug, aliases: [], origin: "CURATED", ...own[kind] } };
}

/**
 * Graphs that are all relations: a dozen nodes of the kinds that relate most, joined at random, so that cycles, diamonds, several relations
 * between the same two and parts without a way between them come up by themselves; in some of them one node is joined to everything that it
 * may be joined to.
 */
export function arbitraryWeb(model: Model): fc.Arbitrary<WriteBatch> {
  const kinds = fc.array(fc.constantFrom("TECHNIQUE", "TECHNIQUE", "TECHNIQUE", "SYSTEM", "HARDWARE", "MODEL", "PAPER"), {
    minLength: 2,
    maxLength: 11,
  });
  return kinds.chain((drawn) => {
    const nodes = drawn.map((kind, index) => plainNode(kind, "abcdefghijk"[index] ?? ""));
    const possible = [...model.edges.values()].flatMap((edge) => (edge.isRelation ? edgesBetween(edge, nodes) : []));
    const papers = nodes.flatMap(({ id, kind }) => (kind === "PAPER" ? [id] : []));
    const chosen = fc.subarray(possible, { maxLength: Math.min(possible.length, 24) });
    const hub = fc.option(fc.constantFrom(...nodes.map(({ id }) => id)), { freq: 3 });
    const unsure = fc.integer({ min: 2, max: 6 });
    return fc.tuple(chosen, hub, fc.subarray(papers), fc.subarray(addresses), unsure).map(([edges, center, sources, references, each]) => {
      const more = possible.filter(({ from, to }) => from === center || to === center);
      const sureness = (place: number): number => (place % each === 1 ? 0.5 : place % each === 0 ? 0.8 : 1);
      return {
        nodes,
        edges: [...new Set([...edges, ...more])].map((edge, place) => ({ ...edge, sources, references, confidence: sureness(place) })),
      };
    });
  });
}

function edgesBetween({ name, ends }: EdgeType, nodes: readonly NodeRecord[]): EdgeRecord[] {
  const joins = (from: NodeRecord, to: NodeRecord): boolean =>
    from !== to && ends.some((end) => end.from.includes(from.kind) && end.to.includes(to.kind));
  return nodes.flatMap((from) =>
    nodes.filter((to) => joins(from, to)).map((to) => ({ type: name, from: from.id, to: to.id, sources: [] })),
  );
}
