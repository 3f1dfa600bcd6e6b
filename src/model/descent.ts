import type { Kind, Model, Type } from "./model.js";

/** The relation that a lineage follows where it is not told what to. */
export const lineageRelation = "EXTENDS";

/** True for the types of what descends from something by the relation of the lineage, so that a filter can ask from what. */
export function descends(model: Model, type: Type): boolean {
  return type.isNamed && model.edge(lineageRelation).ends.some(({ from }) => type.kinds.some((kind) => from.includes(kind)));
}

/** The kinds that nodes of some kinds may descend from along relations, at any remove, and these kinds themselves; in their order. */
export function ancestorKinds(model: Model, kinds: readonly Kind[], relations: readonly string[]): readonly Kind[] {
  const reached = new Set(kinds);
  const ends = relations.flatMap((relation) => model.edge(relation).ends);
  // A set visits what is added while it is walked.
  for (const kind of reached) for (const { from, to } of ends) if (from.includes(kind)) to.forEach((each) => reached.add(each));
  return model.kinds.filter((kind) => reached.has(kind));
}
