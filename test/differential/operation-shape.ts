import fc from "fast-check";
import type { Scope } from "../../src/model/declare/declaration.js";
import type { End, Model, Type } from "../../src/model/model.js";
import { arbitraryScope, type FilterGenerator } from "../support/arbitrary-filter.js";
import { arbitraryOrder } from "../support/arbitrary-question.js";
import type { FilterInput } from "../support/reference-filter.js";
import type { OrderInput } from "../support/reference-order.js";
import { plainProperties } from "../support/list-document.js";

/** What is asked of a node: everything but the values, so that one statement serves many operations. */
export interface NodeShape {
  readonly on: string;
  readonly isTypenameAsked: boolean;
  readonly properties: readonly { readonly name: string; readonly isAliased: boolean }[];
  readonly ends: readonly { readonly end: End; readonly target: ListShape | NodeShape }[];
  /** Inline fragments and named ones, on kinds and on interfaces. */
  readonly fragments: readonly { readonly isNamed: boolean; readonly node: NodeShape }[];
  /** Relations of several kinds that stand under one response key. */
  readonly shared: readonly { readonly kind: string; readonly field: string }[];
}

/** What is asked of a list. */
export interface ListShape {
  readonly type: string;
  readonly isRelation: boolean;
  readonly filter: FilterInput | null;
  readonly orderBy: readonly OrderInput[];
  readonly scope: Scope | null;
  readonly isBackward: boolean;
  /** The cursors that the next page is asked for with. */
  readonly cursors: readonly ("after" | "before")[];
  readonly isCounted: boolean;
  readonly isPlaced: boolean;
  readonly nodes: NodeShape | null;
  readonly edges: { readonly node: NodeShape; readonly says: readonly string[]; readonly sources: NodeShape | null } | null;
  readonly facets: readonly string[];
  readonly aggregate: { readonly of: readonly string[]; readonly by: readonly string[] } | null;
}

/** A root field. */
export type RootShape =
  | { readonly is: "list"; readonly list: ListShape }
  | { readonly is: "item"; readonly type: string; readonly node: NodeShape }
  | { readonly is: "node" | "nodes" | "resolve"; readonly node: NodeShape }
  | { readonly is: "statistics"; readonly node: NodeShape };

