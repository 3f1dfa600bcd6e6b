import { PapergraphError } from "../../errors.js";
import { questions, type QuestionName, type SelectionOf } from "../questions/all-questions.js";
import type { RootSelection } from "../selection.js";
import type { GraphCounts } from "./graph-counts.js";
import { remedies, WorkTally } from "./tally.js";

/** The most rows that one operation may read: about three seconds of the embedded store, which reads about ten millions a second. */
export const maxWork = 30_000_000;

/**
 * About how many rows the store reads for some root fields. A row is one step along an index, of which the embedded store makes about ten
 * millions a second; what takes longer, such as comparing text, counts as several. It follows from the selections and what a store
 * counts, and is known before anything runs.
 */
export function estimateWork(selections: readonly RootSelection[], counts: GraphCounts): number {
  return tallyOf(selections, counts).total;
}

/** Refuses an operation that could not be answered in time: it is QUERY_TOO_COMPLEX, and the message names the part that reads most. */
export function checkWork(selections: readonly RootSelection[], counts: GraphCounts): void {
  const { total, largest } = tallyOf(selections, counts);
  if (total <= maxWork || !largest) return;
  const { path, remedy } = largest.part;
  const share = Math.max(1, Math.round((100 * largest.rows) / total));
  throw new PapergraphError(
    "QUERY_TOO_COMPLEX",
    `Answering would read about ${inWords(total)} rows; the limit is ${inWords(maxWork)}. ` +
      `The largest part, ${share} %, is ${path}: ${remedies[share < 20 ? "again" : remedy]}.`,
  );
}

/** What was added up for the selections of a request. They are frozen, and come again where their plan is kept. */
const tallies = new WeakMap<readonly RootSelection[], WorkTally>();

function tallyOf(selections: readonly RootSelection[], counts: GraphCounts): WorkTally {
  const known = tallies.get(selections);
  if (known?.counts === counts) return known;
  const tally = new WorkTally(counts);
  for (const selection of selections) addQuestion(tally, selection);
  tallies.set(selections, tally);
  return tally;
}

function addQuestion<N extends QuestionName>(tally: WorkTally, selection: SelectionOf<N>): void {
  questions[selection.is].work(selection, tally);
}

/** A number that nobody counts exactly: in thousands or millions. */
function inWords(rows: number): string {
  const [size, word] = rows >= 1e9 ? [1e9, " billion"] : rows >= 1e6 ? [1e6, " million"] : [1, ""];
  const rounded = Number((rows / size).toPrecision(3));
  return `${rounded > 1e6 ? "more than 1,000,000" : rounded.toLocaleString("en")}${word}`;
}
