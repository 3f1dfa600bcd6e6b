import type { Model } from "../../model/model.js";
import type { RootSelection } from "../../plan/selection.js";
import type { Answered, Demand, QuestionAnswers, QuestionName, Supply } from "../port/answer.js";
import type { Ask, AskWithRefs, Compiler, IndexFinds } from "../read/reading.js";
import type { FoundWords, IndexQuestion } from "../search/ask-index.js";
import type { Builder, Built, Context } from "./builder.js";
import { compileQuestion, compileSupplies, type QuestionTexts } from "./question.js";
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
    return { ...built, take: (rows) => this.take(rows) };
  }

  supplies(demands: readonly Demand[]): AskWithRefs<S, R, readonly Supply[]> {
    const builder = this.begin(this.context);
    const built = builder.build(compileSupplies(this.texts, builder, demands));
    return { ...built, take: (rows) => this.take(rows) };
  }

  abstract words(question: IndexQuestion): Ask<S, R, FoundWords>;

  /** Begins a statement. */
  protected abstract begin(context: Context): B;

  /** The answer in the rows of a statement. What it holds follows from what was compiled; here alone that is taken for granted. */
  protected abstract take<T>(rows: R): Answered<T>;
}
