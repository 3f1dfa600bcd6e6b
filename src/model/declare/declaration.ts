import type { Vocabulary } from "./vocabularies.js";

/** How far a question about a device or a model reaches along its family. */
export type Scope = "EXACT" | "WITH_FAMILIES" | "WITH_MEMBERS" | "BOTH";

/** How far it may be declared to reach where it does not say. */
export type DefaultScope = "WITH_FAMILIES" | "WITH_MEMBERS";

/**
 * How a value is stored, compared and shown. A `list` holds words or names; a `date` is a partial ISO 8601 date;
 * `evidence` are the places where something was read.
 */
export type PropertyType = "id" | "string" | "int" | "float" | "boolean" | "date" | "url" | "enum" | "list" | "evidence";

/** Kinds: by their own type name, all kinds of an interface, or all of them but some. */
export type TypeReference<Type extends string = string> = Type | { readonly every: Type; readonly except: readonly Type[] };

/** What a derived property is computed from: the node's own properties, who put it there, and the names of the links that it has. */
export interface Facts {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly links: ReadonlySet<string>;
  readonly origin: string;
}

/** One property of a kind. Field, filter, order, facet, column, seed check and documentation follow from it. */
export interface PropertyDeclaration<VocabularyName extends string = string, PropertyName extends string = string> {
  readonly type: PropertyType;
  /** For the GraphQL field, the seed schema and the reference. */
  readonly description: string;
  /** The vocabulary of an `enum`, or of the words in a `list`. */
  readonly vocabulary?: VocabularyName;
  /** True where every node has a value. */
  readonly required?: boolean;
  /** True where lists can be ordered by it. */
  readonly order?: boolean;
  /** True where lists can be counted by it. */
  readonly facet?: boolean;
  /** True where it says what sort of its kind a node is. */
  readonly category?: boolean;
  /** True for the number that aggregates summarize where no other is named: lists of a kind that has one can be aggregated. */
  readonly measure?: true;
  /** False where nobody writes it through the API: it follows from what is done there. */
  readonly input?: false;
  /** False where seed files do not hold it: it is kept above them alone. */
  readonly seeds?: false;
  /** False where lists cannot be filtered by it. */
  readonly filter?: false;
  /** True for sentences: they are searched within and never looked up whole. */
  readonly prose?: boolean;
  /** The property whose value this one shows under another name. */
  readonly sameAs?: PropertyName;
  /** Computes the value from the rest of the node: it is never written by hand. */
  readonly derive?: (facts: Facts) => unknown;
  /**
   * The value is the earliest that is written at the other ends of a relation or link, null where there is none. The stores work it out
   * whenever something is written, so that it holds for whatever is related.
   */
  readonly earliest?: EarliestDeclaration<PropertyName>;
  /** What the value is where none is written. */
  readonly fallback?: (facts: Omit<Facts, "origin">) => unknown;
}

/** Where the values are whose earliest a property is. */
export interface EarliestDeclaration<PropertyName extends string = string> {
  /** The field of the relation or link that leads to them. */
  readonly of: string;
  /** The property of what stands there. */
  readonly property: PropertyName;
}

export type PropertyDeclarations = Readonly<Record<string, PropertyDeclaration>>;

/**
 * A field whose value is worked out from properties of the same node whenever somebody asks for it: it is always there, stored nowhere, and no list is
 * filtered or ordered by it.
 */
export interface ComputedDeclaration<PropertyName extends string = string> {
  readonly type: ComputedType;
  /** For the GraphQL field. */
  readonly description: string;
  /** The properties that it is worked out from. */
  readonly of: readonly PropertyName[];
  readonly compute: (properties: Readonly<Record<string, unknown>>) => unknown;
}

/** What such a field answers: a text, or an object of JSON. */
export type ComputedType = "string" | "object";

/** Something that two things can have in common by being joined to the same third, which is a reason why one is related to the other. */
export interface CommonDeclaration {
  /** For its word of the GraphQL enum `ReasonKind`: SHARED_ and its name. */
  readonly description: string;
  /** One of what is shared, with its article: "a baseline". */
  readonly noun: string;
  /** The reason as a sentence; `{}` stands for the name of what is shared. */
  readonly sentence: string;
  /** How much it counts, before its rarity. */
  readonly weight: number;
  /** How many steps along its relations what is shared may be away; 1 where it is not given. */
  readonly steps?: number;
}

