import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { getOperationAST, parse, validate, type GraphQLSchema } from "graphql";
import { papergraph } from "../../src/model/papergraph.js";
import { planOperation } from "../../src/plan/plan-operation.js";
import type { RootSelection } from "../../src/plan/selection.js";

const folder = fileURLToPath(new URL(".", import.meta.url));

/** A request whose way through the program is written down, stage by stage, in the files beside it. */
export interface Golden {
  /** The behaviour that it shows: the name of its folder. */
  readonly name: string;
  readonly folder: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Every golden, one a folder. */
export function readGoldens(): Golden[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const variables = join(folder, name, "variables.json");
      return {
        name,
        folder: join(folder, name),
        query: readFileSync(join(folder, name, "request.graphql"), "utf8"),
        variables: existsSync(variables) ? (JSON.parse(readFileSync(variables, "utf8")) as Record<string, unknown>) : {},
      };
    });
}

/** The selections that a request means. */
export function plan(schema: GraphQLSchema, query: string, variables: Readonly<Record<string, unknown>> = {}): readonly RootSelection[] {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error("The document has no single operation.");
  const problems = validate(schema, document);
  if (problems.length > 0) throw new Error(problems.map((problem) => problem.message).join("\n"));
  return planOperation(papergraph, schema, document, operation, variables);
}
