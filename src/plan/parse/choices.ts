import type { EdgeType, Kind, Model } from "../../model/model.js";

/** The kinds of named things that an argument chooses, in the order of the model; all of them where it is not given. */
export function chosenKinds(model: Model, chosen: unknown): readonly Kind[] {
  const named = model.type("Entity").kinds;
  return chosen == null ? named : named.filter((kind) => (chosen as readonly Kind[]).includes(kind));
}

/** The names of the relations that an argument chooses, in the order of the model; of those that pass `byDefault` where it is not given. */
export function chosenRelations(model: Model, chosen: unknown, byDefault: (edge: EdgeType) => boolean = () => true): readonly string[] {
  const passes = chosen == null ? byDefault : ({ name }: EdgeType): boolean => (chosen as readonly string[]).includes(name);
  return model.relations.filter(passes).map(({ name }) => name);
}
