import type { Model } from "../../model/model.js";
import type { RootSelection } from "../../plan/selection.js";
import type { GraphCounts } from "../../plan/work/graph-counts.js";
import type { Answer } from "../port/answer.js";
import type { GraphStore, Snapshot, StoreLoad } from "../port/graph-store.js";
import type { ChangesPage, ChangesQuestion, Reseeded, Shown, WriteOutcome, WriteRequest, Written } from "../port/write.js";
import type { WriteBatch } from "../port/write-batch.js";
import { readShown } from "../read/read-shown.js";
import { readAsync } from "../read/reading.js";
import { runSelection, statementsOf } from "../read/run-selection.js";
import { weigh } from "../read/weigh.js";
import { Neo4jCompiler } from "./compile/compiler.js";
import { Connection, type Neo4jConfig, type Run } from "./connect/connection.js";
import { StoredCounts } from "./counts.js";
import { migrate } from "./connect/migrate.js";
import { ReachedRevision } from "./revision.js";
import { readChanges } from "./write/history.js";
import { replaceCurated } from "./write/replace-curated.js";
import { curatedFingerprint, readVersion, revisionIn, revisionQuery } from "./write/version.js";
import { writeRequest } from "./write/write-request.js";
import { translateError } from "./connect/translate-error.js";

/** The graph on a Neo4j server, a cluster or Aura. */
export class Neo4jStore implements GraphStore {
  readonly description: string;
  private readonly compiler: Neo4jCompiler;
  private readonly stored: StoredCounts;
  private readonly reached: ReachedRevision;
  private migrated: Promise<void> | undefined;
  private lastWrite: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly connection: Connection,
    private readonly model: Model,
    uri: string,
  ) {
    this.description = `neo4j ${uri}`;
    this.compiler = new Neo4jCompiler(model);
    this.stored = new StoredCounts(connection);
    this.reached = new ReachedRevision(connection);
  }

  /** Makes the store without asking the server; `onStatement` hears the text of every statement. */
  static open(config: Neo4jConfig, model: Model, onStatement?: (cypher: string) => void): Neo4jStore {
    return new Neo4jStore(Connection.open(config, onStatement), model, config.uri);
  }

  read(selections: readonly RootSelection[], signal?: AbortSignal): Promise<Snapshot> {
    // The first statements of all root fields are on their way together: none waits for the answer to another.
    const answer = (run: Run): Promise<Answer[]> =>
      Promise.all(selections.map((selection) => readAsync(runSelection(this.compiler, selection), run)));
    const readAlone = async (): Promise<Snapshot> => {
      const revision = await this.reached.current();
      return { answers: await answer((statement) => this.connection.readOne(statement, options)), revision };
    };
    const readTogether = async (run: Run): Promise<Snapshot> => {
      const [version, answers] = await Promise.all([run(revisionQuery), answer(run)]);
      return { answers, revision: revisionIn(version) };
    };
    this.compiler.assume(this.stored.known.leastConfidence);
    const statements = selections.reduce((sum, selection) => sum + statementsOf(selection), 0);
    const options = { signal, weight: weigh(selections, this.stored.known) };
    return this.attempt(() => (statements === 1 ? readAlone() : this.connection.read(readTogether, options)));
  }

  load(): StoreLoad {
    return this.connection.load;
  }

  /** Anybody may write to the server, and to ask it what changed takes as long as a read. */
  version(): string | null {
    return null;
  }

  curatedFingerprint(): Promise<string | null> {
    return this.attempt(async () => {
      await this.prepare();
      const fingerprint = await curatedFingerprint(this.connection);
      // Who emptied the database may have removed its indexes as well.
      if (fingerprint === null) this.migrated = undefined;
      return fingerprint;
    });
  }

  replaceCurated(batch: WriteBatch, fingerprint: string): Promise<Reseeded | null> {
    return this.attempt(async () => {
      await this.prepare();
      const reseeded = await replaceCurated(this.connection, this.model, batch, fingerprint);
      this.stored.forget();
      return reseeded;
    });
  }

  write(request: WriteRequest, shown?: Shown): Promise<Written> {
    const show = async (run: Run, outcome: WriteOutcome): Promise<unknown> =>
      shown && readAsync(readShown(this.compiler, shown.object, shown.outline(outcome)), run);
    return this.attempt(async () => {
      const written = await this.inTurn(() => writeRequest(this.connection, this.model, request, show));
      if (written.outcome.changed) this.stored.forget();
      this.reached.note(written.outcome.revision);
      return written;
    });
  }

  revision(): Promise<number> {
    return this.attempt(async () => (await this.connection.read(readVersion)).revision);
  }

  changes(question: ChangesQuestion): Promise<ChangesPage> {
    return this.attempt(() => this.connection.read((run) => readChanges(run, this.model, question)));
  }

  counts(): Promise<GraphCounts> {
    return this.stored.current();
  }

  size(): Promise<{ nodes: number; relations: number }> {
    const relations = this.model.relations.map(({ name }) => name).join("|");
    const cypher = `RETURN COUNT { (:Node) } AS nodes, COUNT { ()-[:${relations}]->() } AS relations`;
    return this.attempt(async () => {
      const [row] = await this.connection.read((run) => run({ cypher, parameters: {} }));
      return { nodes: Number(row?.["nodes"]), relations: Number(row?.["relations"]) };
    });
  }

  ping(): Promise<void> {
    return this.attempt(async () => {
      await this.connection.read((run) => run({ cypher: "RETURN 1 AS one", parameters: {} }), { deadline: this.connection.patience });
    });
  }

  close(): Promise<void> {
    return this.attempt(() => this.connection.close());
  }

  /** The server lets one write after the other, so those of this process wait here, where they take no connection from reads. */
  private async inTurn<T>(write: () => Promise<T>): Promise<T> {
    const before = this.lastWrite;
    const own = before.then(write);
    this.lastWrite = own.catch(() => undefined);
    return own;
  }

  /** Brings the schema up to the model, once; a failed try is tried again by the next call. */
  private async prepare(): Promise<void> {
    this.migrated ??= migrate(this.connection, this.model);
    try {
      await this.migrated;
    } catch (error) {
      this.migrated = undefined;
      throw error;
    }
  }

  private async attempt<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw translateError(error);
    }
  }
}
