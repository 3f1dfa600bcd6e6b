import { afterAll, beforeAll, describe } from "@jest/globals";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import neo4j, { type Session } from "neo4j-driver";
import { findMissing, startNeo4j, type Neo4jServer } from "../../tools/neo4j/neo4j-server.mjs";
import { quietPort } from "./quiet-port.js";

/** A real Neo4j server. */
export interface TestNeo4j {
  /** `bolt://127.0.0.1:<port>`. */
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  /** Deletes all data but the record of the schema, which stays: to make it takes a while, and it costs the server its plans. */
  clear(): Promise<void>;
  /** Deletes all data, constraints and indexes. */
  empty(): Promise<void>;
}

/** A server that one test file has for itself, and may mistreat. */
export interface OwnNeo4j extends TestNeo4j {
  /** Kills the server with SIGKILL. */
  kill(): Promise<void>;
  /** Restarts the server on its data, at the same address; one that still runs is stopped with SIGTERM. */
  restart(): Promise<void>;
  /** Lets the server hang: it accepts connections and answers nothing. */
  pause(): void;
  resume(): void;
}

const password = "only-for-tests";

/** The first start fetches the jars. */
const startTimeout = 180_000;

/** A test file is a module graph of its own in jest, so these are one of each a file. */
let lent: ServerAtAddress | undefined;
let own: OwnServer | undefined;

afterAll(async () => {
  await own?.remove();
});

/**
 * A `describe` with a Neo4j server that holds nothing, or the schema that stores of other suites have made and nothing else: to make it takes a while,
 * and it costs the server its plans. The files that a worker of jest runs one after another share it.
 * If Java or Maven is missing, the tests are skipped with a warning; with CI set they fail.
 */
export function describeWithNeo4j(name: string, suite: (server: () => TestNeo4j) => void): void {
  describeWithServer(name, suite, async () => {
    lent ??= await ServerAtAddress.borrow();
    await lent.clear();
    return lent;
  });
}

/** The same with a server that holds nothing at all, and nothing that the suite has made when the next one begins. */
export function describeWithEmptyNeo4j(name: string, suite: (server: () => TestNeo4j) => void): void {
  const emptied = async (): Promise<ServerAtAddress> => {
    lent ??= await ServerAtAddress.borrow();
    await lent.empty();
    return lent;
  };
  describeWithServer(
    name,
    (server) => {
      suite(server);
      afterAll(emptied);
    },
    emptied,
  );
}

/** The same with a server of the file's own, which its suites share. */
export function describeWithOwnNeo4j(name: string, suite: (server: () => OwnNeo4j) => void): void {
  describeWithServer(name, suite, async () => {
    if (own === undefined) own = await OwnServer.start();
    else await own.empty();
    return own;
  });
}

function describeWithServer<T>(name: string, suite: (server: () => T) => void, start: () => Promise<T>): void {
  let server: T | undefined;
  const requireServer = (): T => {
    if (server === undefined) throw new Error("The Neo4j server runs in hooks and tests only.");
    return server;
  };
  const missing = findMissing();
  if (missing !== undefined && !process.env["CI"]) {
    process.stderr.write(`\n*** SKIPPED: ${name}\n*** ${missing}\n\n`);
    describe.skip(name, () => {
      suite(requireServer);
    });
    return;
  }
  describe(name, () => {
    beforeAll(async () => {
      server = await start();
    }, startTimeout);
    suite(requireServer);
  });
}

/** What can be asked of a server by whoever knows its address. */
class ServerAtAddress implements TestNeo4j {
  constructor(
    readonly uri: string,
    readonly username: string,
    readonly password: string,
  ) {}

  /** The server of this worker of jest; `tools/neo4j/lend.mjs` has it. */
  static async borrow(): Promise<ServerAtAddress> {
    const answer = await fetch(`${process.env["PAPERGRAPH_TEST_NEO4J"]}/${process.env["JEST_WORKER_ID"]}`);
    const text = await answer.text();
    if (!answer.ok) throw new Error(text);
    const { uri, username, password } = JSON.parse(text) as TestNeo4j;
    return new ServerAtAddress(uri, username, password);
  }

  clear(): Promise<void> {
    return this.inSession(async (session) => {
      await session.run("MATCH (n) WHERE NOT n:Migration CALL (n) { DETACH DELETE n } IN TRANSACTIONS");
    });
  }

  empty(): Promise<void> {
    return this.inSession(async (session) => {
      await session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS");
      const constraints = await session.run<{ name: string }>("SHOW CONSTRAINTS YIELD name");
      for (const { name } of constraints.records.map((record) => record.toObject())) await session.run(`DROP CONSTRAINT ${quote(name)}`);
      const indexes = await session.run<{ name: string }>("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'");
      for (const { name } of indexes.records.map((record) => record.toObject())) await session.run(`DROP INDEX ${quote(name)}`);
    });
  }

  private async inSession(work: (session: Session) => Promise<void>): Promise<void> {
    const driver = neo4j.driver(this.uri, neo4j.auth.basic(this.username, this.password));
    try {
      await work(driver.session());
    } finally {
      await driver.close();
    }
  }
}

class OwnServer extends ServerAtAddress implements OwnNeo4j {
  private constructor(
    private readonly folder: string,
    private server: Neo4jServer,
  ) {
    super(server.uri, server.username, password);
  }

  static async start(): Promise<OwnServer> {
    const folder = mkdtempSync(join(tmpdir(), "papergraph-neo4j-"));
    try {
      return new OwnServer(
        folder,
        await startNeo4j({ dataFolder: folder, port: await quietPort(), password, forTests: true, shortLived: true }),
      );
    } catch (error) {
      rmSync(folder, { recursive: true, force: true });
      throw error;
    }
  }

  async kill(): Promise<void> {
    await this.server.kill();
  }

  async restart(): Promise<void> {
    await this.server.stop();
    const port = Number(new URL(this.uri).port);
    this.server = await startNeo4j({ dataFolder: this.folder, port, password, forTests: true, shortLived: true });
  }

  pause(): void {
    this.server.process.kill("SIGSTOP");
  }

  resume(): void {
    this.server.process.kill("SIGCONT");
  }

  async remove(): Promise<void> {
    await this.server.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function quote(name: string): string {
  return `\`${name.replaceAll("`", "``")}\``;
}
