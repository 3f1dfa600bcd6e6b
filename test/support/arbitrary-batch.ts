import fc from "fast-check";
import type { EdgeType, Family, Kind, Model, Property } from "../../src/model/model.js";
import { slugOf } from "../../src/model/names.js";
import type { EdgeRecord, NodeRecord, WriteBatch } from "../../src/store/port/write-batch.js";

/** Texts whose order, case and composition differ between careless ways to compare them. */
export const texts = [
  "a",
  "B",
  "b",
  "x-1",
  "X 1",
  "100%",
  "a_b",
  "'\"\\",
  "é",
  "É",
  "ß",
  "ﬁ",
  "e\u0301",
  "SS",
  "Iı",
  // Nothing beyond the BMP: against U+E000 to U+FFFF a Neo4j server orders it by code point and compares it by UTF-16 code unit.
  "\uFFFD",
];
const numbers = [0, 1, 3, 0.1 + 0.2, 1 / 3, 0.3, -2.5, 1e-7, 123456789.123];
/** In another order than that of their letters. */
export const addresses = ["https://example.org/b", "https://example.org/a", "https://example.org/B"];
/** Most are shown where nobody asks for more or less. */
const confidences = [1, 1, 1, 0.9, 0.7, 0.5];
const dates = ["2023", "2024", "2024-07", "2024-07-11"];

/**
 * Small graphs of every kind and relation of the model, values and all, with more hardware than anything else: chains, diamonds and cycles
 * of PART_OF come up by themselves.
 */
export function arbitraryBatch(model: Model): fc.Arbitrary<WriteBatch> {
  return fc
    .tuple(...model.kinds.map((kind) => arbitraryNodes(model, kind)))
    .map((nodes) => linkable(model, nodes.flat()))
    .chain((nodes) =>
      fc.tuple(...[...model.edges.values()].map((edge) => arbitraryEdges(edge, nodes))).map((edges) => ({ nodes, edges: edges.flat() })),
    );
}

/** A node that needs a link of which nothing could be the end is left out. */
function linkable(model: Model, nodes: readonly NodeRecord[]): NodeRecord[] {
  const required = [...model.edges.values()].filter((edge) => edge.required).flatMap((edge) => edge.ends);
  return nodes.filter(({ kind }) =>
    required.every((end) => !end.from.includes(kind) || nodes.some((other) => end.to.includes(other.kind))),
  );
}

function arbitraryNodes(model: Model, kind: Kind): fc.Arbitrary<NodeRecord[]> {
  const family = model.families.find((each) => each.kind === kind);
  const most = family ? (family.containing ? 6 : 4) : 3;
  const properties = [...model.typeOfKind(kind).properties.values()].filter(({ sameAs, earliest }) => sameAs === undefined && !earliest);
  const values = fc.record(Object.fromEntries(properties.map((property) => [property.name, arbitraryValue(property, family)])));
  return fc.array(values, { maxLength: most }).map((all) =>
    all.map((each, index) => {
      const id = `${kind.toLowerCase()}:${"abcdef"[index] ?? ""}`;
      const present = Object.entries<unknown>({ ...each, id, slug: slugOf(id), kind, origin: "CURATED" }).filter(
        ([, value]) => value !== null,
      );
      return { id, kind, properties: Object.fromEntries(present) };
    }),
  );
}

function arbitraryValue(property: Property, family?: Family): fc.Arbitrary<unknown> {
  const value = presentValue(property, family);
  return property.required ? value : fc.option(value, { freq: 3 });
}

function presentValue({ name, type, values, input }: Property, family?: Family): fc.Arbitrary<unknown> {
  if (name === "confidence") return fc.constantFrom(...confidences);
  // Few different words, so that rows tie and facets count more than one.
  const { property, word: generation = "" } = family?.containing?.generation ?? {};
  const word = fc.constantFrom(...(values ? [...Object.keys(values).slice(0, 4), ...(name === property ? [generation] : [])] : texts));
  switch (type) {
    case "int":
      return fc.integer({ min: -2, max: 12 });
    case "float":
      return fc.constantFrom(...numbers);
    case "boolean":
      return fc.boolean();
    case "date":
      return fc.constantFrom(...dates);
    case "url":
      return word.map((text) => `https://example.org/${encodeURIComponent(text)}`);
    case "evidence":
    case "list":
      // What nobody writes, the store follows: ids of nodes that were merged.
      if (input === false) return fc.constant([]);
      return fc.uniqueArray(word, { maxLength: 3 });
    case "id":
    case "string":
    case "enum":
      return word;
  }
}

function arbitraryEdges({ name, isRelation, ends, required, many }: EdgeType, nodes: readonly NodeRecord[]): fc.Arbitrary<EdgeRecord[]> {
  const papers = nodes.filter(({ kind }) => kind === "PAPER").map(({ id }) => id);
  const said = fc.record({
    sources: fc.subarray(papers),
    references: fc.subarray(addresses),
    note: fc.option(fc.constantFrom(...texts)),
    confidence: fc.constantFrom(...confidences),
  });
  const sureness = new Map(nodes.map(({ id, properties }) => [id, Number(properties["confidence"])]));
  const edge = (from: string, to: string): fc.Arbitrary<EdgeRecord> =>
    isRelation
      ? said.map(({ note, ...by }) => ({ type: name, from, to, ...by, ...(note !== null && { note }) }))
      : fc.constant({ type: name, from, to, sources: [], confidence: sureness.get(from) ?? 1 });
  const targetsOf = ({ kind }: NodeRecord): string[] =>
    nodes.filter((other) => ends.some((end) => end.from.includes(kind) && end.to.includes(other.kind))).map(({ id }) => id);
  const fromEach = nodes.map((node) => {
    const targets = targetsOf(node);
    if (targets.length === 0) return fc.constant([]);
    const chosen = many
      ? fc.subarray(targets, { maxLength: Math.min(3, targets.length) })
      : fc.constantFrom(...targets).map((target) => [target]);
    return required || !isRelation ? chosen : fc.oneof(fc.constant([]), chosen);
  });
  return fc
    .tuple(...fromEach)
    .chain((chosen) => fc.tuple(...chosen.flatMap((targets, index) => targets.map((target) => edge(nodes[index]?.id ?? "", target)))));
}
