import type {
  ComputedDeclaration,
  EndDeclaration,
  EndsDeclaration,
  ModelDeclaration,
  PropertyDeclaration,
  RootField,
  TypeReference,
} from "../declare/declaration.js";
import { interfacesOver, linkName, membersOfAll } from "../declare/members.js";

/** A part of a declaration, with the path on which it stands there. */
interface Part {
  readonly path: string;
}

/** A property where it is declared. */
export interface PropertyPart extends Part {
  /** The kind or interface that declares it. */
  readonly owner: string;
  readonly name: string;
  readonly property: PropertyDeclaration;
}

/** A field that is worked out, where it is declared. */
export interface ComputedPart extends Part {
  /** The kind that declares it. */
  readonly owner: string;
  readonly name: string;
  readonly field: ComputedDeclaration;
}

/** A relation or a link. */
export interface EdgePart extends Part {
  readonly name: string;
  readonly isRelation: boolean;
  readonly ends: readonly EndsDeclaration[];
  readonly forward: EndDeclaration;
  readonly backward: EndDeclaration;
  readonly common?: string;
  readonly isScoped: boolean;
}

/** A field that a kind gets. */
export interface FieldPart extends Part {
  readonly name: string;
  readonly property?: PropertyDeclaration;
  /** True where the number of nodes that it lists is stored. */
  readonly isCounted: boolean;
  /** True where seed files may hold it. */
  readonly isWritten: boolean;
}

/** Every property where it is declared, at interfaces and kinds. */
export function propertyParts({ interfaces, kinds }: ModelDeclaration): PropertyPart[] {
  const owners = [
    ...Object.entries(interfaces).map(([owner, each]) => ({ owner, at: "interfaces", properties: each.properties ?? {} })),
    ...Object.entries(kinds).map(([owner, each]) => ({ owner, at: "kinds", properties: each.properties })),
  ];
  return owners.flatMap(({ owner, at, properties }) =>
    Object.entries(properties).map(([name, property]) => ({ path: `${at}.${owner}.properties.${name}`, owner, name, property })),
  );
}

/** Every field that is worked out from properties. */
export function computedParts({ kinds }: ModelDeclaration): ComputedPart[] {
  return Object.entries(kinds).flatMap(([owner, { computed = {} }]) =>
    Object.entries(computed).map(([name, field]) => ({ path: `kinds.${owner}.computed.${name}`, owner, name, field })),
  );
}

/** Every relation and link. */
export function edgeParts({ relations, links }: ModelDeclaration): EdgePart[] {
  return [
    ...Object.entries(relations).map(([name, relation]) => ({
      path: `relations.${name}`,
      name,
      isRelation: true,
      ...relation,
      isScoped: relation.scope !== undefined,
    })),
    ...Object.entries(links).flatMap(([owner, each]) =>
      Object.entries(each).map(([field, { to, backward, description, common, scope }]) => ({
        path: `links.${owner}.${field}`,
        name: linkName(owner, field),
        isRelation: false,
        ends: [{ from: [owner], to }],
        forward: { field, description },
        backward,
        ...(common !== undefined && { common }),
        isScoped: scope !== undefined,
      })),
    ),
  ];
}

/** The kinds at one end of an edge type, by their type names. */
export function kindsAt(declaration: ModelDeclaration, edge: EdgePart, end: "from" | "to"): string[] {
  return membersOfAll(
    declaration,
    edge.ends.flatMap((each) => each[end]),
  );
}

/** Every field that a kind gets: its properties, what is worked out from them, and what each edge type gives it; of one name there may be several. */
export function fieldParts(declaration: ModelDeclaration, kind: string): FieldPart[] {
  const owners = [kind, ...interfacesOver(declaration, kind)];
  const own = propertyParts(declaration)
    .filter(({ owner }) => owners.includes(owner))
    .sort((a, b) => owners.indexOf(a.owner) - owners.indexOf(b.owner));
  // A kind may declare a property of its interface anew.
  const properties = own.filter(({ name }, index) => own.findIndex((each) => each.name === name) === index);
  const ends = edgeParts(declaration).flatMap((edge) => {
    const forward = { path: `${edge.path}.forward`, name: edge.forward.field, isCounted: edge.isRelation, isWritten: true };
    const backward = { path: `${edge.path}.backward`, name: edge.backward.field, isCounted: true, isWritten: false };
    return [
      ...(kindsAt(declaration, edge, "from").includes(kind) ? [forward] : []),
      ...(kindsAt(declaration, edge, "to").includes(kind) ? [backward] : []),
    ];
  });
  const computed = computedParts(declaration).filter(({ owner }) => owner === kind);
  return [
    ...properties.map(({ path, name, property }) => ({ path, name, property, isCounted: false, isWritten: true })),
    ...computed.map(({ path, name }) => ({ path, name, isCounted: false, isWritten: false })),
    ...ends,
  ];
}

/** Every place that refers to kinds or interfaces by their names. */
export function referenceParts({ relations, links }: ModelDeclaration): (Part & { readonly references: readonly TypeReference[] })[] {
  return [
    ...Object.entries(relations).flatMap(([name, { ends, documented }]) => [
      ...ends.flatMap(({ from, to }, index) => [
        { path: `relations.${name}.ends[${index}].from`, references: from },
        { path: `relations.${name}.ends[${index}].to`, references: to },
      ]),
      ...(documented ? [{ path: `relations.${name}.documented`, references: documented }] : []),
    ]),
    ...Object.entries(links).flatMap(([owner, each]) =>
      Object.entries(each).map(([field, { to }]) => ({ path: `links.${owner}.${field}.to`, references: to })),
    ),
  ];
}

/** Every field of the query type that kinds and interfaces declare. */
export function rootParts({ interfaces, kinds }: ModelDeclaration): (Part & RootField)[] {
  const owners = [
    ...Object.entries(interfaces).map(([name, each]) => ({ path: `interfaces.${name}`, each })),
    ...Object.entries(kinds).map(([name, each]) => ({ path: `kinds.${name}`, each })),
  ];
  return owners.flatMap(({ path, each: { list, item } }) => [
    ...(list ? [{ path: `${path}.list`, ...list }] : []),
    ...(item ? [{ path: `${path}.item`, ...item }] : []),
  ]);
}
