import type { Scope } from "../model/declare/declaration.js";
import type { Computed, End, FacetKey, Kind, NumberKey, OrderKey, Property } from "../model/model.js";
import type { AskSelection } from "./questions/ask.js";
import type { CompareSelection } from "./questions/compare.js";
import type { DisagreementsSelection } from "./questions/disagreements.js";
import type { WaitingSelection } from "./questions/waiting.js";
import type { GapsSelection } from "./questions/gaps.js";
import type { ItemSelection } from "./questions/item.js";
import type { LineageSelection } from "./questions/lineage.js";
import type { ListSelection } from "./questions/list.js";
import type { NeighborhoodSelection } from "./questions/neighborhood.js";
import type { NodesSelection } from "./questions/nodes.js";
import type { PathsSelection } from "./questions/paths.js";
import type { RecordsSelection } from "./questions/records.js";
import type { RelatedSelection } from "./questions/related.js";
import type { ResolveSelection } from "./questions/resolve.js";
import type { SearchSelection } from "./questions/search.js";
import type { StatisticsSelection } from "./questions/statistics.js";
import type { Open } from "./slots.js";

/** One root field of a request, ready to be read from any store. Its `is` names the question that the field asks. */
export type RootSelection =
  Traversal | ListSelection | ItemSelection | NodesSelection | ResolveSelection | SearchSelection | StatisticsSelection;

/** A root field that works its answer out of facts. It answers objects that hold nodes, and these are known only once the facts are read. */
export type Traversal =
  | LineageSelection
  | NeighborhoodSelection
  | PathsSelection
  | RelatedSelection
  | CompareSelection
  | DisagreementsSelection
  | RecordsSelection
  | GapsSelection
  | WaitingSelection
  | AskSelection;

/** Text that names something, and the kinds that compete for it. */
export interface Ref {
  readonly text: string;
  readonly kinds: readonly Kind[];
  /** Where in a filter it stands: what means nothing there is told beside the answer. */
  readonly argument?: string;
}

/** A ref whose text may be left open. */
export interface OpenRef extends Omit<Ref, "text"> {
  readonly text: Open<string>;
}

/** A condition on one node. It is two-valued: a comparison with an absent value is false, and `not` is its exact complement. */
export type Filter =
  | { readonly is: "and" | "or"; readonly filters: readonly Filter[] }
  | { readonly is: "not"; readonly filter: Filter }
  | { readonly is: "named"; readonly refs: readonly OpenRef[] }
  /** It descends from what one of the refs means, by so many steps at most, or where `orSelf` is that itself. */
  | {
      readonly is: "descends";
      readonly refs: readonly Ref[];
      readonly relations: readonly string[];
      readonly maxDepth: number;
      readonly orSelf: boolean;
      readonly minConfidence: number;
    }
  /** It is of one of these kinds and passes their filter. */
  | { readonly is: "ofKind"; readonly kinds: readonly Kind[]; readonly filter: Filter }
  | { readonly is: "absent"; readonly property: Property }
  | { readonly is: "compared"; readonly property: Property; readonly by: Comparison; readonly value: Open<Scalar> }
  | { readonly is: "among"; readonly property: Property; readonly values: readonly Open<Scalar>[] }
  | {
      readonly is: "related";
      readonly end: End;
      readonly quantifier: Quantifier;
      readonly scope: Scope;
      /** Only relations that are as sure count. */
      readonly minConfidence: number;
      readonly filter: Filter;
    };

export type Scalar = string | number | boolean;

/** `contains`, `startsWith` and `endsWith` ignore case; `has` asks a list for one of its words. */
export type Comparison = "eq" | "lt" | "lte" | "gt" | "gte" | "contains" | "startsWith" | "endsWith" | "has";

export type Quantifier = "some" | "none" | "every";

/** The filter that lets every node pass. */
export const everything: Filter = { is: "and", filters: [] };

/** One part of an order: what to compare, and from which end. */
export interface OrderItem {
  readonly key: OrderKey;
  readonly descending: boolean;
}

/** The place of a row in an order: the values of its order keys, the id last. It is what a keyset cursor holds. */
export type Position = readonly (Scalar | null)[];

/** Which rows of a list make a page: `size` of them from the start, or from the end where `backward`, between two positions. */
export interface PageRange {
  readonly size: number;
  readonly backward: boolean;
  readonly after?: Position;
  readonly before?: Position;
}

