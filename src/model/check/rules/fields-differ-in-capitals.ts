import { screamingCase } from "../../case.js";
import { fieldParts } from "../declared-parts.js";
import type { ModelRule } from "./model-rule.js";

export const fieldsDifferInCapitals: ModelRule = {
  says: "Fields of a type differ in capitals too, for so orders and facets spell them; and none is called like the count of another.",
  check: (declaration) => {
    const findings = Object.keys(declaration.kinds).flatMap((kind) => {
      const words = fieldParts(declaration, kind).flatMap((field) => [
        { field, word: screamingCase(field.name) },
        ...(field.isCounted ? [{ field, word: `${screamingCase(field.name)}_COUNT` }] : []),
      ]);
      return words.flatMap(({ field, word }, index) => {
        // Fields that are called the same, and properties that are spelled alike, break other rules.
        const other = words.slice(0, index).find((each) => each.word === word && each.field.name !== field.name);
        if (!other || (field.property && other.field.property)) return [];
        return [`${field.path}: orders and facets would spell it ${word}, like ${other.field.path}; call one otherwise.`];
      });
    });
    return [...new Set(findings)];
  },
};
