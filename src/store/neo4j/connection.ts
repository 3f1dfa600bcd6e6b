import { setTimeout as sleep } from "node:timers/promises";
import neo4j, { type Driver, type Session, type Transaction } from "neo4j-driver";
import { PapergraphError } from "../../errors.js";
import { boundHandshake } from "./bound-handshake.js";
import { CurrentDriver } from "./current-driver.js";
import { Slots } from "./slots.js";
import { WholeNumber, type Statement, type Value } from "./statement.js";
import { isRefusal, isUngreeted } from "./translate-error.js";

/** Where a Neo4j server is and who asks it. */
export interface Neo4jConfig {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  /** The database; the server's default one where it is not given. */
  readonly database?: string;
  /** Milliseconds that one call may take, retries included. The limits below are parts of it. */
  readonly deadline: number;
}

/** The part of a deadline after which a server that cannot be reached, or a failure that passes, is no longer tried again. */
const patienceShare = 0.4;

/** The part of a deadline that a session gets to end in good order; a server that takes longer has fallen silent. */
const graceShare = 0.2;

/** How many transactions run at a time. */
export const maxTransactions = 50;

/** Milliseconds before the second attempt; every further pause is twice as long. */
const firstPause = 50;

/** Milliseconds without a login after one was refused: a server locks out who guesses on. */
const refusedPause = 30_000;

/** What a transaction may do: run a statement and get its records as plain objects. */
export type Run = (statement: Statement) => Promise<Record<string, unknown>[]>;

type Work<T> = (run: Run) => Promise<T>;
type Mode = "READ" | "WRITE";

boundHandshake();

/** The way to the server: the only place that knows the driver. */
export class Connection {
  private readonly bookmarks = neo4j.bookmarkManager();
  private readonly slots = new Slots(maxTransactions);
  private readonly driver: CurrentDriver;
  private readonly interrupts = new Set<(error: Error) => void>();
  private refused: { readonly error: unknown; readonly until: number } | undefined;

  private constructor(
    private readonly config: Neo4jConfig,
    private readonly onStatement: ((cypher: string) => void) | undefined,
  ) {
    this.driver = new CurrentDriver(() => makeDriver(config));
  }

  /** Milliseconds within which it shows whether the server can be reached. */
  get patience(): number {
    return this.config.deadline * patienceShare;
  }

  /** Makes the driver; it connects when it is first asked. */
  static open(config: Neo4jConfig, onStatement?: (cypher: string) => void): Connection {
    try {
      return new Connection(config, onStatement);
    } catch (error) {
      throw new PapergraphError("CONFIG_INVALID", "The environment is not usable: NEO4J_URI is not an address of a Neo4j server.", {}, { cause: error });
    }
  }

  /** Runs reads in one transaction, on a follower where there is one, after the writes of this process. */
  read<T>(work: Work<T>, deadline = this.config.deadline): Promise<T> {
    return this.call("READ", deadline, work);
  }

  /** Runs writes that all happen or none. They run again where the answer to their COMMIT was lost, so they have to be idempotent. */
  write<T>(work: Work<T>, deadline = this.config.deadline): Promise<T> {
    return this.call("WRITE", deadline, work);
  }

  /** Ends what is running and releases everything. */
  async close(): Promise<void> {
    for (const interrupt of this.interrupts) interrupt(new PapergraphError("SERVICE_UNAVAILABLE", "The store is being closed."));
    await this.driver.close();
  }

  /**
   * Attempts the work until it succeeds, fails for good, or has failed for too long. The driver's `executeRead` would do the same, on the same followers,
   * but waits a second before it tries again and knows no deadline.
   */
  private async call<T>(mode: Mode, deadline: number, work: Work<T>): Promise<T> {
    const started = performance.now();
    const { patience } = this;
    let reached = false;
    let firstFailure: number | undefined;
    for (let pause = firstPause; ; pause *= 2) {
      try {
        return await this.attempt(mode, started + deadline, (run) => {
          reached = true;
          return work(run);
        });
      } catch (error) {
        const now = performance.now();
        firstFailure ??= now;
        const end = Math.min(started + deadline, firstFailure + patience, reached ? Infinity : started + patience);
        if (!neo4j.isRetryableError(error) || now + pause >= end) throw error;
        await sleep(pause * (0.8 + 0.4 * Math.random()));
      }
    }
  }

  private async attempt<T>(mode: Mode, end: number, work: Work<T>): Promise<T> {
    if (this.refused && performance.now() < this.refused.until) throw this.refused.error;
    const left = (): number => Math.max(0, end - performance.now());
    if (!(await this.slots.take(Math.min(this.patience, left()))))
      throw new PapergraphError("SERVICE_UNAVAILABLE", "The database has too much to do; try again.");
    const used = this.driver.use();
    const { database } = this.config;
    const session = used.driver.session({
      defaultAccessMode: mode,
      bookmarkManager: this.bookmarks,
      ...(database !== undefined && { database }),
    });
    let greeted = true;
    try {
      return await this.inTime(left(), this.transact(session, left(), work));
    } catch (error) {
      greeted = !isUngreeted(error);
      if (isRefusal(error)) this.refused = { error, until: performance.now() + refusedPause };
      throw error;
    } finally {
      // Closing waits for what is still running; whoever asked has an answer already.
      void settlesWithin(this.config.deadline * graceShare, session.close()).then((closed) => {
        this.driver.done(used, !(greeted && closed));
        this.slots.give();
      });
    }
  }

  private async transact<T>(session: Session, timeout: number, work: Work<T>): Promise<T> {
    // The server ends the transaction as well, where it can still hear.
    const transaction = await session.beginTransaction({ timeout: Math.ceil(timeout) });
    const result = await work((statement) => this.run(transaction, statement));
    await transaction.commit();
    return result;
  }

  private async run(transaction: Transaction, { cypher, parameters }: Statement): Promise<Record<string, unknown>[]> {
    this.onStatement?.(cypher);
    const given = Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, toDriver(value)]));
    const result = await transaction.run(cypher, given);
    return result.records.map((record) => record.toObject());
  }

  /** The outcome of what is running, or TIMEOUT: the driver waits for ever on a server that says nothing. */
  private inTime<T>(milliseconds: number, running: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const end = (settle: () => void): void => {
        clearTimeout(timer);
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
      this.interrupts.add(interrupt);
      running.then((value) => {
        end(() => {
          resolve(value);
        });
      }, interrupt);
    });
  }

}

function makeDriver({ uri, username, password, deadline }: Neo4jConfig): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(username, password), {
    disableLosslessIntegers: true,
    telemetryDisabled: true,
    connectionTimeout: deadline * patienceShare,
    // There is a connection for every slot: who waits longer for one than a deadline waits for the server's greeting.
    maxConnectionPoolSize: maxTransactions,
    connectionAcquisitionTimeout: deadline + firstPause,
  });
}

function toDriver(value: Value): unknown {
  return value instanceof WholeNumber ? neo4j.int(value.value) : value;
}

async function settlesWithin(milliseconds: number, promise: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, milliseconds, false);
  });
  const settled = promise.then(
    () => true,
    () => true,
  );
  return Promise.race([settled, late]).finally(() => {
    clearTimeout(timer);
  });
}
