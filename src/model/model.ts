import type { ComputedType, ContainingDeclaration, PropertyDeclaration, RootField, Scope } from "./declare/declaration.js";
import type { Vocabulary } from "./declare/vocabularies.js";

/** A kind as the `Kind` enum and the stores spell it: the type name in capitals. */
export type Kind = string;

/** A property of a type, with the names that follow from its own. */
export interface Property extends PropertyDeclaration {
  readonly name: string;
  /** The name under which its value is stored: its own, or that of the property whose value it shows. */
  readonly stored: string;
  /** The words of its vocabulary, with their meanings. */
  readonly values?: Readonly<Record<string, string>>;
  /** True where lists are asked for its values whole and no order reads them by an index already. */
  readonly isLookedUp: boolean;
}

/** A field that is worked out from properties of the same node. */
export interface Computed {
  readonly name: string;
  readonly description: string;
  readonly type: ComputedType;
  /** The kind that has it. */
  readonly kind: Kind;
  readonly of: readonly Property[];
  readonly compute: (properties: Readonly<Record<string, unknown>>) => unknown;
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
  /** What two things have in common that it joins to the same third; for a link, two things of whose results that holds. */
  readonly common?: string;
  /** How far a question reaches by default; only on edges into a kind with families. */
  readonly scope?: Scope;
  /** Along what a scope widens it; only where it has a scope. */
  readonly family?: Family;
  /** The kinds of which it may rest on documentation in place of a paper. */
  readonly documented: readonly Kind[];
  /** For links: the relation that the subject of a result has to whatever the link leads to. */
  readonly implies?: string;
  /** For links to one: the properties of what it leads to by which lists can be ordered. */
  readonly orders: readonly string[];
  readonly required: boolean;
  readonly many: boolean;
}

/** How the members of a kind belong together. */
export interface Family {
  readonly kind: Kind;
  /** The relation that leads from a member to its family. */
  readonly edge: string;
  /** The field of an edge that shows which of the kind an inherited relation was stated for. */
  readonly via: string;
  readonly ownFilter: boolean;
  readonly containing?: ContainingDeclaration;
  /** The enum of how far a question reaches. */
  readonly scopeType: string;
}

/** Something that two things can have in common, which is a reason why one is related to the other. */
export interface Common {
  readonly name: string;
  readonly description: string;
  readonly noun: string;
  /** `{}` stands for the name of what is shared. */
  readonly sentence: string;
  readonly weight: number;
  /** How many steps along its relations what is shared may be away. */
  readonly steps: number;
  /** The relations that lead to what is shared; none where a link does. */
  readonly relations: readonly string[];
  /** The link that leads from the results about a thing to what it shares. */
  readonly link?: string;
}

/** The property of a kind that says what sort of its kind a node is. */
export interface Category {
  readonly kind: Kind;
  readonly property: Property;
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
  /** The stored property that holds how many nodes the field lists by default; absent on links to one. */
  readonly countProperty?: string;
  /** For a link to one: the properties of what it leads to that are stored at its start as well, so that lists can be ordered by them. */
  readonly carried: readonly CarriedProperty[];
}

/** A property of another node that is stored here as well. */
export interface CarriedProperty {
  /** The property as the other node has it. */
  readonly property: PropertyDeclaration;
  readonly name: string;
  /** The names under which the other node stores it, and this one. */
  readonly from: string;
  readonly stored: string;
}

/** Something that a list can be ordered by. */
export interface OrderKey {
  readonly name: string;
  /** The stored property that holds it. */
  readonly property: string;
  readonly nullable: boolean;
  readonly numeric: boolean;
  /** True where its values are true and false. */
  readonly boolean?: true;
  /** True where most ask for the greatest first: dates, and numbers that somebody states. */
  readonly greatestFirst?: true;
  readonly description: string;
}

/** Something that a list can be counted by. */
export type FacetKey = { readonly name: string; readonly description: string } & (
  { readonly property: Property; readonly end?: never } | { readonly end: End; readonly property?: never }
);

/** A number that an aggregate can summarize. */
export interface NumberKey {
  readonly name: string;
  readonly description: string;
  readonly property: Property;
}

/** One kind, or an interface over several. */
export interface Type {
  readonly name: string;
  readonly description: string;
  readonly kinds: readonly Kind[];
  readonly isInterface: boolean;
  /** The interfaces that it implements, narrowest first. */
  readonly interfaces: readonly string[];
  readonly properties: ReadonlyMap<string, Property>;
  /** Empty on interfaces. */
  readonly computed: ReadonlyMap<string, Computed>;
  readonly ends: ReadonlyMap<string, End>;
  readonly orders: ReadonlyMap<string, OrderKey>;
  readonly facets: ReadonlyMap<string, FacetKey>;
  /** What aggregates of its lists can summarize; empty where its lists have none. */
  readonly numbers: ReadonlyMap<string, NumberKey>;
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
  readonly commons: readonly Common[];
  readonly categories: readonly Category[];
  readonly families: readonly Family[];
  /** The type of a name; a name that the model does not know is a programming error. */
  type(name: string): Type;
  /** The concrete type of a kind. */
  typeOfKind(kind: Kind): Type;
  edge(name: string): EdgeType;
}

/** The most kinds that a model may have: the search keeps a kind in five bits. */
export const maxKinds = 2 ** 5;

/** Thrown for a declaration that contradicts itself, with all its findings, and for a name that the model does not hold. */
export class ModelError extends Error {
  override readonly name = "ModelError";
}
