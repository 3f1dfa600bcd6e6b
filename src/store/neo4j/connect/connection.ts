import { setTimeout as sleep } from "node:timers/promises";
import neo4j, { type QueryResult, type Session } from "neo4j-driver";
import { PapergraphError } from "../../../errors.js";
import { checkAwaited, unawaited } from "../../read/awaited.js";
import type { StoreLoad } from "../../port/graph-store.js";
import { Slots, type Room } from "../../read/slots.js";
import type { Weight } from "../../read/weigh.js";
import { boundHandshake } from "./bound-handshake.js";
import { CurrentDriver, type DriverInUse } from "./current-driver.js";
import { makeDriver, type Neo4jConfig } from "./make-driver.js";
import { Retries } from "./retries.js";
import { settlesWithin } from "./settles-within.js";
import type { Statement } from "./statement.js";
import { toDriver } from "./to-driver.js";
import { isLate, isOutOfMemory, isPassing, isRefusal, isTimeout, tooLong } from "./translate-error.js";

/** The part of a deadline after which a server that cannot be reached, or a failure that passes, is no longer tried again. */
const patienceShare = 0.4;

/** The part of a deadline that a session gets to end in good order; a server that takes longer has fallen silent. */
const graceShare = 0.2;

/** How many transactions run at a time. */
export const maxTransactions = 50;

/** What may be long leaves connections to what is light, and what is heavy leaves most of them to all others. */
const room: Room = { total: maxTransactions, unsure: 40, heavy: 20, waiting: 200 };

/** Milliseconds without a login after one was refused: a server locks out who guesses on. */
const refusedPause = 30_000;

/** What hears of every statement: its text alone. What it returns is called once the statement has ended. */
export type CypherListener = (cypher: string) => (() => void) | undefined;

/** What a transaction may do: run a statement and get its records as plain objects. */
export type Run = (statement: Statement) => Promise<Record<string, unknown>[]>;

type Work<T> = (run: Run) => Promise<T>;
type Mode = "READ" | "WRITE";

/** How a call is made: within how many milliseconds, by whom it is awaited, and how long it may be expected to take. */
interface CallOptions {
  readonly deadline?: number;
  readonly signal?: AbortSignal | undefined;
  readonly weight?: Weight;
}

/** How a transaction is made. */
interface TransactionOptions {
  readonly signal?: AbortSignal | undefined;
  /** False where it is undone. */
  readonly isKept?: boolean;
  /** True where nobody waits for its end: what was read is known before. */
  readonly leavesEnd?: boolean;
}

/** What is done with a session in the milliseconds that are left; `reached` is told that the server has let it begin. */
type Attempt<T> = (session: Session, timeout: number, reached: () => void) => Promise<Attempted<T>>;

/** What came of an attempt, and what the session still has to wait for, which nobody else does. */
interface Attempted<T> {
  readonly result: T;
  readonly ending?: Promise<unknown>;
}

boundHandshake();

/** The way to the server, by way of the driver. */
export class Connection {
  private readonly bookmarks = neo4j.bookmarkManager();
  private readonly slots = new Slots(room);
  private readonly driver: CurrentDriver;
  private readonly interrupts = new Set<(error: Error) => void>();
  /** Why nothing is attempted, and until when. */
  private barred: { readonly error: unknown; readonly until: number } | undefined;

  private constructor(
    private readonly config: Neo4jConfig,
    private readonly onStatement: CypherListener | undefined,
  ) {
    this.driver = new CurrentDriver(() => makeDriver(config, this.patience, maxTransactions));
  }

  /** How many reads have a connection, and how many wait for one. */
  get load(): StoreLoad {
    return this.slots.load;
  }

  /** Milliseconds within which it shows whether the server can be reached. */
  get patience(): number {
    return this.config.deadline * patienceShare;
  }

