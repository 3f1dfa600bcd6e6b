import { statSync } from "node:fs";
import { PapergraphError } from "../../errors.js";
import type { Model } from "../../model/model.js";
import type { RootSelection } from "../../plan/selection.js";
import type { GraphCounts } from "../../plan/work/graph-counts.js";
import type { Answer } from "../port/answer.js";
import type { GraphStore } from "../port/graph-store.js";
import type { WriteBatch } from "../port/write-batch.js";
import { checkAwaited } from "../read/awaited.js";
import { readSync } from "../read/reading.js";
import { runSelection } from "../read/run-selection.js";
import { SqliteCompiler } from "./compile/compiler.js";
import { StoredCounts } from "./counts.js";
import type { Connection, StatementListener } from "./connect/connection.js";
import { openDatabase } from "./connect/open-database.js";
import { curatedFingerprint, replaceCurated } from "./write/replace-curated.js";
import { typeCondition } from "./compile/conditions.js";
import { isDamage, translateError } from "./connect/translate-error.js";

/** The graph in one SQLite file, read and written by this process. */
export class SqliteStore implements GraphStore {
  readonly description: string;
  private readonly compiler: SqliteCompiler;
  private readonly file: string | undefined;
  private readonly stored: StoredCounts;
  private isDamaged = false;
  private ownWrites = 0;

  private constructor(
    private readonly connection: Connection,
    private readonly model: Model,
    private readonly path: string,
  ) {
    this.description = `sqlite ${path}`;
    this.file = identityOf(path);
    this.compiler = new SqliteCompiler(model);
    this.stored = new StoredCounts(connection);
  }

  /** Opens a file or makes it; `onStatement` hears of every read. */
  static open(path: string, model: Model, onStatement?: StatementListener): SqliteStore {
    return new SqliteStore(openDatabase(path, model, onStatement), model, path);
  }

  read(selections: readonly RootSelection[], signal?: AbortSignal): Promise<readonly Answer[]> {
    const answer = (selection: RootSelection): Answer =>
      readSync(runSelection(this.compiler, selection), (statement) => this.connection.values(statement));
    return this.attempt(() => {
      checkAwaited(signal);
      return this.connection.snapshot(() => selections.map(answer));
    });
  }

  /** SQLite's `data_version` changes with the commits of others alone. */
  version(): string | null {
    try {
      return `${this.ownWrites} ${String(this.connection.value("PRAGMA data_version"))}`;
    } catch {
      // The read that follows says what is wrong.
      return null;
    }
  }

  curatedFingerprint(): Promise<string | null> {
    return this.attempt(() => curatedFingerprint(this.connection));
  }

  replaceCurated(batch: WriteBatch, fingerprint: string): Promise<void> {
    return this.attempt(() => {
      this.ownWrites += 1;
      replaceCurated(this.connection, this.model, batch, fingerprint);
      this.stored.refresh();
    });
  }

  counts(): Promise<GraphCounts> {
    return this.attempt(() => this.stored.current());
  }

  size(): Promise<{ nodes: number; relations: number }> {
    const isRelation = typeCondition(
      "",
      this.model.relations.map(({ name }) => name),
    );
    return this.attempt(() => ({
      nodes: Number(this.connection.value("SELECT count(*) FROM node")),
      relations: Number(this.connection.value(`SELECT count(*) FROM edge WHERE ${isRelation}`)),
    }));
  }

  ping(): Promise<void> {
    return this.attempt(() => {
      // An open file can be read after its name is gone, but nothing written to it would be found again.
      const file = identityOf(this.path);
      if (file === undefined) throw new PapergraphError("SERVICE_UNAVAILABLE", "The database file is gone.");
      if (file !== this.file) throw new PapergraphError("SERVICE_UNAVAILABLE", "The database file was replaced; start the server again.");
      if (this.isDamaged) throw new PapergraphError("SERVICE_UNAVAILABLE", "The database file is damaged; restore it from a copy.");
      this.connection.value("SELECT 1 FROM meta LIMIT 1");
    });
  }

  close(): Promise<void> {
    return this.attempt(() => {
      this.connection.close();
    });
  }

  /** The driver answers at once; callers see a promise, as of every store, and errors of ours. */
  private attempt<T>(work: () => T): Promise<T> {
    try {
      return Promise.resolve(work());
    } catch (error) {
      if (isDamage(error)) this.isDamaged = true;
      return Promise.reject(translateError(error));
    }
  }
}

/** Which file a path leads to; undefined where it leads to none. */
function identityOf(path: string): string | undefined {
  const file = statSync(path, { throwIfNoEntry: false });
  return file && `${file.dev}:${file.ino}`;
}
