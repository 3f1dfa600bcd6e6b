import { snakeCase } from "./case.js";
import { collectEdges } from "./collect-edges.js";
import type {
  Common,
  EndDeclaration,
  LinkDeclaration,
  ModelDeclaration,
  PropertyDeclaration,
  PropertyDeclarations,
  RootField,
  Scope,
} from "./declaration.js";
import { facetsOf, ordersOf } from "./list-keys.js";
import type { Vocabulary } from "./vocabularies.js";

/** A kind as the `Kind` enum and the stores spell it: the type name in capitals. */
export type Kind = string;

/** A property of a type, with the names that follow from its own. */
export interface Property extends PropertyDeclaration {
  readonly name: string;
  /** The column or stored property that holds it. */
  readonly column: string;
  /** The words of its vocabulary, with their meanings. */
  readonly values?: Readonly<Record<string, string>>;
}

/** What joins two nodes: a relation, or a link of an n-ary kind. */
export interface EdgeType {
  readonly name: string;
  readonly description: string;
  /** True for relations, which carry sources and a note; false for links. */
  readonly isRelation: boolean;
  readonly ends: readonly { readonly from: readonly Kind[]; readonly to: readonly Kind[] }[];
  readonly forward: string;
  /** What joins the names of the two ends of a relation to a sentence; empty for links. */
  readonly phrase: string;
  readonly acyclic: boolean;
  readonly descent: boolean;
  readonly weak: boolean;
  readonly common?: Common;
  /** How far a question reaches by default; only on edges into the family kind. */
  readonly scope?: Scope;
  readonly required: boolean;
  readonly many: boolean;
}

/** A field of a type that follows one edge type in one direction. */
export interface End {
  readonly field: string;
  readonly description: string;
  readonly edge: EdgeType;
  readonly direction: "out" | "in";
  /** The type at the other end, an interface where several kinds may stand there. */
  readonly target: string;
  readonly targetKinds: readonly Kind[];
  /** How the field answers: a page of edges, a page of an n-ary kind, at most one node, or a plain list of nodes. */
  readonly shape: "relation" | "list" | "one" | "many";
  /** The stored number of nodes that the field lists by default; absent on links. */
  readonly countColumn?: string;
}

/** Something that a list can be ordered by. */
export interface OrderKey {
  readonly name: string;
  readonly column: string;
  /** The stored property, where a store keeps nodes by property names. */
  readonly property: string;
  readonly nullable: boolean;
  readonly numeric: boolean;
  readonly description: string;
}

/** Something that a list can be counted by. */
export type FacetKey = { readonly name: string; readonly description: string } & (
  { readonly property: Property; readonly end?: never } | { readonly end: End; readonly property?: never }
);

/** One kind, or an interface over several. */
export interface Type {
  readonly name: string;
  readonly description: string;
  readonly kinds: readonly Kind[];
  readonly isInterface: boolean;
  /** The interfaces that it implements, narrowest first. */
  readonly interfaces: readonly string[];
  readonly properties: ReadonlyMap<string, Property>;
  readonly ends: ReadonlyMap<string, End>;
  readonly orders: ReadonlyMap<string, OrderKey>;
  readonly facets: ReadonlyMap<string, FacetKey>;
  /** True where its nodes have names, so that a `ref` can mean one. */
  readonly isNamed: boolean;
  readonly list?: RootField;
  readonly item?: RootField;
}

/** The declaration with everything that follows from it: what the plan, the stores, the API and the seed check read. */
export interface Model {
  readonly vocabularies: Readonly<Record<string, Vocabulary>>;
  readonly kinds: readonly Kind[];
  /** Every kind and interface, by type name. */
  readonly types: ReadonlyMap<string, Type>;
  readonly edges: ReadonlyMap<string, EdgeType>;
  /** The edge types that are relations, in their order. */
  readonly relations: readonly EdgeType[];
  readonly family: { readonly kind: Kind; readonly edge: string };
  /** The type of a name; a name that the model does not know is a programming error. */
  type(name: string): Type;
  /** The concrete type of a kind. */
  typeOfKind(kind: Kind): Type;
  edge(name: string): EdgeType;
}