  /** Makes the driver; it connects when it is first asked. */
  static open(config: Neo4jConfig, onStatement?: CypherListener): Connection {
    try {
      return new Connection(config, onStatement);
    } catch (error) {
      throw new PapergraphError(
        "CONFIG_INVALID",
        "The settings are not usable: NEO4J_URI is not an address of a Neo4j server.",
        {},
        { cause: error },
      );
    }
  }

  /** Runs reads in one transaction, on a follower where there is one, after the writes of this process. */
  read<T>(work: Work<T>, options: CallOptions & TransactionOptions = {}): Promise<T> {
    return this.call("READ", this.transaction(work, options), options);
  }

  /** Runs one read in a transaction of its own, which takes one message to the server instead of three. */
  readOne(statement: Statement, options: CallOptions = {}): Promise<Record<string, unknown>[]> {
    const attempt: Attempt<Record<string, unknown>[]> = (session, timeout, reached) =>
      this.told(statement, async (parameters) => {
        const read = session.run(statement.cypher, parameters, { timeout: Math.ceil(timeout) });
        // The server names the columns before it looks for the first row.
        await read.keys();
        reached();
        return { result: rowsOf(await read) };
      });
    return this.call("READ", attempt, options);
  }

  /** Runs writes that all happen or none. They run again where the answer to their COMMIT was lost, so they have to be idempotent. */
  write<T>(work: Work<T>, deadline = this.config.deadline): Promise<T> {
    return this.call("WRITE", this.transaction(work), { deadline });
  }

  /** Runs one write in a transaction of its own, and does not try again where it fails: for what must not be written twice. */
  writeAlone(statement: Statement, deadline: number): Promise<Record<string, unknown>[]> {
    return this.attempt(
      "WRITE",
      performance.now() + deadline,
      this.transaction((run) => run(statement)),
      {},
    );
  }

  /** Runs writes to see what they would lead to, and undoes them. */
  tryOut<T>(work: Work<T>, deadline: number): Promise<T> {
    return this.call("WRITE", this.transaction(work, { isKept: false }), { deadline });
  }

  /** Ends what is running and releases everything. */
  async close(): Promise<void> {
    const error = new PapergraphError("SERVICE_UNAVAILABLE", "The store is closed.");
    this.barred = { error, until: Infinity };
    for (const interrupt of this.interrupts) interrupt(error);
    await this.driver.close();
  }

  /**
   * Attempts the work until it succeeds, fails for good, or has failed for too long. The driver's `executeRead` would do the same, on the
   * same followers, but waits a second before it tries again and knows no deadline.
   */
  private async call<T>(mode: Mode, attempt: Attempt<T>, options: CallOptions): Promise<T> {
    const { deadline = this.config.deadline, signal } = options;
    const end = performance.now() + deadline;
    const retries = new Retries(this.patience, end);
    for (;;) {
      let begun = Infinity;
      try {
        checkAwaited(signal);
        const noticed: Attempt<T> = (session, timeout, reached) =>
          attempt(session, timeout, () => {
            begun = performance.now();
            retries.reach();
            reached();
          });
        return await this.attempt(mode, end, noticed, options);
      } catch (error) {
        // What was long on its way takes the memory itself, and would take it again.
        const isTooLarge = isOutOfMemory(error) && performance.now() - begun > this.patience;
        const pause = isPassing(error) && !isTooLarge ? retries.next() : undefined;
        if (pause === undefined) throw error;
        await sleep(pause);
      }
    }
  }

