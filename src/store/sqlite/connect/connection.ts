import Database from "better-sqlite3";
import { fold } from "../../compile/fold.js";
import { numberText, pageCursor } from "../compile/text/functions.js";
import type { Rows, Statement, Value } from "./statement.js";

/** What a statement may be given: values under the names that it has for them. */
export type Parameters = Readonly<Record<string, Value | Uint8Array>>;

/** Values in the order of a statement's parameters. */
export type Row = readonly (Value | Uint8Array)[];

/** What hears of every read: its text and its values. What it returns is called once the read has ended. */
export type StatementListener = (sql: string, parameters: Parameters) => (() => void) | undefined;

/** How long a statement waits for another process, in milliseconds. This one does nothing else meanwhile. */
const busyTimeout = 5_000;

const maxCachedStatements = 500;

/** How many values one statement writes, at most. */
const valuesAtOnce = 500;

/** One connection to a SQLite file: the only place that knows the driver. */
export class Connection {
  private readonly statements = new Map<string, Database.Statement<[Parameters | Row]>>();
  /** It is asked before most reads. */
  private versionStatement: Database.Statement<[]> | undefined;
  /** To make a transaction takes the driver longer than a small read, so that one is made for all. It answers what the work does. */
  private readonly within: Database.Transaction<(work: () => unknown) => unknown>;

  private constructor(
    private readonly database: Database.Database,
    private readonly onStatement: StatementListener | undefined,
  ) {
    this.within = database.transaction((work: () => unknown) => work());
  }

  /** Opens a file; `onStatement` hears of every read. Errors are the driver's own. */
  static open(path: string, options: { readonly create: boolean; readonly onStatement?: StatementListener }): Connection {
    return new Connection(openFile(path, { fileMustExist: !options.create, timeout: busyTimeout }), options.onStatement);
  }

  /** Opens a file that is there, to read it alone. */
  static openToRead(path: string): Connection {
    return new Connection(openFile(path, { fileMustExist: true, readonly: true, timeout: busyTimeout }), undefined);
  }

  /** Runs a read that answers one value. */
  value(sql: string, parameters: Parameters = {}): unknown {
    return this.told(sql, parameters, () => this.prepare(sql).pluck().get(parameters));
  }

  /** Runs a read that answers one value and that nobody hears of. */
  aside(sql: string): unknown {
    return this.prepare(sql).pluck().get({});
  }

  /** Runs a read that answers rows. */
  rows(sql: string, parameters: Parameters = {}): Record<string, unknown>[] {
    return this.told(sql, parameters, () => this.prepare(sql).raw(false).pluck(false).all(parameters) as Record<string, unknown>[]);
  }

  /** Tells whoever listens of a read that another process runs; what is returned tells of its end. */
  hear({ sql, parameters }: Statement): (() => void) | undefined {
    return this.onStatement?.(sql, parameters);
  }

  /** Runs a read that answers rows of values, in the order of the columns. */
  values({ sql, parameters }: Statement): Rows {
    return this.told(sql, parameters, () => this.prepare(sql).raw().all(parameters) as unknown[][]);
  }

  /** Runs a write. */
  run(sql: string, parameters: Parameters = {}): void {
    this.prepare(sql).run(parameters);
  }

  /** Runs a write once for each row of values, which are in the order of its parameters. */
  runAll(sql: string, rows: Iterable<Row>): void {
    const statement = this.prepare(sql);
    for (const row of rows) statement.run(row);
  }

  /**
   * Writes rows of as many values each: `INSERT INTO … (…)`, and what is to be done where a row is there. Many by one statement take a
   * fraction of the time of one by each.
   */
  insertRows(into: string, rows: readonly Row[], conflict = ""): void {
    const [first] = rows;
    if (!first) return;
    const width = first.length;
    const row = `(${first.map(() => "?").join(", ")})`;
    const insert = (count: number): Database.Statement<[Parameters | Row]> =>
      this.prepare(`${into} VALUES ${Array.from({ length: count }, () => row).join(", ")} ${conflict}`);
    const atOnce = Math.max(1, Math.floor(valuesAtOnce / width));
    const whole = rows.length - (rows.length % atOnce);
    const insertMany = whole > 0 ? insert(atOnce) : undefined;
    const values: (Value | Uint8Array)[] = Array.from({ length: atOnce * width }, () => null);
    for (let start = 0; start < whole; start += atOnce) {
      let at = 0;
      for (const each of rows.slice(start, start + atOnce)) for (const value of each) values[at++] = value;
      insertMany?.run(values);
    }
    for (const each of rows.slice(whole)) insert(1).run(each);
  }

  /** Runs a write that answers one key for each row of values, which are in the order of its parameters. */
  insertAll(sql: string, rows: Iterable<Row>): number[] {
    const statement = this.prepare(sql).pluck();
    const keys: number[] = [];
    for (const row of rows) keys.push(Number(statement.get(row)));
    return keys;
  }

  /** Runs statements without parameters. */
  execute(sql: string): void {
    this.database.exec(sql);
  }

  /** A number that changes with every commit of another connection. Asking takes some microseconds. */
  dataVersion(): number {
    this.versionStatement ??= this.database.prepare("PRAGMA data_version").pluck();
    return Number(this.versionStatement.get());
  }

  pragma(text: string): unknown {
    return this.database.pragma(text, { simple: true });
  }

  /** Runs reads that see one snapshot. */
  snapshot<T>(work: () => T): T {
    return this.within.deferred(work) as T;
  }

  /** Runs writes that all happen or none; the lock is taken at once, so that what is read here is still true when it writes. */
  transaction<T>(work: () => T): T {
    return this.within.immediate(work) as T;
  }

  /** The same, but where another process writes it fails without waiting: see `whenFree`. */
  transactionIfFree<T>(work: () => T): T {
    this.pragma("busy_timeout = 0");
    try {
      return this.transaction(work);
    } finally {
      this.pragma(`busy_timeout = ${busyTimeout}`);
    }
  }

  close(): void {
    this.statements.clear();
    this.database.close();
  }

  private told<T>(sql: string, parameters: Parameters, run: () => T): T {
    if (!this.onStatement) return run();
    const end = this.onStatement(sql, parameters);
    try {
      return run();
    } finally {
      end?.();
    }
  }

  private prepare(sql: string): Database.Statement<[Parameters | Row]> {
    const cached = this.statements.get(sql);
    if (cached) {
      this.statements.delete(sql);
      this.statements.set(sql, cached);
      return cached;
    }
    const statement = this.database.prepare<[Parameters | Row]>(sql);
    this.statements.set(sql, statement);
    const oldest = this.statements.keys().next().value;
    if (this.statements.size > maxCachedStatements && oldest !== undefined) this.statements.delete(oldest);
    return statement;
  }
}

function openFile(path: string, options: Database.Options): Database.Database {
  const database = new Database(path, options);
  const pure = { deterministic: true, directOnly: true };
  database.function("fold", pure, fold);
  database.function("number_text", pure, numberText);
  database.function("page_cursor", { ...pure, varargs: true }, pageCursor);
  return database;
}
