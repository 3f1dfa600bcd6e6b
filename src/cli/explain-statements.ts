import { PapergraphError } from "../errors.js";
import type { Model } from "../model/model.js";
import type { RootSelection } from "../plan/selection.js";
import { WholeNumber, type Statement as Cypher } from "../store/neo4j/connect/statement.js";
import type { GraphStore } from "../store/port/graph-store.js";
import { openDatabase } from "../store/sqlite/connect/open-database.js";
import type { Connection } from "../store/sqlite/connect/connection.js";
import type { Statement as Sql } from "../store/sqlite/connect/statement.js";
import { SqliteStore } from "../store/sqlite/store.js";
import { formatCypher } from "./format-cypher.js";
import { formatSql } from "./format-sql.js";
import { traceStatements } from "./trace-statements.js";

/** The statements of an operation in words: of SQLite with their query plans, and of Neo4j. */
export interface ExplainedStatements {
  readonly sql: readonly string[];
  readonly cypher: readonly string[];
}

/**
 * Reads each selection from a new SQLite file that `fill` fills, and explains every statement that this takes on either store; also what a
 * selection is refused for.
 */
export async function explainStatements(
  model: Model,
  path: string,
  fill: (store: GraphStore) => Promise<void>,
  selections: readonly RootSelection[],
): Promise<ExplainedStatements> {
  const store = SqliteStore.open(path, model);
  await fill(store).finally(() => store.close());
  const connection = openDatabase(path, model);
  try {
    const explained = selections.map((selection) => explainSelection(model, connection, selection));
    return { sql: explained.flatMap(({ sql }) => sql), cypher: explained.flatMap(({ cypher }) => cypher) };
  } finally {
    connection.close();
  }
}

function explainSelection(model: Model, connection: Connection, selection: RootSelection): ExplainedStatements {
  const { sql, cypher, answer } = traceStatements(model, connection, selection);
  const head = (index: number, all: readonly unknown[]): string => `${selection.key}, statement ${index + 1} of ${all.length}`;
  const refusal = answer.error instanceof PapergraphError ? [`-- ${selection.key} is ${answer.error.code}: ${answer.error.message}`] : [];
  return {
    sql: [...sql.map((each, index) => `-- ${head(index, sql)}\n${explainSql(connection, each)}`), ...refusal],
    cypher: cypher.map((each, index) => `// ${head(index, cypher)}\n${printCypher(each)}`),
  };
}

function explainSql(connection: Connection, { sql, parameters }: Sql): string {
  const steps = connection.rows(`EXPLAIN QUERY PLAN ${sql}`, parameters);
  return `${bindings("--", "@", parameters)}${formatSql(sql)};\n${queryPlan(steps)}`;
}

const printCypher = ({ cypher, parameters }: Cypher): string => `${bindings("//", "$given.", parameters)}${formatCypher(cypher)};`;

/** The steps of SQLite's query plan as comments, each below the step that it belongs to. */
function queryPlan(rows: readonly Readonly<Record<string, unknown>>[]): string {
  const depths = new Map<unknown, number>([[0, 0]]);
  const steps = rows.map(({ id, parent, detail }) => {
    const depth = depths.get(parent) ?? 0;
    depths.set(id, depth + 1);
    return `--   ${"  ".repeat(depth)}${String(detail)}`;
  });
  return ["-- query plan:", ...steps].join("\n");
}

const bindings = (comment: string, sign: string, values: Readonly<Record<string, unknown>>): string =>
  Object.entries(values)
    .map(([name, value]) => `${comment} ${sign}${name} = ${JSON.stringify(value instanceof WholeNumber ? value.value : value)}\n`)
    .join("");
