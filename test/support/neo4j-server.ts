import { afterAll, beforeAll, describe } from "@jest/globals";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import neo4j, { type Session } from "neo4j-driver";
import { findMissing, startNeo4j, type Neo4jServer } from "../../tools/neo4j/neo4j-server.mjs";
import { quietPort } from "./quiet-port.js";

/** A real Neo4j server that belongs to the test file. */
export interface TestNeo4j {
  /** `bolt://127.0.0.1:<port>`; the same after a restart. */
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  /** Deletes all data but the record of the schema, which stays: to make it takes a while, and it costs the server its plans. */
  clear(): Promise<void>;
  /** Deletes all data, constraints and indexes. */
  empty(): Promise<void>;
  /** Kills the server with SIGKILL. */
  kill(): Promise<void>;
  /** Restarts the server on its data; one that still runs is stopped with SIGTERM. */
  restart(): Promise<void>;
  /** Lets the server hang: it accepts connections and answers nothing. */
  pause(): void;
  resume(): void;
}

const password = "only-for-tests";

/** The first start fetches the jars. */
const startTimeout = 180_000;

/** A test file is a module graph of its own in jest, so this is one server a file. */
let running: OwnServer | undefined;

afterAll(async () => {
  await running?.remove();
});

/**
 * A `describe` with a Neo4j server, which is emptied before each suite and shared by all suites of a file.
 * If Java or Maven is missing, the tests are skipped with a warning; with CI set they fail.
 */
export function describeWithNeo4j(name: string, suite: (server: () => TestNeo4j) => void): void {
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
      if (running === undefined) running = await OwnServer.start();
      else await running.empty();
    }, startTimeout);
    suite(requireServer);
  });
}

function requireServer(): TestNeo4j {
  if (running === undefined) throw new Error("The Neo4j server runs in hooks and tests only.");
  return running;
}

class OwnServer implements TestNeo4j {
  readonly uri: string;
  readonly username: string;
  readonly password = password;

  private constructor(
    private readonly folder: string,
    private server: Neo4jServer,
  ) {
    this.uri = server.uri;
    this.username = server.username;
  }

  static async start(): Promise<OwnServer> {
    const folder = mkdtempSync(join(tmpdir(), "papergraph-neo4j-"));
    try {
      return new OwnServer(folder, await startNeo4j({ dataFolder: folder, port: await quietPort(), password, shortLived: true }));
    } catch (error) {
      rmSync(folder, { recursive: true, force: true });
      throw error;
    }
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

  async kill(): Promise<void> {
    await this.server.kill();
  }

  async restart(): Promise<void> {
    await this.server.stop();
    const port = Number(new URL(this.uri).port);
    this.server = await startNeo4j({ dataFolder: this.folder, port, password, shortLived: true });
  }

  pause(): void {
    this.server.process.kill("SIGSTOP");
  }

  resume(): void {
    this.server.process.kill("SIGCONT");
  }

  private async inSession(work: (session: Session) => Promise<void>): Promise<void> {
    const driver = neo4j.driver(this.uri, neo4j.auth.basic(this.username, this.password));
    try {
      await work(driver.session());
    } finally {
      await driver.close();
    }
  }

  async remove(): Promise<void> {
    await this.server.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function quote(name: string): string {
  return `\`${name.replaceAll("`", "``")}\``;
}
