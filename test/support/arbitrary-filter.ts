import fc from "fast-check";
import type { Scope } from "../../src/model/declare/declaration.js";
import { ancestorKinds, descends } from "../../src/model/descent.js";
import { narrowerTypes, narrowingField } from "../../src/model/narrowing.js";
import type { End, Kind, Type } from "../../src/model/model.js";
import { slugOf } from "../../src/model/names.js";
import { arbitraryComparison } from "./arbitrary-comparison.js";
import type { FilterInput } from "./reference-filter.js";
import { valueOf, type ReferenceGraph, type Value } from "./reference-graph.js";

export const arbitraryScope = fc.constantFrom<Scope>("EXACT", "WITH_FAMILIES", "WITH_MEMBERS", "BOTH");

/** Makes filters of any type out of the model and the values of a graph: a new property or relation is in them without a line here. */
export type FilterGenerator = (type: Type, kinds: readonly Kind[], depth: number) => fc.Arbitrary<FilterInput>;

/** `depth` is how many relations may stand inside each other. */
export function filterGenerator(graph: ReferenceGraph): FilterGenerator {
  const filter: FilterGenerator = (type, kinds, depth) => {
    const conditions = new Map<string, () => fc.Arbitrary<unknown>>();
    for (const property of type.properties.values()) {
      const values = (): Value[] => graph.ofKinds(kinds).map((node) => valueOf(node, property));
      if (property.filter !== false) conditions.set(property.name, () => arbitraryComparison(property, values()));
    }
    if (type.isNamed) {
      const ref = (): fc.Arbitrary<string> => fc.constantFrom("nothing is called so", ...clearRefs(graph, kinds));
      conditions.set("ref", ref).set("refs", () => fc.array(ref(), { maxLength: 4 }));
    }
    if (descends(graph.model, type)) conditions.set("descendsFrom", () => arbitraryDescent(kinds));
    const relations = new Map([...type.ends.values()].map((end) => [end.field, (): fc.Arbitrary<unknown> => onEnd(end, depth - 1)]));
    const joined = new Map([
      ["and", (): fc.Arbitrary<unknown> => fc.array(filter(type, kinds, depth - 1), { maxLength: 2 })],
      ["or", (): fc.Arbitrary<unknown> => fc.array(filter(type, kinds, depth - 1), { maxLength: 3 })],
      ["not", (): fc.Arbitrary<unknown> => filter(type, kinds, depth - 1)],
      ...narrowerTypes(graph.model, type).map((each): [string, () => fc.Arbitrary<unknown>] => {
        const left = kinds.filter((kind) => each.kinds.includes(kind));
        return [narrowingField(each), () => filter(each, left, depth - 1)];
      }),
    ]);
    // What all entities share is no relation, so there are types that have none.
    const deeper =
      depth > 0
        ? [{ weight: 2, arbitrary: someOf(joined) }, ...(relations.size > 0 ? [{ weight: 4, arbitrary: someOf(relations) }] : [])]
        : [];
    const one = fc.oneof({ weight: 4, arbitrary: someOf(conditions) }, ...deeper);
    // More conditions at once seldom leave any row.
    const parts = fc.oneof(
      { weight: 1, arbitrary: fc.constant([]) },
      { weight: 8, arbitrary: fc.tuple(one) },
      { weight: 3, arbitrary: fc.tuple(one, one) },
    );
    return parts.map((each) => Object.assign({}, ...each) as FilterInput);
  };

  const arbitraryDescent = (kinds: readonly Kind[]): fc.Arbitrary<unknown> => {
    const descents = graph.model.relations.filter(({ descent }) => descent).map(({ name }) => name);
    return fc.option(fc.subarray(descents), { nil: undefined }).chain((relations) => {
      const refs = clearRefs(graph, ancestorKinds(graph.model, kinds, relations ?? ["EXTENDS"]));
      return fc.record(
        {
          refs: fc.array(fc.constantFrom("nothing is called so", ...refs), { maxLength: 3 }),
          maxDepth: fc.integer({ min: 1, max: 25 }),
          orSelf: fc.boolean(),
          ...(relations && { relations: fc.constant(relations) }),
        },
        { requiredKeys: ["refs", ...(relations ? ["relations" as const] : [])] },
      );
    });
  };

  const onEnd = (end: End, depth: number): fc.Arbitrary<unknown> => {
    const target = filter(graph.model.type(end.target), end.targetKinds, depth);
    if (end.shape === "one") return fc.option(target, { freq: 5 });
    const quantified = fc.oneof(
      { weight: 4, arbitrary: fc.record({ some: target }) },
      { weight: 2, arbitrary: fc.record({ none: target }) },
      { weight: 2, arbitrary: fc.record({ every: target }) },
      { weight: 1, arbitrary: fc.record({ some: target, none: target, every: target }, { requiredKeys: [] }) },
    );
    if (end.direction === "in" || end.edge.scope === undefined) return quantified;
    return fc
      .tuple(quantified, fc.record({ scope: arbitraryScope }, { requiredKeys: [] }))
      .map(([quantifiers, scope]) => ({ ...quantifiers, ...scope }));
  };
  return filter;
}

/** One of several named conditions; which those are is only worked out for the one that is chosen. */
function someOf(conditions: ReadonlyMap<string, () => fc.Arbitrary<unknown>>): fc.Arbitrary<FilterInput> {
  return fc.constantFrom(...conditions).chain(([name, value]) => value().map((condition): FilterInput => ({ [name]: condition })));
}

/** Texts that mean one node of these kinds: ids, slugs, names and aliases, some of them written in another way. */
function clearRefs(graph: ReferenceGraph, kinds: readonly Kind[]): string[] {
  return graph
    .ofKinds(kinds)
    .flatMap(({ id, properties: { name, aliases } }) => [id, slugOf(id), String(name), ...(aliases as string[])])
    .map((text, index) => (index % 2 === 0 ? text : text.toUpperCase().replaceAll("-", " ")))
    .filter((text) => text.trim() !== "" && graph.meantBy(text, kinds).length === 1);
}
