import type { Model } from "../../model/model.js";
import type { RootSelection } from "../../plan/selection.js";
import type { SlotValues } from "../../plan/slots.js";
import type { GraphCounts } from "../../plan/work/graph-counts.js";
import type { Answer } from "../port/answer.js";
import type { GraphStore, Snapshot, StoreLoad } from "../port/graph-store.js";
import type { Carried, CarriedPart } from "../port/store-transfer.js";
import type { ChangesPage, ChangesQuestion, Reseeded, Shown, WriteOutcome, WriteRequest, Written } from "../port/write.js";
import type { WriteBatch } from "../port/write-batch.js";
import { readShown } from "../read/read-shown.js";
import { readAsync, readTogether, type Reading } from "../read/reading.js";
import { runSelection, statementsOf } from "../read/run-selection.js";
import { weigh } from "../read/weigh.js";
import { Combinations } from "./combinations.js";
import { Neo4jCompiler } from "./compile/compiler.js";
import { Connection, type CypherListener, type Run } from "./connect/connection.js";
import type { Neo4jConfig } from "./connect/make-driver.js";
import type { ReadStatement, Rows } from "./connect/statement.js";
import { StoredCounts } from "./counts.js";
import { migrate, migrateLists } from "./connect/migrate.js";
import { ReachedRevision } from "./revision.js";
import { carried } from "./write/carry.js";
import { readChanges } from "./write/history.js";
import { replaceCurated } from "./write/replace-curated.js";
import { askMark, curatedFingerprint, notWhole, reachedIn, readVersion, revisionQuery } from "./write/version.js";
import { writeRequest } from "./write/write-request.js";
import { translateError } from "./connect/translate-error.js";

/** Milliseconds that a server may take to plan a combination of statements, for which nobody waits. */
const planDeadline = 60_000;

/** The graph on a Neo4j server, a cluster or Aura. */
export class Neo4jStore implements GraphStore {
  readonly description: string;
  private readonly compiler: Neo4jCompiler;
  private readonly stored: StoredCounts;
  private readonly reached: ReachedRevision;
  private readonly combinations: Combinations;
  /** Whether the schema lacks the indexes of lists, once it is brought up to the model as far as a fill needs it. */
  private migrated: Promise<boolean> | undefined;
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
    this.combinations = new Combinations((statement) => connection.readOne(statement, { deadline: planDeadline, weight: "heavy" }));
  }

  /** Makes the store without asking the server; `onStatement` hears the text of every statement. */
  static open(config: Neo4jConfig, model: Model, onStatement?: CypherListener): Neo4jStore {
    return new Neo4jStore(Connection.open(config, onStatement), model, config.uri);
  }

  read(selections: readonly RootSelection[], signal?: AbortSignal, values?: SlotValues): Promise<Snapshot> {
    this.compiler.assume(this.stored.known.leastConfidence);
    const readings = (): Reading<ReadStatement, Rows, Answer>[] =>
      selections.map((selection) => runSelection(this.compiler, selection, values));
    const options = { signal, weight: weigh(selections, this.stored.known) };
    const isAlone = selections.length === 1;
    const isQuick = selections.every((selection) => statementsOf(selection) === 1);
    return this.attempt(async () => {
      // Of a graph that is not whole nothing else is asked: it may lack the indexes for it.
      const reached = this.reached.isWhole ? this.reached.recent : await this.reached.current();
      const known = isAlone ? reached : undefined;
      const alone: Run = (statement) => this.connection.readOne(statement, options);
      const together = (run: Run): Promise<Snapshot> =>
        this.readAll(readings(), (asked) => (isAlone ? Promise.all(asked.map(run)) : this.combinations.run(asked, run)), known);
      const isOne = (): boolean => (isAlone ? known !== undefined : this.combinations.areOne([revisionQuery, ...firstOf(readings())]));
      return isQuick && isOne() ? together(alone) : this.connection.read(together, { ...options, leavesEnd: true });
    });
  }

  /** What all root fields ask at the same time is on its way together, the revision before it unless it is known: none waits for the answer to another. */
  private async readAll(readings: readonly Reading<ReadStatement, Rows, Answer>[], run: RunAll, known?: number): Promise<Snapshot> {
    let revision = known;
    const answers = await readTogether(readings, async (statements) => {
      if (revision !== undefined) return run(statements);
      const asked = performance.now();
      const [version = [], ...rows] = await run([revisionQuery, ...statements]);
      this.reached.see(version, asked);
      revision = reachedIn(version) ?? undefined;
      if (revision === undefined) throw notWhole();
      return rows;
    });
    return { answers, revision: revision ?? (await this.reached.current()) };
  }

  load(): StoreLoad {
    return this.connection.load;
  }

  /** Anybody may write to the server: it has to be asked. */
  version(): string | null {
    return null;
  }

  async askVersion(): Promise<string | null> {
    try {
      const asked = performance.now();
      const [row] = await this.connection.readOne(askMark, { deadline: this.connection.patience / 2 });
      // What is read now is of this revision as well.
      this.reached.see(row ? [row] : [], asked);
      return typeof row?.["mark"] === "string" ? row["mark"] : null;
    } catch {
      // What is read next meets the same failure and tells it.
      return null;
    }
  }

  curatedFingerprint(): Promise<string | null> {
    return this.attempt(async () => {
      await this.prepare();
      const fingerprint = await curatedFingerprint(this.connection);
      // Who emptied the database may have removed its indexes as well.
      if (fingerprint === null) this.migrated = undefined;
      else await this.complete();
      return fingerprint;
    });
  }

  replaceCurated(batch: WriteBatch, fingerprint: string): Promise<Reseeded | null> {
    return this.attempt(async () => {
      await this.prepare();
      const reseeded = await replaceCurated(this.connection, this.model, batch, fingerprint);
      this.stored.forget();
      this.reached.forget();
      await this.complete();
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

  async *carry(part: Pick<CarriedPart, "ids">): AsyncGenerator<Carried> {
    try {
      yield* carried(this.connection, this.model, { ...part, history: false });
    } catch (error) {
      throw translateError(error);
    }
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

  /** Makes what the schema still lacks once the graph is filled. */
  private async complete(): Promise<void> {
    if (!(await this.migrated)) return;
    await migrateLists(this.connection, this.model);
    this.migrated = Promise.resolve(false);
  }

  /** Brings the schema up to the model, as far as a fill needs it, once; a failed try is tried again by the next call. */
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
      const translated = translateError(error);
      if (translated.code === "SERVICE_UNAVAILABLE") this.combinations.forget();
      throw translated;
    }
  }
}

/** Runs statements that do not wait for each other: the first of them first. */
type RunAll = (statements: readonly ReadStatement[]) => Promise<readonly Rows[]>;

/** What readings ask first. */
const firstOf = <S, R, T>(readings: readonly Reading<S, R, T>[]): S[] =>
  readings.flatMap((reading) => {
    const step = reading.next();
    return step.done === true ? [] : [step.value];
  });
