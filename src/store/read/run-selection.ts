import type { RootSelection } from "../../plan/selection.js";
import { noValues, type SlotValues } from "../../plan/slots.js";
import type { Answer } from "../port/answer.js";
import { readAsk } from "./questions/ask.js";
import { readCompare } from "./questions/compare.js";
import { readDisagreements } from "./questions/disagreements.js";
import { readGaps } from "./questions/gaps.js";
import { readItem } from "./questions/item.js";
import { readLineage } from "./questions/lineage.js";
import { readList } from "./questions/list.js";
import { readNeighborhood } from "./questions/neighborhood.js";
import { readNodes } from "./questions/nodes.js";
import { readPaths } from "./questions/paths.js";
import { readRecords } from "./questions/records.js";
import { readRelated } from "./questions/related.js";
import { readResolve } from "./questions/resolve.js";
import { readSearch } from "./questions/search.js";
import { readStatistics } from "./questions/statistics.js";
import { readWaiting } from "./questions/waiting.js";
import { showsMore } from "./traverse/shown-by-id.js";
import { ambiguityIn } from "./refs.js";
import { ask, type AskWithRefs, type Compiler, type Reading } from "./reading.js";
import { unknownAmong, withNearest, type ReadAnswer } from "./unknown-refs.js";

/** Reads the answers to all root fields of a request: as the texts that are sent where the store writes all of them, else as data. */
export function* runSelections<S, R>(
  compiler: Compiler<S, R>,
  selections: readonly RootSelection[],
  values: SlotValues,
): Reading<S, R, readonly Answer[]> {
  const texts = yield* readTexts(compiler, selections, values);
  if (texts) return texts;
  const answers: Answer[] = [];
  for (const selection of selections) answers.push(yield* runSelection(compiler, selection, values));
  return answers;
}

function* readTexts<S, R>(
  compiler: Compiler<S, R>,
  selections: readonly RootSelection[],
  values: SlotValues,
): Reading<S, R, readonly Answer[] | undefined> {
  const questions = selections.map((selection) => compiler.text?.(selection, values));
  if (questions.some((question) => question === undefined)) return undefined;
  const answers: Answer[] = [];
  for (const question of questions) {
    const answer = question && (yield* readText(question));
    if (!answer) return undefined;
    answers.push(yield* withNearest(compiler, answer));
  }
  return answers;
}

/** What is an error, or not as it was promised, is for the executor, which needs data. */
function* readText<S, R>(question: AskWithRefs<S, R, string | null>): Reading<S, R, ReadAnswer | undefined> {
  const { data: text, refs } = yield* ask(question);
  return text === null || ambiguityIn(refs, question.refs) ? undefined : { text, ...unknownAmong(refs, question.refs) };
}

/** Reads the answer to one root field, and what is near to the names in its filters that mean nothing. Values are those of what it leaves open. */
export function* runSelection<S, R>(
  compiler: Compiler<S, R>,
  selection: RootSelection,
  values: SlotValues = noValues,
): Reading<S, R, Answer> {
  return yield* withNearest(compiler, yield* readQuestion(compiler, selection, values));
}

function readQuestion<S, R>(compiler: Compiler<S, R>, selection: RootSelection, values: SlotValues): Reading<S, R, ReadAnswer> {
  switch (selection.is) {
    case "list":
      return readList(compiler, selection, values);
    case "item":
      return readItem(compiler, selection, values);
    case "nodes":
      return readNodes(compiler, selection, values);
    case "resolve":
      return readResolve(compiler, selection);
    case "search":
      return readSearch(compiler, selection);
    case "statistics":
      return readStatistics(compiler, selection);
    case "lineage":
      return readLineage(compiler, selection);
    case "neighborhood":
      return readNeighborhood(compiler, selection);
    case "paths":
      return readPaths(compiler, selection);
    case "related":
      return readRelated(compiler, selection);
    case "compare":
      return readCompare(compiler, selection);
    case "disagreements":
      return readDisagreements(compiler, selection);
    case "records":
      return readRecords(compiler, selection);
    case "waiting":
      return readWaiting(compiler, selection);
    case "gaps":
      return readGaps(compiler, selection);
    case "ask":
      return readAsk(compiler, selection, (each) => runSelection(compiler, each));
  }
}

/**
 * How many statements a selection takes where nothing goes wrong, every name means something and a walk is one statement: two where words are
 * looked up or facts are read before nodes or edges are shown, one where of all nodes the ids are shown alone, more for paths, which take one a level,
 * and for a question in words two or more, its names and its document, and its papers.
 */
export function statementsOf(selection: RootSelection): 1 | 2 | 3 {
  switch (selection.is) {
    case "list":
    case "item":
    case "nodes":
    case "statistics":
      return 1;
    case "ask":
      return showsMore(selection.object) ? 3 : 2;
    case "compare":
    case "related":
    case "disagreements":
    case "records":
    case "waiting":
      return showsMore(selection.object) ? 2 : 1;
    case "resolve":
    case "search":
    case "gaps":
    case "lineage":
    case "neighborhood":
    case "paths":
      return 2;
  }
}
