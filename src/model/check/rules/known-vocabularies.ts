import { propertyParts } from "../declared-parts.js";
import { didYouMean } from "../near-names.js";
import type { ModelRule } from "./model-rule.js";

export const knownVocabularies: ModelRule = {
  says: "A property's vocabulary is declared, or is Kind.",
  check: (declaration) => {
    const known = ["Kind", ...Object.keys(declaration.vocabularies)];
    return propertyParts(declaration).flatMap(({ path, property: { vocabulary } }) =>
      vocabulary === undefined || known.includes(vocabulary)
        ? []
        : [`${path}.vocabulary: there is no vocabulary ${vocabulary}.${didYouMean(vocabulary, known)}`],
    );
  },
};
