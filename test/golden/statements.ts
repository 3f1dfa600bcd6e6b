import { papergraph } from "../../src/model/papergraph.js";
import type { RootSelection } from "../../src/plan/selection.js";
import { Neo4jCompiler } from "../../src/store/neo4j/compile/compiler.js";
import { WholeNumber, type Rows as Neo4jRows, type Statement as Cypher, type Value } from "../../src/store/neo4j/connect/statement.js";
import type { Answer } from "../../src/store/port/answer.js";
import type { Reading } from "../../src/store/read/reading.js";
import { runSelection } from "../../src/store/read/run-selection.js";
import { SqliteCompiler } from "../../src/store/sqlite/compile/compiler.js";
import type { Rows as SqliteRows, Statement as Sql } from "../../src/store/sqlite/connect/statement.js";
import type { Connection } from "../../src/store/sqlite/connect/connection.js";
import { formatCypher } from "./format-cypher.js";
import { formatSql } from "./format-sql.js";

/** Every statement that a selection takes, as text with its values, one after the other. */
export interface Printed {
  readonly sqlite: string;
  readonly neo4j: string;
}

/** The statements of both stores. Those of Neo4j are given what SQLite answers, in the form in which a server would. */
export function printStatements(connection: Connection, selection: RootSelection): Printed {
  const answered: SqliteRows[] = [];
  const sql = collect(runSelection(new SqliteCompiler(papergraph), selection), (statement: Sql) => {
    const rows = connection.values(statement);
    // A reading shapes in place what it is given.
    answered.push(structuredClone(rows));
    return rows;
  });
  const cypher = collect(runSelection(new Neo4jCompiler(papergraph), selection), () => asNeo4j(answered.shift() ?? []));
  return { sqlite: sql.map(printSql(selection.key)).join("\n"), neo4j: cypher.map(printCypher(selection.key)).join("\n") };
}

function collect<S, R>(reading: Reading<S, R, Answer>, run: (statement: S) => R): S[] {
  const statements: S[] = [];
  for (let step = reading.next(); step.done !== true; step = reading.next(run(step.value))) statements.push(step.value);
  return statements;
}

function asNeo4j(rows: SqliteRows): Neo4jRows {
  return rows.map((row) => {
    if (row.length === 1) return JSON.parse(String(row[0])) as Neo4jRows[number];
    const [text, count, postings, size, next] = row as [string, number, Uint8Array, number, number];
    const { buffer, byteOffset, byteLength } = postings;
    return { text, count, postings: new Int8Array(buffer, byteOffset, byteLength), size, next, version: "version" };
  });
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
    const values = Object.entries(parameters).map(([name, value]) => `// $${name} = ${JSON.stringify(plainValue(value))}\n`);
    return `// ${key}\n${values.join("")}${formatCypher(cypher)};\n`;
  };

const plainValue = (value: Value): unknown => (value instanceof WholeNumber ? value.value : value);
