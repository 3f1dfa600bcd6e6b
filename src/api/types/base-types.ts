import { Float, ID, Int } from "type-graphql";
import type { Family, Model, Property } from "../../model/model.js";
import { PartialDate, Url } from "./scalars.js";
import type { TypeRegistry } from "./type-registry.js";

/** The GraphQL type of a property's value. */
export function valueType(types: TypeRegistry, property: Property): object {
  switch (property.type) {
    case "id":
      return ID;
    case "string":
      return String;
    case "int":
      return Int;
    case "float":
      return Float;
    case "boolean":
      return Boolean;
    case "date":
      return PartialDate;
    case "url":
      return Url;
    case "enum":
      return types.enum(property.vocabulary ?? "");
    case "evidence":
      return types.class("Evidence");
    case "list":
      return property.vocabulary === undefined ? String : types.enum(property.vocabulary);
  }
}

/** Defines the enums: the model's vocabularies, and those that speak of the graph itself. */
export function defineEnums(types: TypeRegistry, model: Model): void {
  for (const [name, vocabulary] of Object.entries(model.vocabularies)) types.defineEnum(name, vocabulary);
  types.defineEnum("RelationType", {
    description: "The relations of the graph.",
    values: Object.fromEntries(model.relations.map((edge) => [edge.name, edge.description])),
  });
  types.defineEnum("OrderDirection", {
    description: "Which end of an order comes first. Rows without a value come last in both.",
    values: { ASC: "Smallest, earliest or first in the alphabet first.", DESC: "Largest, latest or last in the alphabet first." },
  });
  for (const family of model.families) defineScope(types, model, family);
  types.defineEnum("MatchedBy", {
    description: "How a ref matched.",
    values: {
      ID: "It is the id, or an arXiv id or a DOI of the paper.",
      SLUG: "It is the slug.",
      NAME: "It is the name, ignoring case, spaces and hyphens, or a form of it.",
      ALIAS: "It is an alias, ignoring case, spaces and hyphens, or a form of it.",
      FUZZY: "It is close to a name or an alias.",
    },
  });
}

/** Defines how far a question about a kind with families reaches. */
function defineScope(types: TypeRegistry, model: Model, { kind, scopeType, containing }: Family): void {
  const noun = model.typeOfKind(kind).name.toLowerCase();
  const containers = "the servers and clusters that are built with";
  types.defineEnum(scopeType, {
    description: `${model.typeOfKind(kind).name}: how far a question about it reaches. Itself, also what it is part of, also its parts, or both ways.`,
    values: {
      EXACT: `Only what was said of just this ${noun}.`,
      WITH_FAMILIES:
        "Also what was said of a family that it is part of" +
        (containing ? `, of the units that these are built with, and of ${containers} it.` : "."),
      WITH_MEMBERS: `Also what was said of its members${containing ? `, and of ${containers} it or them` : ""}.`,
      BOTH: "Also what was said of its families and of its members.",
    },
  });
}

/** Defines the types that every list shares. */
export function definePageTypes(types: TypeRegistry): void {
  types.defineObject("PageInfo", "Where a page stands in its list.", [
    { name: "hasNextPage", type: () => Boolean, description: "True where rows follow this page." },
    { name: "hasPreviousPage", type: () => Boolean, description: "True where rows come before this page." },
    { name: "startCursor", type: () => String, nullable: true, description: "The cursor of the first row." },
    { name: "endCursor", type: () => String, nullable: true, description: "The cursor of the last row; give it as `after` to read on." },
  ]);
  types.defineObject("FacetValue", "`value` is an enum value, a year or a node's name; `node` is set for a relation.", [
    { name: "value", type: () => String, nullable: true, description: "The value as text; null counts the rows that have none." },
    { name: "node", type: () => types.class("Entity"), nullable: true, description: "The node that the rows are related to." },
    { name: "count", type: () => Int, description: "How many rows have it." },
  ]);
  types.defineObject("Facet", "How many rows of the whole list fall to each value of one field.", [
    { name: "field", type: () => String, description: "The field, as it was asked for in `by`." },
    { name: "values", type: () => [types.class("FacetValue")], description: "Its values, most frequent first." },
  ]);
  types.defineObject(
    "AggregateKey",
    "What the rows of a group have in one field: `value` is as in a facet, `node` is set for a relation.",
    [
      { name: "field", type: () => String, description: "The field, as it was asked for in `by`." },
      { name: "value", type: () => String, nullable: true, description: "The value as text; null for rows that have none." },
      { name: "node", type: () => types.class("Entity"), nullable: true, description: "The node that the rows are related to." },
    ],
  );
  types.defineObject("NumberSummary", "What one number comes to over the rows that have a value.", [
    { name: "field", type: () => String, description: "The field, as it was asked for in `of`." },
    { name: "count", type: () => Int, description: "How many rows have a value." },
    { name: "min", type: () => Float, nullable: true, description: "The smallest; null where none has a value, as in the fields below." },
    { name: "max", type: () => Float, nullable: true, description: "The largest." },
    { name: "average", type: () => Float, nullable: true, description: "The mean, to fourteen digits." },
    { name: "median", type: () => Float, nullable: true, description: "The one in the middle, the lower one of two." },
  ]);
  types.defineObject("AggregateGroup", "Rows of a list that have the same values.", [
    { name: "keys", type: () => [types.class("AggregateKey")], description: "What they have, in the order of `by`." },
    { name: "count", type: () => Int, description: "How many rows there are." },
    { name: "numbers", type: () => [types.class("NumberSummary")], description: "What their numbers come to, in the order of `of`." },
  ]);
}
