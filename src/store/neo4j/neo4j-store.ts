import type { Model } from "../../model/model.js";
import type { RootSelection } from "../../plan/selection.js";
import type { Answer, GraphStore } from "../graph-store.js";
import { shapeAnswer, type RawAnswer } from "../shape-answer.js";
import type { WriteBatch } from "../write-batch.js";
import { compileRead } from "./compile-read.js";
import { Connection, type Neo4jConfig } from "./connection.js";
import { migrate } from "./migrate.js";
import { curatedFingerprint, replaceCurated } from "./replace-curated.js";
import { translateError } from "./translate-error.js";

/** The graph on a Neo4j server, a cluster or Aura. */
export class Neo4jStore implements GraphStore {
  readonly description: string;
  private migrated: Promise<void> | undefined;

  private constructor(
    private readonly connection: Connection,
    private readonly model: Model,
    uri: string,
  ) {
    this.description = `neo4j ${uri}`;
  }

  /** Makes the store without asking the server; `onStatement` hears the text of every statement. */
  static open(config: Neo4jConfig, model: Model, onStatement?: (cypher: string) => void): Neo4jStore {
    return new Neo4jStore(Connection.open(config, onStatement), model, config.uri);
  }

  read(selections: readonly RootSelection[]): Promise<readonly Answer[]> {
    const compiled = selections.map((selection) => ({ selection, statement: compileRead(this.model, selection) }));
    return this.attempt(() =>
      this.connection.read(async (run) => {
        const answers: Answer[] = [];
        for (const { selection, statement } of compiled) {
          const [row] = await run(statement);
          answers.push(shapeAnswer(selection, row as unknown as RawAnswer, statement.refs));
        }
        return answers;
      }),
    );
  }

  curatedFingerprint(): Promise<string | null> {
    return this.attempt(async () => {
      await this.prepare();
      return curatedFingerprint(this.connection);
    });
  }

  replaceCurated(batch: WriteBatch, fingerprint: string): Promise<void> {
    return this.attempt(async () => {
      await this.prepare();
      await replaceCurated(this.connection, this.model, batch, fingerprint);
    });
  }

  size(): Promise<{ nodes: number; relations: number }> {
    const relations = [...this.model.edges.values()].flatMap(({ name, isRelation }) => (isRelation ? [name] : [])).join("|");
    const cypher = `RETURN COUNT { (:Node) } AS nodes, COUNT { ()-[:${relations}]->() } AS relations`;
    return this.attempt(async () => {
      const [row] = await this.connection.read((run) => run({ cypher, parameters: {} }));
      return { nodes: Number(row?.["nodes"]), relations: Number(row?.["relations"]) };
    });
  }

  ping(): Promise<void> {
    return this.attempt(async () => {
      await this.connection.read((run) => run({ cypher: "RETURN 1 AS one", parameters: {} }), this.connection.patience);
    });
  }

  close(): Promise<void> {
    return this.attempt(() => this.connection.close());
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
