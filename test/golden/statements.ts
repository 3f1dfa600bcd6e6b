import { papergraph } from "../../src/model/papergraph.js";
import type { RootSelection } from "../../src/plan/selection.js";
import { compileRead as compileCypher } from "../../src/store/neo4j/compile/read.js";
import { compileQuestion as askWordsInCypher } from "../../src/store/neo4j/compile/questions/search.js";
import { compileSupplies as compileCypherSupplies } from "../../src/store/neo4j/compile/traversal.js";
import { WholeNumber, type Value } from "../../src/store/neo4j/compile/statement.js";
import { askForRef, askForSearch, type IndexQuestion } from "../../src/store/search/ask-index.js";
import { unpackPostings } from "../../src/store/search/posting.js";
import { cutPage } from "../../src/store/read/questions/search.js";
import { isSearched, type IndexFinds, type Searched } from "../../src/store/read/searched.js";
import { similarNames } from "../../src/store/search/similar-names.js";
import type { RawAnswer } from "../../src/store/read/shape-answer.js";
import { compileRead as compileSql } from "../../src/store/sqlite/compile/read.js";
import { compileQuestion as askWordsInSql } from "../../src/store/sqlite/compile/questions/search.js";
import { compileSupplies as compileSqlSupplies } from "../../src/store/sqlite/compile/traversal.js";
import type { Connection } from "../../src/store/sqlite/connect/connection.js";
import { isTraversal, workOut } from "../../src/store/read/traverse.js";
import { formatCypher } from "./format-cypher.js";
import { formatSql } from "./format-sql.js";

/** Every statement that a selection takes, as text with its values, one after the other. What the first of two answers is asked of the database. */
export interface Printed {
  readonly sqlite: string;
  readonly neo4j: string;
}

interface SqlText {
  readonly sql: string;
  readonly parameters: Readonly<Record<string, string | number | null>>;
}

interface CypherText {
  readonly cypher: string;
  readonly parameters: Readonly<Record<string, Value>>;
}

export function printStatements(connection: Connection, selection: RootSelection): Printed {
  const sql: SqlText[] = [];
  const cypher: CypherText[] = [];
  if (isSearched(selection)) {
    const question = selection.is === "search" ? askForSearch(selection) : askForRef(selection.ref.text);
    const found = ask(connection, selection, question);
    sql.push(askWordsInSql(question), compileSql(papergraph, selection, found));
    cypher.push(askWordsInCypher(question), compileCypher(papergraph, selection, { ...found, version: "version" }));
  } else {
    const first = compileSql(papergraph, selection);
    sql.push(first);
    cypher.push(compileCypher(papergraph, selection));
    if (isTraversal(selection)) {
      const facts = JSON.parse(String(connection.value(first.sql, first.parameters))) as RawAnswer;
      const { demands = [] } = workOut(papergraph, selection, facts, first.refs);
      sql.push(compileSqlSupplies(demands));
      cypher.push(compileCypherSupplies(papergraph, demands));
    }
  }
  return { sqlite: sql.map(printSql(selection.key)).join("\n"), neo4j: cypher.map(printCypher(selection.key)).join("\n") };
}

function ask(connection: Connection, selection: Searched, question: IndexQuestion): IndexFinds {
  const { sql, parameters } = askWordsInSql(question);
  const rows = connection.rows(sql, parameters) as { text: string; count: number; postings: Uint8Array; size: number; next: number }[];
  const words = rows.map(({ text, count, postings }) => ({ text, count, postings: unpackPostings(postings) }));
  if (selection.is === "matches") return { names: similarNames(selection.ref.text, words) };
  const page = cutPage(papergraph, selection, { words, size: rows[0]?.size ?? 0, next: rows[0]?.next ?? 0 });
  return { places: page.rows.map(({ place }) => place) };
}

const printSql =
  (key: string) =>
  ({ sql, parameters }: SqlText): string => {
    const values = Object.entries(parameters).map(([name, value]) => `-- @${name} = ${JSON.stringify(value)}\n`);
    return `-- ${key}\n${values.join("")}${formatSql(sql)};\n`;
  };

const printCypher =
  (key: string) =>
  ({ cypher, parameters }: CypherText): string => {
    const values = Object.entries(parameters).map(([name, value]) => `// $${name} = ${JSON.stringify(plainValue(value))}\n`);
    return `// ${key}\n${values.join("")}${formatCypher(cypher)};\n`;
  };

const plainValue = (value: Value): unknown => (value instanceof WholeNumber ? value.value : value);
