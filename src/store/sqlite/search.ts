import type { Model } from "../../model/model.js";
import { askForRef, askForSearch, type FoundWords, type IndexQuestion } from "../search/ask-index.js";
import { unpackPostings } from "../search/posting.js";
import { cutPage, joinRows, type RawRow } from "../search/search-page.js";
import type { IndexFinds, Searched } from "../search/searched.js";
import { similarNames } from "../search/similar-names.js";
import { shapeAnswer, type RawAnswer } from "../shape-answer.js";
import type { Answer } from "../graph-store.js";
import { compileRead } from "./compile-read.js";
import { compileQuestion } from "./compile-search.js";
import type { Connection } from "./connection.js";

/** Answers a root field that asks the index of words: one statement for the words, one for the nodes. */
export function answerSearched(connection: Connection, model: Model, selection: Searched): Answer {
  const read = (found: IndexFinds): { raw: RawAnswer; refs: readonly string[] } => {
    const { sql, parameters, refs } = compileRead(model, selection, found);
    return { raw: JSON.parse(String(connection.value(sql, parameters))) as RawAnswer, refs };
  };
  if (selection.is === "resolve") {
    const names = similarNames(selection.ref.text, askIndex(connection, askForRef(selection.ref.text)).words);
    const { raw, refs } = read({ names });
    return shapeAnswer(selection, raw, refs);
  }
  const page = cutPage(model, selection, askIndex(connection, askForSearch(selection)));
  const { raw, refs } = read({ places: page.rows.map(({ place }) => place) });
  return shapeAnswer(selection, { ...raw, data: joinRows(selection, page, raw.data as RawRow[]) }, refs);
}

function askIndex(connection: Connection, question: IndexQuestion): FoundWords {
  const { sql, parameters } = compileQuestion(question);
  const rows = connection.rows(sql, parameters) as { text: string; count: number; postings: Uint8Array; size: number; next: number }[];
  return {
    words: rows.map(({ text, count, postings }) => ({ text, count, postings: unpackPostings(postings) })),
    size: rows[0]?.size ?? 0,
    next: rows[0]?.next ?? 0,
  };
}