/** Thrown for a declaration that contradicts itself, and for a name that it does not hold. */
export class ModelError extends Error {
  override readonly name = "ModelError";
}

/** Makes the model out of its declaration. */
export function buildModel(declaration: ModelDeclaration): Model {
  const kindValues = Object.fromEntries(Object.entries(declaration.kinds).map(([name, kind]) => [name.toUpperCase(), kind.description]));
  const vocabularies = { Kind: { description: "The kinds of node.", values: kindValues }, ...declaration.vocabularies };
  const kindOf = (typeName: string): Kind => typeName.toUpperCase();
  const kindTypes = Object.keys(declaration.kinds);
  const kinds = kindTypes.map(kindOf);

  /** The interfaces of a kind or an interface, narrowest first. */
  const interfacesOf = (name: string | undefined): string[] =>
    name === undefined ? [] : [name, ...interfacesOf(declaration.interfaces[name]?.extends)];

  const kindsOf = (typeName: string): Kind[] =>
    typeName in declaration.kinds
      ? [kindOf(typeName)]
      : kindTypes.filter((kind) => interfacesOf(declaration.kinds[kind]?.interface).includes(typeName)).map(kindOf);

  const kindsOfAll = (typeNames: readonly string[]): Kind[] => {
    const members = new Set(typeNames.flatMap(kindsOf));
    return kinds.filter((kind) => members.has(kind));
  };

  const edges = collectEdges(declaration, kindOf, kindsOfAll);

  /** The narrowest type whose kinds are a superset of these. */
  const typeSpanning = (members: readonly Kind[]): string => {
    const candidates = [...kindTypes, ...Object.keys(declaration.interfaces)]
      .map((name) => ({ name, kinds: kindsOf(name) }))
      .filter((candidate) => members.every((kind) => candidate.kinds.includes(kind)))
      .sort((a, b) => a.kinds.length - b.kinds.length);
    const narrowest = candidates[0];
    if (narrowest === undefined) throw new ModelError(`No type spans the kinds ${members.join(", ")}.`);
    return narrowest.name;
  };

  const types = new Map<string, Type>();
  for (const [name, kind] of Object.entries(declaration.kinds)) {
    const interfaces = interfacesOf(kind.interface);
    const inherited = interfaces.reduce<PropertyDeclarations>((all, each) => ({ ...declaration.interfaces[each]?.properties, ...all }), {});
    const properties = propertiesOf(orderedLike({ ...inherited, ...kind.properties }, inherited), vocabularies);
    const ends = new Map(
      [...edges.values()].flatMap((edge) => endsAt(kindOf(name), edge, declaration, typeSpanning)).map((end) => [end.field, end]),
    );
    types.set(name, {
      name,
      description: kind.description,
      kinds: [kindOf(name)],
      isInterface: false,
      interfaces,
      properties,
      ends,
      orders: ordersOf(properties, ends),
      facets: facetsOf(properties, ends, false),
      isNamed: interfaces.includes("Entity"),
      list: kind.list,
      item: kind.item,
    });
  }
  for (const [name, each] of Object.entries(declaration.interfaces)) {
    const members = kindsOf(name).map((kind) => memberType(types, kind));
    const first = members[0];
    if (first === undefined) throw new ModelError(`The interface ${name} has no kinds.`);
    const properties = requiredByAll(
      shared(
        first.properties,
        members,
        (type) => type.properties,
        (a, b) => a.type === b.type && a.vocabulary === b.vocabulary,
      ),
      members,
    );
    const ends = shared(
      first.ends,
      members,
      (type) => type.ends,
      (a, b) => a.edge === b.edge && a.direction === b.direction && a.target === b.target,
    );
    types.set(name, {
      name,
      description: each.description,
      kinds: kindsOf(name),
      isInterface: true,
      interfaces: interfacesOf(name).slice(1),
      properties,
      ends,
      orders: ordersOf(properties, ends),
      facets: facetsOf(properties, ends, true),
      isNamed: properties.has("name"),
      ...(each.list && { list: each.list }),
      ...(each.item && { item: each.item }),
    });
  }

  const type = (name: string): Type => known(types.get(name), `type ${name}`);
  return {
    vocabularies,
    kinds,
    types,
    edges,
    relations: [...edges.values()].filter((edge) => edge.isRelation),
    family: { kind: kindOf(declaration.family.kind), edge: declaration.family.relation },
    type,
    typeOfKind: (kind) => memberType(types, kind),
    edge: (name) => known(edges.get(name), `edge type ${name}`),
  };
}

