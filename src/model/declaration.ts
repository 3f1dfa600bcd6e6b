import type { Vocabulary } from "./vocabularies.js";

/** How far a question about a device reaches along PART_OF. */
export type Scope = "EXACT" | "WITH_FAMILIES" | "WITH_MEMBERS" | "BOTH";

/** How a value is stored, compared and shown. A `list` is a list of words or names; a `date` is a partial ISO 8601 date, compared as text. */
export type PropertyType = "id" | "string" | "int" | "float" | "boolean" | "date" | "url" | "enum" | "list";

/** What two things can have in common by what they are joined to. */
export type Common = "ANCESTOR" | "HARDWARE" | "MODEL" | "BENCHMARK";

/** What a derived property is computed from: the node's own properties and the names of the links that it has. */
export interface Facts {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly links: ReadonlySet<string>;
}

/** One property of a kind. Field, filter, order, facet, column, seed check and documentation follow from it. */
export interface PropertyDeclaration {
  readonly type: PropertyType;
  /** For the GraphQL field, the seed schema and the reference. */
  readonly description: string;
  /** The vocabulary of an `enum`, or of the words in a `list`. */
  readonly vocabulary?: string;
  /** True where every node has a value. */
  readonly required?: boolean;
  /** True where lists can be ordered by it. */
  readonly order?: boolean;
  /** True where lists can be counted by it. */
  readonly facet?: boolean;
  /** True where it says what sort of its kind a node is. */
  readonly category?: boolean;
  /** False where lists cannot be filtered by it. */
  readonly filter?: false;
  /** The property whose value this one shows under another name. */
  readonly sameAs?: string;
  /** Computes the value from the rest of the node: it is never written by hand. */
  readonly derive?: (facts: Facts) => unknown;
  /** What the value is where none is written. */
  readonly fallback?: (facts: Facts) => unknown;
}

export type PropertyDeclarations = Readonly<Record<string, PropertyDeclaration>>;

/** A GraphQL interface: several kinds that share properties and relations. */
export interface InterfaceDeclaration {
  readonly description: string;
  /** Properties that all its kinds get. */
  readonly properties?: PropertyDeclarations;
  /** The interface that this one narrows. */
  readonly extends?: string;
  /** Name and description of the root list over all its kinds. */
  readonly list?: RootField;
  /** Name and description of the root field that finds one by `ref`. */
  readonly item?: RootField;
}

/** A field of the query type. */
export interface RootField {
  readonly field: string;
  readonly description: string;
}

/** One kind of node. Its name in the `Kind` enum and in ids is its type name in capitals and in lower case. */
export interface KindDeclaration {
  readonly description: string;
  readonly interface: string;
  readonly properties: PropertyDeclarations;
  readonly list: RootField;
  readonly item: RootField;
}

/** One end of a relation or link, as a field of the type at that end. */
export interface EndDeclaration {
  readonly field: string;
  readonly description: string;
}

/** One relation. `ends` names the types that it may join; a type name stands for all kinds of an interface. */
export interface RelationDeclaration {
  readonly description: string;
  readonly ends: readonly { readonly from: readonly string[]; readonly to: readonly string[] }[];
  readonly forward: EndDeclaration;
  readonly backward: EndDeclaration;
  /** What joins the names of its two ends to a sentence: "was measured on". Its own name in lower case where it is not given. */
  readonly phrase?: string;
  /** True where a chain of it may never lead back to its start. */
  readonly acyclic?: boolean;
  /** True where it tells where something comes from, so that a lineage may follow it. */
  readonly descent?: boolean;
  /** True where it joins nearly everything and means little, so that a path takes it only where it is named. */
  readonly weak?: boolean;
  /** What two things that it joins to the same third have in common. */
  readonly common?: Common;
  /** For relations that end in hardware: how far a question reaches where it does not say. */
  readonly scope?: Scope;
}

/** One link of the n-ary kind (Result) to the nodes that give it context. */
export interface LinkDeclaration {
  readonly description: string;
  readonly to: readonly string[];
  readonly backward: EndDeclaration;
  readonly required?: boolean;
  readonly many?: boolean;
  readonly scope?: Scope;
}

/** The whole model as it is written down: everything else is made from it. */
export interface ModelDeclaration {
  readonly vocabularies: Readonly<Record<string, Vocabulary>>;
  readonly interfaces: Readonly<Record<string, InterfaceDeclaration>>;
  readonly kinds: Readonly<Record<string, KindDeclaration>>;
  readonly relations: Readonly<Record<string, RelationDeclaration>>;
  /** The links of each kind that has any, by the kind's type name. */
  readonly links: Readonly<Record<string, Readonly<Record<string, LinkDeclaration>>>>;
  /** The kind and relation along which a scope widens. */
  readonly family: { readonly kind: string; readonly relation: string };
}
