import { Float, ID, Int } from "type-graphql";
import { descends, lineageRelation } from "../../model/descent.js";
import { listing } from "../../model/listing.js";
import { narrowerTypes, narrowingField } from "../../model/narrowing.js";
import type { End, Model, Property, Type } from "../../model/model.js";
import { minConfidenceArgument } from "./evidence-types.js";
import { relationsThat, scopeDescription } from "./describe-relations.js";
import { PartialDate } from "./scalars.js";
import type { Argument, TypeRegistry } from "./type-registry.js";

/** The filters that compare one value, by the GraphQL type that they compare. */
export function defineValueFilters(types: TypeRegistry, model: Model): void {
  const isNull: Argument = { name: "isNull", type: () => Boolean, description: "True for rows without a value, false for rows with one." };
  const equality = (type: () => object): Argument[] => [
    { name: "eq", type, description: "Is just this; null for rows without a value." },
    { name: "ne", type, description: "Is not this; rows without a value pass. Null for rows with one." },
    { name: "in", type: () => [type()], description: "Is one of these." },
    { name: "notIn", type: () => [type()], description: "Is none of these; rows without a value pass." },
  ];
  const comparison = (type: () => object): Argument[] => [
    { name: "lt", type, description: "Is less than this." },
    { name: "lte", type, description: "Is this or less." },
    { name: "gt", type, description: "Is more than this." },
    { name: "gte", type, description: "Is this or more." },
  ];
  const date = (): object => PartialDate;
  types.defineInput(
    "IDFilter",
    "Compares an id.",
    equality(() => ID),
  );
  types.defineInput("StringFilter", "Compares text. `contains`, `startsWith` and `endsWith` ignore case; the others do not.", [
    ...equality(() => String),
    { name: "contains", type: () => String, description: "Holds this somewhere, ignoring case." },
    { name: "startsWith", type: () => String, description: "Begins with this, ignoring case." },
    { name: "endsWith", type: () => String, description: "Ends with this, ignoring case." },
    isNull,
  ]);
  defineDescentFilter(types, model);
  const list = (word: () => object): Argument[] => [
    { name: "has", type: word, description: "Holds just this word." },
    { name: "isEmpty", type: () => Boolean, description: "True for empty lists, false for others." },
  ];
  types.defineInput(
    "StringListFilter",
    "Asks a list of words.",
    list(() => String),
  );
  types.defineInput("IntFilter", "Compares a whole number.", [...equality(() => Int), ...comparison(() => Int), isNull]);
  types.defineInput("FloatFilter", "Compares a number.", [...equality(() => Float), ...comparison(() => Float), isNull]);
  types.defineInput(
    "PartialDateFilter",
    "Compares dates as the intervals that they name, from their first day to their last: 2024 is the whole year, so 2024-06-03 is in it.",
    [
      {
        name: "eq",
        type: date,
        description: "Lies within this: 2024-06-03 is in 2024, 2024 is not in 2024-06. Null for rows without a date.",
      },
      { name: "ne", type: date, description: "Does not lie within this; rows without a date pass. Null for rows with one." },
      { name: "in", type: () => [date()], description: "Lies within one of these." },
      { name: "notIn", type: () => [date()], description: "Lies within none of these; rows without a date pass." },
      { name: "lt", type: date, description: "Ends before this begins." },
      { name: "lte", type: date, description: "Does not begin after this ends." },
      { name: "gt", type: date, description: "Begins after this ends." },
      { name: "gte", type: date, description: "Does not end before this begins." },
      isNull,
    ],
  );
  for (const name of vocabulariesOf(model, "enum"))
    types.defineInput(`${name}Filter`, `Compares one of the words of ${name}.`, [...equality(() => types.enum(name)), isNull]);
  for (const name of vocabulariesOf(model, "list"))
    types.defineInput(
      `${name}ListFilter`,
      `Asks a list of words of ${name}.`,
      list(() => types.enum(name)),
    );
}

/** The vocabularies of the properties of a type of value, each once. */
function vocabulariesOf(model: Model, valueType: Property["type"]): ReadonlySet<string> {
  const properties = [...model.types.values()].flatMap((type) => [...type.properties.values()]);
  return new Set(properties.flatMap(({ type, vocabulary }) => (type === valueType ? (vocabulary ?? []) : [])));
}

/** What null means in a filter. */
const nullDescription =
  "A field that is absent asks for nothing; null is refused, but in `eq`, in `ne` and for a relation to at most one node, where it means that there is none.";

