import { statSync } from "node:fs";
import { PapergraphError } from "../../errors.js";
import type { Model } from "../../model/model.js";
import type { RootSelection } from "../../plan/selection.js";
import { noValues, type SlotValues } from "../../plan/slots.js";
import { countOfTypes, nodesOf, type GraphCounts } from "../../plan/work/graph-counts.js";
import { readerProgram } from "../../program-files.js";
import type { GraphStore, Snapshot, StoreLoad } from "../port/graph-store.js";
import type { Carried, CarriedPart } from "../port/store-transfer.js";
import type { ChangesPage, ChangesQuestion, Reseeded, Shown, WriteOutcome, WriteRequest, Written } from "../port/write.js";
import type { WriteBatch } from "../port/write-batch.js";
import { checkAwaited } from "../read/awaited.js";
import { readShown } from "../read/read-shown.js";
import { readSync } from "../read/reading.js";
import { SqliteCompiler } from "./compile/compiler.js";
import { StoredCounts } from "./counts.js";
import { Connection, type StatementListener } from "./connect/connection.js";
import { openDatabase } from "./connect/open-database.js";
import { ReaderPool, type ReadersConfig } from "./readers/reader-pool.js";
import { ReaderProcess } from "./readers/reader-process.js";
import { readAll, Reads } from "./reads.js";
import { carried } from "./write/carry.js";
import { checkpointBeside } from "./write/checkpoint-beside.js";
import { readChanges, revisionOf } from "./write/history.js";
import { curatedFingerprint, replaceCurated } from "./write/replace-curated.js";
import { writeRequest } from "./write/write-request.js";
import { isDamage, translateError } from "./connect/translate-error.js";
import { fillPatience, whenFree, writePatience } from "./connect/when-free.js";

/** The graph in one SQLite file, written by this process and read by it and its readers. */
export class SqliteStore implements GraphStore {
  readonly description: string;
  private readonly compiler: SqliteCompiler;
  private readonly file: string | undefined;
  private readonly stored: StoredCounts;
  private readonly readers: ReaderPool | undefined;
  private readonly reads: Reads | undefined;
  private isDamaged = false;
  private ownWrites = 0;
  private copied: () => Promise<void> = () => Promise.resolve();

  private constructor(
    private readonly connection: Connection,
    private readonly model: Model,
    private readonly path: string,
    readers: ReadersConfig | undefined,
  ) {
    this.description = `sqlite ${path}`;
    this.file = identityOf(path);
    this.compiler = new SqliteCompiler(model);
    this.stored = new StoredCounts(connection);
    if (!readers) return;
    this.readers = new ReaderPool(readers, () => {
      this.checkFile();
      return ReaderProcess.start(readers.program ?? readerProgram, path);
    });
    this.reads = new Reads(connection, this.compiler, this.readers, this.stored);
  }

  /**
   * Opens a file or makes it; `onStatement` hears of every read. With readers, what may be long is read in processes of their own; without
   * them every read runs at once, however long it takes.
   */
  static open(path: string, model: Model, onStatement?: StatementListener, readers?: ReadersConfig): SqliteStore {
    return new SqliteStore(openDatabase(path, model, onStatement), model, path, readers);
  }

  read(selections: readonly RootSelection[], signal?: AbortSignal, values: SlotValues = noValues): Promise<Snapshot> {
    return this.attempt(() => {
      if (this.reads) return this.reads.read({ selections, values }, signal);
      checkAwaited(signal);
      return readAll(this.connection, this.compiler, { selections, values }, this.stored);
    });
  }

  load(): StoreLoad {
    return this.readers?.load ?? { running: 0, waiting: 0 };
  }

  /** SQLite's `data_version` changes with the commits of others alone. */
  version(): string | null {
    try {
      return `${this.ownWrites} ${this.connection.dataVersion()}`;
    } catch {
      // The read that follows says what is wrong.
      return null;
    }
  }

  curatedFingerprint(): Promise<string | null> {
    return this.attempt(() => curatedFingerprint(this.connection));
  }

  async replaceCurated(batch: WriteBatch, fingerprint: string): Promise<Reseeded | null> {
    const reseeded = await this.writing(() => replaceCurated(this.connection, this.model, batch, fingerprint), fillPatience);
    if (reseeded) this.copied = checkpointBeside(this.connection, this.path);
    return reseeded;
  }

  write(request: WriteRequest, shown?: Shown): Promise<Written> {
    const show = (outcome: WriteOutcome): unknown =>
      shown && readSync(readShown(this.compiler, shown.object, shown.outline(outcome)), (statement) => this.connection.values(statement));
    return this.writing(() => {
      this.checkFile();
      return writeRequest(this.connection, this.model, request, show);
    }, writePatience);
  }

  revision(): Promise<number> {
    return this.attempt(() => revisionOf(this.connection));
  }

  changes(question: ChangesQuestion): Promise<ChangesPage> {
    return this.attempt(() => readChanges(this.connection, this.model, question));
  }

  /** On a connection of its own: its snapshot may last, and others read and write beside it. */
  async *carry(part: Pick<CarriedPart, "ids">): AsyncGenerator<Carried> {
    const connection = await this.attempt(() => {
      this.checkFile();
      return Connection.openToRead(this.path);
    });
    try {
      yield* carried(connection, this.model, { ...part, history: false });
    } catch (error) {
      throw translateError(error);
    } finally {
      connection.close();
    }
  }

  counts(): Promise<GraphCounts> {
    return this.attempt(() => this.stored.recent().counts);
  }

  /** As the file counts it: to count a large one anew would take longer than the rest of a start. */
  size(): Promise<{ nodes: number; relations: number }> {
    return this.attempt(() => {
      const { counts } = this.stored.current();
      const relations = this.model.relations.map(({ name }) => name);
      return { nodes: nodesOf(counts, this.model.kinds), relations: countOfTypes(counts, relations) };
    });
  }

  ping(): Promise<void> {
    return this.attempt(() => {
      this.checkFile();
      if (this.isDamaged) throw new PapergraphError("SERVICE_UNAVAILABLE", "The database file is damaged; restore it from a copy.");
      this.connection.value("SELECT 1 FROM meta LIMIT 1");
    });
  }

  close(): Promise<void> {
    return this.attempt(async () => {
      // The last one to close a file clears up beside it.
      await this.readers?.close();
      await this.copied();
      this.connection.close();
    });
  }

  /** An open file can be read after its name is gone, but nothing written to it would be found again, nor would a reader find it. */
  private checkFile(): void {
    const file = identityOf(this.path);
    if (file === undefined) throw new PapergraphError("SERVICE_UNAVAILABLE", "The database file is gone.");
    if (file !== this.file) throw new PapergraphError("SERVICE_UNAVAILABLE", "The database file was replaced; start the server again.");
  }

  /** What this connection writes the engine does not tell it, so it is noted here. */
  private writing<T>(work: () => T, patience: number): Promise<T> {
    return this.attempt(() =>
      whenFree(work, patience, () => {
        this.ownWrites += 1;
        this.stored.refresh();
      }),
    );
  }

  /** The driver answers at once, and readers later; callers see a promise, as of every store, and errors of ours. */
  private async attempt<T>(work: () => T | Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (isDamage(error)) this.isDamaged = true;
      throw translateError(error);
    }
  }
}

/** Which file a path leads to; undefined where it leads to none. */
function identityOf(path: string): string | undefined {
  const file = statSync(path, { throwIfNoEntry: false });
  return file && `${file.dev}:${file.ino}`;
}
