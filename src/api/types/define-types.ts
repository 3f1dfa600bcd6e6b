import { GraphQLJSONObject } from "graphql-scalars";
import type { Computed, End, Model, Property, Type } from "../../model/model.js";
import { isList } from "../../model/written.js";
import { defineEnums, definePageTypes, valueType } from "./base-types.js";
import { defineEvidence } from "./evidence-types.js";
import { defineRelationFilters, defineTypeFilter, defineValueFilters } from "./filter-types.js";
import { defineConnection, defineFacets, defineOrder, defineRelationConnection, endArguments } from "./list-types.js";
import { TypeRegistry, type FieldSpec } from "./type-registry.js";

/** Makes every GraphQL type that follows from the model: interfaces and objects, their filters, orders, facets and connections. */
export function defineTypes(model: Model): TypeRegistry {
  const types = new TypeRegistry();
  defineEnums(types, model);
  defineValueFilters(types, model);
  const all = [...model.types.values()];
  for (const type of all.filter((each) => each.properties.size > 0 && each.name !== "Node")) {
    defineOrder(types, type);
    defineFacets(types, type);
    defineTypeFilter(types, model, type);
    defineRelationFilters(types, model, type);
    if (type.list) defineConnection(types, type);
    if (type.isNamed) defineRelationConnection(types, model, type);
  }
  const interfaces = all.filter((type) => type.isInterface).sort((a, b) => a.interfaces.length - b.interfaces.length);
  for (const type of interfaces) types.defineInterface(type.name, type.description, fieldsOf(types, model, type), type.interfaces);
  for (const type of all.filter((each) => !each.isInterface)) {
    types.defineObject(type.name, type.description, fieldsOf(types, model, type), type.interfaces);
  }
  definePageTypes(types);
  defineEvidence(types);
  return types;
}

function fieldsOf(types: TypeRegistry, model: Model, type: Type): FieldSpec[] {
  return [
    ...[...type.properties.values()].map((property) => propertyField(types, property)),
    ...[...type.computed.values()].map(computedField),
    ...[...type.ends.values()].map((end) => endField(types, model, end)),
  ];
}

function propertyField(types: TypeRegistry, property: Property): FieldSpec {
  const value = (): object => valueType(types, property);
  return {
    name: property.name,
    type: isList(property) ? () => [value()] : value,
    description: property.description,
    nullable: !property.required,
  };
}

function computedField({ name, description, type }: Computed): FieldSpec {
  return { name, description, type: () => (type === "object" ? GraphQLJSONObject : String) };
}

function endField(types: TypeRegistry, model: Model, end: End): FieldSpec {
  const { field, description, target } = end;
  if (end.shape === "one") return { name: field, description, type: () => types.class(target), nullable: !end.edge.required };
  if (end.shape === "many") return { name: field, description, type: () => [types.class(target)] };
  const connection = `${target}${end.shape === "relation" ? "Relation" : ""}Connection`;
  return { name: field, description, type: () => types.class(connection), arguments: endArguments(types, model, end) };
}
