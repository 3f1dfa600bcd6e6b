import type { Model } from "../model/model.js";
import type { Ref, RootSelection } from "../plan/selection.js";
import { Neo4jCompiler } from "../store/neo4j/compile/compiler.js";
import type { Looked } from "../store/neo4j/compile/questions/path-side.js";
import type { ReadStatement as Cypher, Rows as Neo4jRows } from "../store/neo4j/connect/statement.js";
import type { Answer, Question } from "../store/port/answer.js";
import type { PathsFacts, RelatedFacts, Walk, WalkFacts } from "../store/port/facts.js";
import type { Facts, Reading } from "../store/read/reading.js";
import { runSelection } from "../store/read/run-selection.js";
import { SqliteCompiler } from "../store/sqlite/compile/compiler.js";
import type { FoundWord, Postings } from "../store/search/ask-index.js";
import type { Connection } from "../store/sqlite/connect/connection.js";
import type { Rows as SqliteRows, Statement as Sql } from "../store/sqlite/connect/statement.js";

/** Every statement that a selection takes on either store, in order, and what it answers. */
export interface Trace {
  readonly sql: readonly Sql[];
  readonly cypher: readonly Cypher[];
  readonly answer: Answer;
}

/** Reads a selection from SQLite and notes its statements. Those of Neo4j are given what SQLite answers, in the form in which a server would. */
export function traceStatements(model: Model, connection: Connection, selection: RootSelection): Trace {
  const answered: SqliteRows[] = [];
  const found: Found = { paths: [], postings: [] };
  const sqlite = drive(runSelection(new TracedCompiler(model, answered, found), selection), (statement: Sql) => {
    const rows = connection.values(statement);
    // A reading shapes in place what it is given.
    answered.push(structuredClone(rows));
    return rows;
  });
  const cypher: Cypher[] = [];
  drive(runSelection(new FedCompiler(model, cypher, found), selection), () => asNeo4j(answered.shift() ?? []), cypher);
  return { sql: sqlite.statements, cypher, answer: sqlite.answer };
}

/** What SQLite found in statements of its own. */
interface Found {
  readonly paths: PathsFacts[];
  readonly postings: Postings[];
}

/** Statements are shown as they are of a graph that people wrote. */
const allSure = 1;

/** Takes what a traversal reads in several statements for the answer to one, which it is on Neo4j. */
class TracedCompiler extends SqliteCompiler {
  constructor(
    model: Model,
    private readonly answered: SqliteRows[],
    private readonly found: Found,
  ) {
    super(model);
    this.assume(allSure);
  }

  override walk(of: Ref, walk: Walk): SqliteFacts<WalkFacts> {
    return this.asOne(super.walk(of, walk));
  }

  override paths(selection: Question<"paths">): SqliteFacts<PathsFacts> {
    return this.asOne(super.paths(selection), (facts) => this.found.paths.push(facts));
  }

  override *postings(words: readonly FoundWord[]): Reading<Sql, SqliteRows, Postings> {
    const postings = yield* super.postings(words);
    this.answered.pop();
    this.found.postings.push(postings);
    return postings;
  }

  override related(selection: Question<"related">): SqliteFacts<RelatedFacts> {
    return this.asOne(super.related(selection));
  }

  private asOne<T>({ refs, reading }: SqliteFacts<T>, note?: (facts: T) => void): SqliteFacts<T> {
    const { answered } = this;
    return {
      refs,
      reading: (function* () {
        const facts = yield* reading;
        answered.splice(0, answered.length, [[JSON.stringify(facts)]]);
        note?.(facts.data);
        return facts;
      })(),
    };
  }
}

/** Looks for paths among the relations that SQLite found, a level at a time, as it does on a server. Words stand where SQLite found them. */
class FedCompiler extends Neo4jCompiler {
  private ways: PathsFacts["edges"] = [];

  constructor(
    model: Model,
    private readonly noted: Cypher[],
    private readonly found: Found,
  ) {
    super(model);
    this.assume(allSure);
  }

  override paths(selection: Question<"paths">): Facts<Cypher, Neo4jRows, PathsFacts> {
    this.ways = this.found.paths.shift()?.edges ?? [];
    return super.paths(selection);
  }

  // eslint-disable-next-line require-yield -- nobody is asked
  override *postings(words: readonly FoundWord[]): Reading<Cypher, Neo4jRows, Postings> {
    const found = new Map([...(this.found.postings.shift() ?? [])].map(([{ text }, postings]) => [text, postings]));
    return new Map(words.map((word) => [word, found.get(word.text) ?? new Uint32Array(0)]));
  }

  // eslint-disable-next-line require-yield -- nobody is asked
  protected override *lookAt(
    selection: Question<"paths">,
    nodes: readonly string[],
    most: number,
  ): Reading<Cypher, Neo4jRows, readonly Looked[]> {
    const asked = super.lookAt(selection, nodes, most).next();
    if (asked.done !== true) this.noted.push(asked.value);
    return nodes.map((node) => {
      const own = this.ways.filter(({ from, to }) => from === node || to === node);
      const relations = own.map(
        ({ edge, relation, from, to }) => [String(edge), relation, from === node ? to : from, from === node] as const,
      );
      return { node, count: own.length, relations };
    });
  }
}

type SqliteFacts<T> = Facts<Sql, SqliteRows, T>;

function drive<S, R>(reading: Reading<S, R, Answer>, run: (statement: S) => R, statements: S[] = []): { statements: S[]; answer: Answer } {
  for (let step = reading.next(); ; step = reading.next(run(step.value))) {
    if (step.done === true) return { statements, answer: step.value };
    statements.push(step.value);
  }
}

function asNeo4j(rows: SqliteRows): Neo4jRows {
  const [first] = rows;
  if (first && first.length > 1) return wordsAsNeo4j(rows as readonly WordRow[]);
  return rows.map(([json]) => {
    const answer = JSON.parse(String(json)) as Neo4jRows[number] | number[];
    return Array.isArray(answer) ? { numbers: answer } : answer;
  });
}

type WordRow = readonly [text: string, count: number, named: number, key: number, mark: string, next: number | null, stop: number | null];

/** Words of the index. */
const wordsAsNeo4j = (rows: readonly WordRow[]): Neo4jRows =>
  rows.map(([text, count, named, _key, mark, next, stop]) => ({ text, count, named, mark, next, stop }));
