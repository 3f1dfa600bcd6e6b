import fc from "fast-check";
import type { End, Type } from "../../src/model/model.js";
import { arbitraryScope, type FilterGenerator } from "./arbitrary-filter.js";
import { defaultScope, relatedTo, type ReferenceGraph } from "./reference-graph.js";
import type { ListQuestion } from "./reference-list.js";
import type { OrderInput } from "./reference-order.js";

/** How deep relations are nested in generated filters. */
const maxDepth = 3;

/** Questions to the root list of a type. */
export function arbitraryListQuestion(filter: FilterGenerator, type: Type): fc.Arbitrary<ListQuestion> {
  return fc.record({ type: fc.constant(type.name), filter: filter(type, type.kinds, maxDepth), orderBy: arbitraryOrder(type) });
}

/** Questions to a field of a type: what it lists for a node that mostly has something there. */
export function arbitraryFieldQuestion(graph: ReferenceGraph, filter: FilterGenerator, type: Type, end: End): fc.Arbitrary<ListQuestion> {
  const target = graph.model.type(end.target);
  const ids = graph.ofKinds(type.kinds).map(({ id }) => id);
  const related = ids.filter((id) => relatedTo(graph, id, end, defaultScope(end)).length > 1);
  const scoped = end.direction === "in" && end.edge.scope !== undefined;
  return fc.record(
    {
      type: fc.constant(type.name),
      of: fc.record({ field: fc.constant(end.field), id: preferring(related, ids) }),
      filter: filter(target, end.targetKinds, maxDepth - 1),
      orderBy: arbitraryOrder(target),
      ...(scoped && { scope: arbitraryScope }),
    },
    { requiredKeys: ["type", "of", "filter", "orderBy"] },
  );
}

/** Up to three order fields, each in either direction. */
export function arbitraryOrder(type: Type): fc.Arbitrary<OrderInput[]> {
  const direction = fc.constantFrom<OrderInput["direction"]>("ASC", "DESC");
  return fc
    .uniqueArray(fc.constantFrom(...type.orders.keys()), { maxLength: 3 })
    .chain((fields) => fc.tuple(...fields.map((field) => direction.map((each) => ({ field, direction: each })))));
}

const preferring = (preferred: readonly string[], all: readonly string[]): fc.Arbitrary<string> =>
  preferred.length === 0
    ? fc.constantFrom(...all)
    : fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...preferred) }, { weight: 1, arbitrary: fc.constantFrom(...all) });
