import { screamingCase } from "../case.js";
import type { Kind } from "../model.js";
import type { ModelDeclaration, PropertyDeclarations, TypeReference } from "./declaration.js";

/** A kind's word in the `Kind` enum: its type name in capitals. */
export const kindOf = (typeName: string): Kind => typeName.toUpperCase();

/** The name of the edge type that a link makes. */
export const linkName = (owner: string, field: string): string => `${kindOf(owner)}_${screamingCase(field)}`;

/** The name under which a property of what a link leads to is stored at the start of the link: `paper` and `published` is `paperPublished`. */
export const carriedName = (field: string, property: string): string => `${field}${property.slice(0, 1).toUpperCase()}${property.slice(1)}`;

/** The enum of how far a question about a kind with families reaches, by the kind's type name. */
export const scopeTypeOf = (kind: string): string => `${kind}Scope`;

/** An interface with those over it, narrowest first. One that is not declared stands for itself; a circle is left where it closes. */
export function interfacesFrom({ interfaces }: ModelDeclaration, name: string | undefined): string[] {
  const found: string[] = [];
  for (let next = name; next !== undefined && !found.includes(next); next = interfaces[next]?.extends) found.push(next);
  return found;
}

/** The interfaces that a kind or an interface has over it, narrowest first. */
export function interfacesOver(declaration: ModelDeclaration, typeName: string): string[] {
  return interfacesFrom(declaration, declaration.kinds[typeName]?.interface ?? declaration.interfaces[typeName]?.extends);
}

/** The type names of the kinds that a type name stands for. */
export function membersOf(declaration: ModelDeclaration, typeName: string): string[] {
  if (Object.hasOwn(declaration.kinds, typeName)) return [typeName];
  return Object.keys(declaration.kinds).filter((kind) => interfacesOver(declaration, kind).includes(typeName));
}

/** The type names of the kinds that references stand for, in the order of the declaration. */
export function membersOfAll(declaration: ModelDeclaration, references: readonly TypeReference[]): string[] {
  const members = new Set(
    references.flatMap((reference) => {
      if (typeof reference === "string") return membersOf(declaration, reference);
      const left = new Set(reference.except.flatMap((name) => membersOf(declaration, name)));
      return membersOf(declaration, reference.every).filter((name) => !left.has(name));
    }),
  );
  return Object.keys(declaration.kinds).filter((kind) => members.has(kind));
}

/** True for types whose nodes have names. */
export function isNamed(declaration: ModelDeclaration, typeName: string): boolean {
  return typeName === "Entity" || interfacesOver(declaration, typeName).includes("Entity");
}

/** The properties of a kind: those of its interfaces first and in their order, so that all kinds list what they share alike. */
export function propertiesOf(declaration: ModelDeclaration, kind: string): PropertyDeclarations {
  const narrowestFirst = [declaration.kinds[kind], ...interfacesOver(declaration, kind).map((name) => declaration.interfaces[name])];
  return narrowestFirst.reduceRight<PropertyDeclarations>((all, each) => ({ ...all, ...each?.properties }), {});
}
