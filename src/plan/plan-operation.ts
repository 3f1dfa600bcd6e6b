import {
  getVariableValues,
  Kind as Syntax,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import { PapergraphError } from "../errors.js";
import type { Kind, Model } from "../model/model.js";
import { argumentsOf, collectFields, type Request, type RequestedField } from "./parse/collect-fields.js";
import { costOf, maxCost } from "./cost.js";
import { freeze } from "./freeze.js";
import { inputError } from "./parse/input-error.js";
import { maxPageSize, pageSize } from "./parse/page.js";
import { planNode, planPage } from "./parts/plan-node.js";
import { planSearch } from "./questions/search.js";
import { traversalPlanners } from "./plan-traversal.js";
import { parseRef, rejectUnprintable } from "./parse/ref.js";
import type { RootSelection, StatisticsPart } from "./selection.js";

/** How a root field becomes a selection. */
type RootPlanner = (request: Request, field: RequestedField) => RootSelection;

/**
 * Plans a whole operation before any of it runs: one frozen selection for each root field that reads the graph. Wrong arguments are BAD_USER_INPUT;
 * an operation whose answer could hold more nodes than the limit is QUERY_TOO_COMPLEX.
 */
export function planOperation(
  model: Model,
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): readonly RootSelection[] {
  const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (coerced.errors)
    throw inputError(
      coerced.errors
        .slice(0, 3)
        .map((error) => error.message)
        .join(" "),
    );
  const fragments: Record<string, FragmentDefinitionNode> = {};
  for (const definition of document.definitions)
    if (definition.kind === Syntax.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  const request: Request = { model, schema, fragments, variables: coerced.coerced };

  const root = schema.getRootType(operation.operation)?.name ?? "";
  const whole = {
    kind: Syntax.FIELD,
    name: operation.name ?? { kind: Syntax.NAME, value: root },
    selectionSet: operation.selectionSet,
  } as const;
  const planners = rootPlanners(model);
  const selections = collectFields(request, [root], [whole]).flatMap((field) => {
    const planner = planners.get(field.name);
    return planner ? [planner(request, field)] : [];
  });
  const cost = selections.reduce((sum, selection) => sum + costOf(selection), 0);
  if (cost > maxCost) {
    throw new PapergraphError(
      "QUERY_TOO_COMPLEX",
      `The answer could hold ${cost.toLocaleString("en")} nodes; the limit is ${maxCost.toLocaleString("en")}. Ask for smaller pages ("first") or fewer levels.`,
    );
  }
  return freeze(selections);
}

function rootPlanners(model: Model): ReadonlyMap<string, RootPlanner> {
  const planners = new Map<string, RootPlanner>([
    ["node", planNodes("id", model.type("Node").kinds)],
    ["nodes", planNodes("ids", model.type("Node").kinds)],
    ["resolve", planResolve],
    ["search", planSearch],
    ["statistics", planStatistics],
    ...traversalPlanners,
  ]);
  for (const type of model.types.values()) {
    if (type.list)
      planners.set(type.list.field, (request, field) => ({ is: "list", key: field.key, page: planPage(request, field, type) }));
    if (type.item) planners.set(type.item.field, type.isNamed ? planItem(type.kinds) : planNodes("id", type.kinds));
  }
  return planners;
}

function planItem(kinds: readonly Kind[]): RootPlanner {
  return (request, field) => {
    const { ref } = argumentsOf(request, field);
    return { is: "item", key: field.key, ref: parseRef(ref as string, kinds), node: planNode(request, kinds, field.nodes) };
  };
}

function planNodes(argument: "id" | "ids", kinds: readonly Kind[]): RootPlanner {
  return (request, field) => {
    const ids = [argumentsOf(request, field)[argument]].flat() as string[];
    if (ids.length > maxPageSize) throw inputError(`"ids" lists ${ids.length} ids; at most ${maxPageSize} are allowed.`);
    for (const id of ids) rejectUnprintable(id, "An id");
    return { is: "nodes", key: field.key, ids, single: argument === "id", node: planNode(request, kinds, field.nodes) };
  };
}

const planResolve: RootPlanner = (request, field) => {
  const { ref, kinds, first } = argumentsOf(request, field);
  const among = (kinds as Kind[] | undefined) ?? request.model.type("Entity").kinds;
  const named = among.filter((kind) => request.model.typeOfKind(kind).isNamed);
  const nodes = collectFields(request, ["Match"], field.nodes)
    .filter((part) => part.name === "node")
    .map((part) => ({ key: part.key, node: planNode(request, named, part.nodes) }));
  return { is: "resolve", key: field.key, ref: parseRef(ref as string, named), first: pageSize(first, "first"), nodes };
};

const planStatistics: RootPlanner = (request, field) => {
  const parts = collectFields(request, ["Statistics"], field.nodes).map((part): StatisticsPart => {
    if (part.name !== "hardware") return { is: part.name as "nodes" | "relations" | "papersByYear", key: part.key };
    const nodes = collectFields(request, ["HardwareCount"], part.nodes)
      .filter((each) => each.name === "hardware")
      .map((each) => ({ key: each.key, node: planNode(request, [request.model.family.kind], each.nodes) }));
    return { is: "hardware", key: part.key, first: pageSize(argumentsOf(request, part)["first"], "first"), nodes };
  });
  return { is: "statistics", key: field.key, parts };
};
