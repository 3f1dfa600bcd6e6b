import { rootParts } from "../declared-parts.js";
import { rootFields } from "../reserved-names.js";
import type { ModelRule } from "./model-rule.js";

export const uniqueRootFields: ModelRule = {
  says: "No two fields of the query type have one name.",
  check: (declaration) => {
    const owners = new Map(rootFields.map((field) => [field, "the program"]));
    return rootParts(declaration).flatMap(({ path, field }) => {
      const owner = owners.get(field);
      owners.set(field, owner ?? path);
      if (field in {}) return [`${path}.field: every object of JavaScript has ${field}; call it something else.`];
      return owner === undefined ? [] : [`${path}.field: ${owner} has Query.${field} already; call it something else.`];
    });
  },
};
