import type { Model } from "../../model/model.js";
import type { Carried, CarriedChange, CarriedPart, LoggedWrite, StoreTransfer } from "../port/store-transfer.js";
import type { WriteBatch } from "../port/write-batch.js";
import { Connection } from "./connect/connection.js";
import type { Neo4jConfig } from "./connect/make-driver.js";
import { migrate, migrateLists } from "./connect/migrate.js";
import { translateError } from "./connect/translate-error.js";
import { carried, replaceAll } from "./write/carry.js";
import { logOf } from "./write/history.js";
import { curatedFingerprint } from "./write/version.js";

/** Carries the graph of one Neo4j server. */
export class Neo4jTransfer implements StoreTransfer {
  readonly description: string;

  private constructor(
    private readonly connection: Connection,
    private readonly model: Model,
    uri: string,
  ) {
    this.description = `neo4j ${uri}`;
  }

  /** Makes the transfer without asking the server. */
  static open(config: Neo4jConfig, model: Model): Neo4jTransfer {
    return new Neo4jTransfer(Connection.open(config), model, config.uri);
  }

  curatedFingerprint(): Promise<string | null> {
    return this.attempt(() => curatedFingerprint(this.connection));
  }

  log(): Promise<readonly LoggedWrite[]> {
    return this.attempt(() => this.connection.read(logOf));
  }

  async *carry(part?: CarriedPart): AsyncGenerator<Carried> {
    try {
      yield* carried(this.connection, this.model, part);
    } catch (error) {
      throw translateError(error);
    }
  }

  replace(graph: WriteBatch, history: readonly CarriedChange[], fingerprint: string): Promise<void> {
    return this.attempt(async () => {
      const lacksLists = await migrate(this.connection, this.model);
      await replaceAll(this.connection, this.model, graph, history, fingerprint);
      if (lacksLists) await migrateLists(this.connection, this.model);
    });
  }

  close(): Promise<void> {
    return this.attempt(() => this.connection.close());
  }

  private async attempt<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw translateError(error);
    }
  }
}
