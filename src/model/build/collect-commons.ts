import type { ModelDeclaration } from "../declare/declaration.js";
import type { Category, Common, EdgeType, Type } from "../model.js";

/** What two things can have in common, with the relations or the link that leads to it, in the order of the declaration. */
export function collectCommons({ commons }: ModelDeclaration, edges: readonly EdgeType[]): Common[] {
  return Object.entries(commons).map(([name, common]) => {
    const leading = edges.filter((edge) => edge.common === name);
    const relations = leading.filter((edge) => edge.isRelation).map((edge) => edge.name);
    const link = leading.find((edge) => !edge.isRelation)?.name;
    return { ...common, name, steps: common.steps ?? 1, relations, ...(link !== undefined && { link }) };
  });
}

/** The properties that say what sort of its kind a node is. */
export function collectCategories(kindTypes: readonly Type[]): Category[] {
  return kindTypes.flatMap(({ kinds, properties }) =>
    [...properties.values()].flatMap((property) => (property.category ? kinds.map((kind) => ({ kind, property })) : [])),
  );
}
