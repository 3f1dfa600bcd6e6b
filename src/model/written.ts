import type { Property, Type } from "./model.js";

/** Properties that follow from where a node stands and are never written. */
const implied = new Set(["kind", "slug", "origin"]);

/** The properties that a person writes; `name` is left to the property that shows it under another name. */
export function written(type: Type): Property[] {
  const shadowed = new Set([...type.properties.values()].flatMap((property) => property.sameAs ?? []));
  return [...type.properties.values()].filter(
    (property) =>
      property.name !== "id" && !property.derive && !property.earliest && !implied.has(property.name) && !shadowed.has(property.name),
  );
}

/** The name under which what is written of a property is kept: that of the one whose value it shows. */
export const writtenAs = ({ name, sameAs }: Property): string => sameAs ?? name;

/** True where a value is a list: one that is absent is empty. */
export const isList = ({ type }: Pick<Property, "type">): boolean => type === "list" || type === "evidence";

/** True where each node of the kind has to have a value. */
export const mustBeWritten = (property: Property): boolean => property.required === true && !isList(property);

/** The properties that seed files hold. */
export const inSeeds = (type: Type): Property[] => written(type).filter(({ seeds }) => seeds !== false);

/**
 * What is stated of a node, of all that its record holds: what follows from the rest is left out, and so is the value that stands where none
 * is written.
 */
export function statedValues(type: Type, values: Readonly<Record<string, unknown>>, links: ReadonlySet<string>): Record<string, unknown> {
  const stated: Record<string, unknown> = {};
  for (const property of written(type)) {
    const name = writtenAs(property);
    const value = values[name];
    if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) continue;
    stated[name] = value;
  }
  const follows = new Set(
    written(type).flatMap(({ name, fallback }) => (fallback && fallback({ properties: stated, links }) === stated[name] ? [name] : [])),
  );
  return Object.fromEntries(Object.entries(stated).filter(([name]) => !follows.has(name)));
}

/** All values of a node: what is stated, and what follows from that and from the names of the links that it has. */
export function allValues(
  type: Type,
  stated: Readonly<Record<string, unknown>>,
  links: ReadonlySet<string>,
  origin: string,
): Record<string, unknown> {
  const values: Record<string, unknown> = { ...stated };
  const facts = { properties: stated, links, origin };
  for (const property of type.properties.values()) {
    if (property.sameAs !== undefined) continue;
    if (property.derive) values[property.name] = property.derive(facts) ?? undefined;
    else if (property.fallback) values[property.name] ??= property.fallback(facts) ?? undefined;
    else if (isList(property)) values[property.name] ??= [];
  }
  return Object.fromEntries(Object.entries(values).filter(([name, value]) => value !== undefined && type.properties.has(name)));
}
