import type { InterfaceDeclaration, ModelDeclaration } from "../declare/declaration.js";
import { interfacesOver, isNamed } from "../declare/members.js";
import type { End, Property, Type } from "../model.js";
import { facetsOf, numbersOf, ordersOf } from "./list-keys.js";

/** The type of an interface: what all its kinds have alike. `members` are the types of its kinds. */
export function interfaceType(
  declaration: ModelDeclaration,
  name: string,
  { description, list, item }: InterfaceDeclaration,
  members: readonly Type[],
): Type {
  const properties = requiredByAll(
    members,
    sharedBy(members, (type) => type.properties, isSameProperty),
  );
  const ends = sharedBy(members, (type) => type.ends, isSameEnd);
  return {
    name,
    description,
    kinds: members.flatMap((member) => member.kinds),
    isInterface: true,
    interfaces: interfacesOver(declaration, name),
    properties,
    computed: new Map(),
    ends,
    orders: ordersOf(properties, ends),
    facets: facetsOf(properties, ends, true),
    numbers: numbersOf(properties),
    isNamed: isNamed(declaration, name),
    ...(list && { list }),
    ...(item && { item }),
  };
}

const isSameProperty = (a: Property, b: Property): boolean => a.type === b.type && a.vocabulary === b.vocabulary;

const isSameEnd = (a: End, b: End): boolean => a.edge === b.edge && a.direction === b.direction && a.target === b.target;

/** What an interface shows is required only where every member requires it. */
function requiredByAll(members: readonly Type[], properties: ReadonlyMap<string, Property>): Map<string, Property> {
  const isRequired = (name: string): boolean => members.every((member) => member.properties.get(name)?.required === true);
  return new Map(
    [...properties].map(([name, property]) => [name, property.required && !isRequired(name) ? { ...property, required: false } : property]),
  );
}

/** The part that all members have alike, as the first of them has it. */
function sharedBy<T>(
  members: readonly Type[],
  partOf: (type: Type) => ReadonlyMap<string, T>,
  isSame: (a: T, b: T) => boolean,
): Map<string, T> {
  const [first, ...others] = members;
  const isInAll = ([name, candidate]: [string, T]): boolean =>
    others.every((other) => {
      const own = partOf(other).get(name);
      return own !== undefined && isSame(own, candidate);
    });
  return new Map(first ? [...partOf(first)].filter(isInAll) : []);
}
