import { getNamedType, isObjectType, type FieldNode } from "graphql";
import { ModelError } from "../../model/model.js";
import { collectFields, type Request } from "../parse/collect-fields.js";
import { planNode } from "./plan-node.js";
import type { ObjectPart, ObjectSelection } from "../selection.js";

/** What the occurrences of a field ask of objects of a type that is no kind of node: the nodes that they show, at any depth. */
export function planObject(request: Request, typeName: string, parents: readonly FieldNode[]): ObjectSelection {
  const type = request.schema.getType(typeName);
  if (!isObjectType(type)) throw new ModelError(`The schema has no object type ${typeName}.`);
  return collectFields(request, [typeName], parents).flatMap(({ key, name, nodes }): ObjectPart[] => {
    const field = type.getFields()[name];
    const target = field && getNamedType(field.type).name;
    const shown = request.model.types.get(target ?? "");
    if (shown) return [{ name, key, node: planNode(request, shown.kinds, nodes) }];
    return isObjectType(request.schema.getType(target ?? "")) ? [{ name, key, object: planObject(request, target ?? "", nodes) }] : [];
  });
}
