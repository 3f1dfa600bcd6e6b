import { edgeParts } from "../declared-parts.js";
import type { ModelRule } from "./model-rule.js";

export const commonsAreShared: ModelRule = {
  says: "Relations lead to what things have in common, or one link does, in one step; it has a weight and a sentence that names it.",
  check: (declaration) =>
    Object.entries(declaration.commons).flatMap(([name, { sentence, weight, steps = 1 }]) => {
      const path = `commons.${name}`;
      const leading = edgeParts(declaration).filter(({ common }) => common === name);
      const links = leading.filter(({ isRelation }) => !isRelation);
      return [
        ...(leading.length > 0 ? [] : [`${path}: nothing leads to it; give a relation common: "${name}", or remove it.`]),
        ...(links.length > 1 || (links.length === 1 && leading.length > 1)
          ? [`${path}: ${leading.map((each) => each.path).join(", ")} lead to it; let relations do so, or a single link.`]
          : []),
        ...(links.length > 0 && steps > 1 ? [`${path}.steps: a link is one step; leave it out.`] : []),
        ...(Number.isInteger(steps) && steps >= 1 ? [] : [`${path}.steps: ${steps} is no number of steps; write 1 or more.`]),
        ...(weight > 0 ? [] : [`${path}.weight: ${weight} counts for nothing; write a number above 0.`]),
        ...(sentence.includes("{}") ? [] : [`${path}.sentence: it does not name what is shared; write {} in its place.`]),
        ...(name === "CATEGORY" ? [`${path}: the program gives that reason to things of one category; call it something else.`] : []),
      ];
    }),
};
