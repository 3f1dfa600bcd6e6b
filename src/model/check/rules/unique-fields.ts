import { listing } from "../../listing.js";
import { fieldParts } from "../declared-parts.js";
import type { ModelRule } from "./model-rule.js";

export const uniqueFields: ModelRule = {
  says: "A type has one field of a name: a property, or one direction of one relation or link.",
  check: (declaration) => {
    const kindsOf = new Map<string, string[]>();
    for (const kind of Object.keys(declaration.kinds)) {
      const owners = new Map<string, string>();
      for (const { name, path } of fieldParts(declaration, kind)) {
        const owner = owners.get(name);
        owners.set(name, owner ?? path);
        if (owner === undefined) continue;
        const finding = `${path}: ${owner} has the field ${name} already, at`;
        kindsOf.set(finding, [...(kindsOf.get(finding) ?? []), kind]);
      }
    }
    return [...kindsOf].map(([finding, kinds]) => `${finding} ${listing(kinds, "and")}; call it something else.`);
  },
};
