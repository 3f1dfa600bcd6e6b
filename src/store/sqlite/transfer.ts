import type { Model } from "../../model/model.js";
import type { Carried, CarriedChange, CarriedPart, LoggedWrite, StoreTransfer } from "../port/store-transfer.js";
import type { WriteBatch } from "../port/write-batch.js";
import type { Connection } from "./connect/connection.js";
import { openDatabase } from "./connect/open-database.js";
import { translateError } from "./connect/translate-error.js";
import { fillPatience, whenFree } from "./connect/when-free.js";
import { carried, replaceAll } from "./write/carry.js";
import { logOf } from "./write/history.js";
import { curatedFingerprint } from "./write/replace-curated.js";

/** Carries the graph of one SQLite file. */
export class SqliteTransfer implements StoreTransfer {
  readonly description: string;

  private constructor(
    private readonly connection: Connection,
    private readonly model: Model,
    path: string,
  ) {
    this.description = `sqlite ${path}`;
  }

  /** Opens a file or makes it. */
  static open(path: string, model: Model): SqliteTransfer {
    return new SqliteTransfer(openDatabase(path, model), model, path);
  }

  curatedFingerprint(): Promise<string | null> {
    return this.attempt(() => curatedFingerprint(this.connection));
  }

  log(): Promise<readonly LoggedWrite[]> {
    return this.attempt(() => logOf(this.connection));
  }

  *carry(part?: CarriedPart): Generator<Carried> {
    try {
      yield* carried(this.connection, this.model, part);
    } catch (error) {
      throw translateError(error);
    }
  }

  replace(graph: WriteBatch, history: readonly CarriedChange[], fingerprint: string): Promise<void> {
    return this.attempt(() =>
      whenFree(() => {
        replaceAll(this.connection, this.model, graph, history, fingerprint);
      }, fillPatience),
    );
  }

  close(): Promise<void> {
    return this.attempt(() => {
      this.connection.close();
    });
  }

  private async attempt<T>(work: () => T | Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw translateError(error);
    }
  }
}
