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

/** Rows as the driver answers them: objects of values, by the names of the columns. */
export type Rows = readonly Readonly<Record<string, unknown>>[];

/** Makes the statements of the Neo4j store. */
export class Neo4jCompiler implements Compiler<Statement, Rows> {
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
    const { refs, ...statement } = compileSupplies(this.model, demands);
    return { statement, refs, take: takeAnswer };
  }
}

/** A statement answers one row. What it holds follows from what was compiled; here alone that is taken for granted. */
function takeAnswer<T>([row]: Rows): Answered<T> {
  return row as unknown as Answered<T>;
}

interface WordRow {
  readonly text: string;
  readonly count: number;
  readonly postings: Int8Array;
  readonly version: string;
  readonly size: number;
  readonly next: number;
}

function takeWords(rows: Rows): FoundWords {
  const words = rows as unknown as readonly WordRow[];
  return {
    words: words.map(({ text, count, postings: { buffer, byteOffset, byteLength } }) => ({
      text,
      count,
      postings: unpackPostings(new Uint8Array(buffer, byteOffset, byteLength)),
    })),
    size: words[0]?.size ?? 0,
    next: words[0]?.next ?? 0,
    versions: [...new Set(words.map(({ version }) => version))],
  };
}
