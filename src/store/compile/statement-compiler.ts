import type { Model } from "../../model/model.js";
import type { Ref, RootSelection } from "../../plan/selection.js";
import type { Answered, Demand, MatchAnswer, QuestionAnswers, QuestionName, Supply } from "../port/answer.js";
import type { Ask, AskWithRefs, Compiler, IndexFinds } from "../read/reading.js";
import type { FoundWords, IndexQuestion } from "../search/ask-index.js";
import type { SimilarName } from "../search/similar-names.js";
import type { Builder, Built, Context } from "./builder.js";
import { compileNearest, compileQuestion, compileSupplies, type QuestionTexts } from "./question.js";
import { resultLinks } from "./result-links.js";

/** Makes the statements of a store out of its texts. */
export abstract class StatementCompiler<S, R, B extends Builder & { build(data: string): Built<S> }> implements Compiler<S, R> {
  private readonly context: Context;
  /** A selection comes again where its plan is kept; so does its statement then. */
  private readonly statements = new WeakMap<RootSelection, Built<S>>();

  constructor(
    readonly model: Model,
    private readonly texts: QuestionTexts<B>,
  ) {
    this.context = { model, links: resultLinks(model) };
  }

  question<Q extends QuestionName>(
    selection: RootSelection & { readonly is: Q },
    finds?: IndexFinds,
  ): AskWithRefs<S, R, QuestionAnswers[Q]> {
    const built = finds ? this.build(selection, finds) : this.statementOf(selection);
    return { ...built, take: (rows) => together(this.take(rows)) };
  }

  private statementOf(selection: RootSelection): Built<S> {
    const built = this.statements.get(selection) ?? this.build(selection, {});
    this.statements.set(selection, built);
    return built;
  }

  private build(selection: RootSelection, finds: IndexFinds): Built<S> {
    const builder = this.begin(this.context);
    return builder.build(compileQuestion(this.texts, builder, selection, finds));
  }

  nearest(asked: readonly { readonly ref: Ref; readonly names: readonly SimilarName[] }[]): AskWithRefs<S, R, readonly MatchAnswer[][]> {
    const builder = this.begin(this.context);
    const built = builder.build(compileNearest(this.texts, builder, asked));
    return { ...built, take: (rows) => together(this.take(rows)) };
  }

  supplies(demands: readonly Demand[]): AskWithRefs<S, R, readonly Supply[]> {
    const builder = this.begin(this.context);
    const built = builder.build(compileSupplies(this.texts, builder, demands));
    return { ...built, take: (rows) => together(this.take(rows)) };
  }

  abstract words(question: IndexQuestion): Ask<S, R, FoundWords>;

  /** Begins a statement. */
  protected abstract begin(context: Context): B;

  /** The answer in the rows of a statement. What it holds follows from what was compiled; here alone that is taken for granted. */
  protected abstract take<T>(rows: R): AnsweredApart<T>;
}

/** What a statement answers: the candidates of each ref, then those of each ref of lists that were looked up at once. */
export interface AnsweredApart<T> extends Answered<T> {
  readonly lists?: readonly Answered<T>["refs"][];
}

const together = <T>({ data, refs, lists = [] }: AnsweredApart<T>): Answered<T> => ({ data, refs: [...refs, ...lists.flat()] });
