import type { Model } from "../../model/model.js";
import type { LoggedWrite, StoreTransfer } from "../port/store-transfer.js";
import type { Connection } from "./connect/connection.js";
import { openDatabase } from "./connect/open-database.js";
import { translateError } from "./connect/translate-error.js";
import { logOf } from "./write/history.js";
import { curatedFingerprint } from "./write/replace-curated.js";

/** Carries the graph of one SQLite file. */
export class SqliteTransfer implements StoreTransfer {
  readonly description: string;

  private constructor(
    private readonly connection: Connection,
    path: string,
  ) {
    this.description = `sqlite ${path}`;
  }

  /** Opens a file or makes it. */
  static open(path: string, model: Model): SqliteTransfer {
    return new SqliteTransfer(openDatabase(path, model), path);
  }

  curatedFingerprint(): Promise<string | null> {
    return this.attempt(() => curatedFingerprint(this.connection));
  }

  log(): Promise<readonly LoggedWrite[]> {
    return this.attempt(() => logOf(this.connection));
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
