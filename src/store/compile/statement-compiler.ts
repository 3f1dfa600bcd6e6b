import type { Model } from "../../model/model.js";
import type { Ref, RootSelection } from "../../plan/selection.js";
import type { Answered, Demands, MatchAnswer, QuestionAnswers, QuestionName, Supplies } from "../port/answer.js";
import type { Ask, AskWithRefs, Compiler, IndexFinds } from "../read/reading.js";
import type { FoundWords, IndexQuestion } from "../search/ask-index.js";
import type { SimilarName } from "../search/similar-names.js";
import type { Builder, Built, Context } from "./builder.js";
import { compileNearest, compileQuestion, compileSupplies, type QuestionTexts } from "./question.js";
import { resultLinks } from "./result-links.js";

/** Makes the statements of a store out of its texts. */
export abstract class StatementCompiler<S, R, B extends Builder & { build(data: string): Built<S> }> implements Compiler<S, R> {
  private readonly context: Context;

  constructor(
    readonly model: Model,
    private readonly texts: QuestionTexts<B>,
  ) {
    this.context = { model, links: resultLinks(model) };
  }

  question<Q extends QuestionName>(
    selection: RootSelection & { readonly is: Q },
    finds: IndexFinds = {},
  ): AskWithRefs<S, R, QuestionAnswers[Q]> {
    const builder = this.begin(this.context);
    const built = builder.build(compileQuestion(this.texts, builder, selection, finds));
    return { ...built, take: (rows) => together(this.take(rows)) };
  }

  nearest(asked: readonly { readonly ref: Ref; readonly names: readonly SimilarName[] }[]): AskWithRefs<S, R, readonly MatchAnswer[][]> {
    const builder = this.begin(this.context);
    const built = builder.build(compileNearest(this.texts, builder, asked));
    return { ...built, take: (rows) => together(this.take(rows)) };
  }

  supplies(demands: Demands): AskWithRefs<S, R, Supplies> {
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
