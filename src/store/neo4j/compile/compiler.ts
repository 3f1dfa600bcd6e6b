import type { Model } from "../../../model/model.js";
import type { Context } from "../../compile/builder.js";
import { StatementCompiler, type AnsweredApart } from "../../compile/statement-compiler.js";
import type { Ref } from "../../../plan/selection.js";
import type { Question } from "../../port/answer.js";
import type { PathsFacts, RelatedFacts, Walk, WalkFacts } from "../../port/facts.js";
import { ask, factsOf, type Ask, type Facts, type Reading } from "../../read/reading.js";
import type { FoundWord, FoundWords, IndexQuestion, Postings } from "../../search/ask-index.js";
import type { ReadStatement, Rows } from "../connect/statement.js";
import { CypherBuilder } from "./builder.js";
import { compileNode } from "./node.js";
import { questions } from "./questions.js";
import { compileLook, compilePathEnds, readPaths, type PathEnds } from "./questions/paths.js";
import type { Looked } from "./questions/path-side.js";
import { compileRelated } from "./questions/related.js";
import { compileWalk } from "./walk.js";
import { askNumbers, askWords, postingsWith } from "./words.js";

/** Makes the statements of the Neo4j store. */
export class Neo4jCompiler extends StatementCompiler<ReadStatement, Rows, CypherBuilder> {
  protected readonly numbers = askNumbers;

  constructor(model: Model) {
    super(model, questions);
  }

  /** A statement is a way to the server and back, so a walk is one, as many levels as it has. */
  walk(of: Ref, walk: Walk): Facts<ReadStatement, Rows, WalkFacts> {
    return factsOf(this.compile((builder) => compileWalk(builder, builder.ref(of), walk)));
  }

  paths(selection: Question<"paths">): Facts<ReadStatement, Rows, PathsFacts> {
    const { from, to } = selection;
    const ends = factsOf(this.compile<PathEnds>((builder) => compilePathEnds(builder.ref(from), builder.ref(to))));
    return { refs: ends.refs, reading: readPaths(ends.reading, (nodes, most) => this.lookAt(selection, nodes, most), selection) };
  }

  /** Looks at nodes on the way between the ends of paths. */
  protected *lookAt(selection: Question<"paths">, nodes: readonly string[], most: number): Reading<ReadStatement, Rows, readonly Looked[]> {
    const { data } = yield* ask(this.compile<readonly Looked[]>((builder) => compileLook(builder, nodes, most, selection)));
    return data;
  }

  related({ to, minConfidence }: Question<"related">): Facts<ReadStatement, Rows, RelatedFacts> {
    return factsOf(this.compile((builder) => compileRelated(builder, builder.ref(to), minConfidence)));
  }

  words(question: IndexQuestion): Ask<ReadStatement, Rows, FoundWords> {
    return askWords(question);
  }

  /** They came with the words, which another way to the server would take longer than. */
  // eslint-disable-next-line require-yield -- there is nothing to ask
  *postings(words: readonly FoundWord[]): Reading<ReadStatement, Rows, Postings> {
    return new Map(words.map((word) => [word, postingsWith(word)]));
  }

  protected begin(context: Context): CypherBuilder {
    return new CypherBuilder(context, compileNode);
  }

  /** A statement answers one row. */
  protected take<T>([row]: Rows): AnsweredApart<T> {
    return row as unknown as AnsweredApart<T>;
  }
}
