import { fieldParts } from "../declared-parts.js";
import { filterFields, seedFields, sqlWords, storedNames } from "../reserved-names.js";
import type { ModelRule } from "./model-rule.js";

export const reservedFields: ModelRule = {
  says: "No field has a name that filters, stores, seed files or JavaScript's objects use for something else.",
  check: (declaration) => {
    const findings = Object.keys(declaration.kinds).flatMap((kind) =>
      fieldParts(declaration, kind).flatMap(({ path, name, property, isWritten }) => {
        const use = useOf(name, kind, property !== undefined, isWritten);
        return use === undefined ? [] : [`${path}: ${use}; call it something else.`];
      }),
    );
    return [...new Set(findings)];
  },
};

function useOf(name: string, kind: string, isProperty: boolean, isWritten: boolean): string | undefined {
  if (filterFields.includes(name)) return `every filter has a field ${name} of its own`;
  if (name in {}) return `every object of JavaScript has ${name}`;
  if (isWritten && seedFields[kind]?.includes(name)) return `${name} means something else in the seed entry of a ${kind}`;
  if (!isProperty) return undefined;
  if (storedNames.includes(name)) return `a store keeps something of its own under ${name}`;
  if (sqlWords.includes(name)) return `${name} is a word of SQL and no name of a column`;
  return undefined;
}
