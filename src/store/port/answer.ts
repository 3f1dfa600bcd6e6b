import type { EvidenceFact } from "../../model/confidence.js";
import type { Kind } from "../../model/model.js";
import type { NodeSelection, Position, RootSelection } from "../../plan/selection.js";
import type { PartKey, ViewKey } from "./answer-keys.js";
import type { CompareFacts, GapsFacts, Handle, Named, NumberFacts, WaitingFacts } from "./facts.js";

/**
 * What one root field reads: plain data, ready for the GraphQL executor, under the keys of `answer-keys.ts`. An expected failure of this
 * field alone (an ambiguous ref) is an `error` instead. Where every selection of a request has a layout, a store may answer all of them as
 * the `text` that is sent.
 */
export type Answer = (
  | { readonly data: unknown; readonly error?: never; readonly text?: never }
  | { readonly error: Error; readonly data?: never; readonly text?: never }
  | { readonly text: string; readonly error?: never; readonly data?: never }
) & {
  /** The names in its filters that mean nothing. */
  readonly unknownRefs?: readonly UnknownRef[];
};

/** A name in a filter that means nothing, where it stands, and the names nearest to it. */
export interface UnknownRef {
  readonly ref: string;
  readonly argument: string;
  readonly nearest: readonly Named[];
}

/** The name of a question: of a root field as it is planned. */
export type QuestionName = RootSelection["is"];

/** The selection of one question. */
export type Question<Q extends QuestionName> = Extract<RootSelection, { readonly is: Q }>;

/** What every store answers to a question that it reads in one statement. Nobody else holds it, so it may be shaped in place. */
export interface QuestionAnswers {
  readonly list: PageAnswer;
  readonly item: NodeAnswer | null;
  readonly nodes: readonly (NodeAnswer | null)[];
  readonly resolve: readonly MatchAnswer[];
  readonly search: readonly HitAnswer[];
  readonly statistics: StatisticsAnswer;
  readonly compare: CompareFacts;
  readonly disagreements: readonly NumberFacts[];
  readonly records: readonly NumberFacts[];
  readonly gaps: GapsFacts;
  readonly waiting: WaitingFacts;
}

/** The name of a question that every store reads in one statement. */
export type StatementName = keyof QuestionAnswers;

/** An answer, with the candidates of each ref that was resolved for it: one, none, or several where the ref is ambiguous. */
export interface Answered<T> {
  readonly data: T;
  readonly refs: readonly (readonly Named[])[];
}

/** A node: its kind, the properties asked for, and what its branches hold. */
export interface NodeAnswer {
  readonly kind: Kind;
  [branch: PartKey]: PageAnswer | Connection | NodesAnswer | EvidenceAnswer | readonly ShownEvidence[];
  readonly [property: string]: unknown;
}

/** Where something was read, as a store answers it: the facts as JSON, and the papers that they name under their response keys. */
export interface EvidenceAnswer {
  readonly facts: string;
  readonly [papers: PartKey]: readonly NodeAnswer[];
}

/** The same as the executor reads it: each place with its paper under the response keys. */
export interface ShownEvidence extends Omit<EvidenceFact, "paper"> {
  readonly [paper: PartKey]: NodeAnswer | null;
}

/** At most one node, or a list of nodes. */
export type NodesAnswer = NodeAnswer | readonly NodeAnswer[] | null;

/** A page of a list, one row longer than asked for where there are more and somebody asks for it. */
export interface PageAnswer {
  readonly totalCount?: number;
  /** In the order in which they were read: from the end of the list where the page is read backward. */
  readonly rows?: RowAnswer[];
  /** Whether any row stands at or before the page's start, and at or after its end. */
  readonly earlier?: boolean | number;
  readonly later?: boolean | number;
  /** The facets and aggregates. */
  readonly [counts: PartKey]: readonly CountsAnswer[];
}

/** A page as the executor reads it: its views, facets, aggregates and page information under their response keys. */
export interface Connection {
  readonly totalCount?: number | undefined;
  readonly unmatchedWords?: readonly string[];
  [part: PartKey]: unknown;
}

/** A row of a page: what each view shows of it, and where it stands in the order. */
export interface RowAnswer {
  readonly position?: Position;
  readonly [view: ViewKey]: NodeAnswer | EdgeAnswer;
}

/** What led to a row's node. */
export interface EdgeAnswer {
  readonly references?: readonly string[];
  readonly note?: string | null;
  readonly origin?: string;
  readonly confidence?: number;
  readonly inherited?: boolean;
  cursor?: string;
  score?: number;
  field?: string;
  matchedText?: string;
  [part: PartKey]: NodesAnswer | EvidenceAnswer | readonly ShownEvidence[];
}

/** Objects that may hold nodes, under response keys. */
export interface CountsAnswer {
  readonly [part: PartKey]: readonly KeyedNodes[];
}

/** The values of one facet. */
export interface FacetAnswer extends CountsAnswer {
  readonly field: string;
  readonly [values: PartKey]: readonly FacetValueAnswer[];
}

/** Nodes under their response keys. */
export interface KeyedNodes {
  readonly [node: PartKey]: NodeAnswer | null;
}

/** One value of a facet; of a relation's value also the node. */
export interface FacetValueAnswer extends KeyedNodes {
  readonly value: string | null;
  readonly count: number;
}

/** One group of an aggregate; its keys and numbers stand under their response keys. */
export interface AggregateAnswer extends CountsAnswer {
  readonly count: number;
}

/** What is known of a number in a group: of this what was asked for, and what the average is worked out of. */
export interface NumberAnswer extends KeyedNodes {
  readonly field: string;
  readonly count?: number;
  readonly min?: number | null;
  readonly max?: number | null;
  readonly median?: number | null;
  readonly sum?: number | null;
  /** The largest value, its sign left out. */
  readonly largest?: number | null;
  average?: number | null;
}

/** Something that a ref may mean. */
export interface MatchAnswer extends KeyedNodes {
  readonly matched: string;
  readonly text: string;
  readonly score: number;
}

/** A node of a search's page, in the views of the page. */
export interface HitAnswer {
  readonly id: string;
  readonly standing: string;
  readonly texts?: HitTexts;
  readonly [view: ViewKey]: NodeAnswer | EdgeAnswer;
}

/** What of a node is searched. The claims are in no order, and are only read where one of them matched. */
export interface HitTexts {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly summary: string | null;
  readonly claims: readonly string[];
}

/** The parts of the statistics under their response keys. */
export interface StatisticsAnswer {
  readonly [part: PartKey]: readonly CountAnswer[];
}

/** Counts under the names that the API gives them, and what is counted. */
export interface CountAnswer extends KeyedNodes {
  readonly [count: string]: unknown;
}

/** What one place of a traversal's answer shows: nodes by their ids, or the sources of edges by their handles. */
export interface Demand {
  readonly node: NodeSelection;
  readonly is: "nodes" | "sources";
  readonly keys: readonly Handle[];
}

/** What was read for a demand, in the order of its keys: one node or null for an id, a list for an edge. */
export type Supply = readonly NodesAnswer[];

/** What a traversal's answer shows beside its facts. */
export interface Demands {
  readonly nodes: readonly Demand[];
  /** The edges whose addresses of documentation are shown. */
  readonly references: readonly Handle[];
}

/** What was read for them, in their order. */
export interface Supplies {
  readonly nodes: readonly Supply[];
  readonly references?: readonly (readonly string[])[];
}
