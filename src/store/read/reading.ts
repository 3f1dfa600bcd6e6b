import type { Model } from "../../model/model.js";
import type { ObjectSelection, Ref, RootSelection } from "../../plan/selection.js";
import type { SlotValues } from "../../plan/slots.js";
import type { Answered, Demands, MatchAnswer, Question, QuestionAnswers, StatementName, Supplies } from "../port/answer.js";
import type { PathsFacts, RelatedFacts, Walk, WalkFacts } from "../port/facts.js";
import type { FoundWord, FoundWords, IndexQuestion, Postings } from "../search/ask-index.js";
import type { NodeOrder } from "../search/node-order.js";
import type { SimilarName } from "../search/similar-names.js";

/**
 * A way to read something, written once for every store: it yields statements, one after the other, takes the rows of each, and returns
 * what it read. It waits for nothing itself, so a store that answers at once drives it as well as one that answers later. `S` is a store's
 * statement, `R` its rows.
 */
export type Reading<S, R, T> = Generator<S, T, R>;

/** A statement, and how its rows are taken. */
export interface Ask<S, R, T> {
  readonly statement: S;
  readonly take: (rows: R) => T;
}

/** A statement that resolves refs first; `refs` are these, in the order of the candidates that it answers. */
export interface AskWithRefs<S, R, T> extends Ask<S, R, Answered<T>> {
  readonly refs: readonly Ref[];
}

/**
 * How a store reads the facts of a traversal: in one statement where each is a way to a server and back, in one a level where it is not.
 * `refs` are those that it resolves, in the order of the candidates that it answers; where one of them does not mean one node, there are
 * no facts.
 */
export interface Facts<S, R, T> {
  readonly refs: readonly Ref[];
  readonly reading: Reading<S, R, Answered<T>>;
}

/** What the index found for the statement that reads the nodes: the names that a ref may mean, or the numbers of the nodes of a page. */
export interface IndexFinds {
  readonly names?: readonly SimilarName[];
  readonly numbers?: readonly number[];
  /** Those of them that were found by a claim. */
  readonly claimed?: readonly number[];
}

/** The statements of a store. Their texts depend on the shape of what is asked alone, never on a value. */
export interface Compiler<S, R> {
  readonly model: Model;
  /** Everything that a question asks, however deep it goes; of what the index was asked for the nodes. `values` is what it leaves open. */
  question<Q extends StatementName>(
    selection: RootSelection & { readonly is: Q },
    found?: IndexFinds,
    values?: SlotValues,
  ): AskWithRefs<S, R, QuestionAnswers[Q]>;
  /**
   * The answer to a question as it is sent, as the layout of the selection says, in a store that writes it; null where something is not as
   * the layout promises.
   */
  text?(selection: RootSelection, values: SlotValues): AskWithRefs<S, R, string | null> | undefined;
  /** What a walk from a thing meets. */
  walk(of: Ref, walk: Walk): Facts<S, R, WalkFacts>;
  /** The relations around both ends of paths. */
  paths(selection: Question<"paths">): Facts<S, R, PathsFacts>;
  /** What a thing has in common with others. */
  related(selection: Question<"related">): Facts<S, R, RelatedFacts>;
  /** The words of the index. */
  words(question: IndexQuestion): Ask<S, R, FoundWords>;
  /** In which nodes words stand that the index has answered. */
  postings(words: readonly FoundWord[]): Reading<S, R, Postings>;
  /** The order of the nodes, which postings know by numbers. */
  order(found: FoundWords): Reading<S, R, NodeOrder>;
  /** What refs may mean that mean nothing: a few matches for each, best first, with the id and the name of its node. */
  nearest(asked: readonly { readonly ref: Ref; readonly names: readonly SimilarName[] }[]): AskWithRefs<S, R, readonly MatchAnswer[][]>;
  /** What the answer of a traversal shows beside its facts, of an object that is selected. */
  supplies(object: ObjectSelection, demands: Demands): AskWithRefs<S, R, Supplies>;
}

/** Asks one statement. */
export function* ask<S, R, T>({ statement, take }: Ask<S, R, T>): Reading<S, R, T> {
  return take(yield statement);
}

/** The facts that one statement answers. */
export function factsOf<S, R, T>(question: AskWithRefs<S, R, T>): Facts<S, R, T> {
  return { refs: question.refs, reading: ask(question) };
}

/** Reads from a store that answers at once. */
export function readSync<S, R, T>(reading: Reading<S, R, T>, run: (statement: S) => R): T {
  let step = reading.next();
  while (step.done !== true) step = reading.next(run(step.value));
  return step.value;
}

/** Reads several things from a store that answers later: what all of them ask next is asked together. */
export async function readTogether<S, R, T>(
  readings: readonly Reading<S, R, T>[],
  run: (statements: readonly S[]) => Promise<readonly R[]>,
): Promise<T[]> {
  const read = new Map<Reading<S, R, T>, T>();
  const asking = new Map<Reading<S, R, T>, S>();
  const note = (reading: Reading<S, R, T>, step: IteratorResult<S, T>): void => {
    if (step.done === true) read.set(reading, step.value);
    else asking.set(reading, step.value);
  };
  for (const reading of readings) note(reading, reading.next());
  while (asking.size > 0) {
    const [waiting, statements] = [[...asking.keys()], [...asking.values()]];
    asking.clear();
    const rows = await run(statements);
    rows.forEach((each, place) => {
      const reading = waiting[place];
      if (reading) note(reading, reading.next(each));
    });
  }
  return readings.map((reading) => read.get(reading) as T);
}

/** Reads from a store that answers later, one statement at a time. */
export async function readAsync<S, R, T>(reading: Reading<S, R, T>, run: (statement: S) => Promise<R>): Promise<T> {
  let step = reading.next();
  while (step.done !== true) step = reading.next(await run(step.value));
  return step.value;
}
