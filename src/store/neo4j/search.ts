import { PapergraphError } from "../../errors.js";
import type { Model } from "../../model/model.js";
import type { Answer } from "../graph-store.js";
import { askForRef, askForSearch, type FoundWords, type IndexQuestion } from "../search/ask-index.js";
import { unpackPostings } from "../search/posting.js";
import { cutPage, joinRows, type RawRow } from "../search/search-page.js";
import type { IndexFinds, Searched } from "../search/searched.js";
import { similarNames } from "../search/similar-names.js";
import { shapeAnswer, type RawAnswer } from "../shape-answer.js";
import { compileRead } from "./compile-read.js";
import { compileQuestion } from "./compile-search.js";
import type { Run } from "./connection.js";

/** How often a search looks again where the index was made anew between its statements: each sees what was committed when it began. */
const attempts = 3;

/** Answers a root field that asks the index of words: one statement for the words, one for the nodes. */
export async function answerSearched(run: Run, model: Model, selection: Searched): Promise<Answer> {
  const read = async (found: IndexFinds): Promise<{ raw: RawAnswer; refs: readonly string[] }> => {
    const statement = compileRead(model, selection, found);
    const [row] = await run(statement);
    return { raw: row as unknown as RawAnswer, refs: statement.refs };
  };
  if (selection.is === "resolve") {
    const { words } = await askIndex(run, askForRef(selection.ref.text));
    const { raw, refs } = await read({ names: similarNames(selection.ref.text, words) });
    return shapeAnswer(selection, raw, refs);
  }
  for (let left = attempts; ; left -= 1) {
    const { versions, ...found } = await askIndex(run, askForSearch(selection));
    const page = cutPage(model, selection, found);
    const { raw, refs } = await read({ places: page.rows.map(({ place }) => place), version: versions[0] ?? "" });
    const nodes = raw.data as RawRow[];
    const isOne = versions.length <= 1 && nodes.length === page.rows.length;
    if (isOne) return shapeAnswer(selection, { ...raw, data: joinRows(selection, page, nodes) }, refs);
    if (left === 1) throw new PapergraphError("SERVICE_UNAVAILABLE", "The graph is being replaced; try again.");
  }
}

interface WordRow {
  readonly text: string;
  readonly count: number;
  readonly postings: Int8Array;
  readonly version: string;
  readonly size: number;
  readonly next: number;
}

async function askIndex(run: Run, question: IndexQuestion): Promise<FoundWords & { readonly versions: readonly string[] }> {
  const rows = (await run(compileQuestion(question))) as unknown as WordRow[];
  return {
    words: rows.map(({ text, count, postings }) => ({
      text,
      count,
      postings: unpackPostings(new Uint8Array(postings.buffer, postings.byteOffset, postings.byteLength)),
    })),
    size: rows[0]?.size ?? 0,
    next: rows[0]?.next ?? 0,
    versions: [...new Set(rows.map(({ version }) => version))],
  };
}
