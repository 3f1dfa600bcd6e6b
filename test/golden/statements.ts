import { formatCypher } from "../../src/cli/format-cypher.js";
import { formatSql } from "../../src/cli/format-sql.js";
import { traceStatements } from "../../src/cli/trace-statements.js";
import { papergraph } from "../../src/model/papergraph.js";
import type { RootSelection } from "../../src/plan/selection.js";
import { WholeNumber, type Statement as Cypher, type Value } from "../../src/store/neo4j/connect/statement.js";
import type { Connection } from "../../src/store/sqlite/connect/connection.js";
import type { Statement as Sql } from "../../src/store/sqlite/connect/statement.js";

/** Every statement that a selection takes, as text with its values, one after the other. */
export interface Printed {
  readonly sqlite: string;
  readonly neo4j: string;
}

/** The statements of both stores. */
export function printStatements(connection: Connection, selection: RootSelection): Printed {
  const { sql, cypher } = traceStatements(papergraph, connection, selection);
  return { sqlite: sql.map(printSql(selection.key)).join("\n"), neo4j: cypher.map(printCypher(selection.key)).join("\n") };
}

const printSql =
  (key: string) =>
  ({ sql, parameters }: Sql): string => {
    const values = Object.entries(parameters).map(([name, value]) => `-- @${name} = ${JSON.stringify(value)}\n`);
    return `-- ${key}\n${values.join("")}${formatSql(sql)};\n`;
  };

const printCypher =
  (key: string) =>
  ({ cypher, parameters }: Cypher): string => {
    const values = Object.entries(parameters).map(([name, value]) => `// $given.${name} = ${JSON.stringify(plainValue(value))}\n`);
    return `// ${key}\n${values.join("")}${formatCypher(cypher)};\n`;
  };

const plainValue = (value: Value): unknown => (value instanceof WholeNumber ? value.value : value);