/** Operations of any form that the model allows, by its types and fields: a new one is in them without a line here. */
export function arbitraryShape(model: Model, filter: FilterGenerator): fc.Arbitrary<readonly RootShape[]> {
  const types = [...model.types.values()];

  const node = (type: Type, depth: number): fc.Arbitrary<NodeShape> =>
    fc.record({
      on: fc.constant(type.name),
      isTypenameAsked: fc.boolean(),
      properties: fc
        .subarray(plainProperties(type).map(({ name }) => name))
        .chain((names) => fc.tuple(...names.map((name) => fc.boolean().map((isAliased) => ({ name, isAliased }))))),
      ends: depth === 0 || type.ends.size === 0 ? fc.constant([]) : fc.array(relation(type, depth - 1), { maxLength: 2 }),
      fragments: depth === 0 ? fc.constant([]) : fc.array(fragment(type, depth - 1), { maxLength: type.isInterface ? 2 : 1 }),
      shared: type.isInterface && depth > 0 ? sharedKey(type) : fc.constant([]),
    });

  const fragment = (type: Type, depth: number): fc.Arbitrary<NodeShape["fragments"][number]> =>
    fc
      .constantFrom(...types.filter(({ kinds }) => kinds.some((kind) => type.kinds.includes(kind))))
      .chain((on) => fc.record({ isNamed: fc.boolean(), node: node(on, depth) }));

  const sharedKey = (type: Type): fc.Arbitrary<NodeShape["shared"]> => {
    const fields = type.kinds.map((kind) => pagedEnds(model.typeOfKind(kind)).map(({ field }) => ({ kind, field })));
    return someOf(
      fields.filter(({ length }) => length > 0),
      3,
    ).chain((each) => fc.tuple(...each.map((own) => fc.constantFrom(...own))));
  };

  const relation = (type: Type, depth: number): fc.Arbitrary<NodeShape["ends"][number]> =>
    fc.constantFrom(...type.ends.values()).chain((end) => {
      const target = model.type(end.target);
      const answer: fc.Arbitrary<ListShape | NodeShape> = isPaged(end) ? list(target, depth, end) : node(target, depth);
      return answer.map((each) => ({ end, target: each }));
    });

  const list = (type: Type, depth: number, end?: End): fc.Arbitrary<ListShape> => {
    const isRelation = end?.shape === "relation";
    const says = [
      "cursor",
      ...(isRelation
        ? [
            "references",
            "note",
            "origin",
            ...(type.isInterface ? ["inherited", ...model.families.map(({ via }) => `${via} { id name }`)] : []),
          ]
        : []),
    ];
    const papers = node(model.type("Paper"), 0);
    return fc.record({
      type: fc.constant(type.name),
      isRelation: fc.constant(isRelation),
      filter: fc.option(filter(type, end?.targetKinds ?? type.kinds, 2), { freq: 2 }),
      orderBy: arbitraryOrder(type),
      scope: end?.direction === "in" && end.edge.scope !== undefined ? fc.option(arbitraryScope) : fc.constant(null),
      isBackward: fc.boolean(),
      cursors: fc.subarray<"after" | "before">(["after", "before"]),
      isCounted: fc.boolean(),
      isPlaced: fc.boolean(),
      nodes: fc.option(node(type, depth), { freq: 2 }),
      edges: fc.option(
        fc.record({
          node: node(type, Math.max(0, depth - 1)),
          says: fc.subarray(says),
          sources: isRelation ? fc.option(papers, { freq: 1 }) : fc.constant(null),
        }),
        { freq: 2 },
      ),
      facets: someOf([...type.facets.keys()], 3),
      aggregate:
        isRelation || type.numbers.size === 0
          ? fc.constant(null)
          : fc.option(fc.record({ of: someOf([...type.numbers.keys()], 2), by: someOf([...type.facets.keys()], 3) }), { freq: 1 }),
    });
  };

  const listed = types.filter((type) => type.list);
  const items = types.filter((type) => type.item);
  const [any, entity, hardware] = [model.type("Node"), model.type("Entity"), model.type("Hardware")];
  const root = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...listed).chain((type) => fc.record({ is: fc.constant("list"), list: list(type, 2) })) },
    {
      weight: 3,
      arbitrary: fc
        .constantFrom(...items)
        .chain((type) => fc.record({ is: fc.constant("item"), type: fc.constant(type.name), node: node(type, 2) })),
    },
    { weight: 1, arbitrary: fc.record({ is: fc.constantFrom("node", "nodes"), node: node(any, 2) }) },
    { weight: 1, arbitrary: fc.record({ is: fc.constant("resolve"), node: node(entity, 1) }) },
    { weight: 1, arbitrary: fc.record({ is: fc.constant("statistics"), node: node(hardware, 1) }) },
  ) as fc.Arbitrary<RootShape>;
  return fc.oneof({ weight: 4, arbitrary: fc.tuple(root) }, { weight: 1, arbitrary: fc.tuple(root, root) });
}

const someOf = <T>(all: readonly T[], most: number): fc.Arbitrary<T[]> => fc.subarray([...all], { maxLength: Math.min(most, all.length) });

const pagedEnds = (type: Type): End[] => [...type.ends.values()].filter(isPaged);

/** True for ends that answer a connection. */
const isPaged = ({ shape }: End): boolean => shape === "relation" || shape === "list";

/** True for what an end answers where that is a connection. */
export const isList = (target: ListShape | NodeShape): target is ListShape => "orderBy" in target;