function known<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new ModelError(`The model has no ${what}.`);
  return value;
}

function memberType(types: ReadonlyMap<string, Type>, kind: Kind): Type {
  for (const type of types.values()) if (!type.isInterface && type.kinds[0] === kind) return type;
  throw new ModelError(`The model has no kind ${kind}.`);
}

/** Interface properties first, in their own order, so that all kinds list what they share alike; `origin` closes that part. */
function orderedLike(all: PropertyDeclarations, first: PropertyDeclarations): PropertyDeclarations {
  return Object.fromEntries([...Object.keys(first), ...Object.keys(all)].flatMap((name) => (all[name] ? [[name, all[name]]] : [])));
}

function propertiesOf(declarations: PropertyDeclarations, vocabularies: Readonly<Record<string, Vocabulary>>): Map<string, Property> {
  const properties = Object.entries(declarations).map(([name, declared]): Property => {
    const words =
      declared.vocabulary === undefined ? undefined : known(vocabularies[declared.vocabulary], `vocabulary ${declared.vocabulary}`);
    return { ...declared, name, column: snakeCase(declared.sameAs ?? name), ...(words && { values: words.values }) };
  });
  return new Map(properties.map((property) => [property.name, property]));
}

function shared<T>(
  candidates: ReadonlyMap<string, T>,
  members: readonly Type[],
  part: (type: Type) => ReadonlyMap<string, T>,
  same: (a: T, b: T) => boolean,
): Map<string, T> {
  const inAll = ([name, candidate]: [string, T]): boolean =>
    members.every((member) => {
      const own = part(member).get(name);
      return own !== undefined && same(own, candidate);
    });
  return new Map([...candidates].filter(inAll));
}

/** What an interface shows is required only where every member requires it. */
function requiredByAll(properties: ReadonlyMap<string, Property>, members: readonly Type[]): Map<string, Property> {
  const optional = (name: string): boolean => members.some((member) => member.properties.get(name)?.required !== true);
  return new Map(
    [...properties].map(([name, property]) => [name, property.required && optional(name) ? { ...property, required: false } : property]),
  );
}

/** The fields that a kind gets from an edge type: one for each direction in which the kind may stand at its near end. */
function endsAt(kind: Kind, edge: EdgeType, declaration: ModelDeclaration, typeSpanning: (kinds: readonly Kind[]) => string): End[] {
  const declared = declarationOf(edge, declaration);
  const far = (near: "from" | "to", other: "from" | "to"): Kind[] => [
    ...new Set(edge.ends.filter((end) => end[near].includes(kind)).flatMap((end) => end[other])),
  ];
  const end = (direction: "out" | "in", targetKinds: readonly Kind[], { field, description }: EndDeclaration): End[] => {
    if (targetKinds.length === 0) return [];
    const shape = edge.isRelation ? "relation" : direction === "in" ? "list" : edge.many ? "many" : "one";
    const counted = shape === "relation" || shape === "list";
    return [
      {
        field,
        description,
        edge,
        direction,
        target: typeSpanning(targetKinds),
        targetKinds,
        shape,
        ...(counted && { countColumn: `${snakeCase(field)}_count` }),
      },
    ];
  };
  return [...end("out", far("from", "to"), declared.forward), ...end("in", far("to", "from"), declared.backward)];
}

function declarationOf(edge: EdgeType, declaration: ModelDeclaration): { forward: EndDeclaration; backward: EndDeclaration } {
  const relation = declaration.relations[edge.name];
  if (relation) return relation;
  const links: LinkDeclaration[] = Object.values(declaration.links).flatMap((each) => each[edge.forward] ?? []);
  const link = known(links[0], `link ${edge.name}`);
  return { forward: { field: edge.forward, description: edge.description }, backward: link.backward };
}
