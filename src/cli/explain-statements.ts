import { PapergraphError } from "../errors.js";
import type { Model } from "../model/model.js";
import type { RootSelection } from "../plan/selection.js";
import type { GraphStore } from "../store/graph-store.js";
import { compileRead } from "../store/neo4j/compile-read.js";
import { WholeNumber } from "../store/neo4j/statement.js";
import { isSearched } from "../store/search/searched.js";
import type { StatementListener } from "../store/sqlite/connection.js";
import { openDatabase } from "../store/sqlite/open-database.js";
import { SqliteStore } from "../store/sqlite/sqlite-store.js";
import { isTraversal } from "../store/traverse/traverse.js";
import { formatCypher } from "./format-cypher.js";
import { formatSql } from "./format-sql.js";

type Statement = Parameters<StatementListener>;

/**
 * Reads each selection from a new SQLite file that `fill` fills, and explains every statement that this took; also what a selection is
 * refused for.
 */
export async function explainSql(
  model: Model,
  path: string,
  fill: (store: GraphStore) => Promise<void>,
  selections: readonly RootSelection[],
): Promise<string[]> {
  const statements: Statement[] = [];
  const store = SqliteStore.open(path, model, (...statement) => statements.push(statement));
  const connection = openDatabase(path, model);
  const explain = ([sql, values]: Statement): string =>
    `${bindings("--", "@", values)}${formatSql(sql)};\n${queryPlan(connection.rows(`EXPLAIN QUERY PLAN ${sql}`, values))}`;
  try {
    await fill(store);
    const explained: string[] = [];
    for (const selection of selections) {
      statements.length = 0;
      const [answer] = await store.read([selection]);
      explained.push(
        ...statements.map(
          (statement, index) => `-- ${selection.key}, statement ${index + 1} of ${statements.length}\n${explain(statement)}`,
        ),
      );
      if (answer?.error instanceof PapergraphError) explained.push(`-- ${selection.key} is ${answer.error.code}: ${answer.error.message}`);
    }
    return explained;
  } finally {
    connection.close();
    await store.close();
  }
}

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

/**
 * The Cypher of a selection. Of the two statements of a search or a traversal it is the one that does not depend on what a database holds.
 */
export function explainCypher(model: Model, selection: RootSelection): string {
  const { cypher, parameters } = compileRead(model, selection);
  return `// ${selection.key}${note(selection)}\n${bindings("//", "$", parameters)}${formatCypher(cypher)};`;
}

function note(selection: RootSelection): string {
  if (isSearched(selection))
    return ": a statement before this one looks words up in the inverted index; what it finds comes as parameters here";
  if (isTraversal(selection)) return ": a statement after this one reads the nodes that the answer shows";
  return "";
}

const bindings = (comment: string, sign: string, values: Readonly<Record<string, unknown>>): string =>
  Object.entries(values)
    .map(([name, value]) => `${comment} ${sign}${name} = ${JSON.stringify(value instanceof WholeNumber ? value.value : value)}\n`)
    .join("");