/** What to read of one node: stored properties, and branches under their response keys. */
export interface NodeSelection {
  readonly kinds: readonly Kind[];
  readonly properties: readonly Property[];
  readonly branches: readonly Branch[];
  /** What is worked out from its properties; absent where nothing is. */
  readonly computed?: readonly Computed[];
}

/** A part of a node's answer that is more than a property. It applies to `kinds` only. */
export type Branch =
  | { readonly is: "page"; readonly key: string; readonly kinds: readonly Kind[]; readonly end: End; readonly page: PageSelection }
  | { readonly is: "link"; readonly key: string; readonly kinds: readonly Kind[]; readonly end: End; readonly node: NodeSelection }
  /** Where it was read: `end` leads to the paper. */
  | { readonly is: "evidence"; readonly key: string; readonly kinds: readonly Kind[]; readonly end: End; readonly papers: EvidencePapers };

/** The nodes of the papers of evidence, under their response keys. Each is read with its id, by which it is found again. */
export type EvidencePapers = readonly KeyedNode[];

/** A node under its response key, in an object that is not a node. */
export interface KeyedNode {
  readonly key: string;
  readonly node: NodeSelection;
}

/** What to read of a list: rows in an order, counts, and where the page stands. */
export interface PageSelection {
  readonly kinds: readonly Kind[];
  readonly filter: Filter;
  /** Never empty; its last key is the id. */
  readonly order: readonly OrderItem[];
  readonly range: PageRange;
  /** How far the question reaches where the list hangs on something with a family. */
  readonly scope: Scope;
  /** Rows that are less sure are as if they were not there; absent where rows are neither relations nor results. */
  readonly minConfidence?: number;
  readonly totalCount: boolean;
  readonly views: readonly View[];
  readonly facets: readonly FacetSelection[];
  readonly aggregates: readonly AggregateSelection[];
  /** The response keys of `pageInfo`. */
  readonly pageInfo: readonly string[];
  /** Names the list and its order, so that a cursor of another one is refused. */
  readonly signature: string;
}

/** One way in which the rows of a page are shown: as nodes, or as edges. */
export type View =
  | { readonly is: "nodes"; readonly key: string; readonly node: NodeSelection }
  | {
      readonly is: "edges";
      readonly key: string;
      readonly cursor: boolean;
      /** Of `references`, `note`, `origin`, `confidence` and `inherited`, and where it was searched of `score`, `field` and `matchedText`, those asked for. */
      readonly properties: readonly string[];
      /** The response keys of `ranges`, where it was searched. */
      readonly ranges?: readonly string[];
      readonly parts: readonly EdgePart[];
    };

/** A node that an edge shows: the one it leads to, the papers that say so, the hardware or model for which it was stated, or where it was read. */
export type EdgePart =
  | (KeyedNode & { readonly is: "node" | "sources" | "via" })
  | { readonly is: "evidence"; readonly key: string; readonly papers: EvidencePapers };

/** Counts of a whole list: by which keys, and how many values of each. */
export interface FacetSelection {
  readonly key: string;
  readonly by: readonly FacetKey[];
  readonly first: number;
  /** How the node of a relation's value is shown, by the response keys of `values` and `node`. */
  readonly values: readonly { readonly key: string; readonly nodes: readonly KeyedNode[] }[];
}

/** Groups of a whole list by the values of keys, and what the numbers of each group come to; without keys the list is one group. */
export interface AggregateSelection {
  readonly key: string;
  readonly of: readonly NumberKey[];
  readonly by: readonly FacetKey[];
  /** How many groups to show. */
  readonly first: number;
  /** How the node of a key is shown, by the response keys of `keys` and `node`. */
  readonly keys: readonly { readonly key: string; readonly nodes: readonly KeyedNode[] }[];
  /** The response keys of `numbers`. */
  readonly numbers: readonly string[];
  /** What is asked of the numbers. */
  readonly parts: readonly SummaryPart[];
}

export type SummaryPart = "count" | "min" | "max" | "average" | "median";

/**
 * What to show of an object that is not a node: the nodes in it, and objects that hold nodes, under their response keys. Its plain
 * fields are few, so they are always answered.
 */
export type ObjectSelection = readonly ObjectPart[];

/** A field of such an object. */
export type ObjectPart =
  | { readonly name: string; readonly key: string; readonly node: NodeSelection; readonly object?: never }
  | { readonly name: string; readonly key: string; readonly object: ObjectSelection; readonly node?: never };
