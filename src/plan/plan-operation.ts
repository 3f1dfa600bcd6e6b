import {
  getVariableValues,
  Kind as Syntax,
  parse,
  validate,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import { ModelError, type Model } from "../model/model.js";
import { checkCost, maxCost } from "./cost.js";
import { costOfIntrospection } from "./cost-of-introspection.js";
import { freeze } from "./freeze.js";
import { collectFields, fragmentsOf, type Request } from "./parse/collect-fields.js";
import { inputError } from "./parse/input-error.js";
import { rootPlanners, unplannedFields } from "./questions/root-planners.js";
import type { RootSelection } from "./selection.js";
import type { Slot } from "./slots.js";

/** Of variables that are wrong in many places, this many errors are shown. */
const maxVariableErrors = 3;

/**
 * Plans a whole operation before any of it runs: one frozen selection for each root field that reads the graph. Wrong arguments are
 * BAD_USER_INPUT; an operation whose answer could hold more nodes than the limit is QUERY_TOO_COMPLEX. Variables with a slot are left open.
 */
export function planOperation(
  model: Model,
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  slots: Readonly<Record<string, Slot<unknown>>> = {},
): readonly RootSelection[] {
  const request = requestOf(model, schema, document, operation, variables, slots);
  const root = schema.getRootType(operation.operation)?.name ?? "";
  const planners = rootPlanners(model);
  const fields = collectFields(request, [root], [asField(operation, root)]);
  const selections = fields
    // Introspection, too, is answered by the executor.
    .filter(({ name }) => !name.startsWith("__") && !unplannedFields.has(name))
    .map((field) => {
      const plan = planners.get(field.name);
      if (!plan) throw new ModelError(`${root}.${field.name} has no planner.`);
      return plan(request, field);
    });
  checkCost(selections, costOfIntrospection(request, fields, maxCost));
  return freeze(selections);
}

/** What an operation is planned from, its variables coerced. */
export const requestOf = (
  model: Model,
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  slots: Readonly<Record<string, Slot<unknown>>> = {},
): Request => ({
  model,
  schema,
  fragments: fragmentsOf(document),
  variables: { ...coerce(schema, operation, variables), ...slots },
  planText: (text) => planText(model, schema, text),
});

function planText(model: Model, schema: GraphQLSchema, text: string): readonly RootSelection[] | undefined {
  const document = parse(text);
  if (validate(schema, document).length > 0) return undefined;
  const operation = document.definitions.find((definition) => definition.kind === Syntax.OPERATION_DEFINITION);
  if (!operation) throw new ModelError("A text that is planned holds no operation.");
  return planOperation(model, schema, document, operation, {});
}

function coerce(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const { errors, coerced } = getVariableValues(schema, variableDefinitions, variables);
  if (coerced) return coerced;
  const messages = errors.slice(0, maxVariableErrors).map((error) => error.message);
  throw inputError(messages.join(" "));
}

/** The operation as if it were a field of the root type: its selection set is then read like any other. */
export function asField({ name, selectionSet }: OperationDefinitionNode, root: string): FieldNode {
  return { kind: Syntax.FIELD, name: name ?? { kind: Syntax.NAME, value: root }, selectionSet };
}
