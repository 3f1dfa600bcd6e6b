import { existsSync } from "node:fs";
import { PapergraphError } from "../../errors.js";
import type { Model } from "../../model/model.js";
import type { RootSelection } from "../../plan/selection.js";
import type { Answer, GraphStore } from "../graph-store.js";
import { isSearched } from "../search/searched.js";
import { shapeAnswer, type RawAnswer } from "../shape-answer.js";
import { isTraversal, show, workOut } from "../traverse/traverse.js";
import type { WriteBatch } from "../write-batch.js";
import { compileRead } from "./compile-read.js";
import { compileSupplies } from "./compile-traversal.js";
import type { Connection, StatementListener } from "./connection.js";
import { openDatabase } from "./open-database.js";
import { curatedFingerprint, replaceCurated } from "./replace-curated.js";
import { answerSearched } from "./search.js";
import { typeCondition } from "./schema.js";
import type { Statement } from "./statement.js";
import { translateError } from "./translate-error.js";

/** The graph in one SQLite file, read and written by this process. */
export class SqliteStore implements GraphStore {
  readonly description: string;

  private constructor(
    private readonly connection: Connection,
    private readonly model: Model,
    private readonly path: string,
  ) {
    this.description = `sqlite ${path}`;
  }

  /** Opens a file or makes it; `onStatement` hears of every read. */
  static open(path: string, model: Model, onStatement?: StatementListener): SqliteStore {
    return new SqliteStore(openDatabase(path, model, onStatement), model, path);
  }

  read(selections: readonly RootSelection[]): Promise<readonly Answer[]> {
    return this.attempt(() => this.connection.snapshot(() => selections.map((selection) => this.answer(selection))));
  }

  curatedFingerprint(): Promise<string | null> {
    return this.attempt(() => curatedFingerprint(this.connection));
  }

  replaceCurated(batch: WriteBatch, fingerprint: string): Promise<void> {
    return this.attempt(() => {
      replaceCurated(this.connection, this.model, batch, fingerprint);
    });
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
      if (!existsSync(this.path)) throw new PapergraphError("SERVICE_UNAVAILABLE", "The database file is gone.");
      this.connection.value("SELECT 1 FROM meta LIMIT 1");
    });
  }

  close(): Promise<void> {
    return this.attempt(() => {
      this.connection.close();
    });
  }

  private answer(selection: RootSelection): Answer {
    if (isSearched(selection)) return answerSearched(this.connection, this.model, selection);
    const statement = compileRead(this.model, selection);
    if (!isTraversal(selection)) return shapeAnswer(selection, this.run(statement), statement.refs);
    const half = workOut(this.model, selection, this.run(statement), statement.refs);
    if (half.error) return half;
    const supplies = compileSupplies(half.demands);
    return show(selection, half, this.run(supplies), supplies.refs);
  }

  private run({ sql, parameters }: Statement): RawAnswer {
    return JSON.parse(String(this.connection.value(sql, parameters))) as RawAnswer;
  }

  /** The driver answers at once; callers see a promise, as of every store, and errors of ours. */
  private attempt<T>(work: () => T): Promise<T> {
    try {
      return Promise.resolve(work());
    } catch (error) {
      return Promise.reject(translateError(error));
    }
  }
}