  private async attempt<T>(mode: Mode, end: number, attempt: Attempt<T>, { signal, weight = "light" }: CallOptions): Promise<T> {
    if (this.barred && performance.now() < this.barred.until) throw this.barred.error;
    this.barred = undefined;
    await this.slots.take(weight, Math.min(this.patience, end - performance.now()), signal);
    const used = this.driver.use();
    const { database } = this.config;
    const settings = { defaultAccessMode: mode, bookmarkManager: this.bookmarks, ...(database !== undefined && { database }) };
    // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- the driver declares a class and exports none
    const session = used.driver.session(settings);
    const started = performance.now();
    const left = Math.max(0, end - started);
    let ending: Promise<unknown> | undefined;
    try {
      const attempted = await this.inTime(
        left,
        attempt(session, left, () => (used.heard = performance.now())),
        signal,
      );
      used.heard = performance.now();
      ending = attempted.ending;
      return attempted.result;
    } catch (error) {
      const isHeard = used.heard >= started;
      if (isLate(error) && !isHeard) this.driver.giveUp(used);
      if (isRefusal(error)) this.barred ??= { error, until: performance.now() + refusedPause };
      throw isHeard && isTimeout(error) ? tooLong(error) : error;
    } finally {
      void this.end(session, used, weight, ending);
    }
  }

  private transaction<T>(work: Work<T>, { signal, isKept = true, leavesEnd = false }: TransactionOptions = {}): Attempt<T> {
    return async (session, timeout, reached) => {
      // The server ends the transaction as well, where it can still hear. It is not waited for: what is asked first goes with it.
      const transaction = session.beginTransaction({ timeout: Math.ceil(timeout) });
      const begun = transaction.then(reached);
      begun.catch(() => undefined);
      try {
        const result = await work(async (statement) => {
          checkAwaited(signal);
          return this.told(statement, async (parameters) => rowsOf(await transaction.run(statement.cypher, parameters)));
        });
        const ending = begun.then(() => (isKept ? transaction.commit() : transaction.rollback()));
        // Where the answer comes too late, its session is closed by then and nobody hears how it ends.
        ending.catch(() => undefined);
        if (leavesEnd) return { result, ending };
        await ending;
        return { result };
      } catch (error) {
        // Where it could not begin, that says why, and not what was asked in it.
        await begun;
        throw error;
      }
    };
  }

  /** Ends a session. That waits for what is still running; whoever asked has an answer already. */
  private async end(session: Session, used: DriverInUse, weight: Weight, ending?: Promise<unknown>): Promise<void> {
    const closing = Promise.allSettled([ending]).then(() => session.close());
    if (!(await settlesWithin(this.config.deadline * graceShare, closing))) this.driver.giveUp(used);
    this.driver.done(used);
    this.slots.give(weight);
  }

  /** Runs a statement with its parameters as the driver takes them, and tells whoever listens. */
  private async told<T>({ cypher, parameters }: Statement, run: (parameters: Record<string, unknown>) => Promise<T>): Promise<T> {
    const end = this.onStatement?.(cypher);
    const sent: { given?: unknown } = { given: toDriver(parameters) };
    try {
      return await run(sent);
    } finally {
      // The driver holds on to every statement of a transaction until that ends: of an import it would hold all rows at once.
      delete sent.given;
      end?.();
    }
  }

  /**
   * The outcome of what is running, or TIMEOUT: the driver waits for ever on a server that says nothing. Where nobody waits any more it
   * ends at once, and the end of its session ends it on the server.
   */
  private inTime<T>(milliseconds: number, running: Promise<T>, signal?: AbortSignal): Promise<T> {
    return new Promise((resolve, reject) => {
      const end = (settle: () => void): void => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", leave);
        this.interrupts.delete(interrupt);
        settle();
      };
      const interrupt = (error: Error): void => {
        end(() => {
          reject(error);
        });
      };
      const timer = setTimeout(() => {
        interrupt(new PapergraphError("TIMEOUT", "The database did not answer in time."));
      }, milliseconds);
      const leave = (): void => {
        interrupt(unawaited());
      };
      signal?.addEventListener("abort", leave);
      this.interrupts.add(interrupt);
      running.then((value) => {
        end(() => {
          resolve(value);
        });
      }, interrupt);
    });
  }
}

/** The records of a result as plain objects. The driver holds on to the result until its transaction ends, so it is left without them. */
function rowsOf({ records }: QueryResult): Record<string, unknown>[] {
  const rows = records.map((record) => record.toObject());
  records.length = 0;
  return rows;
}
