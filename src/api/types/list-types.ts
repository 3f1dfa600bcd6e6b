import { Int } from "type-graphql";
import type { End, Model, Type } from "../../model/model.js";
import { references, sources } from "./edge-types.js";
import { evidenceFields, minConfidenceArgument } from "./evidence-types.js";
import type { Argument, FieldSpec, TypeRegistry } from "./type-registry.js";

/** The arguments of every list of a type. */
export function listArguments(types: TypeRegistry, type: Type): Argument[] {
  return [
    {
      name: "filter",
      type: () => types.class(`${type.name}Filter`),
      description: "Which rows to list; all without it. It cannot be null.",
    },
    {
      name: "orderBy",
      type: () => [types.class(`${type.name}Order`)],
      description:
        "What to order by, most important first; the id decides ties. Null, as for the arguments of the page, is as if it were not given.",
    },
    ...(type.properties.has("confidence") ? [minConfidenceArgument] : []),
    { name: "first", type: () => Int, description: "How many rows from the start: 20 without it, 100 at most." },
    { name: "after", type: () => String, description: "Rows after the row with this cursor." },
    { name: "last", type: () => Int, description: "How many rows from the end, 100 at most." },
    { name: "before", type: () => String, description: "Rows before the row with this cursor." },
  ];
}

/** The arguments of a field that lists what a relation leads to. */
export function endArguments(types: TypeRegistry, model: Model, end: End): Argument[] {
  const type = model.type(end.target);
  const [filter, orderBy, ...rest] = listArguments(types, type) as [Argument, Argument, ...Argument[]];
  const page = end.edge.isRelation ? [minConfidenceArgument, ...rest] : rest;
  if (end.direction === "out" || !end.edge.family) return [filter, orderBy, ...page];
  const { scopeType, kind } = end.edge.family;
  const scope: Argument = {
    name: "scope",
    type: () => types.enum(scopeType),
    required: true,
    default: end.edge.scope,
    description: `How far the question reaches. What was stated for this ${model.typeOfKind(kind).name.toLowerCase()} itself comes first, then in the order asked for.`,
  };
  return [filter, orderBy, scope, ...page];
}

/** The order of a type's lists. */
export function defineOrder(types: TypeRegistry, type: Type): void {
  types.defineEnum(`${type.name}OrderField`, {
    description: `What nodes of type ${type.name} can be ordered by.`,
    values: Object.fromEntries([...type.orders.values()].map((key) => [key.name, key.description])),
  });
  types.defineInput(`${type.name}Order`, `One part of an order of nodes of type ${type.name}.`, [
    { name: "field", type: () => types.enum(`${type.name}OrderField`), required: true, description: "What to order by." },
    { name: "direction", type: () => types.enum("OrderDirection"), required: true, default: "ASC", description: "In which direction." },
  ]);
}

/** What lists of a type can be counted by. */
export function defineFacets(types: TypeRegistry, type: Type): void {
  types.defineEnum(`${type.name}FacetField`, {
    description: `What lists of type ${type.name} can be counted by.`,
    values: Object.fromEntries([...type.facets.values()].map((key) => [key.name, key.description])),
  });
}

/** The numbers of a type that aggregates summarize. */
function defineNumbers(types: TypeRegistry, type: Type): void {
  types.defineEnum(`${type.name}NumberField`, {
    description: `The numbers of type ${type.name} that can be summarized.`,
    values: Object.fromEntries([...type.numbers.values()].map((key) => [key.name, key.description])),
  });
}

/** The connection of a type's root list and of lists that carry no relation of their own. */
export function defineConnection(types: TypeRegistry, type: Type): void {
  const node = (): object => types.class(type.name);
  if (type.numbers.size > 0) defineNumbers(types, type);
  types.defineObject(`${type.name}Edge`, `One row of a list of type ${type.name}.`, [
    cursor,
    { name: "node", type: node, description: "The node of this row." },
  ]);
  types.defineObject(`${type.name}Connection`, `A page of a list of type ${type.name}.`, [
    ...connectionFields(types, `${type.name}Edge`, node),
    facetsField(types, type),
    ...(type.numbers.size > 0 ? [aggregateField(types, type)] : []),
  ]);
}

/** The connection of a relation to a type: its edges say who says so. */
export function defineRelationConnection(types: TypeRegistry, model: Model, type: Type): void {
  const node = (): object => types.class(type.name);
  const scoped: FieldSpec[] = [
    {
      name: "inherited",
      type: () => Boolean,
      description:
        "True where the relation holds for a relative of what was asked about (its family, a member, what it is in), and not for itself.",
    },
    ...model.families.map(({ kind, via }): FieldSpec => {
      const { name } = model.typeOfKind(kind);
      return {
        name: via,
        type: () => types.class(name),
        nullable: true,
        description: `The ${name.toLowerCase()} for which the relation was stated, where \`inherited\`.`,
      };
    }),
  ];
  types.defineObject(`${type.name}RelationEdge`, `One relation to a node of type ${type.name}.`, [
    cursor,
    { name: "node", type: node, description: "The node at the other end." },
    sources(types),
    references,
    { name: "note", type: () => String, nullable: true, description: "A remark on this relation." },
    { name: "origin", type: () => types.enum("Origin"), description: "Who put it into the graph." },
    ...evidenceFields(types),
    ...(type.isInterface ? scoped : []),
  ]);
  types.defineObject(`${type.name}RelationConnection`, `A page of relations to nodes of type ${type.name}.`, [
    ...connectionFields(types, `${type.name}RelationEdge`, node),
    facetsField(types, type),
  ]);
}

const cursor: FieldSpec = { name: "cursor", type: () => String, description: "Marks this row: give it as `after` or `before`." };

/** The counts of a list of a type. */
const facetsField = (types: TypeRegistry, { name }: Type): FieldSpec => ({
  name: "facets",
  type: () => [types.class("Facet")],
  description: "How the rows of the whole list spread over the values of these fields.",
  arguments: [
    { name: "by", type: () => [types.enum(`${name}FacetField`)], required: true, description: "The fields to count by." },
    { name: "first", type: () => Int, default: 20, description: "How many values of each field, 100 at most." },
  ],
});

/** Groups of a list of a type, with what their numbers come to. */
const aggregateField = (types: TypeRegistry, { name, numbers }: Type): FieldSpec => ({
  name: "aggregate",
  type: () => [types.class("AggregateGroup")],
  description:
    "What numbers of the whole list come to, for each group of rows that have the same values in the fields of `by`; for all rows as one " +
    "group without it. A row that is related to several nodes is in the group of each, families and members included as in `facets`, and " +
    "one without a value is in the group without it. The largest groups come first, those of one size in the order of their keys.",
  arguments: [
    {
      name: "of",
      type: () => [types.enum(`${name}NumberField`)],
      default: [...numbers.values()].flatMap((key) => (key.property.measure ? [key.name] : [])),
      description: "The numbers to summarize.",
    },
    { name: "by", type: () => [types.enum(`${name}FacetField`)], default: [], description: "The fields to group by." },
    { name: "first", type: () => Int, default: 20, description: "How many groups, 100 at most." },
  ],
});

function connectionFields(types: TypeRegistry, edge: string, node: () => object): FieldSpec[] {
  return [
    { name: "edges", type: () => [types.class(edge)], description: "The rows of the page, with their cursors." },
    { name: "nodes", type: () => [node()], description: "The nodes of the page, without more." },
    { name: "pageInfo", type: () => types.class("PageInfo"), description: "Where the page stands in the list." },
    { name: "totalCount", type: () => Int, description: "How many rows the whole list has." },
  ];
}
