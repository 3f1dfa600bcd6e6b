import type { EdgeType, Model } from "./model.js";

/** Where more than so many things have something in common, it tells nothing of any two of them. */
export const commonLimit = 1_000;

/**
 * How much a relation between the two counts, before the rarity of such relations of the other: less where it only says where or with what something was
 * tried, which what they have in common says too, or that it was mentioned.
 */
export function directWeight(model: Model, { weak, common }: EdgeType): number {
  const isOfTrial = model.commons.some(({ name, steps }) => name === common && steps === 1);
  return weak || isOfTrial ? 0.5 : 2;
}
