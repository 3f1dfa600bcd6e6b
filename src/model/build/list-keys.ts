import { screamingCase } from "../case.js";
import type { PropertyDeclaration } from "../declare/declaration.js";
import type { End, FacetKey, NumberKey, OrderKey, Property } from "../model.js";

/** What lists of a type can be ordered by: the properties declared so, and how many nodes each relation field lists. */
export function ordersOf(properties: ReadonlyMap<string, Property>, ends: ReadonlyMap<string, End>): Map<string, OrderKey> {
  const keys: OrderKey[] = [];
  for (const property of properties.values()) {
    if (!property.order) continue;
    keys.push({
      name: screamingCase(property.name),
      property: property.stored,
      nullable: !property.required,
      ...valuesOf(property),
      description: property.description,
    });
  }
  for (const end of ends.values()) {
    for (const { name, property, stored } of end.carried) {
      keys.push({
        name: `${screamingCase(end.field)}_${screamingCase(name)}`,
        property: stored,
        nullable: !(property.required && end.edge.required),
        ...valuesOf(property),
        description: `The \`${name}\` of its \`${end.field}\`: ${property.description.slice(0, 1).toLowerCase()}${property.description.slice(1)}`,
      });
    }
    if (end.countProperty === undefined) continue;
    keys.push({
      name: `${screamingCase(end.field)}_COUNT`,
      property: end.countProperty,
      nullable: false,
      numeric: true,
      description: `How many \`${end.field}\` lists.`,
    });
  }
  return new Map(keys.map((key) => [key.name, key]));
}

/** What sort of values an order compares. */
function valuesOf({ type }: PropertyDeclaration): Pick<OrderKey, "numeric" | "boolean" | "greatestFirst"> {
  const numeric = type === "int" || type === "float";
  return { numeric, ...(type === "boolean" && { boolean: true }), ...((numeric || type === "date") && { greatestFirst: true }) };
}

/** What lists of a type can be counted by: the properties declared so, and every relation. */
export function facetsOf(
  properties: ReadonlyMap<string, Property>,
  ends: ReadonlyMap<string, End>,
  isInterface: boolean,
): Map<string, FacetKey> {
  const keys: FacetKey[] = [];
  for (const property of properties.values()) {
    if (property.facet ?? (isInterface && property.name === "kind")) {
      keys.push({ name: screamingCase(property.name), description: property.description, property });
    }
  }
  for (const end of ends.values()) {
    if (end.shape !== "list") keys.push({ name: screamingCase(end.field), description: end.description, end });
  }
  return new Map(keys.map((key) => [key.name, key]));
}

/** What aggregates of a type's lists can summarize: every number, where one of them is declared to be its measure. */
export function numbersOf(properties: ReadonlyMap<string, Property>): Map<string, NumberKey> {
  const all = [...properties.values()];
  if (!all.some(({ measure }) => measure)) return new Map();
  const numbers = all.filter(({ type }) => type === "int" || type === "float");
  return new Map(
    numbers.map((property) => {
      const name = screamingCase(property.name);
      return [name, { name, description: property.description, property }];
    }),
  );
}
