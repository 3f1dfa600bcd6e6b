import { Float, ID, Int } from "type-graphql";
import type { End, Model, Property, Type } from "../../model/model.js";
import { scopeDescription } from "./describe-relations.js";
import { PartialDate } from "./scalars.js";
import type { Argument, TypeRegistry } from "./type-registry.js";

/** The filters that compare one value, by the GraphQL type that they compare. */
export function defineValueFilters(types: TypeRegistry, model: Model): void {
  const isNull: Argument = { name: "isNull", type: () => Boolean, description: "True for rows without a value, false for rows with one." };
  const equality = (type: () => object): Argument[] => [
    { name: "eq", type, description: "Is just this." },
    { name: "ne", type, description: "Is not this; rows without a value pass." },
    { name: "in", type: () => [type()], description: "Is one of these." },
    { name: "notIn", type: () => [type()], description: "Is none of these; rows without a value pass." },
  ];
  const comparison = (type: () => object): Argument[] => [
    { name: "lt", type, description: "Is less or earlier than this." },
    { name: "lte", type, description: "Is this, less or earlier." },
    { name: "gt", type, description: "Is more or later than this." },
    { name: "gte", type, description: "Is this, more or later." },
  ];
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
  types.defineInput("StringListFilter", "Asks a list of words.", [
    { name: "has", type: () => String, description: "Holds just this word." },
    { name: "isEmpty", type: () => Boolean, description: "True for empty lists, false for others." },
  ]);
  types.defineInput("IntFilter", "Compares a whole number.", [...equality(() => Int), ...comparison(() => Int), isNull]);
  types.defineInput("FloatFilter", "Compares a number.", [...equality(() => Float), ...comparison(() => Float), isNull]);
  types.defineInput("PartialDateFilter", "Compares a date as text, so that a year comes before its months.", [
    ...equality(() => PartialDate),
    ...comparison(() => PartialDate),
    isNull,
  ]);
  const compared = new Set(
    [...model.types.values()]
      .flatMap((type) => [...type.properties.values()])
      .flatMap((property) => (property.type === "enum" ? (property.vocabulary ?? []) : [])),
  );
  for (const name of compared)
    types.defineInput(`${name}Filter`, `Compares one of the words of ${name}.`, [...equality(() => types.enum(name)), isNull]);
}

/** The filter of a type: every property and every relation, joined by and. */
export function defineTypeFilter(types: TypeRegistry, type: Type): void {
  const name = `${type.name}Filter`;
  const own = (): object => types.class(name);
  const refs: Argument[] = [
    { name: "ref", type: () => String, description: "Is what this means: an id, a slug, a name or an alias." },
    { name: "refs", type: () => [String], description: "Is what one of these means." },
  ];
  types.defineInput(name, `Which nodes of type ${type.name} to list. Fields of one object are joined by and.`, [
    { name: "and", type: () => [own()], description: "All of these hold; an empty list always does." },
    { name: "or", type: () => [own()], description: "One of these holds; an empty list never does." },
    { name: "not", type: own, description: "This does not hold." },
    ...(type.isNamed ? refs : []),
    ...[...type.properties.values()].filter((property) => property.filter !== false).map((property) => propertyFilter(types, property)),
    ...[...type.ends.values()].map((end) => ({ name: end.field, type: () => types.class(endFilter(end)), description: end.description })),
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
  const filter = property.type === "enum" ? `${property.vocabulary ?? ""}Filter` : valueFilters[property.type];
  return { name, type: () => types.class(filter), description };
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
