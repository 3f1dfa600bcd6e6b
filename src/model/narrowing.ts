import type { Model, Type } from "./model.js";

/** The types to which a filter of an interface can be narrowed: those of things with names that are some of its own. */
export function narrowerTypes(model: Model, type: Type): readonly Type[] {
  if (type.name !== "Entity") return [];
  return [...model.types.values()].filter(({ isNamed, kinds }) => isNamed && kinds.length < type.kinds.length);
}

/** The field of a filter that narrows it to a type. */
export const narrowingField = ({ name }: Type): string => `as${name}`;
