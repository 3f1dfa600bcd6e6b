import type { Model } from "../../../model/model.js";
import type { RootSelection } from "../../../plan/selection.js";
import type { Answered, Demand, QuestionAnswers, QuestionName, Supply } from "../../port/answer.js";
import type { Ask, AskWithRefs, Compiler, IndexFinds } from "../../read/reading.js";
import type { FoundWords, IndexQuestion } from "../../search/ask-index.js";
import { unpackPostings } from "../../search/posting.js";
import { compileRead } from "./read.js";
import { compileQuestion } from "./questions/search.js";
import type { Statement } from "./statement.js";
import { compileSupplies } from "./traversal.js";

/** Rows as the driver answers them: their values in the order of the columns. */
export type Rows = readonly (readonly unknown[])[];

type WordRow = readonly [text: string, count: number, postings: Uint8Array, size: number, next: number];

/** Makes the statements of the embedded store. */
export class SqliteCompiler implements Compiler<Statement, Rows> {
  constructor(readonly model: Model) {}

  question<Q extends QuestionName>(
    selection: RootSelection & { readonly is: Q },
    found?: IndexFinds,
  ): AskWithRefs<Statement, Rows, QuestionAnswers[Q]> {
    const { refs, ...statement } = compileRead(this.model, selection, found);
    return { statement, refs, take: takeAnswer };
  }

  words(question: IndexQuestion): Ask<Statement, Rows, FoundWords> {
    return { statement: compileQuestion(question), take: takeWords };
  }

  supplies(demands: readonly Demand[]): AskWithRefs<Statement, Rows, readonly Supply[]> {
    const { refs, ...statement } = compileSupplies(demands);
    return { statement, refs, take: takeAnswer };
  }
}

/** A statement answers one JSON text. What it holds follows from what was compiled; here alone that is taken for granted. */
function takeAnswer<T>([row]: Rows): Answered<T> {
  return JSON.parse(String(row?.[0])) as Answered<T>;
}

function takeWords(rows: Rows): FoundWords {
  const words = rows as readonly WordRow[];
  const [, , , size = 0, next = 0] = words[0] ?? [];
  return { words: words.map(([text, count, postings]) => ({ text, count, postings: unpackPostings(postings) })), size, next, versions: [] };
}
