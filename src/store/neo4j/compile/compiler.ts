import type { Model } from "../../../model/model.js";
import type { Context } from "../../compile/builder.js";
import { StatementCompiler, type AnsweredApart } from "../../compile/statement-compiler.js";
import type { Ask } from "../../read/reading.js";
import type { FoundWords, IndexQuestion } from "../../search/ask-index.js";
import type { Rows, Statement } from "../connect/statement.js";
import { CypherBuilder } from "./builder.js";
import { compileNode } from "./node.js";
import { questions } from "./questions.js";
import { askWords } from "./words.js";

/** Makes the statements of the Neo4j store. */
export class Neo4jCompiler extends StatementCompiler<Statement, Rows, CypherBuilder> {
  constructor(model: Model) {
    super(model, questions);
  }

  words(question: IndexQuestion): Ask<Statement, Rows, FoundWords> {
    return askWords(question);
  }

  protected begin(context: Context): CypherBuilder {
    return new CypherBuilder(context, compileNode);
  }

  /** A statement answers one row. */
  protected take<T>([row]: Rows): AnsweredApart<T> {
    return row as unknown as AnsweredApart<T>;
  }
}
