import type { Model } from "../../model/model.js";
import type { RootSelection } from "../../plan/selection.js";
import type { Answer, GraphStore } from "../port/graph-store.js";
import { isSearched } from "../read/searched.js";
import { shapeAnswer, type RawAnswer } from "../read/shape-answer.js";
import { isTraversal, show, workOut } from "../read/traverse.js";
import type { WriteBatch } from "../port/write-batch.js";
import { compileRead } from "./compile/read.js";
import { compileSupplies } from "./compile/traversal.js";
import { Connection, type Neo4jConfig, type Run } from "./connect/connection.js";
import { migrate } from "./connect/migrate.js";
import { curatedFingerprint, replaceCurated } from "./write/replace-curated.js";
import { answerSearched } from "./search.js";
import type { Statement } from "./compile/statement.js";
import { translateError } from "./connect/translate-error.js";

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
    const work = async (run: Run): Promise<Answer[]> => {
      const answers: Answer[] = [];
      for (const { selection, statement } of compiled) answers.push(await this.answer(run, selection, statement));
      return answers;
    };
    const [only, ...more] = selections;
    const isOneStatement = only && more.length === 0 && !isTraversal(only) && !isSearched(only);
    return this.attempt(() => (isOneStatement ? work((statement) => this.connection.readOne(statement)) : this.connection.read(work)));
  }

  private async answer(run: Run, selection: RootSelection, statement: ReturnType<typeof compileRead>): Promise<Answer> {
    if (isSearched(selection)) return answerSearched(run, this.model, selection);
    const raw = await answerOf(run, statement);
    if (!isTraversal(selection)) return shapeAnswer(selection, raw, statement.refs);
    const half = workOut(this.model, selection, raw, statement.refs);
    if (half.error) return half;
    const supplies = compileSupplies(this.model, half.demands);
    return show(selection, half, await answerOf(run, supplies), supplies.refs);
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
    const relations = this.model.relations.map(({ name }) => name).join("|");
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

async function answerOf(run: Run, statement: Statement): Promise<RawAnswer> {
  const [row] = await run(statement);
  return row as unknown as RawAnswer;
}
