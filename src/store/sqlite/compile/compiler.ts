import type { Model } from "../../../model/model.js";
import type { Ask } from "../../read/reading.js";
import type { FoundWords, IndexQuestion } from "../../search/ask-index.js";
import type { Context } from "../../compile/builder.js";
import { StatementCompiler, type AnsweredApart } from "../../compile/statement-compiler.js";
import type { Rows, Statement } from "../connect/statement.js";
import { SqlBuilder } from "./builder.js";
import { compileNode } from "./node.js";
import { questions } from "./questions.js";
import { askWords } from "./words.js";

/** Makes the statements of the embedded store. */
export class SqliteCompiler extends StatementCompiler<Statement, Rows, SqlBuilder> {
  constructor(model: Model) {
    super(model, questions);
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
