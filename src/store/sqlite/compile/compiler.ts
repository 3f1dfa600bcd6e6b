import type { Model } from "../../../model/model.js";
import type { Ref, RootSelection } from "../../../plan/selection.js";
import type { SlotValues } from "../../../plan/slots.js";
import type { Answered, Question } from "../../port/answer.js";
import type { PathsFacts, RelatedFacts, Walk, WalkFacts } from "../../port/facts.js";
import { ask, type Ask, type AskWithRefs, type Facts, type Reading } from "../../read/reading.js";
import type { FoundWord, FoundWords, IndexQuestion, Postings } from "../../search/ask-index.js";
import { closeBuilt, type Built, type Context } from "../../compile/builder.js";
import { StatementCompiler, together, type AnsweredApart } from "../../compile/statement-compiler.js";
import type { Rows, Statement } from "../connect/statement.js";
import { SqlBuilder } from "./builder.js";
import { walkedEdges } from "./edges.js";
import { compileNode } from "./node.js";
import { questions } from "./questions.js";
import { isWhole, UnwritableError } from "./text/joined.js";
import { nodeText } from "./text/node.js";
import { questionText } from "./text/question.js";
import { readPaths } from "./questions/paths.js";
import { readRelated } from "./questions/related.js";
import { readWalk } from "./walk.js";
import { askNumbers, askPostings, askWords } from "./words.js";

/** Makes the statements of the embedded store. */
export class SqliteCompiler extends StatementCompiler<Statement, Rows, SqlBuilder> {
  protected readonly numbers = askNumbers;
  /** The statements of texts, null where there is none. */
  private written = new WeakMap<RootSelection, Built<Statement> | null>();

  constructor(model: Model) {
    super(model, questions);
  }

  override assume(leastConfidence: number): void {
    if (leastConfidence !== this.context.leastConfidence) this.written = new WeakMap();
    super.assume(leastConfidence);
  }

  /** A statement is a call of a function, so a walk is one a level. */
  walk(of: Ref, walk: Walk): Facts<Statement, Rows, WalkFacts> {
    return {
      refs: [of],
      reading: readWalk(this.model, of, walk, walkedEdges(this.model, walk.minConfidence, this.context.leastConfidence)),
    };
  }

  paths(selection: Question<"paths">): Facts<Statement, Rows, PathsFacts> {
    return {
      refs: [selection.from, selection.to],
      reading: readPaths(this.model, selection, walkedEdges(this.model, selection.minConfidence, this.context.leastConfidence)),
    };
  }

  related({ to, minConfidence }: Question<"related">): Facts<Statement, Rows, RelatedFacts> {
    const edges = walkedEdges(this.model, minConfidence, this.context.leastConfidence);
    return { refs: [to], reading: readRelated(this.model, this.context.links, to, edges) };
  }

  words(question: IndexQuestion): Ask<Statement, Rows, FoundWords> {
    return askWords(question);
  }

  postings(words: readonly FoundWord[]): Reading<Statement, Rows, Postings> {
    return ask(askPostings(words));
  }

  /** The answer as it is sent, where the layout of a selection says how and SQLite can write it; null where something is not as it promises. */
  text(selection: RootSelection, values: SlotValues): AskWithRefs<Statement, Rows, string | null> | undefined {
    const known = this.written.get(selection);
    const built = known === undefined ? this.buildText(selection) : known;
    if (known === undefined) this.written.set(selection, built);
    return built === null ? undefined : { ...closeBuilt(built, values), take: takeText };
  }

  private buildText(selection: RootSelection): Built<Statement> | null {
    if (!("layout" in selection)) return null;
    try {
      const builder = this.begin(this.context);
      return builder.buildText(questionText(builder, selection, selection.layout));
    } catch (error) {
      if (error instanceof UnwritableError) return null;
      throw error;
    }
  }

  protected begin(context: Context): SqlBuilder {
    return new SqlBuilder(context, { object: compileNode, text: nodeText });
  }

  /** A statement answers one JSON text. */
  protected take<T>([row]: Rows): AnsweredApart<T> {
    return JSON.parse(String(row?.[0])) as AnsweredApart<T>;
  }
}

/** A row holds the text, and apart from it what refs may mean. */
function takeText([row]: Rows): Answered<string | null> {
  const [text, apart] = row ?? [];
  const { refs } = together({
    data: null,
    refs: [],
    ...(typeof apart === "string" && (JSON.parse(apart) as Partial<AnsweredApart<null>>)),
  });
  return { data: typeof text === "string" && isWhole(text) ? text : null, refs };
}
