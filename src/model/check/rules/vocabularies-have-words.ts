import { propertyParts } from "../declared-parts.js";
import type { ModelRule } from "./model-rule.js";

export const vocabulariesHaveWords: ModelRule = {
  says: "A vocabulary has words, and a property that uses them.",
  check: (declaration) => {
    const used = new Set(propertyParts(declaration).map(({ property }) => property.vocabulary));
    return Object.entries(declaration.vocabularies).flatMap(([name, { values }]) => [
      ...(Object.keys(values).length > 0 ? [] : [`vocabularies.${name}.values: it has no words; give it some.`]),
      ...(used.has(name) ? [] : [`vocabularies.${name}: no property uses it; name it at one, or remove it.`]),
    ]);
  },
};
