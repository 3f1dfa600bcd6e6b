import type { Model } from "../../../model/model.js";
import type { Ref } from "../../../plan/selection.js";
import type { Question } from "../../port/answer.js";
import type { PathsFacts, RelatedFacts, Walk, WalkFacts } from "../../port/facts.js";
import type { Ask, Facts } from "../../read/reading.js";
import type { FoundWords, IndexQuestion } from "../../search/ask-index.js";
import type { Context } from "../../compile/builder.js";
import { StatementCompiler, type AnsweredApart } from "../../compile/statement-compiler.js";
import type { Rows, Statement } from "../connect/statement.js";
import { SqlBuilder } from "./builder.js";
import { compileNode } from "./node.js";
import { questions } from "./questions.js";
import { readPaths } from "./questions/paths.js";
import { readRelated } from "./questions/related.js";
import { readWalk } from "./walk.js";
import { askWords } from "./words.js";

/** Makes the statements of the embedded store. */
export class SqliteCompiler extends StatementCompiler<Statement, Rows, SqlBuilder> {
  constructor(model: Model) {
    super(model, questions);
  }

  /** A statement is a call of a function, so a walk is one a level. */
  walk(of: Ref, walk: Walk): Facts<Statement, Rows, WalkFacts> {
    return { refs: [of], reading: readWalk(this.model, of, walk) };
  }

  paths(selection: Question<"paths">): Facts<Statement, Rows, PathsFacts> {
    return { refs: [selection.from, selection.to], reading: readPaths(this.model, selection) };
  }

  related(to: Ref): Facts<Statement, Rows, RelatedFacts> {
    return { refs: [to], reading: readRelated(this.model, this.context.links, to) };
  }

  words(question: IndexQuestion): Ask<Statement, Rows, FoundWords> {
    return askWords(question);
  }

  protected begin(context: Context): SqlBuilder {
    return new SqlBuilder(context, compileNode);
  }

  /** A statement answers one JSON text. */
  protected take<T>([row]: Rows): AnsweredApart<T> {
    return JSON.parse(String(row?.[0])) as AnsweredApart<T>;
  }
}
