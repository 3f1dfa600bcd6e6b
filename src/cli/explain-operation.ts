import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  getOperationAST,
  GraphQLError,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import { buildGraphSchema } from "../api/build-schema.js";
import { PapergraphError } from "../errors.js";
import type { Model } from "../model/model.js";
import { documentLimits, documentLimitsRule } from "../api/validate/document-limits.js";
import { finiteNumbersRule } from "../api/validate/finite-numbers.js";
import { planOperation } from "../plan/plan-operation.js";
import { printSelection } from "../plan/print.js";
import type { RootSelection } from "../plan/selection.js";
import { fillStore } from "../seed/fill-store.js";
import { explainStatements } from "./explain-statements.js";

/** What to explain. */
export interface Question {
  /** The text of a GraphQL document. */
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Which operation, where the document has several. */
  readonly operationName?: string;
}

/**
 * Explains how an operation is answered, as text: its plan, the SQL with its values and SQLite's query plan, and the Cypher with its
 * parameters. The SQL runs over a temporary database that is filled from a seed folder; no server is asked. What the API would refuse is a
 * PapergraphError.
 */
export async function explainOperation(model: Model, seeds: string, { document, variables, operationName }: Question): Promise<string> {
  const selections = planDocument(model, document, variables, operationName);
  if (selections.length === 0) return "This operation reads nothing of the graph.\n";
  const folder = mkdtempSync(join(tmpdir(), "papergraph-explain-"));
  try {
    const { sql, cypher } = await explainStatements(
      model,
      join(folder, "explain.sqlite"),
      async (store) => {
        await fillStore(store, model, seeds);
      },
      selections,
    );
    return [heading("Plan", selections.map(printSelection)), heading("SQLite", sql), heading("Neo4j", cypher)].join("\n\n");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const heading = (name: string, parts: readonly string[]): string => [`=== ${name} ===`, ...parts].join("\n\n");

function planDocument(
  model: Model,
  text: string,
  variables: Readonly<Record<string, unknown>>,
  operationName: string | undefined,
): readonly RootSelection[] {
  const schema = buildGraphSchema(model);
  const document = parseDocument(text);
  checkDocument(schema, document);
  return planOperation(model, schema, document, operationIn(document, operationName), variables);
}

function parseDocument(text: string): DocumentNode {
  try {
    return parse(text, { maxTokens: documentLimits.maxTokens });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw new PapergraphError("GRAPHQL_PARSE_FAILED", withPlace(error));
  }
}

function checkDocument(schema: GraphQLSchema, document: DocumentNode): void {
  const problems = validate(schema, document, [...specifiedRules, documentLimitsRule, finiteNumbersRule]);
  if (problems.length > 0) throw new PapergraphError("GRAPHQL_VALIDATION_FAILED", problems.map(withPlace).join("\n"));
}

/** A message with the line that it is about. */
function withPlace({ message, locations }: GraphQLError): string {
  const [place] = locations ?? [];
  return place ? `Line ${place.line}, column ${place.column}: ${message}` : message;
}

function operationIn(document: DocumentNode, name: string | undefined): OperationDefinitionNode {
  const operation = getOperationAST(document, name);
  if (operation) return operation;
  const names = document.definitions.flatMap((each) => ("operation" in each ? [each.name?.value ?? "one without a name"] : []));
  const wanted = name === undefined ? "Say which operation you mean with --operation" : `There is no operation "${name}"`;
  throw new PapergraphError("OPERATION_RESOLUTION_FAILURE", `${wanted}; the document has: ${names.join(", ")}.`);
}