/** A GraphQL interface: several kinds that share properties and relations. */
export interface InterfaceDeclaration<InterfaceName extends string = string, Properties = PropertyDeclarations> {
  readonly description: string;
  /** Properties that all its kinds get. */
  readonly properties?: Properties;
  /** The interface that this one narrows. */
  readonly extends?: InterfaceName;
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
export interface KindDeclaration<
  InterfaceName extends string = string,
  Properties = PropertyDeclarations,
  PropertyName extends string = string,
> {
  readonly description: string;
  readonly interface: InterfaceName;
  readonly properties: Properties;
  /** Fields that are worked out from its properties. */
  readonly computed?: Readonly<Record<string, ComputedDeclaration<PropertyName>>>;
  readonly list: RootField;
  readonly item: RootField;
}

/** One end of a relation or link, as a field of the type at that end. */
export interface EndDeclaration {
  readonly field: string;
  readonly description: string;
}

/** The kinds that an edge may join. */
export interface EndsDeclaration<Type extends string = string> {
  readonly from: readonly TypeReference<Type>[];
  readonly to: readonly TypeReference<Type>[];
}

/** One relation. */
export interface RelationDeclaration<Type extends string = string, CommonName extends string = string> {
  readonly description: string;
  readonly ends: readonly EndsDeclaration<Type>[];
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
  readonly common?: CommonName;
  /** For relations that end in a kind with families: how far a question reaches where it does not say. */
  readonly scope?: DefaultScope;
  /** Kinds of which it may rest on their maker's documentation in place of a paper. */
  readonly documented?: readonly TypeReference<Type>[];
}

/** One link of the n-ary kind (Result) to the nodes that give it context. */
export interface LinkDeclaration<Type extends string = string, RelationName extends string = string, CommonName extends string = string> {
  readonly description: string;
  readonly to: readonly TypeReference<Type>[];
  readonly backward: EndDeclaration;
  readonly required?: boolean;
  readonly many?: boolean;
  readonly scope?: DefaultScope;
  /** For a link to one: properties of what it leads to by which lists can be ordered. They are stored at its start as well. */
  readonly orders?: readonly string[];
  /** The relation that a result's subject has to whatever this links the result to. */
  readonly implies?: RelationName;
  /** What the subjects of two results have in common that this links to the same node. */
  readonly common?: CommonName;
}

/** How the members of a kind belong together: along what a scope widens. */
export interface FamilyDeclaration<RelationName extends string = string> {
  /** The relation of the kind to itself that leads from a member to its family. */
  readonly relation: RelationName;
  /** The field of an edge that shows which of the kind an inherited relation was stated for. */
  readonly via: string;
  /** True where the relations with a scope have a filter of their own, so that others to the kind do not offer one. */
  readonly ownFilter?: boolean;
  /** What is built with others of its kind. */
  readonly containing?: ContainingDeclaration<RelationName>;
}

/**
 * Things of a kind that are built with others. A generation is what all its members are built like: what holds for a unit of it counts for
 * them. What holds for any other container counts for the things in it.
 */
export interface ContainingDeclaration<RelationName extends string = string> {
  /** The relation that leads from a container to what it is built with. */
  readonly relation: RelationName;
  /** The property and the word by which a generation is known. */
  readonly generation: { readonly property: string; readonly word: string };
}

/** The whole model as it is written down: everything else is made from it. */
export interface ModelDeclaration {
  readonly vocabularies: Readonly<Record<string, Vocabulary>>;
  /** What two things can have in common, in the order in which reasons are listed. */
  readonly commons: Readonly<Record<string, CommonDeclaration>>;
  readonly interfaces: Readonly<Record<string, InterfaceDeclaration>>;
  readonly kinds: Readonly<Record<string, KindDeclaration>>;
  readonly relations: Readonly<Record<string, RelationDeclaration>>;
  /** The links of each kind that has any, by the kind's type name. */
  readonly links: Readonly<Record<string, Readonly<Record<string, LinkDeclaration>>>>;
  /** The kinds that have families, by their type names. */
  readonly families: Readonly<Record<string, FamilyDeclaration>>;
}
