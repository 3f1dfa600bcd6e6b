import type { StatisticsPart } from "../../plan/questions/statistics.js";
import type { Filter, NodeSelection, PageSelection, Ref } from "../../plan/selection.js";
import { maxNumbers } from "../../plan/work/work-of-numbers.js";
import { partKey } from "../port/answer-keys.js";
import { mapOpen, type Open } from "../../plan/slots.js";
import type { Demand, Question, StatementName, StatisticsAnswer, Supplies } from "../port/answer.js";
import type { Handle } from "../port/facts.js";
import type { IndexFinds } from "../read/reading.js";
import { similarNames, type SimilarName } from "../search/similar-names.js";
import type { Builder } from "./builder.js";
import type { Texts } from "./dialect.js";

/** How a store asks each question that it reads in one statement. Roots are the names of what refs mean. */
export interface QuestionTexts<B extends Builder> {
  list(builder: B, page: PageSelection): string;
  item(builder: B, selection: Question<"item">): string;
  /** The nodes with these ids, in their order; nothing where there is none. */
  nodes(builder: B, ids: Open<readonly string[]>, selection: NodeSelection): string;
  resolve(builder: B, selection: Question<"resolve">, names: readonly SimilarName[]): string;
  search(builder: B, selection: Question<"search">, finds: IndexFinds): string;
  statistics(builder: B, part: StatisticsPart): string;
  compare(builder: B, roots: readonly string[], minConfidence: number): string;
  /** What is stated of the techniques of a category and hardware. */
  gaps(builder: B, selection: Question<"gaps">, roots: readonly string[]): string;
  /** What waits for review. */
  waiting(builder: B, selection: Question<"waiting">, roots: readonly string[]): string;
  /** The results that pass a filter, with their numbers: so many of them, the first by id. */
  numbers(builder: B, filter: Filter, size: number): string;
  /** The papers that say so, for each edge with one of these handles. */
  sources(builder: B, demand: OpenDemand): string;
  /** The addresses of documentation that says so, for each of these edges. */
  references(builder: B, edges: Open<readonly Handle[]>): string;
}

/** A demand whose keys may be left open, so that one statement holds for any. */
export interface OpenDemand extends Omit<Demand, "keys"> {
  readonly keys: Open<readonly Handle[]>;
}

/** Demands whose keys may be left open; without `references` none are shown. */
export interface OpenDemands {
  readonly nodes: readonly OpenDemand[];
  readonly references?: Open<readonly Handle[]>;
}

/** What a question asks of the graph, however deep it goes. */
export function compileQuestion<B extends Builder>(
  texts: QuestionTexts<B>,
  builder: B,
  selection: Question<StatementName>,
  finds: IndexFinds,
): string {
  switch (selection.is) {
    case "list":
      return texts.list(builder, selection.page);
    case "item":
      return texts.item(builder, selection);
    case "nodes":
      return texts.nodes(builder, selection.ids, selection.node);
    case "resolve":
      return texts.resolve(builder, selection, finds.names ?? similarNames(selection.ref.text, [], builder.model));
    case "search":
      return texts.search(builder, selection, finds);
    case "statistics": {
      const parts: Texts<StatisticsAnswer> = {};
      for (const part of selection.parts) parts[partKey(part.key)] = texts.statistics(builder, part);
      return builder.dialect.object(parts);
    }
    case "compare":
      return texts.compare(
        builder,
        selection.refs.map((ref) => builder.ref(ref)),
        selection.minConfidence,
      );
    case "gaps":
      return texts.gaps(
        builder,
        selection,
        selection.hardware.map((ref) => builder.ref(ref)),
      );
    case "waiting":
      return texts.waiting(builder, selection, selection.about ? [builder.ref(selection.about)] : []);
    case "disagreements":
    case "records":
      // One more than is used says that there are more.
      return texts.numbers(builder, selection.filter, maxNumbers + 1);
  }
}

/** How many names are told that are near to one that means nothing. */
const maxNearest = 3;

/** What refs may mean that mean nothing, a list of matches for each. */
export function compileNearest<B extends Builder>(
  texts: QuestionTexts<B>,
  builder: B,
  asked: readonly { readonly ref: Ref; readonly names: readonly SimilarName[] }[],
): string {
  const named = builder.model.type("Entity").properties;
  const properties = ["id", "name"].flatMap((name) => named.get(name) ?? []);
  const matches = asked.map(({ ref, names }) => {
    const node: NodeSelection = { kinds: ref.kinds, properties, branches: [] };
    return texts.resolve(builder, { is: "resolve", key: "", ref, first: maxNearest, nodes: [{ key: "node", node }] }, names);
  });
  return builder.dialect.array(matches);
}

/** What the answer of a traversal shows beside its facts. */
export function compileSupplies<B extends Builder>(texts: QuestionTexts<B>, builder: B, { nodes, references }: OpenDemands): string {
  const supplied: Texts<Supplies> = {
    nodes: builder.dialect.array(
      nodes.map((demand) =>
        demand.is === "nodes"
          ? texts.nodes(
              builder,
              mapOpen(demand.keys, (keys) => keys.map(String)),
              demand.node,
            )
          : texts.sources(builder, demand),
      ),
    ),
  };
  if (references !== undefined) supplied.references = texts.references(builder, references);
  return builder.dialect.object(supplied);
}