/** The filter of a type: every property and every relation, joined by and. */
export function defineTypeFilter(types: TypeRegistry, model: Model, type: Type): void {
  const name = `${type.name}Filter`;
  const own = (): object => types.class(name);
  const refs: Argument[] = [
    { name: "ref", type: () => String, description: "Is what this means: an id, a slug, a name or an alias." },
    { name: "refs", type: () => [String], description: "Is what one of these means." },
  ];
  types.defineInput(name, `Which nodes of type ${type.name} to list. Fields of one object are joined by and. ${nullDescription}`, [
    { name: "and", type: () => [own()], description: "All of these hold; an empty list always does." },
    { name: "or", type: () => [own()], description: "One of these holds; an empty list never does." },
    { name: "not", type: own, description: "This does not hold." },
    ...(type.isNamed ? refs : []),
    ...(descends(model, type) ? [descentField(types)] : []),
    ...narrowerTypes(model, type).map((each) => narrowing(types, each)),
    ...[...type.properties.values()].filter((property) => property.filter !== false).map((property) => propertyFilter(types, property)),
    ...[...type.ends.values()].map((end) => ({ name: end.field, type: () => types.class(endFilter(end)), description: end.description })),
  ]);
}

const descentField = (types: TypeRegistry): Argument => ({
  name: "descendsFrom",
  type: () => types.class("DescentFilter"),
  description: "It descends from one of these things, or is one of them.",
});

const narrowing = (types: TypeRegistry, type: Type): Argument => ({
  name: narrowingField(type),
  type: () => types.class(`${type.name}Filter`),
  description: `It is of type ${type.name} and passes this filter.`,
});

/** What filters ask of descent. */
function defineDescentFilter(types: TypeRegistry, model: Model): void {
  const descents = relationsThat(model, (edge) => edge.descent);
  const description =
    "What is wanted descends from one of `refs` along `relations`, at any remove or in `maxDepth` steps at most. Circles end. None may be null.";
  types.defineInput("DescentFilter", description, [
    { name: "refs", type: () => [String], required: true, description: "From what: ids, slugs, names or aliases." },
    {
      name: "relations",
      type: () => [types.enum("RelationType")],
      default: [lineageRelation],
      description: `What to follow: ${listing(descents, "or")}.`,
    },
    { name: "maxDepth", type: () => Int, default: 10, description: "How many steps away, 25 at most." },
    { name: "orSelf", type: () => Boolean, default: true, description: "Whether the named things pass too." },
    minConfidenceArgument,
  ]);
}

const valueFilters = {
  id: "IDFilter",
  string: "StringFilter",
  url: "StringFilter",
  int: "IntFilter",
  float: "FloatFilter",
  date: "PartialDateFilter",
  list: "StringListFilter",
} as const;

function propertyFilter(types: TypeRegistry, property: Property): Argument {
  const { name, description } = property;
  if (property.type === "boolean") return { name, type: () => Boolean, description };
  return { name, type: () => types.class(valueFilter(property)), description };
}

function valueFilter({ type, vocabulary = "" }: Property): string {
  if (type === "enum") return `${vocabulary}Filter`;
  if (type === "list" && vocabulary !== "") return `${vocabulary}ListFilter`;
  return type === "boolean" || type === "evidence" ? "" : valueFilters[type];
}

function endFilter(end: End): string {
  if (end.shape === "one") return `${end.target}Filter`;
  return end.direction === "out" && end.edge.family?.ownFilter ? `Scoped${end.target}RelationFilter` : `${end.target}RelationFilter`;
}

/** The filters of relations to a type: of the related nodes some, none or all pass. */
export function defineRelationFilters(types: TypeRegistry, model: Model, type: Type): void {
  const filter = (): object => types.class(`${type.name}Filter`);
  const quantifiers: Argument[] = [
    { name: "some", type: filter, description: "At least one related node passes; `{}` asks that there is one." },
    { name: "none", type: filter, description: "No related node passes; `{}` asks that there is none." },
    { name: "every", type: filter, description: "No related node fails; also where there is none." },
    minConfidenceArgument,
  ];
  const family = type.isInterface ? undefined : model.families.find(({ kind }) => type.kinds.includes(kind));
  const plain = `${type.name}RelationFilter`;
  if (!family || family.ownFilter) types.defineInput(plain, `Which related nodes of type ${type.name} there must be.`, quantifiers);
  if (!family) return;
  types.defineInput(family.ownFilter ? `Scoped${plain}` : plain, scopeDescription(model, family), [
    ...quantifiers,
    { name: "scope", type: () => types.enum(family.scopeType), description: "How far the match reaches." },
  ]);
}
