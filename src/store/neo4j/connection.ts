import neo4j, { type Driver, type ManagedTransaction } from "neo4j-driver";
import { PapergraphError } from "../../errors.js";
import { WholeNumber, type Statement, type Value } from "./statement.js";

/** Where a Neo4j server is and who asks it. */
export interface Neo4jConfig {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  /** The database; the server's default one where it is not given. */
  readonly database?: string;
  /** Milliseconds that one call may take, retries included. */
  readonly deadline: number;
}

/** Milliseconds that reaching the server may take: less than a client waits. */
const reachTimeout = 2_000;

const maxPoolSize = 50;

/** What a transaction may do: run a statement and get its records as plain objects. */
export type Run = (statement: Statement) => Promise<Record<string, unknown>[]>;

/** The one driver of a process: the only place that knows it. */
export class Connection {
  private readonly bookmarks = neo4j.bookmarkManager();

  private constructor(
    private readonly driver: Driver,
    private readonly config: Neo4jConfig,
    private readonly onStatement: ((cypher: string) => void) | undefined,
  ) {}

  /** Makes the driver; it connects when it is first asked. */
  static open(config: Neo4jConfig, onStatement?: (cypher: string) => void): Connection {
    const driver = neo4j.driver(config.uri, neo4j.auth.basic(config.username, config.password), {
      disableLosslessIntegers: true,
      connectionTimeout: reachTimeout,
      connectionAcquisitionTimeout: reachTimeout + 500,
      maxConnectionPoolSize: maxPoolSize,
      maxTransactionRetryTime: reachTimeout,
      telemetryDisabled: true,
    });
    return new Connection(driver, config, onStatement);
  }

  /** Runs reads in one transaction, on a follower where there is one, after the writes of this process. */
  read<T>(work: (run: Run) => Promise<T>): Promise<T> {
    return this.within("READ", this.config.deadline, work);
  }

  /** Runs writes that all happen or none. The driver may run them again, so they have to be idempotent. */
  write<T>(work: (run: Run) => Promise<T>, deadline = this.config.deadline): Promise<T> {
    return this.within("WRITE", deadline, work);
  }

  async close(): Promise<void> {
    await this.driver.close();
  }

  /** The driver waits for ever on a server that says nothing, so every call has a deadline of ours; a late answer is dropped with its session. */
  private async within<T>(mode: "READ" | "WRITE", deadline: number, work: (run: Run) => Promise<T>): Promise<T> {
    const { database } = this.config;
    const session = this.driver.session({
      defaultAccessMode: mode,
      bookmarkManager: this.bookmarks,
      ...(database !== undefined && { database }),
    });
    const inTransaction = (transaction: ManagedTransaction): Promise<T> => work((statement) => this.run(transaction, statement));
    const options = { timeout: deadline };
    const working = mode === "READ" ? session.executeRead(inTransaction, options) : session.executeWrite(inTransaction, options);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        reject(new PapergraphError("TIMEOUT", `The database did not answer within ${deadline / 1000} s.`));
      }, deadline);
    });
    try {
      return await Promise.race([working, late]);
    } finally {
      clearTimeout(timer);
      // Closing waits for what is still running; whoever asked has an answer already.
      working.catch(() => undefined);
      session.close().catch(() => undefined);
    }
  }

  private async run(transaction: ManagedTransaction, { cypher, parameters }: Statement): Promise<Record<string, unknown>[]> {
    this.onStatement?.(cypher);
    const given = Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, toDriver(value)]));
    const result = await transaction.run(cypher, given);
    return result.records.map((record) => record.toObject());
  }
}

function toDriver(value: Value): unknown {
  return value instanceof WholeNumber ? neo4j.int(value.value) : value;
}
