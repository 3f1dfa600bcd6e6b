import type { Model } from "../../model/model.js";
import type { ObjectSelection, Ref, RootSelection } from "../../plan/selection.js";
import { noValues, VariableSlot, type Open, type SlotValues } from "../../plan/slots.js";
import type { Answered, Demands, MatchAnswer, Question, QuestionAnswers, StatementName, Supplies } from "../port/answer.js";
import type { Handle, PathsFacts, RelatedFacts, Walk, WalkFacts } from "../port/facts.js";
import { ask, type Ask, type AskWithRefs, type Compiler, type Facts, type IndexFinds, type Reading } from "../read/reading.js";
import type { FoundWord, FoundWords, IndexQuestion, Postings } from "../search/ask-index.js";
import { NodeOrder } from "../search/node-order.js";
import type { SimilarName } from "../search/similar-names.js";
import { closeBuilt, type Builder, type Built, type Context, type WithParameters } from "./builder.js";
import { compileNearest, compileQuestion, compileSupplies, type OpenDemands, type QuestionTexts } from "./question.js";
import { resultLinks } from "./result-links.js";

/** Makes the statements of a store out of its texts. */
export abstract class StatementCompiler<
  S extends WithParameters,
  R,
  B extends Builder & { build(data: string): Built<S> },
> implements Compiler<S, R> {
  protected context: Context;
  /** A selection comes again where its plan is kept; so does its statement then. */
  private statements = new WeakMap<RootSelection, Built<S>>();
  /** The statements of what the answers of traversals show beside their facts, by what kinds of it there are. */
  private supplied = new WeakMap<ObjectSelection, Map<string, Built<S>>>();
  private known: NodeOrder | undefined;

  constructor(
    readonly model: Model,
    private readonly texts: QuestionTexts<B>,
  ) {
    this.context = { model, links: resultLinks(model), leastConfidence: 0 };
  }

  /** Says that nothing in the graph is less sure. Statements ask for as much or less of no edge, so what was made before may be wrong now. */
  assume(leastConfidence: number): void {
    if (leastConfidence === this.context.leastConfidence) return;
    this.context = { ...this.context, leastConfidence };
    this.statements = new WeakMap();
    this.supplied = new WeakMap();
  }

  question<Q extends StatementName>(
    selection: RootSelection & { readonly is: Q },
    finds?: IndexFinds,
    values: SlotValues = noValues,
  ): AskWithRefs<S, R, QuestionAnswers[Q]> {
    const build = (): Built<S> => this.build((builder) => compileQuestion(this.texts, builder, selection, finds ?? {}));
    if (finds) return this.asked(build());
    const built = this.statements.get(selection) ?? build();
    this.statements.set(selection, built);
    return this.asked(built, values);
  }

  nearest(asked: readonly { readonly ref: Ref; readonly names: readonly SimilarName[] }[]): AskWithRefs<S, R, readonly MatchAnswer[][]> {
    return this.compile((builder) => compileNearest(this.texts, builder, asked));
  }

  supplies(object: ObjectSelection, { nodes, references }: Demands): AskWithRefs<S, R, Supplies> {
    const known = this.supplied.get(object) ?? new Map<string, Built<S>>();
    this.supplied.set(object, known);
    const shape = [...nodes.map(({ is }) => is), references.length > 0].join();
    const built = known.get(shape) ?? this.build((builder) => compileSupplies(this.texts, builder, leftOpen({ nodes, references })));
    known.set(shape, built);
    return this.asked(built, { ...Object.fromEntries(nodes.map(({ keys }, place) => [place, keys])), references });
  }

  abstract walk(of: Ref, walk: Walk): Facts<S, R, WalkFacts>;

  abstract paths(selection: Question<"paths">): Facts<S, R, PathsFacts>;

  abstract related(selection: Question<"related">): Facts<S, R, RelatedFacts>;

  abstract words(question: IndexQuestion): Ask<S, R, FoundWords>;

  abstract postings(words: readonly FoundWord[]): Reading<S, R, Postings>;

  /** It is kept until something written changes it. What was written since its mark was read may be in it as well. */
  *order({ order }: FoundWords): Reading<S, R, NodeOrder> {
    if (order === null) return new NodeOrder("", new Uint32Array(0));
    const known = this.known?.version === order ? this.known : new NodeOrder(order, yield* ask(this.numbers));
    this.known = known;
    return known;
  }

  /** The numbers of all nodes that can be found, in the order of their standing. */
  protected abstract readonly numbers: Ask<S, R, Uint32Array>;

  /** One statement, and the refs that it resolves. */
  protected compile<T>(data: (builder: B) => string): AskWithRefs<S, R, T> {
    return this.asked(this.build(data));
  }

  private build(data: (builder: B) => string): Built<S> {
    const builder = this.begin(this.context);
    return builder.build(data(builder));
  }

  private asked<T>(built: Built<S>, values: SlotValues = noValues): AskWithRefs<S, R, T> {
    return { ...closeBuilt(built, values), take: (rows) => together(this.take<T>(rows)) };
  }

  /** Begins a statement. */
  protected abstract begin(context: Context): B;

  /** The answer in the rows of a statement. What it holds follows from what was compiled; here alone that is taken for granted. */
  protected abstract take<T>(rows: R): AnsweredApart<T>;
}

/** Demands of any keys: those of each place have its number as their name. */
const leftOpen = ({ nodes, references }: Demands): OpenDemands => ({
  nodes: nodes.map((demand, place) => ({ ...demand, keys: keysNamed(String(place)) })),
  ...(references.length > 0 && { references: keysNamed("references") }),
});

const keysNamed = (name: string): Open<readonly Handle[]> => new VariableSlot<readonly Handle[]>(name, 0);

/** What a statement answers: the candidates of each ref, then those of each ref of lists that were looked up at once. */
export interface AnsweredApart<T> extends Answered<T> {
  readonly lists?: readonly Answered<T>["refs"][];
}

/** All candidates, in the order of the refs. */
export const together = <T>({ data, refs, lists = [] }: AnsweredApart<T>): Answered<T> => ({ data, refs: [...refs, ...lists.flat()] });
