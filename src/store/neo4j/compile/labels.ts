import type { Kind, Model, Type } from "../../../model/model.js";

/** The label of a type: every node carries those of its kind, of the interfaces over it, and `Node`. */
export function labelOf(model: Model, kinds: readonly Kind[]): string {
  for (const type of [...model.types.values()].sort((a, b) => a.kinds.length - b.kinds.length)) {
    if (kinds.every((kind) => type.kinds.includes(kind))) return type.name;
  }
  return "Node";
}

/** The labels of a kind's nodes. */
export const labelsOf = (type: Type): string[] => [type.name, ...type.interfaces];

/** True where a label alone does not tell these kinds from others. */
export function needsKindCondition(model: Model, kinds: readonly Kind[]): boolean {
  const label = labelOf(model, kinds);
  return label === "Node" ? kinds.length < model.kinds.length : model.type(label).kinds.length > kinds.length;
}

/** A condition that a node is of one of these kinds. It asks for labels, which cost less to read than a property. */
export function kindCondition(model: Model, node: string, kinds: readonly Kind[]): string {
  const labels = needsKindCondition(model, kinds) ? kinds.map((kind) => model.typeOfKind(kind).name) : [labelOf(model, kinds)];
  return `${node}:${labels.join("|")}`;
}
