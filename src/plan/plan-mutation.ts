import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from "graphql";
import { getNamedType } from "graphql";
import type { Model } from "../model/model.js";
import { checkCost } from "./cost.js";
import { freeze } from "./freeze.js";
import { collectFields } from "./parse/collect-fields.js";
import { planObject } from "./parts/plan-object.js";
import { asField, requestOf } from "./plan-operation.js";
import type { NodesSelection } from "./questions/nodes.js";
import type { ObjectSelection } from "./selection.js";

/** What each mutation of an operation shows of the nodes that it wrote, by its response key. */
export type PayloadPlans = ReadonlyMap<string, ObjectSelection>;

/** How many nodes a payload is taken to hold in each place before it is known. */
const assumed = 20;

/**
 * Plans what the answers to mutations show, before any of them runs. Wrong arguments are BAD_USER_INPUT; an answer that could hold more nodes
 * than the limit is QUERY_TOO_COMPLEX.
 */
export function planMutation(
  model: Model,
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): PayloadPlans {
  const request = requestOf(model, schema, document, operation, variables);
  const root = schema.getMutationType();
  const fields = collectFields(request, [root?.name ?? ""], [asField(operation, root?.name ?? "")]);
  const plans = fields
    .filter(({ name }) => !name.startsWith("__"))
    .map(({ key, name, nodes }) => {
      const field = root?.getFields()[name];
      return [key, freeze(planObject(request, field ? getNamedType(field.type).name : "", nodes))] as const;
    });
  checkCost(plans.flatMap(([, plan]) => nodesIn(plan)));
  return new Map(plans);
}

/** What would be read for a payload. */
function nodesIn(object: ObjectSelection): NodesSelection[] {
  const ids = Array.from({ length: assumed }, () => "");
  return object.flatMap((part): NodesSelection[] => {
    if (part.node) return [{ is: "nodes", key: part.key, ids, single: false, node: part.node }];
    return nodesIn(part.object);
  });
}
